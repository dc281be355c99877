"""Characters that no content may hold."""

from __future__ import annotations

import pytest

from timeline.core.text import Span
from timeline.reading.characters import characters_are_plain, name_of, place, shown


@pytest.mark.parametrize(
    ("character", "name"),
    [("\u200b", "U+200B ZERO WIDTH SPACE"), ("\x07", "U+0007"), ("\U000e0001", "U+E0001 LANGUAGE TAG")],
)
def test_a_character_is_named_so_that_it_can_be_looked_up(character, name):
    assert name_of(character) == name


def test_an_offset_becomes_a_place():
    assert place("ö\nab😀c\n", "a.md", 5) == Span(path="a.md", line=2, column=4, end=5)


def test_each_character_is_reported_at_its_first_place():
    found = characters_are_plain("a\x07\n\x07\x1b\n", "a.md")

    assert [(finding.span.line, finding.span.column) for finding in found] == [(1, 2), (2, 2)]
    assert found[0].message.endswith("and in 1 more place")


def test_a_long_text_is_shown_by_its_beginning():
    assert (shown("a" * 60), shown("a" * 61)) == ("a" * 60, "a" * 57 + "...")
