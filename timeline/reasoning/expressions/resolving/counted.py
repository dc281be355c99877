"""Things counted or sought inside something larger."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days
from timeline.core.struct import replace
from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.days import GRAIN, first_day
from timeline.reasoning.expressions.occurrence import in_year, occurrences
from timeline.reasoning.expressions.resolving.common import (
    NO_PREVIOUS,
    NO_SUCH_DAY,
    NOT_SO_MANY,
    SEVERAL_SUCH_DAYS,
    Resolve,
    Resolved,
    doubted,
    ends_of,
    unit_around,
)
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span

_LONGER_THAN_A_WEEK = 11
"""Days; a week that may be counted in two ways has ten of them at most."""


def nth(node: m.Nth, setting: Setting, resolve: Resolve) -> Resolved:
    """The first week of 2015, the last Friday of March."""
    outer = resolve(node.outer, setting)
    if isinstance(outer, Refusal):
        return outer
    ends = ends_of(outer)
    if ends is None:
        return NO_PREVIOUS
    if isinstance(node.item, str):
        found = _nth_unit(node.count, node.item, outer, *ends)
    else:
        found = _nth_weekday(node.count, node.item, *ends)
    inside = found is not None and found.first is not None and found.first <= ends[1]
    return replace(found, basis=outer.basis) if found is not None and inside else NOT_SO_MANY


def _nth_weekday(count: int, item: m.Recurring, first: Day, last: Day) -> Span | None:
    start = next((span for span in occurrences(item, first) if span.first and span.first >= first), None)
    if count < 0:
        near = [span for span in occurrences(item, last) if span.first and first <= span.first <= last]
        return near[count] if near else None
    if start is None or start.first is None:
        return None
    day = add_days(start.first, 7 * (count - 1))
    return Span(first=day, last=day, grain="day")


def _nth_unit(count: int, unit: str, outer: Span, first: Day, last: Day) -> Span | None:
    """Units other than weeks and weekends must begin where the outer one does."""
    if unit == "week":
        return _nth_week(count, first, last, numbered=outer.grain == "year")
    if count < 0:
        within = -5 if unit == "weekend" else 0  # a weekend belongs to the month in which it begins
        return unit_around(add_days(last, within), unit, count + 1)
    return unit_around(first, unit, count - 1) if first_day(first, unit) == first else None


def _nth_week(count: int, first: Day, last: Day, *, numbered: bool) -> Span:
    """
    Weeks belong where most of their days are: those of a year are so numbered, by ISO 8601.

    Of anything else the days that this leaves over at its edge may be meant as well, by those who count from there: of
    March 2025 the first week is that of the 3rd or the one from the 1st to the 7th, and so from the 1st to the 9th.
    """
    sevens = 7 * (count + 1 if count < 0 else count - 1)
    week = unit_around(add_days(last, sevens - 3) if count < 0 else add_days(first, sevens + 3), "week")
    if numbered or week.first is None or week.last is None:
        return week
    if count < 0:
        return _widened(week, week.first, max(week.last, add_days(last, sevens)))
    return _widened(week, min(week.first, add_days(first, sevens)), week.last)


def _widened(week: Span, first: Day, last: Day) -> Span:
    """The span from *first* to *last*, which is no week of the calendar unless it is *week*."""
    return week if (first, last) == (week.first, week.last) else Span(first=first, last=last, grain="range")


def first_units(node: m.FirstUnits, setting: Setting, resolve: Resolve) -> Resolved:
    """The first two quarters of 1990, the last three months of 2024: they lasted."""
    outer = resolve(node.outer, setting)
    if isinstance(outer, Refusal):
        return outer
    ends = ends_of(outer)
    if ends is None:
        return NO_PREVIOUS
    near, far = (-node.count, -1) if node.from_end else (1, node.count)
    start, end = _nth_unit(near, node.grain, outer, *ends), _nth_unit(far, node.grain, outer, *ends)
    if start is None or end is None:
        return NOT_SO_MANY
    return Span(first=start.first, last=end.last, grain="range", lasting=True, members=(start, end), basis=outer.basis)


def within(node: m.Within, setting: Setting, resolve: Resolve) -> Resolved:
    """June last year, Friday of next week: the occurrence inside the larger date."""
    outer = resolve(node.outer, setting)
    if isinstance(outer, Refusal):
        return outer
    inner = _reported(node.inner, setting, resolve) if isinstance(node.inner, m.Referred) else node.inner
    ends = ends_of(outer)
    if ends is None or not isinstance(inner, m.Recurring):
        return NO_PREVIOUS
    if inner.cycle == "week" and add_days(ends[0], _LONGER_THAN_A_WEEK - 1) <= ends[1]:
        return SEVERAL_SUCH_DAYS
    found = _inside(inner, outer, *ends)
    if found is None and inner.weekday is not None and inner.day is not None:
        plain = resolve(m.Within(replace(inner, weekday=None), node.outer), setting)
        return plain if isinstance(plain, Refusal) else doubted(plain)
    if found is None:
        return NO_SUCH_DAY
    return replace(found, approximate=outer.approximate, uncertain=outer.uncertain, basis=outer.basis)


def _reported(unit: m.Referred, setting: Setting, resolve: Resolve) -> m.Recurring | None:
    """The quarter that the report is about, of any year."""
    found = resolve(unit, setting)
    if isinstance(found, Refusal) or found.first is None:
        return None
    return m.Recurring("quarter", "year", part=(found.first.month - 1) // 3 + 1)


def _inside(item: m.Recurring, outer: Span, first: Day, last: Day) -> Span | None:
    finer = GRAIN.get(outer.grain, 99) <= GRAIN[item.grain]
    if item.cycle == "year" and (outer.grain == "year" or finer):
        return in_year(item, first.year)
    found = [span for span in occurrences(item, first) if span.first and first <= span.first <= last]
    if outer.grain == "range" and len(found) == 2:  # a week that may be counted in two ways has two Saturdays
        return Span(first=found[0].first, last=found[1].last, grain="choice", members=tuple(found), choice=True)
    return found[0] if found else None


def unit_of(node: m.WeekOf, setting: Setting, resolve: Resolve) -> Resolved:
    """The week of 6 March."""
    day = resolve(node.day, setting)
    if isinstance(day, Refusal) or day.first is None:
        return day if isinstance(day, Refusal) else NO_PREVIOUS
    return replace(unit_around(day.first, node.grain), basis=day.basis)
