"""A date with the name of a month, in a language that has no pack, to its meaning: the only door to dateparser."""

from __future__ import annotations

import re
from datetime import datetime

from timeline.core.edtf import Day
from timeline.reasoning.expressions.meaning import Fixed, Meaning, Recurring
from timeline.reasoning.expressions.numeric import month_of

FOREIGN = "date in a language without a pack"
"""The rule by which it is read."""
LONGEST = 40
"""Characters; a longer text is no date in digits and one month."""

_BASES = (datetime(1987, 2, 11), datetime(2013, 10, 23))  # noqa: DTZ001 - anchors that no date may depend on
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def foreign_date(cleaned: str, language: str) -> Meaning | None:
    """
    The month that *cleaned* names, with its day and its year where it has them.

    What comes out alike from two different anchors stands in the words; what changes was invented, and is dropped.
    """
    if not language.isalpha() or len(cleaned) > LONGEST or not _LETTERS.search(cleaned) or not _NUMBER.search(cleaned):
        return None
    found = [_parsed(cleaned, language, base, day) for base, day in zip(_BASES, ("first", "last"), strict=True)]
    first, second = found
    if first is None or second is None or first.month != second.month:
        return None
    year = first.year if first.year == second.year else None
    day = first.day if first.day == second.day else None
    if not _numbers_are_used(cleaned, year, day):
        return None
    if year is None:
        return Recurring("day" if day else "month", "year", month=first.month, day=day)
    return (
        Fixed(Day(year, first.month, day), Day(year, first.month, day), "day") if day else month_of(year, first.month)
    )


def _numbers_are_used(cleaned: str, year: int | None, day: int | None) -> bool:
    """Whether each number of the text is the day or the year, so that none was dropped or made up."""
    numbers = sorted(int(number) for number in _NUMBER.findall(cleaned))
    return numbers == sorted(number for number in (year, day) if number is not None)


def _parsed(cleaned: str, language: str, base: datetime, day: str) -> datetime | None:
    import dateparser  # noqa: PLC0415 - costs 0.4 s, and most sites never need it

    try:
        return dateparser.parse(
            cleaned,
            languages=[language],
            settings={
                "RELATIVE_BASE": base,
                "PREFER_DAY_OF_MONTH": "first" if day == "first" else "last",
                "PREFER_DATES_FROM": "current_period",
                "PARSERS": ["absolute-time"],
                "TIMEZONE": "UTC",
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
    except ValueError:  # dateparser does not know the language
        return None
