"""Where days stand on an axis, and where it breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing.overview.axis import BREAK, MARGIN, MOST_BREAKS, WIDTH, make_axis

STRETCHES = st.lists(
    st.tuples(st.integers(-400_000, 800_000), st.integers(0, 4000)).map(lambda pair: (pair[0], sum(pair))),
    min_size=1,
    max_size=40,
)


@given(STRETCHES)
def test_every_day_stands_within_the_width_and_in_order(stretches):
    axis = make_axis(stretches)
    places = [axis.at(day) for day in sorted({day for stretch in stretches for day in stretch})]

    assert places == sorted(places)
    assert places[0] == pytest.approx(MARGIN)
    assert all(0 <= place <= WIDTH for place in places)
    assert axis.parts[-1].right == pytest.approx(WIDTH - MARGIN)


@given(STRETCHES)
def test_all_parts_are_on_one_scale_and_no_stretch_is_cut(stretches):
    axis = make_axis(stretches)

    for part in axis.parts:
        assert part.right - part.left == pytest.approx((part.last - part.first + 1) * axis.scale)
    for first, last in stretches:
        assert axis.at(last) - axis.at(first) == pytest.approx((last - first) * axis.scale, abs=1e-6)
    assert len(axis.parts) <= MOST_BREAKS + 1


@given(STRETCHES, st.randoms())
def test_the_order_of_the_stretches_does_not_matter(stretches, random):
    shuffled = list(stretches)
    random.shuffle(shuffled)

    assert make_axis(shuffled) == make_axis(stretches)


def test_a_lone_day_far_from_a_crowd_is_set_apart_by_a_break_that_says_how_long_it_is():
    axis = make_axis([(1000, 1000), *((day, day) for day in range(30_000, 30_040))])

    (break_,) = axis.gaps()

    assert [(part.first, part.last) for part in axis.parts] == [(1000, 1000), (30_000, 30_039)]
    assert break_[1] == 28_999
    assert axis.parts[1].left - axis.parts[0].right == pytest.approx(BREAK + 2 * MARGIN)


@pytest.mark.parametrize(
    "stretches",
    [
        [(day, day) for day in range(0, 29_000, 1450)],
        [(0, 0), (10_000, 10_000), (20_000, 20_000)],
        [(5, 5)],
        [(0, 30_000), *((day, day) for day in range(29_000, 29_040))],
    ],
    ids=["twenty events over eighty years", "three far apart", "a single day", "a span lasted through the gap"],
)
def test_what_does_not_crowd_is_drawn_without_a_break(stretches):
    assert len(make_axis(stretches).parts) == 1


def test_events_without_any_day_have_a_place_of_their_own():
    axis = make_axis([(1, 10)], undated=True)

    assert axis.undated is not None
    assert axis.undated > axis.parts[-1].right
    assert make_axis([], undated=True).parts == ()
