"""EDTF is recognised; running text that looks like it is left to the grammar."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.written import as_written, previous_date, publication


@pytest.mark.parametrize(
    "text", ["2025-03-06", "2025-03~", "199X", "2025-03-06T20:22+04:00", "[2017,2018]", "2024-35", "-0043"]
)
def test_edtf_is_recognised(text: str) -> None:
    found = as_written(text)

    assert found is not None
    assert found.edtf == text


@pytest.mark.parametrize("text", ["2009-10", "1910-30", "2025", "6 March 2025", "11/2016"])
def test_running_text_is_left_alone(text: str) -> None:
    assert as_written(text) is None


def test_a_whole_date_that_does_not_exist_is_refused() -> None:
    found = as_written("2025-02-29")

    assert found is not None
    assert found.reason.startswith("impossible")


def test_publication_is_the_local_day_and_minute_with_their_offset() -> None:
    assert publication("2025-03-06T23:30:00-05:00") == (Day(2025, 3, 6), 23 * 60 + 30, "-05:00")
    assert publication("2025-03-06") == (Day(2025, 3, 6), None, "")
    assert publication("2025-03") == (None, None, "")
    assert publication(None) == (None, None, "")


def test_an_open_date_is_no_anchor() -> None:
    assert previous_date("2022/..") is None
    assert previous_date("[2025-02-24..2025-03-02]") is not None


@pytest.mark.parametrize(("text", "season"), [("2023-24", True), ("2021-22", True), ("2022-21", False)])
def test_what_a_source_says_of_two_years_is_no_season(text, season):
    assert (as_written(text, quoted=True) is None) == season
    assert as_written(text) is not None
