"""Calendar units and unspecified digits to their first and last day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from timeline.core.edtf.calendar import Day, days_in_month, is_leap_year
from timeline.core.edtf.date import Precision

_LEAP = 2000
_DIGITS = "0123456789"


class _Part(NamedTuple):
    """A part of a year."""

    precision: Precision
    first_month: int
    months: int


PARTS_OF_YEAR = {
    # 21-24 do not name a hemisphere and are given the northern months; 25-28 are northern, 29-32 southern.
    **{21 + n: _Part(Precision.SEASON, 3 + 3 * n, 3) for n in range(4)},
    **{25 + n: _Part(Precision.SEASON, 3 + 3 * n, 3) for n in range(4)},
    **{29 + n: _Part(Precision.SEASON, (9, 12, 3, 6)[n], 3) for n in range(4)},
    **{33 + n: _Part(Precision.QUARTER, 1 + 3 * n, 3) for n in range(4)},
    **{37 + n: _Part(Precision.QUADRIMESTER, 1 + 4 * n, 4) for n in range(3)},
    **{40 + n: _Part(Precision.HALF, 1 + 6 * n, 6) for n in range(2)},
}
"""By the code that stands in the place of a month. A season that crosses the year belongs to its first year."""


def part_of_year(year: int, code: int) -> tuple[Day, Day]:
    """The first and last day of the season, quarter or other part *code* of *year*."""
    part = PARTS_OF_YEAR[code]
    years, month = divmod(part.first_month + part.months - 2, 12)
    last_year, last_month = year + years, month + 1
    return Day(year, part.first_month, 1), Day(last_year, last_month, days_in_month(last_year, last_month))


def possible_years(digits: str, *, latest_first: bool = False) -> Iterator[int]:
    """The years that fit *digits* (`199X`, `-01XX`), in order."""
    negative = digits.startswith("-")
    choice = _DIGITS[::-1] if negative is not latest_first else _DIGITS
    for filled in product(*(choice if digit == "X" else digit for digit in digits.lstrip("-"))):
        year = int("".join(filled))
        if not negative:
            yield year
        elif year:
            yield -year


def possible_days(months: str, days: str) -> list[tuple[int, int]]:
    """The pairs of month and day that fit *months* and *days* (`1X`, `XX`, `25`) in a leap year, in order."""
    fitting_days = _fitting(days, 31)
    return [
        (month, day)
        for month in _fitting(months, 12)
        for day in fitting_days
        if day <= 28 or day <= days_in_month(_LEAP, month)
    ]


def first_and_last(years: str, months: str, days: str) -> tuple[Day, Day] | None:
    """The first and last day that fits the patterns of year, month and day; None where there is none."""
    pairs = possible_days(months, days)
    if not pairs:
        return None
    first = next(_days(possible_years(years), pairs), None)
    last = next(_days(possible_years(years, latest_first=True), pairs[::-1]), None)
    return None if first is None or last is None else (first, last)


def _days(years: Iterator[int], pairs: list[tuple[int, int]]) -> Iterator[Day]:
    only_leap = pairs == [(2, 29)]
    for year in years:
        if only_leap and not is_leap_year(year):
            continue
        for month, day in pairs:
            if day <= days_in_month(year, month):
                yield Day(year, month, day)


def _fitting(pattern: str, highest: int) -> Sequence[int]:
    """The numbers of two digits from 1 to *highest* that fit *pattern*, in order."""
    if pattern == "XX":
        return range(1, highest + 1)
    if "X" not in pattern:
        return [number for number in (int(pattern),) if 1 <= number <= highest]
    tens, units = pattern[0], pattern[1]
    return [
        number
        for number in range(1, highest + 1)
        if tens in ("X", str(number // 10)) and units in ("X", str(number % 10))
    ]


def pattern_precision(years: str, months: str | None, days: str | None) -> Precision:
    """What is known of a date before its first unspecified digit."""
    if "X" in years:
        known = years.lstrip("-").index("X")
        return (Precision.MILLENNIUM, Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE)[known]
    if months is not None and "X" in months:
        return Precision.YEAR
    return Precision.MONTH if days is not None and "X" in days else Precision.DAY
