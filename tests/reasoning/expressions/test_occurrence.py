"""Which occurrence of something is meant is a policy, stated once."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.meaning import Recurring
from timeline.reasoning.expressions.occurrence import bare, in_year, related
from timeline.reasoning.expressions.setting import Setting

TODAY = Day(2025, 3, 6)
THURSDAY = Recurring("day", "week", weekday=3)
MARCH = Recurring("month", "year", month=3)
DECEMBER = Recurring("month", "year", month=12)
LEAP_DAY = Recurring("day", "year", month=2, day=29)
THIRD_QUARTER = Recurring("quarter", "year", part=3)
SUMMER = Recurring("season", "year", part=2)


@pytest.mark.parametrize(
    ("item", "first"),
    [
        (THURSDAY, TODAY),
        (MARCH, Day(2025, 3, 1)),
        (DECEMBER, Day(2024, 12, 1)),
        (LEAP_DAY, Day(2024, 2, 29)),
        (THIRD_QUARTER, Day(2024, 7, 1)),
        (SUMMER, Day(2025, 6, 1)),
    ],
    ids=["weekday: latest", "current month", "nearest month", "leap day", "latest quarter", "nearest season"],
)
def test_a_bare_thing_is_the_one_that_news_means(item: Recurring, first: Day) -> None:
    found, policy = bare(item, Setting(today=TODAY), TODAY)

    assert found is not None
    assert found.first == first
    assert policy


@pytest.mark.parametrize(
    ("relation", "first"),
    [("last", Day(2024, 3, 1)), ("this", Day(2025, 3, 1)), ("next", Day(2026, 3, 1)), ("before-last", Day(2023, 3, 1))],
)
def test_last_this_and_next_march_in_march(relation: str, first: Day) -> None:
    found = related(MARCH, relation, TODAY)

    assert found is not None
    assert found.first == first


def test_a_year_without_the_day_has_no_occurrence() -> None:
    assert in_year(LEAP_DAY, 2025) is None


def test_weeks_are_counted_as_iso_8601_counts_them() -> None:
    found = in_year(Recurring("week", "year", part=53), 2020)

    assert found is not None
    assert found.first == Day(2020, 12, 28)
    assert in_year(Recurring("week", "year", part=53), 2021) is None
