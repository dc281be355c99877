"""Texts to the words under which they are found."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.search.folded import CASES
from timeline.publishing.search.folding import common_beginnings, fold, order, words


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text.encode("unicode_escape").decode() for text, _ in CASES])
def test_a_text_is_found_by_its_words(text, expected):
    assert tuple(words(text)) == tuple(unicodedata.normalize("NFKD", word) for word in expected)


@given(st.text())
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_words_on_both_sides_of_a_space_do_not_touch(one, other):
    assert words(f"{one} {other}") == words(one) + words(other)


@given(st.lists(st.text(min_size=1), unique=True))
def test_words_can_be_put_together_from_their_beginnings(given_words):
    ordered = sorted(given_words, key=order)
    before, read = "", []
    for shared, rest in common_beginnings(ordered):
        before = before[:shared] + rest
        read.append(before)

    assert read == ordered
