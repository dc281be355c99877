"""Dates that are made, not read."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day, EdtfDate, bounded, day_date, one_of, parse_edtf


def read(text: str) -> EdtfDate:
    found = parse_edtf(text)
    assert isinstance(found, EdtfDate), found
    return found


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day(2025, 3, 6), "2025-03-06"),
        (Day(44, 3, 5), "0044-03-05"),
        (Day(0, 1, 1), "0000-01-01"),
        (Day(-43, 3, 15), "-0043-03-15"),
        (Day(12025, 3, 6), "Y12025-03-06"),
        (Day(-12025, 3, 6), "Y-12025-03-06"),
    ],
)
def test_a_day_of_any_year_is_a_date(day: Day, text: str) -> None:
    assert day_date(day) == read(text)


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        (Day(2025, 3, 4), Day(2025, 3, 6), "[2025-03-04..2025-03-06]"),
        (None, Day(2025, 3, 6), "[..2025-03-06]"),
        (Day(2025, 3, 6), None, "[2025-03-06..]"),
        (Day(2025, 3, 6), Day(2025, 3, 6), "2025-03-06"),
    ],
)
def test_bounds_make_one_day_that_nobody_knows(earliest: Day | None, latest: Day | None, text: str) -> None:
    assert bounded(earliest, latest) == read(text)


@pytest.mark.parametrize(
    ("earliest", "latest"), [(None, None), (Day(2025, 3, 6), Day(2025, 3, 4))], ids=["none", "backwards"]
)
def test_bounds_that_bound_nothing_are_a_fault_of_ours(earliest: Day | None, latest: Day | None) -> None:
    with pytest.raises(ValueError, match=r"a set needs a date|ends before it begins"):
        bounded(earliest, latest)


@pytest.mark.parametrize(
    ("dates", "text"),
    [
        pytest.param(["2025-03-06"], "2025-03-06", id="of one date it is that date"),
        pytest.param(["2025-03-06", "2025-03-06"], "2025-03-06", id="the same date counts once"),
        pytest.param(["2025-03-04/2025-03-06"], "2025-03-04/2025-03-06", id="one interval is kept"),
        pytest.param(["2025-03-06", "2025-03-04"], "[2025-03-04,2025-03-06]", id="in their order in time"),
        pytest.param(["2025-03-01", "2025-03"], "[2025-03,2025-03-01]", id="wide units first"),
        pytest.param(["[2025-03-04,2025-03-06]", "2025-03-05"], "[2025-03-04,2025-03-05,2025-03-06]", id="of a set"),
        pytest.param(["2025-03-04/2025-03-06", "2025-03-10"], "[2025-03-04..2025-03-06,2025-03-10]", id="an interval"),
        pytest.param(["{2025-03-04,2025-03-06}", "2025-04"], "[2025-03-04..2025-03-06,2025-04]", id="a set of all"),
        pytest.param(["2025-03-03/..", "2025-03-01", "2025-04-01/"], "[2025-03-01,2025-03-03..]", id="open ends"),
        pytest.param(["[..2025-03-03]", "2025-03-01", "../2025-02"], "[..2025-03-03,2025-03-01]", id="open starts"),
        pytest.param(["/", "2025-03-01"], "[2025-03-01]", id="what has no bounds adds nothing"),
        pytest.param(["2025-03~", "2025-04?"], "[2025-03~,2025-04?]", id="marks are kept"),
    ],
)
def test_one_of_several_dates_is_a_set(dates: list[str], text: str) -> None:
    assert one_of([read(date) for date in dates]) == read(text)


def test_a_set_too_long_to_write_is_given_by_its_bounds() -> None:
    days = [day_date(Day(2025, month, 1)) for month in range(1, 13)]
    later = [day_date(Day(year, 5, 5)) for year in range(2000, 2060)]

    assert one_of([*days, *later]) == bounded(Day(2000, 5, 5), Day(2059, 5, 5))
