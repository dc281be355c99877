"""A date with the name of a month, in a language that has no pack, to its meaning: the only door to dateparser."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from timeline.core.edtf import Day
from timeline.core.struct import Struct
from timeline.reasoning.expressions.days import exists
from timeline.reasoning.expressions.meaning import Fixed, Meaning, Recurring
from timeline.reasoning.expressions.numeric import EARLIEST_YEAR, LATEST_YEAR, month_of

FOREIGN = "date in a language without a pack"
"""The rule by which it is read."""
LONGEST = 40
"""Characters; a longer text is no date in digits and one month."""

_BASES = (datetime(1987, 2, 11), datetime(2013, 10, 23))  # noqa: DTZ001 - anchors that no date may depend on
_A_DAY, _A_YEAR, _LEAP = "6", "2003", 2000
"""What stands for any day, as `17 mars` might be a year for dateparser, and for any year; a year with a 29 February."""
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def foreign_date(cleaned: str, language: str) -> Meaning | None:
    """
    The month that *cleaned* names, with its day and its year where it has them.

    What comes out alike from two different anchors stands in the words; what changes was invented, and is dropped.
    Which month a word names does not depend on the day and the year beside it: it is asked once for each word.
    """
    if not language.isalpha() or len(cleaned) > LONGEST or not _LETTERS.search(cleaned) or not _NUMBER.search(cleaned):
        return None
    day, year = _plain_numbers(cleaned)
    if day is None and year is None:
        return _dated(_asked(cleaned, language))
    found = _asked(_NUMBER.sub(_stand_in, cleaned), language)
    if found is None or (found.day is not None) != (day is not None) or (found.year is not None) != (year is not None):
        return None
    return _dated(_Found(month=found.month, day=day, year=year))


class _Found(Struct, frozen=True, kw_only=True):
    """What dateparser reads in a text, whatever the anchor."""

    month: int
    day: int | None
    year: int | None


def _plain_numbers(cleaned: str) -> tuple[int | None, int | None]:
    """The day and the year where the numbers of a text can be nothing else; none where one of them could."""
    numbers = _NUMBER.findall(cleaned)
    days = [int(number) for number in numbers if len(number) <= 2 and 1 <= int(number) <= 31]
    years = [int(number) for number in numbers if len(number) == 4 and EARLIEST_YEAR <= int(number) <= LATEST_YEAR]
    if len(days) > 1 or len(years) > 1 or len(days) + len(years) < len(numbers):
        return None, None
    return days[0] if days else None, years[0] if years else None


def _stand_in(number: re.Match[str]) -> str:
    return _A_DAY if len(number[0]) <= 2 else _A_YEAR


def _dated(found: _Found | None) -> Meaning | None:
    if found is None or (found.day and not exists(found.year or _LEAP, found.month, found.day)):
        return None
    if found.year is None:
        return Recurring("day" if found.day else "month", "year", month=found.month, day=found.day)
    if not found.day:
        return month_of(found.year, found.month)
    day = Day(found.year, found.month, found.day)
    return Fixed(day, day, "day")


@lru_cache(maxsize=4096)
def _asked(cleaned: str, language: str) -> _Found | None:
    first, second = (_parsed(cleaned, language, base, day) for base, day in zip(_BASES, ("first", "last"), strict=True))
    if first is None or second is None or first.month != second.month:
        return None
    year = first.year if first.year == second.year else None
    day = first.day if first.day == second.day else None
    return _Found(month=first.month, day=day, year=year) if _numbers_are_used(cleaned, year, day) else None


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
