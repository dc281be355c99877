"""Amounts of time counted from the publication, from the last date of the text, or from a date that is named."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days
from timeline.core.struct import replace
from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.days import GRAIN, MONTHS_OF, add_months, shift
from timeline.reasoning.expressions.occurrence import related
from timeline.reasoning.expressions.resolving.common import (
    FROM_PUBLICATION,
    FROM_TEXT,
    NO_ANCHOR,
    NO_PREVIOUS,
    Resolve,
    Resolved,
    ends_of,
    unit_around,
)
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span

_OFTEN_FROM_NOW = ("year", "month", "week", "quarter")
"""`A year earlier` is compared with the publication where the text has named no date; `two days earlier` is not."""
_WHOLE_UNITS = ("quarter", "half", "decade", "century")


def shifted(node: m.Shift, setting: Setting, resolve: Resolve) -> Resolved:
    """Two weeks ago, a year earlier, three days after 6 March."""
    if reported := _reported_a_year_before(node, setting):
        return reported
    base = _base(node, setting, resolve)
    if isinstance(base, Refusal):
        return base
    if base.first is None:
        return NO_PREVIOUS
    if GRAIN[node.grain] < GRAIN["day"]:
        return _by_the_clock(node, base, setting)
    day = base.first
    for count, unit in node.amounts:
        day = shift(day, unit, node.sign * count)
    round_number = node.grain in ("decade", "century")
    return replace(unit_around(day, _grain(node, base, setting)), approximate=round_number, basis=base.basis)


def _grain(node: m.Shift, base: Span, setting: Setting) -> str:
    """No finer than the unit that is counted, but to the day where the words count from a day that they name."""
    counted_in_days = node.to_the_day or setting.future
    if counted_in_days and base.grain == "day":
        return "day"
    between = GRAIN["week"] < GRAIN.get(base.grain, 0) < GRAIN["year"]
    if not isinstance(node.anchor, str) and node.grain == "year" and between:
        return base.grain
    single = node.grain in ("decade", "century") and node.amounts[-1][0] == 1
    return "year" if single else node.grain


def _reported_a_year_before(node: m.Shift, setting: Setting) -> Span | None:
    """In a report on a quarter, `a year earlier` is the same quarter of the year before."""
    previous, today = setting.previous, setting.today
    if node.amounts != ((1, "year"),) or node.sign > 0 or setting.narrative or today is None:
        return None
    if not isinstance(node.anchor, str) or previous is None or previous.first is None:
        return None
    if previous.grain not in ("quarter", "half") or abs(today.year - previous.first.year) > 1:
        return None
    part = (previous.first.month - 1) // MONTHS_OF[previous.grain] + 1
    reported = related(m.Recurring(previous.grain, "year", part=part), "last", today)
    if reported is None or reported.first is None:
        return None
    return replace(unit_around(add_months(reported.first, -12), previous.grain), basis=FROM_TEXT)


def _base(node: m.Shift, setting: Setting, resolve: Resolve) -> Resolved:
    if not isinstance(node.anchor, str):
        return resolve(node.anchor, setting)
    if (node.anchor == "text" or setting.narrative) and setting.previous is not None:
        return replace(setting.previous, basis=FROM_TEXT)
    if node.anchor == "text" and (node.sign > 0 or node.grain not in _OFTEN_FROM_NOW):
        return NO_PREVIOUS
    if setting.today is None:
        return NO_ANCHOR
    return Span(first=setting.today, last=setting.today, grain="day", basis=FROM_PUBLICATION)


def _by_the_clock(node: m.Shift, base: Span, setting: Setting) -> Resolved:
    if setting.minutes is None or base.first is None or node.anchor != "now":
        return Refusal("needs-anchor: hours count from a time of publication, which is not given")
    minutes, day = setting.minutes, base.first
    for count, unit in node.amounts:
        if GRAIN[unit] >= GRAIN["day"]:
            day = shift(day, unit, node.sign * count)
        else:
            minutes += node.sign * count * (60 if unit == "hour" else 1)
    day = add_days(day, minutes // 1440)
    clock = f"{minutes % 1440 // 60:02d}:{minutes % 60:02d}"
    return Span(first=day, last=day, grain="day", clock=clock, zone=setting.zone, basis=("the time of publication",))


def window(node: m.Window, setting: Setting, _resolve: Resolve) -> Resolved:
    """
    The past three weeks: days up to yesterday. Quarters and the like are whole ones, years begin about so long ago.

    One unit does not last: it is where something happened.
    """
    today = setting.today
    if today is None:
        return NO_ANCHOR
    if node.grain in _WHOLE_UNITS:
        ends = [unit_around(today, node.grain, node.sign), unit_around(today, node.grain, node.sign * node.count)]
        first, last = ends if node.sign > 0 else ends[::-1]
        return Span(first=first.first, last=last.last, grain="range", lasting=node.lasting, members=(first, last))
    if node.grain == "year" and node.count > 1:
        return replace(_years(today, node.sign * node.count), lasting=node.lasting)
    far = shift(today, node.grain, node.sign * node.count)
    first_day, last_day = (add_days(today, 1), far) if node.sign > 0 else (far, add_days(today, -1))
    return Span(
        first=first_day, last=last_day, grain="range", lasting=node.lasting and node.count > 1, basis=FROM_PUBLICATION
    )


def _years(today: Day, count: int) -> Span:
    """So many years up to this one, or from it on, as they are counted in words: about."""
    now, then = unit_around(today, "year"), replace(unit_around(today, "year", count), approximate=True)
    start, end = (now, then) if count > 0 else (then, now)
    return Span(
        first=start.first, last=end.last, grain="range", lasting=True, members=(start, end), basis=FROM_PUBLICATION
    )


def until(node: m.Until, setting: Setting, resolve: Resolve) -> Resolved:
    """Within three weeks: some day up to the end of them."""
    start = resolve(node.start, setting)
    if isinstance(start, Refusal) or ends_of(start) is None:
        return start if isinstance(start, Refusal) else NO_PREVIOUS
    end = resolve(m.Shift(node.amounts, 1, node.start, True), setting)
    if isinstance(end, Refusal):
        return end
    return Span(first=start.first, last=end.last, grain="range", basis=start.basis)
