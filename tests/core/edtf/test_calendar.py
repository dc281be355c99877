"""Days of any year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.edtf import Day, add_days, days_in_month, is_leap_year, ordinal, weekday

DATES = st.dates()
FAR_YEARS = st.integers(-10_000_000, 10_000_000)


@given(DATES)
def test_ordinals_and_weekdays_are_those_of_the_standard_library(known: date) -> None:
    day = Day(known.year, known.month, known.day)

    assert (ordinal(day), weekday(day)) == (known.toordinal(), known.weekday())


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(-300_000, 300_000))
def test_adding_days_agrees_with_the_standard_library(known: date, days: int) -> None:
    expected = known + timedelta(days=days)

    assert add_days(Day(known.year, known.month, known.day), days) == (expected.year, expected.month, expected.day)


@given(FAR_YEARS, st.integers(-1_000_000, 1_000_000))
def test_days_can_be_added_and_taken_away_in_any_year(year: int, days: int) -> None:
    start = Day(year, 3, 1)

    moved = add_days(start, days)

    assert ordinal(moved) - ordinal(start) == days
    assert add_days(moved, -days) == start


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        pytest.param(Day(2025, 2, 28), 1, Day(2025, 3, 1), id="no leap year"),
        pytest.param(Day(2024, 2, 28), 1, Day(2024, 2, 29), id="leap year"),
        pytest.param(Day(1, 1, 1), -1, Day(0, 12, 31), id="the year before 1 is 0"),
        pytest.param(Day(0, 1, 1), -1, Day(-1, 12, 31), id="and before it -1"),
        pytest.param(Day(9999, 12, 31), 1, Day(10_000, 1, 1), id="beyond 9999"),
    ],
)
def test_a_day_is_followed_by_the_next(day: Day, days: int, expected: Day) -> None:
    assert add_days(day, days) == expected


@pytest.mark.parametrize(
    ("year", "leap"), [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-4, True), (-100, False)]
)
def test_leap_years_follow_the_gregorian_rule_in_both_directions(year: int, leap: bool) -> None:
    assert is_leap_year(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)
