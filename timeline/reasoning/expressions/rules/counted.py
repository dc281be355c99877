"""Rules for units that are counted inside something larger: the first week of 2015, the last Friday of March."""

from __future__ import annotations

from timeline.core.struct import replace
from timeline.reasoning.expressions.days import GRAIN
from timeline.reasoning.expressions.meaning import (
    Deictic,
    Either,
    FirstUnits,
    Fixed,
    FromTo,
    Meaning,
    Nth,
    Part,
    Qualified,
    Recurring,
    Referred,
    Vague,
    WeekOf,
    Within,
)
from timeline.reasoning.expressions.rules.rule import Unit, rule
from timeline.reasoning.expressions.rules.years import PARTS_OF_A_YEAR

_LAST = ("last", "past")
"""Relations by which units are counted from the end."""


def nth(count: int, item: str | Recurring, outer: Meaning) -> Meaning | None:
    """The nth of something finer inside something coarser."""
    grain = item if isinstance(item, str) else item.grain
    if grain in PARTS_OF_A_YEAR and outer.grain == "year":
        return None  # the third quarter is a part of the year, and not counted from a day
    if grain == "half" and outer.grain in ("decade", "century", "month"):
        return Part("first-half" if count == 1 else "second-half", outer) if abs(count) <= 2 else None
    if grain in PARTS_OF_A_YEAR:
        return None
    return Nth(count, item, outer) if GRAIN[grain] < GRAIN.get(outer.grain, -1) else None


def first_units(count: int, unit: Unit, outer: Meaning, from_end: bool) -> Meaning | None:
    """Some units at one end of something larger."""
    fits = count > 1 and GRAIN[unit[0]] < GRAIN.get(outer.grain, -1)
    return FirstUnits(count, unit[0], outer, from_end) if fits else None


def unit_around(unit: Unit, date: Meaning) -> Meaning | None:
    """The week or month that holds a date."""
    if unit[1] or unit[0] not in ("week", "month", "weekend") or isinstance(date, Vague | Deictic):
        return None
    return WeekOf(date, unit[0]) if GRAIN.get(date.grain, 99) <= GRAIN[unit[0]] else None


def week_of_days(unit: Unit, span: Meaning) -> Meaning | None:
    """A week or a weekend that is given by its ends."""
    if unit not in (("week", False), ("weekend", False)):
        return None
    if isinstance(span, Either) and unit[0] == "weekend" and len(span.options) == 2:
        return FromTo(*span.options, False)
    return replace(span, lasting=False) if isinstance(span, FromTo) else None


@rule("ord unit date", "date ord unit", "unit spelt_ord date", "ord date unit", example="the first week of 2015")
def nth_unit_of(count: int, unit: Unit, outer: Meaning) -> Meaning | None:
    """Units are counted inside something larger; the first week has most of its days inside or begins on day one."""
    return None if unit[1] else nth(count, unit[0], outer)


@rule("ord wday date", "date ord wday", example="the second Monday of March")
def nth_weekday_of(count: int, weekday: int, outer: Meaning) -> Meaning | None:
    """Weekdays are counted inside something larger."""
    return nth(count, Recurring("day", "week", weekday=weekday), outer)


@rule("rel unit date", "date rel unit", "rel date unit", example="the last week of July")
def last_unit_of(relation: str, unit: Unit, outer: Meaning) -> Meaning | None:
    """The last unit inside something larger is counted from its end."""
    if relation not in _LAST or unit[1] or (isinstance(outer, Deictic) and not outer.by_relation):
        return None
    if unit[0] in PARTS_OF_A_YEAR and outer.grain == "year":
        return Within(Recurring(unit[0], "year", part=PARTS_OF_A_YEAR[unit[0]]), outer)
    return nth(-1, unit[0], outer)


@rule("rel wday date", "date rel wday", example="the last Friday of March")
def last_weekday_of(relation: str, weekday: int, outer: Meaning) -> Meaning | None:
    """The last such weekday inside something larger."""
    if relation not in _LAST or GRAIN.get(outer.grain, 0) < GRAIN["month"]:
        return None
    return nth(-1, Recurring("day", "week", weekday=weekday), outer)


@rule("ord num unit date", example="the first two quarters of 1990")
def first_units_of(place: int, count: int, unit: Unit, outer: Meaning) -> Meaning | None:
    """Some units at the beginning of something larger: they lasted."""
    return first_units(count, unit, outer, False) if place == 1 else None


@rule("rel num unit date", example="the last three months of 2024")
def last_units_of(relation: str, count: int, unit: Unit, outer: Meaning) -> Meaning | None:
    """Some units at the end of something larger: they lasted."""
    return first_units(count, unit, outer, True) if relation in _LAST else None


@rule("unit date", "unit since date", example="the week of 6 March")
def unit_of_a_date(unit: Unit, date: Meaning, *_since: str) -> Meaning | None:
    """The week or month that holds a date."""
    return week_of_days(unit, date) if isinstance(date, FromTo | Either) else unit_around(unit, date)


@rule("unit from date", example="die Woche vom 3. März", language="de")
def unit_from_a_date(unit: Unit, _from: str, date: Meaning) -> Meaning | None:
    """The same with another word before the date; from a weekday on is something else."""
    weekday = isinstance(date, Recurring) and date.cycle == "week"
    return None if weekday or date.grain != "day" else unit_around(unit, date)


@rule("span unit", example="3-9 Mart haftası", language="tr")
def unit_of_days(span: Meaning, unit: Unit) -> Meaning | None:
    """A week or weekend may be given by its first and last day: it is some day of them."""
    return week_of_days(unit, span)


@rule("date unit", example="the 1988 quarter", cost=1.5)
def reported_unit_of_a_year(year: Meaning, unit: Unit) -> Meaning | None:
    """The quarter of a year, without a number, is the one that the report is about."""
    return (
        Within(Referred("quarter", 0, "report"), year) if unit == ("quarter", False) and year.grain == "year" else None
    )


@rule("rec unit", example="Easter week", cost=1.2)
def week_of_a_feast(feast: Recurring, unit: Unit) -> Meaning | None:
    """The week that holds a feast."""
    dated = feast.holiday or (feast.month and feast.day)
    return unit_around(unit, feast) if unit[0] == "week" and dated else None


@rule("unit in date", example="year in the 1800s", cost=1.5)
def some_unit_in(unit: Unit, _in: str, outer: Meaning) -> Meaning | None:
    """One unit, not known which, of something larger is given as the larger."""
    fits = isinstance(outer, Fixed | Qualified) and not unit[1] and GRAIN[unit[0]] < GRAIN.get(outer.grain, -1)
    return outer if fits and GRAIN[outer.grain] > GRAIN["month"] else None


COUNTED_RULES = (
    nth_unit_of,
    nth_weekday_of,
    last_unit_of,
    last_weekday_of,
    first_units_of,
    last_units_of,
    unit_of_a_date,
    unit_from_a_date,
    unit_of_days,
    reported_unit_of_a_year,
    week_of_a_feast,
    some_unit_in,
)
