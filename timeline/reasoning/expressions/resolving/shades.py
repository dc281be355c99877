"""Shades of a date: a third of it, its rest, doubt, a time of day, a weekday to check, numbers in either order."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from timeline.core.edtf import Day, weekday
from timeline.core.struct import replace
from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.days import exists
from timeline.reasoning.expressions.parts import rest_of, third_of
from timeline.reasoning.expressions.resolving.anchored import full_year
from timeline.reasoning.expressions.resolving.common import (
    NO_ANCHOR,
    NO_PREVIOUS,
    NO_SUCH_DAY,
    Resolve,
    Resolved,
    doubted,
)
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span


def part(node: m.Part, setting: Setting, resolve: Resolve) -> Resolved:
    """Early March is a third; in a story, told long after, a third would be too fine: it is March, approximate."""
    whole = resolve(node.whole, setting)
    if isinstance(whole, Refusal):
        return whole
    return replace(whole, approximate=True) if setting.narrative else third_of(whole, node.which)


def rest(node: m.Rest, setting: Setting, resolve: Resolve) -> Resolved:
    """Earlier this week, later this year."""
    whole = resolve(node.whole, setting)
    if isinstance(whole, Refusal):
        return whole
    if setting.today is None:
        return NO_ANCHOR
    return replace(whole, approximate=True) if setting.narrative else rest_of(whole, node.sign, setting.today)


def qualified(node: m.Qualified, setting: Setting, resolve: Resolve) -> Resolved:
    """About 1870, probably 2017."""
    inner = resolve(node.inner, setting)
    if isinstance(inner, Refusal):
        return inner
    approximate, uncertain = inner.approximate or node.approximate, inner.uncertain or node.uncertain
    return replace(inner, approximate=approximate, uncertain=uncertain)


def timed(node: m.Timed, setting: Setting, resolve: Resolve) -> Resolved:
    """A day with a time; a bare time belongs to the last day of the text, else to that of the publication."""
    bare_time = bool(node.clock) and node.day == m.Deictic("day", 0)
    previous = setting.previous if bare_time else None
    day = previous if previous is not None and previous.grain == "day" else resolve(node.day, setting)
    if isinstance(day, Refusal) or day.grain != "day":
        return day if isinstance(day, Refusal) else NO_PREVIOUS
    clock = node.clock or day.clock
    zone = _offset_at(node.zone, day.first, clock) if "/" in node.zone and day.first else node.zone
    return replace(day, clock=clock, zone=zone, part_of_day=node.part_of_day)


def _offset_at(zone: str, day: Day, clock: str) -> str:
    """The offset of an IANA zone at that time, which changes with the seasons; empty before the years of our era."""
    if not 1 <= day.year <= 9999:
        return ""
    hour, minute = min(int(clock[:2]), 23), int(clock[3:5])
    offset = f"{datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone)):%z}"
    return f"{offset[:3]}:{offset[3:5]}"


def checked(node: m.Checked, setting: Setting, resolve: Resolve) -> Resolved:
    """A weekday decides between two readings, and is checked against one."""
    found = resolve(node.day, setting)
    if isinstance(found, Refusal) or found.first is None:
        return found
    if found.choice:
        fitting = [span for span in found.members if span.first and weekday(span.first) == node.weekday]
        return fitting[0] if len(fitting) == 1 else found
    return found if weekday(found.first) == node.weekday else doubted(found)


def numeric(node: m.Numeric, setting: Setting, resolve: Resolve) -> Resolved:
    """Numbers in the order of the region; where it is unknown and both are possible, one of a set."""
    found = []
    for month, day in dict.fromkeys(_orders(node, setting)):
        resolved = _numeric_day(node, month, day, setting, resolve)
        if isinstance(resolved, Span):
            found.append(resolved)
    if len(found) < 2:
        return found[0] if found else NO_SUCH_DAY
    first, last = sorted(found, key=lambda span: span.first or Day(0, 1, 1))
    warning = "ambiguous: day and month can be read in either order"
    return Span(
        first=first.first, last=last.last, grain="choice", members=(first, last), choice=True, warnings=(warning,)
    )


def _orders(node: m.Numeric, setting: Setting) -> list[tuple[int, int]]:
    """The pairs of month and day to try; an order that the calendar does not allow gives way to the other."""
    day_first, month_first = (node.second, node.first), (node.first, node.second)
    if node.order == "year-first":
        return [month_first]
    if node.order == "dotted":
        return [day_first]
    if setting.day_first is None:
        return [day_first, month_first]
    wanted = day_first if setting.day_first else month_first
    return [wanted] if exists(node.year or 2000, *wanted) else [day_first, month_first]


def _numeric_day(node: m.Numeric, month: int, day: int, setting: Setting, resolve: Resolve) -> Resolved:
    if node.year is None:
        recurring = m.Recurring("day", "year", month=month, day=day)
        return resolve(recurring, setting) if exists(2000, month, day) else NO_SUCH_DAY
    year = full_year(node.year, setting.today) if node.short_year else node.year
    if not exists(year, month, day):
        return NO_SUCH_DAY
    return Span(first=Day(year, month, day), last=Day(year, month, day), grain="day")
