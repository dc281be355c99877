"""How many words a quote has."""

from __future__ import annotations

import pytest

from timeline.reasoning.checks.quotes import word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("the harbour was closed", 4), ("  a\nb\tc ", 3), ("港口已经关闭", 4), ("порт закрыт", 2), ("…", 1)],
)
def test_words_are_counted_in_scripts_with_and_without_spaces(text, words):
    assert word_count(text) == words
