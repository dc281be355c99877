"""A day to the units that hold it, and to the days some units away."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days, days_in_month, weekday

UNITS = (
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "season",
    "quarter",
    "quadrimester",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
)
"""Units of time, fine to coarse."""

GRAIN = {unit: rank for rank, unit in enumerate(UNITS)}
GRAIN |= {f"half {unit}": GRAIN[unit] for unit in ("week", "month")}
"""The rank of a unit: a finer grain has a smaller number; half a month is counted, but no grain of its own."""

MONTHS_OF = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "quadrimester": 4,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
"""How many months a unit lasts, for units made of months."""

DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7, "half week": 4, "half month": 15}
"""How many days apart two such units stand, for units made of days."""


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def add_months(day: Day, count: int) -> Day:
    """The same day *count* months later, or the last day of that month when it is shorter."""
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return Day(year, month, min(day.day, days_in_month(year, month)))


def shift(day: Day, unit: str, count: int) -> Day:
    """The day *count* units later; hours and minutes are not counted here."""
    if unit in MONTHS_OF:
        return add_months(day, MONTHS_OF[unit] * count)
    return add_days(day, DAYS_OF.get(unit, 0) * count)


def first_day(day: Day, unit: str) -> Day:
    """The first day of the unit that holds *day*; weeks begin on Monday, winter in December."""
    if unit in ("week", "fortnight"):
        return add_days(day, -weekday(day))
    if unit == "weekend":
        return add_days(day, 5 - weekday(day))
    if unit == "season":
        month = (day.month // 3) * 3
        return Day(day.year, month, 1) if month else Day(day.year - 1, 12, 1)
    if unit in MONTHS_OF:
        size = MONTHS_OF[unit]
        months = (day.year * 12 + day.month - 1) // size * size
        return Day(months // 12, months % 12 + 1, 1)
    return day


def last_day(first: Day, unit: str) -> Day:
    """The last day of the unit that begins on *first*."""
    if unit == "weekend":
        return add_days(first, 1)
    if unit in MONTHS_OF:
        return add_days(add_months(first, MONTHS_OF[unit]), -1)
    return add_days(first, DAYS_OF.get(unit, 1) - 1)


def easter(year: int) -> Day:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return Day(year, month, day + 1)
