"""How alike two texts are, letter by letter."""

from __future__ import annotations

import pytest

from timeline.reasoning.similarity import letters_apart, likeness, most_alike


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("the allies weigh", "They say the allies weigh the move", (9, 25)),
        ("the allies weight", "They say the allies weigh the move", (8, 25)),
        ("something else", "They say the allies weigh the move", None),
        ("the allies", "", None),
    ],
    ids=["the same", "one letter more", "absent", "an empty text"],
)
def test_the_most_alike_stretch_is_found_if_it_is_like_enough(wanted, text, found):
    assert most_alike(wanted, text, at_least=0.8) == found


def test_likeness_is_one_for_the_same_and_none_for_what_shares_no_letter():
    assert (likeness("pause", "pause"), likeness("abc", "xyz")) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("defence", "defense", 1), ("zelensky", "zelenksy", 1), ("ukraine", "ukraine", 0), ("poland", "france", 2)],
    ids=["changed", "swapped", "the same", "more than asked for"],
)
def test_letters_apart_are_counted_up_to_a_bound(one, other, apart):
    assert letters_apart(one, other, at_most=1) == apart
