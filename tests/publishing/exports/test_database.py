"""The database, asked with plain SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache

import pytest

from tests.publishing.sample import HOSTILE, chronology, publication
from timeline.publishing.exports.database import database
from timeline.publishing.exports.events import events_data
from timeline.publishing.exports.tables import tables_of
from timeline.publishing.rendering import site_of

VIEWS = ("origins_of_events", "people_in_events", "quotes_of_events", "sources_of_events")


@cache
def content() -> bytes:
    return database(tables_of(site_of(publication())), {"title": "A sample"})


@pytest.fixture
def asked(tmp_path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "data.sqlite"
    path.write_bytes(content())
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_the_database_is_sound(asked):
    assert asked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert asked.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_has_a_row_for_everything(asked):
    citations = sum(len(event.citations) for event in chronology().events)
    quotes = sum(len(citation.quotes) for event in chronology().events for citation in event.citations)
    counts = {name: asked.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in (
        "events", "articles", "citations", "quotes", "publishers", "entities", "places", "threads",
    )}  # fmt: skip

    assert counts == {
        "events": len(chronology().events), "articles": len(chronology().articles), "citations": citations,
        "quotes": quotes, "publishers": len(chronology().publishers), "entities": len(chronology().entities),
        "places": len(chronology().places), "threads": len(chronology().threads),
    }  # fmt: skip


def test_it_says_what_the_json_says(asked):
    columns = ("id", "title", "date", "date_words", "earliest", "latest", "precision", "independent_origins", "support")
    rows = asked.execute(f"SELECT {', '.join(columns)} FROM events ORDER BY position").fetchall()
    expected = [
        (
            one["id"], one["title"], one["date"]["edtf"], one["date"]["words"], one["date"]["earliest"],
            one["date"]["latest"], one["date"]["precision"], one["independent_origins"], one["support"],
        )
        for one in json.loads(json.dumps(list(events_data(site_of(publication())))))
    ]  # fmt: skip

    assert rows == expected
    assert HOSTILE in {row[1] for row in rows}


def test_its_views_join_what_belongs_together(asked):
    found = asked.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall()
    counts = {view: asked.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in VIEWS}
    origins = asked.execute("SELECT name, articles FROM origins_of_events WHERE event = 'pause'").fetchall()
    support = next(event.support for event in chronology().events if event.id == "pause")

    assert [name for (name,) in found] == list(VIEWS)
    assert counts["sources_of_events"] == asked.execute("SELECT count(*) FROM citations").fetchone()[0]
    assert counts["quotes_of_events"] == asked.execute("SELECT count(*) FROM quotes").fetchone()[0]
    assert dict(origins) == {one.name: len(support.articles_of[one.key]) for one in support.origins}


def test_every_reference_can_be_followed_by_an_index(asked):
    for (name,) in asked.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        indexes = [
            [row[2] for row in asked.execute(f'PRAGMA index_info("{index[1]}")')]
            for index in asked.execute(f'PRAGMA index_list("{name}")').fetchall()
        ]
        references: dict[int, list[str]] = {}
        for row in asked.execute(f'PRAGMA foreign_key_list("{name}")').fetchall():
            references.setdefault(row[0], []).append(row[3])
        unindexed = [one for one in references.values() if not any(index[: len(one)] == one for index in indexes)]

        assert (name, [one for one in unindexed if name not in ("entity_names", "corrections")]) == (name, [])


def test_the_same_tables_make_the_same_bytes_and_name_no_library():
    assert database(tables_of(site_of(publication())), {"title": "A sample"}) == content()
    assert content()[96:100] == bytes(4)
    assert content()[16:18] == (4096).to_bytes(2, "big")


def test_an_empty_chronology_makes_a_database_too(tmp_path):
    (tmp_path / "x.sqlite").write_bytes(database((), {}))
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT * FROM sources_of_events")
