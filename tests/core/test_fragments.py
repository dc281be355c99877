"""The first and last words of a passage."""

from __future__ import annotations

import pytest

from timeline.core.fragments import ends_of


@pytest.mark.parametrize(
    ("passage", "start", "end"),
    [
        ("the US has ceased", "the US has ceased", ""),
        ("one two [...] nine ten", "one two", "nine ten"),
        ("one … – two", "one", "two"),
        ("he [Trump] said so", "he", "said so"),
        ("a b c d e f g h i j k l m n", "a b c d e", "j k l m n"),
        ("[…] – !", "", ""),
    ],
    ids=["whole", "omission", "lone-punctuation", "insertion", "long", "no-words"],
)
def test_a_passage_is_named_by_words_that_are_printed(passage, start, end):
    assert ends_of(passage) == (start, end)
