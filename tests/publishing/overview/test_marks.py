"""What is drawn of a date."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.making import edtf
from timeline.publishing.overview.axis import make_axis
from timeline.publishing.overview.marks import strokes_of

AXIS = make_axis([(738_000, 741_000)])


def drawn(date, *rivals):
    others = tuple(SimpleNamespace(date=edtf(rival), same_moment=False) for rival in rivals)
    when = SimpleNamespace(date=edtf(date), contested=bool(rivals), rivals=others)
    return strokes_of(SimpleNamespace(date=when), AXIS)


@pytest.mark.parametrize(
    ("date", "kinds"),
    [
        ("2025-03-06", ["dot"]),
        ("2025-03-06T20:22", ["dot"]),
        ("2025-03", ["band"]),
        ("2025", ["band"]),
        ("2025-03-04/2025-05-06", ["bar", "edge", "edge"]),
        ("[2025-03-04..2025-05-06]", ["band", "edge", "edge"]),
        ("2025-03-04/..", ["bar", "edge"]),
        ("[..2025-03-04]", ["band", "edge"]),
        ("[2025-03-04,2025-03-09]", ["join", "dot", "dot"]),
    ],
)
def test_a_date_is_drawn_as_precisely_as_it_is_known(date, kinds):
    assert [stroke.kind for stroke in drawn(date)] == kinds


def test_a_month_reaches_over_all_of_its_days():
    (band,) = drawn("2025-03")

    assert band.right - band.left == pytest.approx(31 * AXIS.scale)


@pytest.mark.parametrize(
    ("date", "fade"),
    [
        ("2025-03-04/..", "after"),
        ("[2025-03-04..]", "after"),
        ("../2025-03-04", "before"),
        ("[..2025-03-04]", "before"),
    ],
)
def test_an_open_end_fades_and_only_the_known_end_is_firm(date, fade):
    body, edge = drawn(date)

    assert body.fade == fade
    assert edge.closing == (fade == "before")
    assert edge.left == (body.right if fade == "before" else body.left)


@pytest.mark.parametrize("date", ["2025-03-06~", "2025-03-06?", "2025-03%", "2025~"])
def test_what_is_approximate_or_uncertain_is_dashed(date):
    assert all(stroke.dashed for stroke in drawn(date))


def test_a_contested_date_is_joined_to_its_rivals():
    join, own, rival = drawn("2025-03-06", "2025-04-09")

    assert (join.kind, join.left, join.right) == ("join", own.left, rival.left)
    assert (own.hollow, rival.hollow) == (False, True)
