"""dateparser is asked for a month, and never believed beyond the words."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.foreign import LONGEST, foreign_date
from timeline.reasoning.expressions.meaning import Fixed, Recurring


def test_a_whole_date_is_a_day() -> None:
    assert foreign_date("6. mars 2025", "is") == Fixed(Day(2025, 3, 6), Day(2025, 3, 6), "day")


def test_a_month_and_a_year_are_a_month() -> None:
    assert foreign_date("mars 2025", "sv") == Fixed(Day(2025, 3, 1), Day(2025, 3, 31), "month")


def test_a_day_and_a_month_come_round_again() -> None:
    assert foreign_date("6 mars", "sv") == Recurring("day", "year", month=3, day=6)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("56", "sv"),
        ("igår", "sv"),
        ("2025", "sv"),
        ("5 kronor", "sv"),
        ("6 mars", "xx"),
        ("6 mars " * LONGEST, "sv"),
        ("31 februari 2025", "sv"),
    ],
)
def test_nothing_else_is_read(words: str, language: str) -> None:
    assert foreign_date(words, language) is None
