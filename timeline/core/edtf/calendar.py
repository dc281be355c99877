"""Days of the proleptic Gregorian calendar in any year: their validity, distance and weekday."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

_DAYS_IN_400_YEARS = 146_097
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """A day; years are astronomical (0 is 1 BC) and have no limits."""

    year: int
    month: int
    day: int


def is_leap_year(year: int) -> bool:
    """Whether *year* has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of the last day of *month* (1 to 12)."""
    return 29 if month == 2 and is_leap_year(year) else _DAYS_IN_MONTH[month]


def ordinal(day: Day) -> int:
    """The number of *day*, counted so that 1 January of the year 1 is 1."""
    years = day.year - 1
    leap_days = years // 4 - years // 100 + years // 400 + (day.month > 2 and is_leap_year(day.year))
    return years * 365 + leap_days + _DAYS_BEFORE_MONTH[day.month] + day.day


def add_days(day: Day, days: int) -> Day:
    """The day that lies *days* after *day*, or before it where *days* is negative."""
    cycles, rest = divmod(ordinal(day) + days - 1, _DAYS_IN_400_YEARS)
    moved = date.fromordinal(rest + 1)
    return Day(moved.year + 400 * cycles, moved.month, moved.day)


def weekday(day: Day) -> int:
    """The day of the week: 0 is Monday, 6 is Sunday."""
    return (ordinal(day) - 1) % 7
