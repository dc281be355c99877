"""Dates to the periods under which a chronology lists them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.publishing.compose.periods import Period, by_year, period_of


def period(text: str) -> Period:
    date = parse_edtf(text)
    assert isinstance(date, EdtfDate)
    return period_of(date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-06", Period(year="2025", month=3)),
        ("2025-03", Period(year="2025", month=3)),
        ("2025", Period(year="2025")),
        ("2025-21", Period(year="2025", unit="2025-21")),
        ("199X", Period(year="199X")),
    ],
)
def test_a_date_stands_under_the_finest_period_that_it_names(text, expected):
    assert period(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-04/2025-05", Period(year="2025", month=3)),
        ("[2025-03-04..2025-03-06]", Period(year="2025", month=3)),
        ("2025-03/..", Period(year="2025", month=3)),
        ("[..2025-03-06]", Period(year="2025", month=3)),
        ("2022/2024", Period(year="2022")),
        ("[2022..2024]", Period(year="2022")),
        ("[1970,1972]", Period(year="1970")),
        ("1945/..", Period(year="1945")),
        ("[1945..]", Period(year="1945")),
        ("[..1950]", Period(year="1950")),
        ("../1999", Period(year="1999")),
        ("/1999", Period(year="1999")),
        ("2000-21/2000-23", Period(year="2000")),
        ("[..2009-33]", Period(year="2009")),
        ("199X/..", Period(year="199X")),
    ],
)
def test_a_span_stands_by_its_near_end_and_gets_no_month_that_nobody_named(text, expected):
    assert period(text) == expected


def test_a_year_lists_apart_what_began_in_a_month_of_it_that_nobody_knows():
    events = [
        SimpleNamespace(date=SimpleNamespace(date=parse_edtf(text)))
        for text in ("2022-01-01", "[2022..2024]", "2022-01-02", "2023")
    ]

    assert by_year(events) == {
        "2022": {Period(year="2022", month=1): [events[0], events[2]], Period(year="2022"): [events[1]]},
        "2023": {Period(year="2023"): [events[3]]},
    }
