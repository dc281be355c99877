"""Things to a table."""

from __future__ import annotations

import pytest

from tests.making import text
from tests.publishing.sample import publication
from timeline.publishing.exports.tables import NAMES, tables_of
from timeline.publishing.exports.tables.table import Column, table
from timeline.publishing.rendering import site_of

PYTHON = {"string": str, "integer": int, "number": float, "boolean": bool}


def test_a_text_loses_its_place_and_an_empty_one_is_none():
    columns: tuple[Column[str], ...] = (Column("a", "string", "A.", text), Column("b", "string", "B.", lambda _: ""))
    (row,) = table("t", "T.", ["x"], columns).rows()

    assert (row, type(row[0])) == (("x", None), str)


def test_the_tables_are_named_before_they_are_made():
    assert tuple(made.name for made in tables_of(site_of(publication()))) == NAMES


@pytest.mark.parametrize("made", tables_of(site_of(publication())), ids=lambda made: made.name)
def test_every_cell_is_of_the_type_of_its_column(made):
    wrong = [
        (field.name, cell)
        for row in made.rows()
        for field, cell in zip(made.fields, row, strict=True)
        if cell is not None and type(cell) is not PYTHON[field.type]
    ]

    assert wrong == []


@pytest.mark.parametrize("made", tables_of(site_of(publication())), ids=lambda made: made.name)
def test_a_table_comes_after_those_that_it_refers_to(made):
    before = [one.name for one in tables_of(site_of(publication()))]
    names = {field.name for field in made.fields}

    assert {one.table for one in made.references} <= set(before[: before.index(made.name) + 1])
    assert {column for one in made.references for column in one.columns} | set(made.key) <= names
