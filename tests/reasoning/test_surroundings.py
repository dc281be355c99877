"""The words around a passage that a link to it needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reasoning.quotes import check_passage, normalised
from timeline.reasoning.surroundings import MOST_WORDS, surroundings

CAPTURE = """\
PORT CLOSED
The mayor said: “the port is closed”, R&D-wise, on Monday.
A spokesman—in a well-known tone—said the port is closed until May.
We have a plan, said the mayor, and we do have a plan for all, as we do have a plan for you.
so so so so so so so so so so so so so so so so so so
"""


def around(passage, capture=CAPTURE):
    found = surroundings(passage, check_passage(passage, capture), capture)
    return found.prefix, found.suffix


@pytest.mark.parametrize(
    ("passage", "prefix", "suffix"),
    [
        ("on Monday", "", ""),
        ("the port is closed", "", "”, R&D-wise,"),
        ("port", "“the", ""),
        ("said the port", "", ""),
        ("the port is closed until May", "", ""),
        ("We have a plan, [...] we do have a plan", "", ""),
        ("mayor", "", "said:"),
        ("so", "", ""),
        ("words of nobody", "", ""),
        ("[…]", "", ""),
    ],
    ids=["alone", "after", "before", "in-a-word", "longer", "end", "line", "hopeless", "absent", "no-words"],
)
def test_a_passage_has_the_fewest_words_around_it_that_tell_it_from_its_like(passage, prefix, suffix):
    assert around(passage) == (prefix, suffix)


def test_a_word_in_capitals_is_the_same_word_to_a_browser():
    assert around("a plan", "A PLAN\nThey have a plan.") == ("have", "")


def test_the_words_are_of_one_line():
    assert around("b", "x\nb\ny b z") == ("", "")
    assert around("b", "w x\nb y\nb z") == ("", "y")


def test_words_that_end_a_passage_and_stand_in_it_are_told_apart_by_what_follows():
    passage = "On Monday we said, of all, that we shall open it again, and that we shall open it again"

    assert around(passage, f"{passage} else.") == ("", "else.")


def test_the_words_are_as_printed():
    assert around("he left", "‘Don’t’ he left. HE LEFT.") == ("‘Don’t’", "")


@given(st.lists(st.sampled_from(["a", "b", "“c", "d”", "—", "e-f"]), max_size=9), st.integers(0, 8), st.integers(1, 4))
def test_what_is_shown_of_a_capture_stands_in_it_and_is_little(words, begin, length):
    passage, capture = " ".join(words[begin : begin + length]), " ".join(words)

    prefix, suffix = around(passage, capture)

    assert max(len(prefix.split()), len(suffix.split())) <= MOST_WORDS
    assert normalised(prefix) in normalised(capture)
    assert normalised(suffix) in normalised(capture)
