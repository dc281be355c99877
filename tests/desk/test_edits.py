"""Edits by position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.model.merges import Change
from timeline.desk.edits import Edit, applied, taken_back

LINES = "one line of words\nanother line of words\na third line of words\n"


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=60))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, [Edit(start=start, end=end, text=draw(st.text(max_size=5))) for start, end in pairs]


@given(edited())
def test_what_was_applied_can_be_taken_back(case):
    text, edits = case

    result, changes = applied(text, edits)

    assert taken_back(result, changes, unchanged=True) == text


def test_edits_that_overlap_are_a_fault_of_ours():
    with pytest.raises(ValueError, match="overlap"):
        applied("abc", [Edit(start=0, end=2), Edit(start=1, end=3)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before it\none line of words\na third line of words\n", "before it\n" + LINES),
        ("one line of words\na third line, changed\n", None),
    ],
    ids=["an edit elsewhere", "an edit at the place"],
)
def test_a_line_that_was_cut_comes_back_where_it_stood(text, expected):
    _, changes = applied(LINES, [Edit(start=18, end=40)])

    assert taken_back(text, changes, unchanged=False) == expected


def test_a_short_insertion_that_stands_twice_is_left_alone():
    change = Change(at=3, added=", b", preceded_by="[a", followed_by="]")

    assert taken_back("[a, b] and [a, b]", [change], unchanged=False) is None
