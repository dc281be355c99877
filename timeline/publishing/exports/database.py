"""Tables to an SQLite database, made in memory: the same tables give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing

from timeline.publishing.exports.tables import Table
from timeline.publishing.exports.tables.table import ColumnType

_TYPES: Mapping[ColumnType, str] = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_PAGE_SIZE = 4096
_LIBRARY_VERSION = slice(96, 100)
"""Where the head of a database names the SQLite that wrote it, which nothing reads: it is left at 0."""
_INDEXED = {"events": ("earliest", "latest", "kind", "status"), "articles": ("published_earliest",)}

_VIEWS = {
    "sources_of_events": """
        SELECT e.id AS event, e.title AS event_title, e.date AS event_date, c.number, c.stance, a.id AS article,
               a.title, p.name AS publisher, a.published, a.url, c.not_counted
        FROM events e JOIN citations c ON c.event = e.id JOIN articles a ON a.id = c.article
        LEFT JOIN publishers p ON p.id = a.publisher ORDER BY e.position, c.number
    """,
    "origins_of_events": """
        SELECT e.id AS event, e.title AS event_title, o.kind, o.id AS origin, o.name,
               count(DISTINCT c.article) AS articles
        FROM events e JOIN citations c ON c.event = e.id
        JOIN citation_origins x ON x.event = c.event AND x.number = c.number
        JOIN origins o ON o.kind = x.kind AND o.id = x.origin
        WHERE c.stance = 'supports' AND c.not_counted IS NULL GROUP BY e.id, o.kind, o.id ORDER BY e.position, o.name
    """,
    "quotes_of_events": """
        SELECT e.id AS event, e.title AS event_title, q.number, q.text, q.language, q.speaker, q.translation,
               q.outcome, a.title AS article_title, p.name AS publisher, a.url
        FROM quotes q JOIN citations c ON c.event = q.event AND c.number = q.number JOIN events e ON e.id = q.event
        JOIN articles a ON a.id = c.article LEFT JOIN publishers p ON p.id = a.publisher
        ORDER BY e.position, q.number, q.position
    """,
    "people_in_events": """
        SELECT x.entity, n.name, n.type, x.role, e.id AS event, e.title AS event_title, e.date AS event_date
        FROM event_entities x JOIN entities n ON n.id = x.entity JOIN events e ON e.id = x.event
        ORDER BY n.name, e.position
    """,
}
"""What readers most often join."""


def database(tables: tuple[Table, ...], about: Mapping[str, str]) -> bytes:
    """
    The database, with keys, indexes, views and a table `about` of names and values.

    Two versions of the SQLite library write the same bytes as long as they lay out pages alike.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        connection.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        for table in tables:
            connection.execute(_definition(table))
            places = ", ".join("?" for _ in table.fields)
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', table.rows())
            for index in _indexes(table):
                connection.execute(index)
        for name, query in _VIEWS.items():
            connection.execute(f"CREATE VIEW {name} AS {' '.join(query.split())}")
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        content = bytearray(connection.serialize())
    content[_LIBRARY_VERSION] = bytes(4)
    return bytes(content)


def _definition(table: Table) -> str:
    parts = [f'"{field.name}" {_TYPES[field.type]}' for field in table.fields]
    if table.key:
        parts.append(f"PRIMARY KEY ({_named(table.key)})")
    parts += [
        f'FOREIGN KEY ({_named(one.columns)}) REFERENCES "{one.table}" ({_named(one.key)})' for one in table.references
    ]
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)})'


def _indexes(table: Table) -> Iterator[str]:
    """For every reference that does not begin the key, and for what is often asked for."""
    referring = [one.columns for one in table.references if table.key[: len(one.columns)] != one.columns]
    for columns in (*referring, *((column,) for column in _INDEXED.get(table.name, ()))):
        yield f'CREATE INDEX "{table.name}_by_{"_".join(columns)}" ON "{table.name}" ({_named(columns)})'


def _named(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
