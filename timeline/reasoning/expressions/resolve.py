"""A meaning and a setting to a span of days, or to the reason why there is none; the clock is never asked."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.core.edtf import Day, add_days, ordinal, weekday
from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.days import GRAIN, MONTHS_OF, add_months, exists, first_day, last_day, shift
from timeline.reasoning.expressions.meaning import Meaning, Span
from timeline.reasoning.expressions.occurrence import bare, in_year, occurrences, related
from timeline.reasoning.expressions.parts import rest_of, third_of
from timeline.reasoning.expressions.setting import NO_ANCHOR, NO_PREVIOUS, Refusal, Setting

Resolved = Span | Refusal


def resolve(node: Meaning, setting: Setting) -> Resolved:
    """The days that a meaning names in a setting."""
    return _RESOLVERS[type(node)](node, setting)


def _fixed(node: m.Fixed, _setting: Setting) -> Resolved:
    return Span(first=node.first, last=node.last, grain=node.grain)


def _recurring(node: m.Recurring, setting: Setting) -> Resolved:
    today = _anchor(setting)
    if today is None:
        return NO_ANCHOR
    found, policy = bare(node, setting, today)
    if found is None and node.weekday is not None and node.month is not None:
        return _misfit(node, setting)
    return replace(found, basis=(policy,)) if found else Refusal("impossible: the calendar has no such day")


def _misfit(node: m.Recurring, setting: Setting) -> Resolved:
    found = _recurring(replace(node, weekday=None), setting)
    return found if isinstance(found, Refusal) else _doubted(found)


def _doubted(span: Span) -> Span:
    return replace(span, uncertain=True, warnings=("weekday: the day of the week does not fit the date",))


def _anchor(setting: Setting) -> Day | None:
    if setting.narrative and setting.previous is not None and setting.previous.first is not None:
        return setting.previous.first
    return setting.today


def unit_around(day: Day, grain: str, offset: int) -> Span:
    """The unit that holds a day, or one some units away."""
    first = shift(first_day(day, grain), grain, offset)
    return Span(first=first, last=last_day(first, grain), grain=grain)


def _deictic(node: m.Deictic, setting: Setting) -> Resolved:
    if setting.narrative and node.by_relation and setting.previous is not None:
        return _referred(m.Referred(node.grain, node.offset), setting)
    if setting.today is None:
        return NO_ANCHOR
    return replace(unit_around(setting.today, node.grain, node.offset), basis=("the publication date",))


def _referred(node: m.Referred, setting: Setting) -> Resolved:
    previous = setting.previous
    about = node.without != "report" or setting.narrative
    if previous is not None and previous.first is not None and previous.last is not None and about:
        start = previous.first if node.offset <= 0 else previous.last
        return replace(unit_around(start, node.grain, node.offset), basis=("the date before it in the text",))
    if node.without == "nothing":
        return NO_PREVIOUS
    if setting.today is None:
        return NO_ANCHOR
    offset = -1 if node.grain == "quarter" and node.without == "report" and not setting.future else node.offset
    return replace(unit_around(setting.today, node.grain, offset), basis=("the publication date",))


def _related(node: m.Related, setting: Setting) -> Resolved:
    today = setting.today
    refers = setting.narrative or node.relation in ("previous", "following", "same", "that")
    if refers and setting.previous and setting.previous.first:
        today = setting.previous.first
    if today is None:
        return NO_ANCHOR
    found = related(node.item, node.relation, today)
    return replace(found, basis=("the publication date",)) if found else Refusal("impossible: the calendar has no such day")


def _shift(node: m.Shift, setting: Setting) -> Resolved:
    if compared := _compared(node, setting):
        return compared
    base = _base(node, setting)
    if isinstance(base, Refusal):
        return base
    if base.first is None or base.last is None:
        return NO_PREVIOUS
    count, unit = node.amounts[-1]
    if GRAIN[unit] < GRAIN["day"]:
        return _shift_clock(node, base, setting)
    day = base.first
    for count, unit in node.amounts:
        day = shift(day, unit, node.sign * count)
    exact = node.to_the_day or setting.future or len(node.amounts) > 1
    grain = "day" if exact and base.grain == "day" else unit
    if isinstance(node.anchor, Meaning) and unit == "year" and GRAIN["week"] < GRAIN[base.grain] < GRAIN["year"]:
        grain = base.grain
    if grain in ("decade", "century") and count == 1:
        grain = "year"
    approximate = unit in ("decade", "century")
    return replace(unit_around(day, grain, 0), approximate=approximate, basis=base.basis)


def _compared(node: m.Shift, setting: Setting) -> Span | None:
    """In a report on a quarter, `a year earlier` is the same quarter of the year before."""
    previous, today = setting.previous, setting.today
    if node.amounts != ((1, "year"),) or node.sign > 0 or setting.narrative or today is None:
        return None
    if isinstance(node.anchor, Meaning) or previous is None or previous.first is None or previous.grain not in ("quarter", "half"):
        return None
    if not -1 <= today.year - previous.first.year <= 1:
        return None
    size = MONTHS_OF[previous.grain]
    item = m.Recurring(previous.grain, "year", part=(previous.first.month - 1) // size + 1)
    reported = related(item, "last", today)
    if reported is None or reported.first is None:
        return None
    return replace(unit_around(add_months(reported.first, -12), previous.grain, 0), basis=("the date before it in the text",))


def _base(node: m.Shift, setting: Setting) -> Resolved:
    if isinstance(node.anchor, Meaning):
        return resolve(node.anchor, setting)
    if (node.anchor == "text" or setting.narrative) and setting.previous is not None:
        return replace(setting.previous, basis=("the date before it in the text",))
    if node.anchor == "text" and node.amounts[-1][1] not in ("year", "month", "week", "quarter"):
        return NO_PREVIOUS
    if setting.today is None:
        return NO_ANCHOR
    return Span(first=setting.today, last=setting.today, grain="day", basis=("the publication date",))


def _shift_clock(node: m.Shift, base: Span, setting: Setting) -> Resolved:
    if setting.minutes is None or base.first is None or node.anchor != "now":
        return Refusal("needs-anchor: hours count from a time of publication, which is not given")
    minutes = setting.minutes
    day = base.first
    for count, unit in node.amounts:
        if GRAIN[unit] >= GRAIN["day"]:
            day = shift(day, unit, node.sign * count)
        else:
            minutes += node.sign * count * (60 if unit == "hour" else 1)
    day = add_days(day, minutes // 1440)
    minutes %= 1440
    return Span(first=day, last=day, grain="day", clock=f"{minutes // 60:02d}:{minutes % 60:02d}", basis=("the time of publication",))


def _until(node: m.Until, setting: Setting) -> Resolved:
    start = resolve(node.start, setting)
    if isinstance(start, Refusal) or start.first is None:
        return start
    end = resolve(m.Shift(node.amounts, 1, node.start, True), setting)
    if isinstance(end, Refusal) or end.last is None:
        return end
    return Span(first=start.first, last=end.last, grain="range", basis=start.basis)


def _window(node: m.Window, setting: Setting) -> Resolved:
    if setting.today is None:
        return NO_ANCHOR
    today = setting.today
    if node.grain in ("quarter", "decade", "century", "half"):
        near = unit_around(today, node.grain, node.sign)
        far = unit_around(today, node.grain, node.sign * node.count)
        first, last = (near, far) if node.sign > 0 else (far, near)
        return _lasting(first, last)
    if node.sign > 0:
        return Span(first=add_days(today, 1), last=shift(today, node.grain, node.count), grain="range", lasting=True)
    return Span(first=shift(today, node.grain, -node.count), last=add_days(today, -1), grain="range", lasting=True)


def _lasting(start: Span, end: Span) -> Resolved:
    if start.first and end.last and start.first > end.last:
        return Refusal("impossible: the end comes before the beginning")
    return Span(first=start.first, last=end.last, grain="range", lasting=True, members=(start, end),
                basis=start.basis or end.basis)


def _nth(node: m.Nth, setting: Setting) -> Resolved:
    outer = resolve(node.outer, setting) if node.outer is not None else NO_PREVIOUS
    if isinstance(outer, Refusal) or outer.first is None or outer.last is None:
        return outer if isinstance(outer, Refusal) else NO_PREVIOUS
    if isinstance(node.item, str):
        found = _nth_unit(node.count, node.item, outer)
    else:
        inside = [s for s in _all_inside(node.item, outer) if s.first]
        place = node.count - 1 if node.count > 0 else node.count
        found = inside[place] if -len(inside) <= place < len(inside) else None
    if found is None or found.first is None or found.first > outer.last:
        return Refusal("impossible: there are not so many")
    return replace(found, basis=outer.basis)


def _all_inside(item: m.Recurring, outer: Span) -> list[Span]:
    assert outer.first is not None and outer.last is not None
    first = occurrences(item, outer.first)
    start = next(span.first for span in first if span.first and span.first >= outer.first)
    days = range(ordinal(start), ordinal(outer.last) + 1, 7)
    return [Span(first=add_days(start, n - days.start), last=add_days(start, n - days.start), grain="day") for n in days]


def _first_units(node: m.FirstUnits, setting: Setting) -> Resolved:
    outer = resolve(node.outer, setting)
    if isinstance(outer, Refusal) or outer.first is None or outer.last is None:
        return outer if isinstance(outer, Refusal) else NO_PREVIOUS
    counts = (1, node.count) if not node.from_end else (-node.count, -1)
    near, far = (_nth_unit(count, node.grain, outer) for count in counts)
    if near is None or far is None:
        return Refusal("impossible: there are not so many")
    return _lasting(near, far)


def _nth_unit(count: int, unit: str, outer: Span) -> Span | None:
    assert outer.first is not None and outer.last is not None
    if count < 0:
        return unit_around(outer.last, unit, count + 1) if unit != "week" else _last_week(outer.last)
    start = outer.first
    if unit == "week":
        start = add_days(first_day(add_days(start, 3), "week"), 0)
    elif first_day(start, unit) != start:
        return None
    return unit_around(start, unit, count - 1)


def _last_week(day: Day) -> Span:
    """The last week that has most of its days before the end."""
    return unit_around(add_days(day, -3), "week", 0)


def _part(node: m.Part, setting: Setting) -> Resolved:
    whole = resolve(node.whole, setting)
    if isinstance(whole, Refusal):
        return whole
    if setting.narrative:
        return replace(whole, approximate=True)  # written long after: a third of a month would be too fine
    return third_of(whole, node.which)


def _rest(node: m.Rest, setting: Setting) -> Resolved:
    whole = resolve(node.whole, setting)
    if isinstance(whole, Refusal) or setting.today is None:
        return whole if isinstance(whole, Refusal) else NO_ANCHOR
    if setting.narrative:
        return replace(whole, approximate=True)
    return rest_of(whole, node.sign, setting.today)


def _within(node: m.Within, setting: Setting) -> Resolved:
    outer = resolve(node.outer, setting)
    if isinstance(outer, Refusal) or outer.first is None or outer.last is None:
        return outer if isinstance(outer, Refusal) else NO_ANCHOR
    inner = node.inner
    if not isinstance(inner, m.Recurring):
        return resolve(inner, setting)
    if inner.cycle == "year" and GRAIN.get(outer.grain, 99) < GRAIN["year"] and GRAIN[inner.grain] >= GRAIN[outer.grain]:
        outer = unit_around(outer.first, "year", 0)
    if inner.cycle == "year" and outer.grain == "year":
        found = in_year(inner, outer.first.year)
    else:
        inside = (s for s in occurrences(inner, outer.first) if s.first and outer.first <= s.first <= outer.last)
        found = next(inside, None)
    if found is None and inner.weekday is not None and inner.day is not None:
        plain = _within(m.Within(replace(inner, weekday=None), node.outer), setting)
        return plain if isinstance(plain, Refusal) else _doubted(plain)
    if found is None:
        return Refusal("impossible: the calendar has no such day")
    return replace(found, approximate=outer.approximate, uncertain=outer.uncertain, basis=outer.basis)


def _from_to(node: m.FromTo, setting: Setting) -> Resolved:
    if isinstance(node.start, m.Numeric) and isinstance(node.end, m.Numeric) and node.start.year is None:
        node = replace(node, start=replace(node.start, year=node.end.year, short_year=node.end.short_year))
    start, end = _ends(node, setting)
    if isinstance(start, Refusal) or isinstance(end, Refusal):
        return start if isinstance(start, Refusal) else end
    if start.choice or end.choice:
        return Refusal("ambiguous: day and month can be read in either order")
    if start.first is None or end.last is None or start.first > end.last:
        return Refusal("impossible: the end comes before the beginning")
    span = _lasting(start, end)
    return replace(span, lasting=node.lasting) if isinstance(span, Span) else span


def _ends(node: m.FromTo, setting: Setting) -> tuple[Resolved, Resolved]:
    """Both ends; one that lacks its year takes it from the other."""
    if isinstance(node.start, m.Recurring) and not isinstance(node.end, m.Recurring | m.Deictic | m.Related):
        end = resolve(node.end, setting)
        return (end if isinstance(end, Refusal) else _before(node.start, end, setting)), end
    start = resolve(node.start, setting)
    if isinstance(node.end, m.Recurring) and isinstance(start, Span) and start.first is not None:
        after = next((s for s in occurrences(node.end, start.first) if s.first and s.first >= start.first), None)
        return start, after or resolve(node.end, setting)
    return start, resolve(node.end, setting)


def _before(item: m.Recurring, end: Span, setting: Setting) -> Resolved:
    if end.first is None or end.last is None:
        return resolve(item, setting)
    limit = end.last if end.grain == "year" else end.first
    found = [s for s in occurrences(item, limit) if s.first and s.first <= limit]
    return found[-1] if found else resolve(item, setting)


def _either(node: m.Either, setting: Setting) -> Resolved:
    options = [resolve(option, setting) for option in node.options]
    spans = [span for span in options if isinstance(span, Span) and span.first and span.last]
    if len(spans) < len(options):
        return next((o for o in options if isinstance(o, Refusal)), NO_ANCHOR)
    first = min(span.first for span in spans if span.first)
    last = max(span.last for span in spans if span.last)
    return Span(first=first, last=last, grain="choice", members=tuple(sorted(spans, key=lambda s: s.first or first)), choice=True)


def _bound(node: m.Bound, setting: Setting) -> Resolved:
    limit = resolve(node.limit, setting)
    if isinstance(limit, Refusal):
        return limit
    side, approximate, uncertain = node.side, limit.approximate, limit.uncertain
    shared: dict[str, Any] = {"grain": "open", "approximate": approximate, "uncertain": uncertain, "members": (limit,), "basis": limit.basis}
    if side in ("since", "after"):
        return Span(first=limit.first, last=None, lasting=side == "since", **shared)
    if side == "before" and limit.first is not None and not limit.approximate:
        return Span(first=None, last=add_days(limit.first, -1), lasting=False, **shared | {"members": ()})
    return Span(first=None, last=limit.last, lasting=side == "until", **shared)


def _qualified(node: m.Qualified, setting: Setting) -> Resolved:
    inner = resolve(node.inner, setting)
    if isinstance(inner, Refusal):
        return inner
    return replace(inner, approximate=inner.approximate or node.approximate, uncertain=inner.uncertain or node.uncertain)


def _timed(node: m.Timed, setting: Setting) -> Resolved:
    bare_time = node.clock and node.day == m.Deictic("day", 0)
    day = setting.previous if bare_time and setting.previous is not None else resolve(node.day, setting)
    if isinstance(day, Refusal) or day.grain != "day":
        return day if isinstance(day, Refusal) else NO_PREVIOUS
    return replace(day, clock=node.clock or day.clock, zone=node.zone, part_of_day=node.part_of_day)


def _checked(node: m.Checked, setting: Setting) -> Resolved:
    day = resolve(node.day, setting)
    if isinstance(day, Refusal) or day.first is None or day.choice:
        return _chosen(day, node.weekday) if isinstance(day, Span) else day
    return day if weekday(day.first) == node.weekday else _doubted(day)


def _chosen(span: Span, wanted: int) -> Resolved:
    fitting = [member for member in span.members if member.first and weekday(member.first) == wanted]
    return fitting[0] if len(fitting) == 1 else span


def _night(node: m.Night, setting: Setting) -> Resolved:
    day = resolve(node.day, setting)
    if isinstance(day, Refusal) or day.first is None:
        return day
    first = add_days(day.first, -1) if node.ends_on_it else day.first
    return Span(first=first, last=add_days(first, 1), grain="range", part_of_day="night", basis=day.basis)


def _week_of(node: m.WeekOf, setting: Setting) -> Resolved:
    day = resolve(node.day, setting)
    if isinstance(day, Refusal) or day.first is None:
        return day
    return replace(unit_around(day.first, node.unit, 0), basis=day.basis)


def _day_to_numeric(node: m.DayToNumeric, setting: Setting) -> Resolved:
    end = node.end
    other = replace(end, first=node.start) if end.order == "dotted" or setting.day_first else replace(end, second=node.start)
    return _from_to(m.FromTo(other, end, True), setting)


def _numeric(node: m.Numeric, setting: Setting) -> Resolved:
    pairs = [(node.second, node.first), (node.first, node.second)]
    if node.order == "year-first":
        pairs = pairs[1:]
    elif node.order == "dotted" or setting.day_first is True:
        pairs = pairs[:1] if node.order == "dotted" or _possible(node, pairs[0]) else pairs
    elif setting.day_first is False and _possible(node, pairs[1]):
        pairs = pairs[1:]
    found = [s for pair in dict.fromkeys(pairs) if isinstance(s := _numeric_day(node, *pair, setting), Span)]
    if not found:
        return Refusal("impossible: the calendar has no such day")
    if len(found) == 1:
        return found[0]
    first, last = sorted(found, key=lambda s: s.first or Day(0, 1, 1))
    return Span(first=first.first, last=last.last, grain="choice", members=(first, last), choice=True,
                warnings=("ambiguous: day and month can be read in either order",))


def _possible(node: m.Numeric, pair: tuple[int, int]) -> bool:
    return exists(node.year or 2000, *pair)


def _numeric_day(node: m.Numeric, month: int, day: int, setting: Setting) -> Resolved:
    year = node.year
    if year is None:
        if not exists(2000, month, day):
            return Refusal("impossible: the calendar has no such day")
        return resolve(m.Recurring("day", "year", month=month, day=day), setting)
    if node.short_year:
        year = full_year(year, setting.today)
    if not exists(year, month, day):
        return Refusal("impossible: the calendar has no such day")
    return Span(first=Day(year, month, day), last=Day(year, month, day), grain="day")


def full_year(digits: int, today: Day | None) -> int:
    """Two digits to a year: from 75 years before the publication to 24 after it."""
    around = today.year if today is not None else 2000
    return next(year for year in range(around - 75, around + 25) if year % 100 == digits)


def _short_year(node: m.ShortYear, setting: Setting) -> Resolved:
    year = full_year(node.digits, _anchor(setting))
    return Span(first=Day(year, 1, 1), last=Day(year, 12, 31), grain="year")


def _vague(_node: m.Vague, _setting: Setting) -> Resolved:
    return Refusal("vague: the words name no date")


_RESOLVERS: dict[type[Meaning], Callable[..., Resolved]] = {
    m.Fixed: _fixed, m.Recurring: _recurring, m.Deictic: _deictic, m.Referred: _referred, m.Related: _related, m.Shift: _shift,
    m.Window: _window, m.Nth: _nth, m.Part: _part, m.Rest: _rest, m.Within: _within, m.FromTo: _from_to, m.Either: _either,
    m.Bound: _bound, m.Qualified: _qualified, m.Timed: _timed, m.Checked: _checked, m.Night: _night, m.WeekOf: _week_of,
    m.Numeric: _numeric, m.DayToNumeric: _day_to_numeric, m.FirstUnits: _first_units, m.Until: _until, m.ShortYear: _short_year, m.Vague: _vague,
}
