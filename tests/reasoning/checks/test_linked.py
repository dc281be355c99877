"""Where a part of a text stands."""

from __future__ import annotations

import pytest

from timeline.core.text import Span, Text
from timeline.reasoning.checks.linked import part_of, places_in

PATH = "content/a.md"


@pytest.mark.parametrize(
    ("end", "expected"),
    [(15, (7, 9)), (17, (8, 10)), (30, (5, 30))],
    ids=["plain", "in quotation marks", "folded or escaped"],
)
def test_a_part_of_a_value_stands_within_it_where_it_is_written_as_it_reads(end, expected):
    value = Text("x" * 10, Span(path=PATH, line=3, column=5, end=end))

    found = part_of(value, 2, 4)

    assert (found.line, found.column, found.end) == (3, *expected)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 3, (8, 4, 7)), (4, 7, (9, 1, 4)), (1, 6, (8, 5, 7)), (8, 8, (10, 1, 1)), (9, 11, (11, 1, 3))],
    ids=["first line", "second line", "beyond its line", "empty line", "last line"],
)
def test_a_part_of_lines_stands_in_its_line_and_ends_with_it(start, end, expected):
    found = places_in("one\ntwo\n\nend", Span(path=PATH, line=8, column=4))(start, end)

    assert (found.line, found.column, found.end) == expected
