"""What is written under an axis."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.making import edtf
from timeline.publishing.overview.axis import make_axis
from timeline.publishing.overview.extents import stretch_of
from timeline.publishing.overview.ticks import NARROW, WIDE, make_ticks
from timeline.publishing.words.messages import Words


def axis_of(*dates):
    return make_axis([stretch_of(edtf(date)) for date in dates])


@pytest.mark.parametrize(
    ("dates", "labels"),
    [
        (("2025-03-03", "2025-03-07"), ["3 Mar", "4 Mar", "5 Mar", "6 Mar", "7 Mar"]),
        (("2025-01-01", "2025-07-31"), ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"]),
        (("2023", "2024"), ["Jan", "Mar", "May", "Jul", "Sept", "Nov"] * 2),
        (("1944", "2022"), ["1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
        (("0001", "2025"), ["200", "400", "600", "800", "1000", "1200", "1400", "1600", "1800", "2000"]),
    ],
    ids=["days", "months", "every other month", "decades", "centuries"],
)
def test_the_step_suits_the_span(dates, labels):
    ticks = make_ticks(axis_of(*dates), Words()).ticks

    assert [tick.label for tick in ticks if not tick.fine] == labels


def test_years_stand_under_finer_ticks():
    assert [tick.label for tick in make_ticks(axis_of("2023", "2024"), Words()).around] == ["2023", "2024"]
    assert make_ticks(axis_of("1944", "2022"), Words()).around == ()


def test_a_break_says_what_it_leaves_out():
    axis = axis_of("1946-03-05", *(f"2025-03-{day:02d}" for day in range(1, 20)))

    assert [tick.label for tick in make_ticks(axis, Words()).breaks] == ["79 years"]


def test_labels_that_would_touch_are_kept_for_wider_screens():
    ticks = make_ticks(axis_of("1944", "2022"), Words()).ticks
    shown = [tick for tick in ticks if tick.shown == "always"]

    assert 0 < len(shown) < len(ticks)
    assert all(later.at - earlier.at > 100 * 35 / 300 for earlier, later in pairwise(shown))


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_labels_are_whole_in_the_widest_of_fonts(width):
    """In bold, a figure of DejaVu Sans is 9 pixels broad where the letters are 13 high."""
    ticks = make_ticks(axis_of("2021-01-10", "2026-02-28"), Words())
    seen = ("always",) if width == NARROW else ("always", "wide")

    ends = [tick.at + 100 * len(tick.label) * 9.05 / width for tick in ticks.around if tick.shown in seen]

    assert [tick.label for tick in ticks.around if tick.shown == "never"] == ["2026"]
    assert max(ends) <= 100


def test_the_year_of_most_ticks_goes_before_the_first():
    dates = ("1961-05-25", "1969-01", "1969-07-16", "1969-07-20", "1969-07-24", "1969-09-29/1969-11-05")
    around = make_ticks(axis_of(*dates), Words()).around

    assert [(tick.label, tick.shown) for tick in around] == [("1961", "never"), ("1969", "always")]


def test_a_short_part_is_labelled_too():
    """The year 5001 BC alone at the beginning: where an even step begins, and too short for two."""
    ticks = make_ticks(axis_of("-5000", "1200", "1210-05-01", "1350", "1790", "1950", "2025-03-04"), Words()).ticks

    assert (ticks[0].label, ticks[0].shown) == ("5001 BC", "always")


def test_labels_are_in_the_language_of_the_site():
    ticks = make_ticks(axis_of("2025-01-01", "2025-07-31"), Words(language="fr")).ticks

    assert [tick.label for tick in ticks if not tick.fine][1] == "févr."
