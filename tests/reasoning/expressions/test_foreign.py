"""dateparser is asked for a month, and never believed beyond the words."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions import foreign
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
        ("6 7 mars", "sv"),
        ("6 mars 2025 2026", "sv"),
    ],
)
def test_nothing_else_is_read(words: str, language: str) -> None:
    assert foreign_date(words, language) is None


@pytest.mark.parametrize("day", [1, 12, 13, 28, 31])
def test_every_day_of_a_month_is_read(day: int) -> None:
    assert foreign_date(f"{day} mars", "sv") == Recurring("day", "year", month=3, day=day)


def test_a_leap_day_needs_no_year() -> None:
    assert foreign_date("29 februari", "sv") == Recurring("day", "year", month=2, day=29)
    assert foreign_date("29 februari 2023", "sv") is None


@pytest.mark.parametrize("language", ["sv", "da", "is", "fi", "hu", "cs", "el", "ro", "bg", "hr"])
def test_what_dateparser_reads_as_a_whole_is_read_by_its_month(language: str) -> None:
    months = {
        "sv": "mars", "da": "oktober", "is": "maí", "fi": "toukokuuta", "hu": "augusztus", "cs": "listopadu",
        "el": "Μαΐου", "ro": "iulie", "bg": "юни", "hr": "rujna",
    }  # fmt: skip
    for words in (f"{day} {months[language]}{year}" for day in (1, 9, 14, 30) for year in ("", " 1999", " 2031")):
        whole = foreign._dated(foreign._asked(words, language))
        assert whole in (None, foreign_date(words, language)), words
