"""Days know their units and what lies some units away."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.edtf import Day
from timeline.reasoning.expressions.days import add_months, easter, exists, first_day, last_day, shift

UNITS = ("day", "week", "weekend", "month", "season", "quarter", "quadrimester", "half", "year", "decade", "century")


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("week", Day(2025, 1, 13), Day(2025, 1, 19)),
        ("weekend", Day(2025, 1, 18), Day(2025, 1, 19)),
        ("month", Day(2025, 1, 1), Day(2025, 1, 31)),
        ("season", Day(2024, 12, 1), Day(2025, 2, 28)),
        ("quarter", Day(2025, 1, 1), Day(2025, 3, 31)),
        ("half", Day(2025, 1, 1), Day(2025, 6, 30)),
        ("decade", Day(2020, 1, 1), Day(2029, 12, 31)),
        ("century", Day(2000, 1, 1), Day(2099, 12, 31)),
    ],
)
def test_a_day_lies_in_its_unit(unit: str, first: Day, last: Day) -> None:
    found = first_day(Day(2025, 1, 15), unit)

    assert (found, last_day(found, unit)) == (first, last)


def test_months_end_where_the_shorter_one_does() -> None:
    assert add_months(Day(2024, 1, 31), 1) == Day(2024, 2, 29)
    assert add_months(Day(2025, 3, 31), -1) == Day(2025, 2, 28)


@given(st.dates(), st.sampled_from(UNITS), st.integers(-40, 40))
def test_a_shifted_unit_begins_where_a_unit_begins(day: date, unit: str, count: int) -> None:
    moved = shift(first_day(Day(day.year, day.month, day.day), unit), unit, count)

    assert first_day(moved, unit) == moved


@pytest.mark.parametrize(
    ("year", "day"), [(2019, Day(2019, 4, 21)), (2025, Day(2025, 4, 20)), (2038, Day(2038, 4, 25))]
)
def test_easter_is_computed(year: int, day: Day) -> None:
    assert easter(year) == day


def test_the_calendar_says_which_days_exist() -> None:
    assert exists(2024, 2, 29)
    assert not exists(2025, 2, 29)
    assert not exists(2025, 13, 1)
