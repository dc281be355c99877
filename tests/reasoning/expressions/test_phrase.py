"""A year inside a phrase is found where nothing else could be meant."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.clean import tokens
from timeline.reasoning.expressions.lexicon import lexicon
from timeline.reasoning.expressions.phrase import before_remark, year_in_phrase


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("the 2024 campaign", 2024),
        ("a 2017 Oval Office meeting", 2017),
        ("birthday in 1872", 1872),
        ("Windows 2000", None),
        ("2000 people", None),
        ("the 8088 chip", None),
        ("the 300 spartans", None),
        ("1850 to 1860 people", None),
    ],
)
def test_a_year_in_a_phrase(words: str, year: int | None) -> None:
    english = lexicon("en")
    assert english is not None

    assert year_in_phrase(tokens(words), english) == year


@pytest.mark.parametrize(
    ("words", "head"),
    [("1863, printed in Paris", "1863"), ("6 March 2025; Kyiv", "6 March 2025"), ("1,850 people", "")],
)
def test_what_stands_before_a_remark(words: str, head: str) -> None:
    assert before_remark(words) == head
