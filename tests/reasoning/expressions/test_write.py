"""A span is written as the EDTF that says no more than it does."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.span import Span, settled, writable
from timeline.reasoning.expressions.write import edtf_text

DAY = Day(2025, 3, 6)


def span(first: Day | None, last: Day | None, grain: str, **given: object) -> Span:
    """A span, shortly."""
    return Span(first=first, last=last, grain=grain, **given)  # type: ignore[arg-type]


WEEK = span(Day(2025, 3, 3), Day(2025, 3, 9), "week")


@pytest.mark.parametrize(
    ("found", "edtf"),
    [
        (span(DAY, DAY, "day"), "2025-03-06"),
        (span(DAY, DAY, "day", uncertain=True), "2025-03-06?"),
        (span(DAY, DAY, "day", approximate=True, uncertain=True), "2025-03-06%"),
        (span(DAY, DAY, "day", clock="20:22", zone="+04:00"), "2025-03-06T20:22+04:00"),
        (span(Day(2025, 3, 3), Day(2025, 3, 9), "week"), "[2025-03-03..2025-03-09]"),
        (span(Day(2025, 3, 3), Day(2025, 3, 9), "range", lasting=True), "2025-03-03/2025-03-09"),
        (span(Day(2024, 9, 1), Day(2024, 12, 31), "part", rough_ends=True), "[2024-09~..2024-12~]"),
        (span(Day(2024, 12, 1), Day(2025, 2, 28), "season"), "2024-24"),
        (span(Day(2024, 7, 1), Day(2024, 9, 30), "quarter"), "2024-35"),
        (span(Day(2024, 5, 1), Day(2024, 8, 31), "quadrimester"), "2024-38"),
        (span(Day(2024, 7, 1), Day(2024, 12, 31), "half"), "2024-41"),
        (span(Day(1990, 1, 1), Day(1999, 12, 31), "decade"), "199X"),
        (span(Day(1900, 1, 1), Day(1999, 12, 31), "century"), "19XX"),
        (span(Day(-499, 1, 1), Day(-400, 12, 31), "century"), "[-0499..-0400]"),
        (span(Day(-43, 1, 1), Day(-43, 12, 31), "year"), "-0043"),
        (span(Day(12000, 1, 1), Day(12000, 12, 31), "year"), "Y12000"),
        (span(None, Day(2013, 12, 31), "open"), "[..2013]"),
        (span(DAY, None, "open", lasting=True), "2025-03-06/.."),
        (span(Day(2025, 3, 3), None, "open", lasting=True, members=(WEEK,)), "2025-03-03~/.."),
        (span(None, Day(2025, 3, 9), "open", lasting=True, members=(WEEK,)), "../2025-03-09~"),
        (span(None, Day(2025, 3, 9), "open", members=(WEEK,)), "[..2025-03-09]"),
        (span(DAY, None, "open", lasting=True, members=(span(DAY, DAY, "part"),)), "2025-03-06/.."),
        (
            span(Day(2025, 3, 3), Day(2025, 3, 9), "range", lasting=True, members=(WEEK, WEEK)),
            "2025-03-03~/2025-03-09~",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_span_is_written(found: Span, edtf: str) -> None:
    assert edtf_text(found) == edtf


def test_a_doubtful_time_is_dropped_and_told() -> None:
    found = settled(span(DAY, DAY, "day", clock="20:22", approximate=True))

    assert (found.clock, found.approximate) == ("", False)
    assert found.warnings[0].startswith("time: about 20:22")


def test_beyond_four_digits_only_years_are_writable() -> None:
    assert writable(span(Day(12000, 1, 1), Day(12000, 12, 31), "year"))
    assert not writable(span(Day(12000, 1, 1), Day(12000, 1, 31), "month"))
