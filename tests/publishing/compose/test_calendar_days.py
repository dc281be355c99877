"""Dates to the days that they may take up in a calendar."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.core.edtf.test_laws import ANY
from tests.making import edtf
from timeline.core.edtf import Day, EdtfDate, Precision
from timeline.publishing.compose.calendar_days import calendar_days

TO_THE_DAY = {Precision.DAY, Precision.MINUTE, Precision.SECOND}


@settings(deadline=None)
@given(ANY)
def test_no_date_gets_a_day_that_it_does_not_have(date: EdtfDate) -> None:
    days = calendar_days(date)

    if days is not None:
        ends = (date.start, date.end) if date.form == "interval" else (date,)
        assert days == (date.earliest, date.latest)
        assert date.form in ("point", "interval")
        assert [
            end for end in ends if end is None or end.precision not in TO_THE_DAY or end.approximate or end.uncertain
        ] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2025-03-06", (Day(2025, 3, 6), Day(2025, 3, 6))),
        ("2025-03-06T23:50-05:00", (Day(2025, 3, 6), Day(2025, 3, 6))),
        ("2025-03-04/2025-03-06", (Day(2025, 3, 4), Day(2025, 3, 6))),
        ("2025-03", None),
        ("2025-03/2025-05", None),
        ("2025-03-04/2025-05", None),
        ("2025-03-06?", None),
        ("2025-03-06~", None),
        ("2025-03-03/..", None),
        ("[..2025-03-06]", None),
        ("[2025-03-04..2025-03-06]", None),
        ("{2025-03-04,2025-03-06}", None),
        ("2025-03-XX", None),
        ("-0043-03-15", None),
        ("9999-12-31", None),
    ],
)
def test_a_date_takes_up_whole_days_or_none(text, days):
    assert calendar_days(edtf(text)) == days
