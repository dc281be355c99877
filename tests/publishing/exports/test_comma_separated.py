"""Tables to comma-separated values, and back again."""

from __future__ import annotations

import csv
import json
import os
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing.exports.comma_separated import GUARDED, comma_separated
from timeline.publishing.exports.tables import Cell, Field, Table

TEXTS = [
    "=1+1", "+1", "-0043-03-15", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1", "''=1", "'quoted'", "＝1+1", "－x",
    '=HYPERLINK("https://x.example";"a")', "-", "a,b", 'say "so"', '"', "one\r\ntwo", " space ", "\u202eevil\u202c",
    "\ufeffmark", "a\x00b", "null", "NULL", "true", "1e5", "0x10", "Ω≈ç√", "田中", "🏳️‍🌈", "تونس", "\u2028", "𝕊", "%s",
    "{{7*7}}", "../../x", "<script>", "'", "''", "'a", "=cmd|'/c calc'!A0",
]  # fmt: skip
CELLS = st.one_of(st.none(), st.integers(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))


def table(*rows: tuple[Cell, ...]) -> Table:
    fields = tuple(Field(name=f"c{number}", type="string", words="") for number in range(len(rows[0])))
    return Table(name="t", words="", fields=fields, key=(), references=(), rows=lambda: rows)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode(), newline="")))


def exact(cell: str) -> str:
    """The text that stands in a cell."""
    return cell[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", cell) else cell


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_a_naughty_text_comes_back_as_it_was(text):
    _, (cell, after) = read(comma_separated(table((text, "after"))))

    assert (exact(cell), after) == (text, "after")
    assert cell[0] not in "=+-@\t\r\n＝＋－＠"


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_any_table_comes_back_as_it_was(rows: list[tuple[Cell, ...]]) -> None:
    _, *found = read(comma_separated(table(*rows)))
    written = [["" if cell is None else str(cell) for cell in row] for row in rows]

    assert [
        [exact(cell) if isinstance(given, str) else cell for cell, given in zip(row, own, strict=True)]
        for row, own in zip(found, rows, strict=True)
    ] == written


def test_numbers_and_truths_are_not_guarded():
    assert comma_separated(table((-77.04, -1, True, False, None))) == b"c0,c1,c2,c3,c4\r\n-77.04,-1,true,false,\r\n"


def test_a_plain_text_is_left_alone():
    assert [text for text in ("a=b", "2025-03-06", "[..2025]", "o'clock", "a-b") if GUARDED.match(text)] == []


@pytest.mark.skipif("TIMELINE_SHARED_DATA" not in os.environ, reason="the outside data is not here")
def test_strings_that_break_other_programs_come_back_as_they_were():
    listed = Path(os.environ["TIMELINE_SHARED_DATA"]) / "hostile" / "naughty-strings.json"
    texts = [text for text in json.loads(listed.read_text("utf-8")) if text]
    _, *rows = read(comma_separated(table(*((text,) for text in texts))))

    assert [exact(cell) for (cell,) in rows] == texts
