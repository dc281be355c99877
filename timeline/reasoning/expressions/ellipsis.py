"""A bare number that the sentence completes: `5 and 7 May`, `1916-17`, years before Christ in a story of antiquity."""

from __future__ import annotations

import re

from timeline.core.edtf import Day, days_in_month
from timeline.reasoning.expressions.days import add_months, exists
from timeline.reasoning.expressions.span import Span

_NUMBER = re.compile(r"\d{1,4}")
_YEAR_BEFORE = re.compile(r"(\d{2})(\d{2}) ?[-/–—] ?$")
_DAY_BEFORE = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)? ?(?:[-/–—,&]|and|to|or|through|und|bis|et|au|y|al|e|i|та|и|й|по)? ?(?:the )?$"
)


def completed(cleaned: str, context: str, offset: int, previous: Span, narrative: bool) -> Span | None:
    """The day or year that a bare number is, by what stands before it in the sentence and the date before it."""
    if not _NUMBER.fullmatch(cleaned) or previous.first is None:
        return None
    number, before = int(cleaned), context[:offset]
    if len(cleaned) == 2 and (match := _YEAR_BEFORE.search(before)) and number > int(match[2]):
        return _year(int(match[1]) * 100 + number)
    if previous.grain == "day" and 1 <= number <= 31 and _DAY_BEFORE.search(before):
        return _day_after(previous.first, number)
    if narrative and previous.first.year < 0 and 3 <= len(cleaned) <= 4:
        return _year(1 - number)
    return None


def _year(year: int) -> Span:
    return Span(
        first=Day(year, 1, 1), last=Day(year, 12, 31), grain="year", basis=("the number before it in the sentence",)
    )


def _day_after(day: Day, number: int) -> Span | None:
    month = day if number > day.day else add_months(Day(day.year, day.month, 1), 1)
    if not exists(
        month.year, month.month, min(number, days_in_month(month.year, month.month))
    ) or number > days_in_month(month.year, month.month):
        return None
    found = Day(month.year, month.month, number)
    return Span(first=found, last=found, grain="day", basis=("the number before it in the sentence",))
