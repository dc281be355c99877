"""Dates to shapes, weekdays and periods."""

from __future__ import annotations

import pytest

from tests.making import edtf
from timeline.publishing.compose.dates import date_view, shape_of, weekday_of
from timeline.publishing.compose.periods import Period, period_of, year_text


@pytest.mark.parametrize(
    ("date", "shape", "dashed"),
    [
        ("2025-03-06", "day", False),
        ("2025-03-06T20:22+04:00", "day", False),
        ("2025-03-06?", "day", True),
        ("2025-03", "period", False),
        ("2025-03~", "period", True),
        ("2025", "period", False),
        ("199X", "period", False),
        ("2025-21", "period", False),
        ("2025-XX-06", "period", False),
        ("2025-03-04/2025-03-06", "span", False),
        ("2025-03-03/..", "since", False),
        ("../2025-03-03", "until", False),
        ("[..2025-03-06]", "by", False),
        ("[2025-03-06..]", "from", False),
        ("[2025-03-04..2025-03-06]", "within", False),
        ("[2025-03-04,2025-03-06]", "choice", False),
    ],
)
def test_a_date_is_drawn_as_precisely_as_it_is_known(date, shape, dashed):
    view = date_view(edtf(date), "en")

    assert (shape_of(edtf(date)), view.shape, view.dashed) == (shape, shape, dashed)


@pytest.mark.parametrize(
    ("date", "weekday"),
    [("2025-03-06", "Thursday"), ("2025-03-06?", ""), ("2025-03", ""), ("-0043-03-15", ""), ("1582-10-15", "")],
)
def test_a_weekday_is_named_for_a_certain_day_of_our_calendar(date, weekday):
    assert weekday_of(edtf(date), "en") == weekday


@pytest.mark.parametrize(
    ("date", "year", "month", "unit"),
    [
        ("2025-03-06", "2025", 3, ""),
        ("2025-03", "2025", 3, ""),
        ("2025", "2025", 0, ""),
        ("2025~", "2025", 0, ""),
        ("2025-21", "2025", 0, "2025-21"),
        ("199X", "199X", 0, ""),
        ("19XX", "19XX", 0, ""),
        ("[..2025-03-06]", "2025", 3, ""),
        ("[2025-03-06..]", "2025", 3, ""),
        ("2024-12-30/2025-01-02", "2024", 12, ""),
        ("-0043-03-15", "-0043", 3, ""),
        ("Y12025", "Y12025", 0, ""),
    ],
)
def test_a_date_stands_under_a_period_that_it_is_known_to(date, year, month, unit):
    assert period_of(edtf(date)) == Period(year=year, month=month, unit=unit)


@pytest.mark.parametrize(
    ("year", "text"), [(2025, "2025"), (44, "0044"), (-43, "-0043"), (12025, "Y12025"), (0, "0000")]
)
def test_years_are_written_as_edtf(year, text):
    assert year_text(year) == text


@pytest.mark.parametrize(("year", "known"), [("2025", True), ("-0043", True), ("Y12025", True), ("199X", False)])
def test_a_decade_is_no_year(year, known):
    assert Period(year=year).is_year is known
