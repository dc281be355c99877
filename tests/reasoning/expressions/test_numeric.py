"""Digits are dates, times, years and decades, or nothing."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.lexicon import Lexicon, lexicon
from timeline.reasoning.expressions.numeric import clock_text, decade, found_at


def english() -> Lexicon:
    """The English pack."""
    found = lexicon("en")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2025-03-06", {"date"}),
        ("03/06/2025", {"date", "numeric"}),
        ("20250306", {"date"}),
        ("2025-03", {"date"}),
        ("2009-10", {"date"}),
        ("03/2025", {"date"}),
        ("22/04", {"two", "numeric"}),
        ("3-5", set()),
        ("4.6", set()),
        ("20:22", {"time"}),
        ("20:22+04:00", {"time"}),
        ("25:00", set()),
        ("1990s", {"date"}),
        ("99999999", set()),
        ("1Q", {"rec"}),
    ],
)
def test_digits_give_these_kinds(text: str, kinds: set[str]) -> None:
    assert {kind for end, kind, _ in found_at(text, 0, english()) if end == len(text)} == kinds


@pytest.mark.parametrize(
    ("hour", "minute", "meridiem", "clock"),
    [
        (12, 30, "a", "00:30"),
        (12, 0, "p", "12:00"),
        (11, 30, "p", "23:30"),
        (24, 0, "", "24:00"),
        (24, 1, "", ""),
        (0, 5, "a", ""),
    ],
)
def test_twelve_hours_are_told_apart(hour: int, minute: int, meridiem: str, clock: str) -> None:
    assert clock_text(hour, minute, "", meridiem) == clock


@pytest.mark.parametrize(("first", "grain"), [(1990, "decade"), (1800, "century"), (2000, "decade")])
def test_a_round_hundred_is_a_century_before_2000(first: int, grain: str) -> None:
    assert decade(first).grain == grain
