"""The place of dates in a chronology, and how they lie to each other."""

from __future__ import annotations

import pytest

from timeline.core.edtf import EdtfDate, contains, instant, overlaps, parse_edtf, sort_key, width


def read(text: str) -> EdtfDate:
    found = parse_edtf(text)
    assert isinstance(found, EdtfDate), found
    return found


IN_ORDER = [
    "-0043-03-15",
    "199X",
    "1990",
    "[..1990-01-02]",
    "2024",
    "2024-40",
    "2024-33",
    "2024-01",
    "2024-01-01",
    "2024-01-01T00:05",
    "2024-01-01T20:22",
    "2024-01-01/2024-01-02",
    "[2024-01-01..2024-01-05]",
    "2024-01-01/2024-02-15",
    "2024-01-01/..",
    "2024-02",
    "2024-02-29",
    "[..2024-03-01]",
    "2024-24",
    "2024-12",
    "Y12025-03-06",
    "/",
]


def test_a_chronology_is_ordered_as_an_editor_expects() -> None:
    assert sorted(map(read, reversed(IN_ORDER)), key=sort_key) == [read(text) for text in IN_ORDER]


def test_different_dates_have_different_places() -> None:
    assert len({sort_key(read(text)) for text in IN_ORDER}) == len(IN_ORDER)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param("2025-03-03", "2025-03-04", id="by start"),
        pytest.param("[..2025-03-03]", "2025-03-04", id="an open start by its end"),
        pytest.param("2025-03-06", "[..2025-03-06]", id="on one day the known before the bound"),
        pytest.param("2025", "2025-01", id="wider units first"),
        pytest.param("2025-03", "2025-03-01/2025-03-02", id="units before spans"),
        pytest.param("[2025-03-01..2025-03-02]", "[2025-03-01..2025-03-09]", id="narrower spans first"),
        pytest.param("2025-03-01/2026", "2025-03-01/..", id="open spans last"),
        pytest.param("2025-03-06", "2025-03-06T00:00", id="no time before a time"),
        pytest.param("2025-03-06T09:00", "2025-03-06T10:00", id="by time of day"),
        pytest.param("2025-XX", "2025-01-01", id="an unknown month is the year"),
        pytest.param("2025-03-01", "2025-03-0X", id="a part of a month is no unit"),
    ],
)
def test_the_order_follows_its_rule(earlier: str, later: str) -> None:
    assert sort_key(read(earlier)) < sort_key(read(later))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2025-03-06", 1),
        ("2025-03-06T20:22", 1),
        ("2024-02", 29),
        ("2024", 366),
        ("-0001/0001", 365 + 366 + 365),
        ("[2025-03-04,2025-03-06]", 3),
        ("2025/..", None),
        ("[..2025]", None),
        ("/", None),
    ],
)
def test_a_width_counts_both_bounds(text: str, days: int | None) -> None:
    assert width(read(text)) == days


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-03", "2025-03-31", True),
        ("2025-03", "2025-04-01", False),
        ("2025-03-04/2025-03-06", "2025-03-06/..", True),
        ("../2025-03-03", "2025-03-04/..", False),
        ("../2025-03-03", "2025-03-03/..", True),
        ("[2025-03-04,2025-03-06]", "2025-03-05", False),
        ("[2025-03-04..2025-03-06]", "2025-03-05", True),
        ("{2025-03,2025-05}", "[2025-04,2025-05-31]", True),
        ("2025-03-06T20:22", "2025-03-06T09:00", True),
        ("/", "2025", True),
    ],
)
def test_dates_overlap_where_a_day_belongs_to_both(one: str, other: str, expected: bool) -> None:
    assert overlaps(read(one), read(other)) is expected
    assert overlaps(read(other), read(one)) is expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2025", "2025-03", True),
        ("2025-03", "2025", False),
        ("2025-03", "2025-03~", True),
        ("2025-03-03/..", "2025-03-03/2026", True),
        ("2025-03-03/..", "2025-03-03/..", True),
        ("2025-03-03/2026", "2025-03-03/..", False),
        ("[..2025-03-06]", "../2025-03-06", True),
        ("[2025-03-04,2025-03-06]", "2025-03-05", False),
        ("[2025-03-04,2025-03-06]", "2025-03-06", True),
        ("[2025-03-04,2025-03-05]", "2025-03-04/2025-03-05", True),
        ("[2025-03-04..2025-03-06]", "[2025-03-04,2025-03-06]", True),
        ("/", "2025", True),
        ("2025-03-06", "2025-03-06T20:22", True),
        ("2025-03-06T20:22", "2025-03-06", False),
        ("2025-03-06T20:22", "2025-03-06T20:22", True),
        ("2025-03-06T20:22", "2025-03-06T20:23", False),
        ("2025-03-06T20:22", "2025-03-06T20:22:30", True),
        ("2025-03-06T20:22:30", "2025-03-06T20:22", False),
        ("2025-03-06T20:22:30", "2025-03-06T20:22:31", False),
        ("2025-03-06T20:22", "2025-03-06T20:22:30Z", False),
        ("2025-03-06T20:22+04:00", "2025-03-06T16:22Z", True),
        ("2025-03-03T19:00-05:00", "2025-03-04T00:00Z", True),
        ("2025-03-03T19:00-05:00", "2025-03-03T19:00Z", False),
        ("2025-03-06T20:22Z", "2025-03-06T20:22:59Z", True),
        ("2025-03-06T20:22:59Z", "2025-03-06T20:22Z", False),
        ("2025-03-06T20:22Z", "2025-03-06T20:23:00Z", False),
    ],
)
def test_a_date_contains_what_says_nothing_that_it_does_not_allow(outer: str, inner: str, expected: bool) -> None:
    assert contains(read(outer), read(inner)) is expected


def test_the_moment_is_known_only_with_an_offset() -> None:
    assert instant(read("0001-01-01T00:00Z")) == 0
    assert instant(read("2025-03-06T20:22+04:00")) == instant(read("2025-03-06T16:22Z"))
    assert instant(read("2025-03-05T23:30:05-05:00")) == instant(read("2025-03-06T04:30:05Z"))
    assert instant(read("2025-03-06T20:22")) is None
    assert instant(read("2025-03-06")) is None
