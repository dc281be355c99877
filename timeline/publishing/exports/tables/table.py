"""Things and the columns that are asked of them to a table, which CSV, SQLite and the data package share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Generic, Literal, TypeVar

from timeline.core.struct import Struct

Thing = TypeVar("Thing")
Cell = str | int | float | bool | None
"""None: nothing is known; a text is never empty."""
ColumnType = Literal["string", "integer", "number", "boolean"]


class Field(Struct, frozen=True, kw_only=True):
    """What a column holds."""

    name: str
    type: ColumnType
    words: str
    """What it means, in a sentence or less."""


class Reference(Struct, frozen=True, kw_only=True):
    """Columns whose values are the key of a row elsewhere."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...] = ("id",)


class Table(Struct, frozen=True, kw_only=True):
    """A table with its rows."""

    name: str
    words: str
    """What a row is."""
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    """The columns that name a row; empty: rows have no name."""
    references: tuple[Reference, ...]
    rows: Callable[[], Sequence[tuple[Cell, ...]]]
    """Put together when they are first asked for."""


class Column(Struct, Generic[Thing], frozen=True):
    """A field, and how its value is found."""

    name: str
    type: ColumnType
    words: str
    value: Callable[[Thing], Cell]


Columns = tuple[Column[Thing], ...]
"""The fields of one table."""


def table(
    name: str,
    words: str,
    things: Iterable[Thing],
    columns: Sequence[Column[Thing]],
    *,
    key: tuple[str, ...] = ("id",),
    references: tuple[Reference, ...] = (),
) -> Table:
    """One row for each thing, in their order."""
    return Table(
        name=name,
        words=words,
        fields=tuple(Field(name=column.name, type=column.type, words=column.words) for column in columns),
        key=key,
        references=references,
        rows=cache(lambda: [tuple(_cell(column.value(thing)) for column in columns) for thing in things]),
    )


def _cell(value: Cell) -> Cell:
    """A text without its place, and none instead of an empty one."""
    return str(value) or None if isinstance(value, str) else value


def to(table_name: str, column: str) -> Reference:
    """*column* holds the id of a row of another table."""
    return Reference(columns=(column,), table=table_name)
