"""A span to a third of it, or to what has passed or is to come of it."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days, ordinal
from timeline.core.struct import replace
from timeline.reasoning.expressions.days import MONTHS_OF, add_months
from timeline.reasoning.expressions.setting import Refusal
from timeline.reasoning.expressions.span import Span

_WHICH = {"early": 0, "mid": 1, "late": 2}
_HALVES = {"first-half": 0, "second-half": 1}
_WEEK = ((0, 1), (2, 3), (4, 6))
_DECADE = ((0, 3), (4, 6), (7, 9))
_CENTURY = ((0, 32), (33, 66), (67, 99))


def third_of(whole: Span, which: str) -> Span | Refusal:
    """The early, middle or late third of a span, approximate at both ends."""
    if whole.first is None or whole.last is None:
        return Refusal("vague: an open span has no thirds")
    if which in _HALVES:
        first, last = _half(whole.first, whole.last, whole.grain, _HALVES[which])
        return Span(first=first, last=last, grain="part", uncertain=whole.uncertain, basis=whole.basis)
    first, last = _third(whole.first, whole.last, whole.grain, _WHICH[which])
    return Span(first=first, last=last, grain="part", rough_ends=True, uncertain=whole.uncertain, basis=whole.basis)


def _half(first: Day, last: Day, grain: str, number: int) -> tuple[Day, Day]:
    months = MONTHS_OF.get(grain, 1) // 2
    middle = add_months(first, months) if months else add_days(first, 15)
    return (first, add_days(middle, -1)) if number == 0 else (middle, last)


def _third(first: Day, last: Day, grain: str, number: int) -> tuple[Day, Day]:
    if grain == "week":
        start, end = _WEEK[number]
        return add_days(first, start), add_days(first, end)
    if grain in ("decade", "century"):
        start, end = (_DECADE if grain == "decade" else _CENTURY)[number]
        return Day(first.year + start, 1, 1), Day(first.year + end, 12, 31)
    months = MONTHS_OF.get(grain, 1)
    if months >= 3:
        first_of_third = add_months(first, months * number // 3)
        return first_of_third, add_days(add_months(first, months * (number + 1) // 3), -1)
    if grain == "month":
        return add_days(first, 10 * number), last if number == 2 else add_days(first, 10 * number + 9)
    length = ordinal(last) - ordinal(first) + 1
    return add_days(first, length * number // 3), add_days(first, length * (number + 1) // 3 - 1)


def rest_of(whole: Span, sign: int, today: Day) -> Span:
    """Up to the publication date, or from it on; all of it where the publication date lies outside."""
    if whole.first is None or whole.last is None or not whole.first <= today <= whole.last:
        return whole
    if today in (whole.first, whole.last):
        return whole
    if sign < 0:
        return replace(whole, last=today, grain="part")
    return replace(whole, first=today, grain="part")
