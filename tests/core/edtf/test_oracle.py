"""Where our reading and that of the package `edtf` agree: whole dates, unspecified digits, closed sets and spans."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.core.edtf import EdtfDate, days_in_month, parse_edtf


@pytest.fixture(scope="module")
def oracle() -> Callable[[str], tuple[tuple[int, ...], tuple[int, ...]] | None]:
    """The bounds that `edtf` gives, as year, month and day; None for what it refuses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # from the grammar library under edtf 5
        edtf: Any = pytest.importorskip("edtf")

    def bounds(text: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                date = edtf.parse_edtf(text)
            except edtf.EDTFParseException:
                return None
            return tuple(date.lower_strict())[:3], tuple(date.upper_strict())[:3]

    return bounds


def _bounds(text: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    found = parse_edtf(text)
    if not isinstance(found, EdtfDate) or found.earliest is None or found.latest is None:
        return None
    return tuple(found.earliest), tuple(found.latest)


@pytest.mark.parametrize(
    "text",
    [
        "2025",
        "2025-03",
        "2024-02",
        "2024-02-29",
        "-0043",
        "0000",
        "Y170000002",
        "Y-17E7",
        "199X",
        "19XX",
        "2025-XX",
        "2025-03-XX",
        "2025-XX-XX",
        "156X-12-25",
        "2025-21",
        "2025-22",
        "2024-33",
        "2024-38",
        "2024-41",
        "2014/2022",
        "2004-06-11/2004-07",
        "[1667,1668,1670..1672]",
        "{1960,1961-12}",
        "2025-03-06?",
        "2004-06~-11",
        "2025-02-30",
        "2025-13",
        "2025-00-10",
        "Y2025",
        "199x",
        "[1999",
    ],
)
def test_bounds_and_refusals_are_those_of_another_implementation(text: str, oracle: Callable[[str], object]) -> None:
    assert _bounds(text) == oracle(text)


@settings(deadline=None, max_examples=60)
@given(year=st.integers(1, 9999), month=st.integers(1, 13), day=st.integers(1, 32))
def test_days_are_refused_as_another_implementation_does(
    oracle: Callable[[str], object], year: int, month: int, day: int
) -> None:
    """Except 29 February of common years, which that one accepts."""
    text = f"{year:04d}-{month:02d}-{day:02d}"

    if (month, day) == (2, 29) and days_in_month(year, 2) == 28:
        assert _bounds(text) is None
    else:
        assert _bounds(text) == oracle(text)
