"""Thirds cover their unit without gap or overlap."""

from __future__ import annotations

from itertools import pairwise

import pytest

from timeline.core.edtf import Day, add_days
from timeline.reasoning.expressions.days import last_day
from timeline.reasoning.expressions.parts import rest_of, third_of
from timeline.reasoning.expressions.span import Span


def unit(first: Day, grain: str) -> Span:
    """The unit that begins on a day."""
    return Span(first=first, last=last_day(first, grain), grain=grain)


@pytest.mark.parametrize("grain", ["week", "month", "season", "quarter", "half", "year", "decade", "century"])
def test_three_thirds_make_the_whole(grain: str) -> None:
    whole = unit({"week": Day(2025, 3, 3), "season": Day(2024, 12, 1)}.get(grain, Day(2000, 1, 1)), grain)

    thirds = [third_of(whole, which) for which in ("early", "mid", "late")]

    assert all(isinstance(third, Span) and third.first and third.last for third in thirds)
    spans = [third for third in thirds if isinstance(third, Span)]
    assert (spans[0].first, spans[2].last) == (whole.first, whole.last)
    for before, after in pairwise(spans):
        assert before.last is not None
        assert after.first == add_days(before.last, 1)


def test_the_rest_of_a_unit_begins_and_ends_with_the_publication() -> None:
    week, today = unit(Day(2025, 3, 3), "week"), Day(2025, 3, 6)

    assert rest_of(week, -1, today).last == today
    assert rest_of(week, 1, today).first == today
    assert rest_of(week, -1, Day(2025, 3, 3)) == week
    assert rest_of(week, 1, Day(2026, 3, 6)) == week
