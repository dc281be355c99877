"""A country orders the numbers of a date."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.region import day_first


@pytest.mark.parametrize(
    ("region", "by_language", "first"),
    [
        ("GB", None, True),
        ("us", None, False),
        ("CA", None, None),
        (None, True, True),
        (None, None, None),
        ("US", True, False),
    ],
)
def test_the_region_wins_over_the_language(region: str | None, by_language: bool | None, first: bool | None) -> None:
    assert day_first(region, by_language) is first
