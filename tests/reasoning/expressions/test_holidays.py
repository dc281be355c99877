"""Feasts fall where the calendar puts them."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.holidays import holiday
from timeline.reasoning.expressions.lexicon import languages


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 2024, Day(2024, 12, 25)),
        ("good-friday", 2025, Day(2025, 4, 18)),
        ("thanksgiving", 2016, Day(2016, 11, 24)),
        ("memorial-day", 2025, Day(2025, 5, 26)),
        ("election-day-us", 1998, Day(1998, 11, 3)),
        ("advent-1", 2018, Day(2018, 12, 2)),
        ("cyber-monday", 2019, Day(2019, 12, 2)),
    ],
)
def test_a_feast_has_its_day(name: str, year: int, day: Day) -> None:
    assert holiday(name, year) == day


@pytest.mark.parametrize("code", languages())
def test_every_feast_of_a_pack_is_known(code: str) -> None:
    pack = tomllib.loads((files("timeline.reasoning.expressions") / "languages" / f"{code}.toml").read_text("utf-8"))

    for name in pack.get("holidays", {}):
        assert holiday(name, 2025).year == 2025
