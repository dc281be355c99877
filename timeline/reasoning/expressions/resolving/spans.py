"""Two dates or one side of a date: from and to, between, or, since, before."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days
from timeline.core.struct import replace
from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.occurrence import occurrences
from timeline.reasoning.expressions.resolving.common import (
    BACKWARDS,
    EITHER_ORDER,
    NO_ANCHOR,
    NO_PREVIOUS,
    Resolve,
    Resolved,
    ends_of,
)
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span

_WITHOUT_YEAR = (m.Recurring, m.Deictic, m.Related)


def from_to(node: m.FromTo, setting: Setting, resolve: Resolve) -> Resolved:
    """From one date to another; numeric ends share their year."""
    start, end = node.start, node.end
    if isinstance(start, m.Numeric) and isinstance(end, m.Numeric) and start.year is None:
        start = replace(start, year=end.year, short_year=end.short_year)
    return _joined(*_ends(start, end, setting, resolve), node.lasting)


def day_to_numeric(node: m.DayToNumeric, setting: Setting, resolve: Resolve) -> Resolved:
    """`14. - 15.10.2018`."""
    end = node.end
    day_first = end.order == "dotted" or setting.day_first
    start = replace(end, first=node.start) if day_first else replace(end, second=node.start)
    return _joined(resolve(start, setting), resolve(end, setting), True)


def _joined(start: Resolved, end: Resolved, lasting: bool) -> Resolved:
    if isinstance(start, Refusal) or isinstance(end, Refusal):
        return start if isinstance(start, Refusal) else end
    if start.choice or end.choice:
        return EITHER_ORDER
    if start.first is None or end.last is None or start.first > end.last:
        return BACKWARDS
    if start.first == end.last and start.clock and end.clock and start.clock > end.clock:
        return BACKWARDS
    basis = start.basis or end.basis
    return Span(first=start.first, last=end.last, grain="range", lasting=lasting, members=(start, end), basis=basis)


def _ends(start: m.Meaning, end: m.Meaning, setting: Setting, resolve: Resolve) -> tuple[Resolved, Resolved]:
    """Both ends; the one that lacks its year takes it from the other."""
    if isinstance(start, m.Recurring) and not isinstance(end, _WITHOUT_YEAR):
        last = resolve(end, setting)
        return (last if isinstance(last, Refusal) else _before(start, last, setting, resolve)), last
    first = resolve(start, setting)
    if isinstance(end, m.ShortYear) and isinstance(first, Span) and first.first is not None:
        year = first.first.year + (end.digits - first.first.year) % 100
        return first, Span(first=Day(year, 1, 1), last=Day(year, 12, 31), grain="year")
    if isinstance(end, m.Recurring) and isinstance(first, Span) and first.first is not None:
        limit = first.first
        after = next((span for span in occurrences(end, limit) if span.first and span.first >= limit), None)
        return first, after or resolve(end, setting)
    return first, resolve(end, setting)


def _before(item: m.Recurring, end: Span, setting: Setting, resolve: Resolve) -> Resolved:
    ends = ends_of(end)
    if ends is None:
        return resolve(item, setting)
    limit = ends[1] if end.grain == "year" else ends[0]
    found = [span for span in occurrences(item, limit) if span.first and span.first <= limit]
    return found[-1] if found else resolve(item, setting)


def either(node: m.Either, setting: Setting, resolve: Resolve) -> Resolved:
    """2017 or 2018: one of a set."""
    spans: list[tuple[Day, Day, Span]] = []
    options = _with_one_year(node.options, setting, resolve)
    for option, before in zip(options, (None, *options), strict=False):
        found = _next_weekday(option, before, spans) or resolve(option, setting)
        if isinstance(found, Refusal):
            return found
        ends = ends_of(found)
        if ends is None:
            return NO_ANCHOR
        spans.append((*ends, found))
    spans.sort(key=lambda triple: triple[:2])
    last = max(triple[1] for triple in spans)
    return Span(
        first=spans[0][0],
        last=last,
        grain="choice",
        members=tuple(t[2] for t in spans),
        choice=not node.every,
        every=node.every,
    )


def _next_weekday(option: m.Meaning, before: m.Meaning | None, ends: list[tuple[Day, Day, Span]]) -> Span | None:
    """Of `Thursday or Friday` the second is the one that follows the first."""
    if not isinstance(option, m.Recurring) or not isinstance(before, m.Recurring):
        return None
    if option.cycle != "week" or before.cycle != "week":
        return None
    first = ends[-1][0]
    return next((span for span in occurrences(option, first) if span.first and span.first >= first), None)


def _with_one_year(options: tuple[m.Meaning, ...], setting: Setting, resolve: Resolve) -> list[m.Meaning]:
    """The options; those that lack their year stand in that of the last, as in `May or June 2024`."""
    last = options[-1]
    if isinstance(last, _WITHOUT_YEAR) or not any(isinstance(option, m.Recurring) for option in options):
        return list(options)
    found = resolve(last, setting)
    if isinstance(found, Refusal) or found.first is None:
        return list(options)
    year = found.first.year
    whole = m.Fixed(Day(year, 1, 1), Day(year, 12, 31), "year")
    yearly = [isinstance(option, m.Recurring) and option.cycle == "year" for option in options]
    return [m.Within(option, whole) if bare else option for option, bare in zip(options, yearly, strict=True)]


def bound(node: m.Bound, setting: Setting, resolve: Resolve) -> Resolved:
    """Since and until last; before, after and by name one day that is not known."""
    limit = resolve(node.limit, _towards(node, setting))
    if isinstance(limit, Refusal):
        return limit
    if limit.choice:
        return EITHER_ORDER
    inexact = limit.approximate or limit.rough_ends or limit.clock or limit.part_of_day
    open_span = replace(limit, grain="open", members=(limit,), clock="", zone="", part_of_day="")
    if node.side in ("since", "after"):
        return replace(open_span, last=None, lasting=node.side == "since")
    if limit.rough_ends and isinstance(node.limit, m.Part) and node.limit.which == "late":
        open_span = replace(open_span, rough_ends=False, members=())  # the end of a month is known to the day
    if node.side == "before" and limit.first is not None and not inexact:
        return replace(open_span, first=None, last=add_days(limit.first, -1), lasting=False, members=())
    return replace(open_span, first=None, lasting=node.side == "until")


def _towards(node: m.Bound, setting: Setting) -> Setting:
    """`By Friday` and `until Friday` look to the coming one, unless the sentence speaks of the past."""
    limit = node.limit
    if isinstance(limit, m.Timed) and not limit.clock and node.side != "before":
        limit = limit.day  # by the end of Friday
    bare_weekday = isinstance(limit, m.Recurring) and (limit.cycle == "week" or limit.holiday == "year-end")
    forward = bare_weekday and node.side in ("by", "until", "before") and setting.tense >= 0
    return replace(setting, future=True) if forward else setting


def night(node: m.Night, setting: Setting, resolve: Resolve) -> Resolved:
    """A night is two days."""
    day = resolve(node.day, setting)
    if isinstance(day, Refusal) or day.first is None:
        return day if isinstance(day, Refusal) else NO_PREVIOUS
    first = add_days(day.first, -1) if node.ends_on_it else day.first
    return Span(first=first, last=add_days(first, 1), grain="range", part_of_day="night", basis=day.basis)
