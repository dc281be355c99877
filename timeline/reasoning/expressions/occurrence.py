"""Something that comes round again, and a direction, to the occurrence that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.edtf import Day, add_days, ordinal, weekday
from timeline.core.struct import replace
from timeline.reasoning.expressions.days import MONTHS_OF, add_months, exists, first_day, last_day
from timeline.reasoning.expressions.holidays import holiday
from timeline.reasoning.expressions.meaning import Recurring
from timeline.reasoning.expressions.setting import Setting
from timeline.reasoning.expressions.span import Span

_REACH = {"week": 3, "month": 14, "year": 9}
"""How many cycles to either side are searched: a 29 February may be eight years away."""

FAR = 100
"""Days; where the nearest occurrence lies further away, the tense of the sentence decides."""
_SATURDAY = 5
_JUST_OVER = 45
"""Days; in March this winter is the one that has just ended."""
_A_YEAR = 366
"""Days."""


def occurrences(item: Recurring, around: Day) -> Iterator[Span]:
    """The occurrences near a day, in order."""
    reach = _REACH[item.cycle] if item.day == 29 or item.cycle != "year" else 1 if item.weekday is not None else 2
    for step in range(-reach, reach + 1):
        if found := _in_cycle(item, around, step):
            yield found


def _in_cycle(item: Recurring, around: Day, step: int) -> Span | None:
    if item.cycle == "week":
        monday = add_days(first_day(around, "week"), 7 * step)
        if item.grain == "weekend":
            return Span(first=add_days(monday, 5), last=add_days(monday, 6), grain="weekend")
        return _day(add_days(monday, item.weekday or 0))
    if item.cycle == "month":
        month = add_months(Day(around.year, around.month, 1), step)
        return _dated(item, month.year, month.month)
    return in_year(item, around.year + step)


def in_year(item: Recurring, year: int) -> Span | None:
    """The occurrence in a year; None: there is none, such as 29 February."""
    if item.holiday:
        return _day(holiday(item.holiday, year))
    if item.grain == "week":
        return _week(year, item.part or 1)
    if item.grain == "day":
        return _dated(item, year, item.month or 1)
    if item.grain == "month":
        first = Day(year, item.month or 1, 1)
    elif item.grain == "season":
        first = Day(year, 3 * (item.part or 1), 1)
    else:
        first = Day(year, MONTHS_OF[item.grain] * ((item.part or 1) - 1) + 1, 1)
    return Span(first=first, last=last_day(first, item.grain), grain=item.grain)


def _week(year: int, number: int) -> Span | None:
    """An ISO week: the first holds 4 January."""
    first = add_days(first_day(Day(year, 1, 4), "week"), 7 * (number - 1))
    if add_days(first, 3).year != year:
        return None
    return Span(first=first, last=add_days(first, 6), grain="week")


def _dated(item: Recurring, year: int, month: int) -> Span | None:
    if not exists(year, month, item.day or 1):
        return None
    day = Day(year, month, item.day or 1)
    return None if item.weekday is not None and weekday(day) != item.weekday else _day(day)


def _day(day: Day) -> Span:
    return Span(first=day, last=day, grain="day")


def latest(found: list[Span], limit: Day) -> Span | None:
    """The last one that begins on or before a day."""
    return next((span for span in reversed(found) if span.first is not None and span.first <= limit), None)


def coming(found: list[Span], limit: Day) -> Span | None:
    """The first one that ends on or after a day."""
    return next((span for span in found if span.last is not None and span.last >= limit), None)


def nearest(found: list[Span], day: Day, month_wise: bool) -> Span | None:
    """The one that lies nearest; of two as near, the earlier."""
    return min(found, key=lambda span: (_distance(span, day, month_wise), span.first or day), default=None)


def _distance(span: Span, day: Day, month_wise: bool) -> int:
    assert span.first is not None and span.last is not None
    if span.first <= day <= span.last:
        return 0
    if month_wise:
        return abs((span.first.year - day.year) * 12 + span.first.month - day.month)
    return min(abs(ordinal(span.first) - ordinal(day)), abs(ordinal(span.last) - ordinal(day)))


def bare(item: Recurring, setting: Setting, today: Day) -> tuple[Span | None, str]:
    """What the thing means without last or next, and the policy that said so."""
    found = list(occurrences(item, today))
    if setting.narrative and setting.previous is not None and setting.previous.first is not None:
        return _told(item, found, setting.previous), "the story goes on from its last date"
    if item.weekday is not None and item.cycle == "year":
        return _where_the_weekday_fits(item, found, today), "the year in which the weekday fits"
    if setting.future:
        after = add_days(today, 1) if item.cycle == "week" and item.grain == "day" else today
        return coming(found, after), "looking forward"
    return _in_news(item, found, setting.tense, today)


def _where_the_weekday_fits(item: Recurring, found: list[Span], today: Day) -> Span | None:
    """
    The nearest occurrence with its weekday, in the year before or after.

    None: the nearest such day is meant, whose weekday is wrong, rather than one of another year that would fit.
    """
    near = nearest(list(occurrences(replace(item, weekday=None), today)), today, False)
    fitting = nearest(found, today, False)
    if near is None or fitting is None or fitting == near:
        return fitting
    known = _distance(near, today, False) > FAR and _distance(fitting, today, False) <= _A_YEAR
    return fitting if known else None


def _in_news(item: Recurring, found: list[Span], tense: int, today: Day) -> tuple[Span | None, str]:
    """Weekdays and quarters are the latest, months and days the nearest; tense decides on weekdays and what is far."""
    if item.grain in ("quarter", "half", "quadrimester"):
        return latest(found, today), "the latest one up to the publication date"
    close = nearest(found, today, item.grain == "month")
    if item.cycle != "week" and (close is None or _distance(close, today, False) <= FAR or not tense):
        return close, "the one nearest to the publication date"
    if tense > 0:
        return coming(found, today), "the sentence speaks of the future"
    policy = "the sentence speaks of the past" if tense else "the latest one up to the publication date"
    return latest(found, today), policy


def _told(item: Recurring, found: list[Span], previous: Span) -> Span | None:
    assert previous.first is not None
    first = previous.first
    if item.cycle == "year" and previous.grain == "year":
        return next((span for span in found if span.first and span.first.year == first.year), None)
    if item.cycle == "week":
        return coming(found, first)
    return nearest(found, first, False)


def related(item: Recurring, relation: str, today: Day) -> Span | None:
    """The last, this or next one."""
    found = list(occurrences(item, today))
    if relation in ("last", "past", "latest", "previous"):
        return next((span for span in reversed(found) if span.last is not None and span.last < today), None)
    if relation in ("next", "coming", "following"):
        return next((span for span in found if span.first is not None and span.first > today), None)
    if relation == "after-next":
        after = [span for span in found if span.first is not None and span.first > today]
        return after[1] if len(after) > 1 else None
    if relation == "before-last":
        before = [span for span in found if span.last is not None and span.last < today]
        return before[-2] if len(before) > 1 else None
    return _this(item, found, today)


def _this(item: Recurring, found: list[Span], today: Day) -> Span | None:
    around = [
        span for span in found if span.first is not None and span.last is not None and span.first <= today <= span.last
    ]
    if around:
        return around[0]
    if item.grain == "season":
        over = related(item, "last", today)
        if over is not None and _distance(over, today, False) <= _JUST_OVER:
            return over
    cycle_first = first_day(today, item.cycle)
    cycle_last = last_day(cycle_first, item.cycle)
    if item.cycle == "week" and weekday(today) >= _SATURDAY:
        return coming(found, today)
    inside = [span for span in found if span.first is not None and cycle_first <= span.first <= cycle_last]
    return inside[0] if inside else nearest(found, today, False)
