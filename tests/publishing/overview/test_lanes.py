"""How events are laid out in lanes and rows."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import thread
from tests.publishing.sample import ENGLISH
from timeline.publishing.overview.lanes import MOST, Lane, lanes_of, rows_of
from timeline.publishing.overview.layout import LEAST_LANE, LEAST_OF_TWO, TALLEST, layout_of

NAMES = [f"thread-{number}" for number in range(10)]
THREADS = {name: thread(name) for name in NAMES}
BOXES = st.lists(st.tuples(st.floats(0, 90), st.floats(0.1, 10)).map(lambda pair: (pair[0], sum(pair))), max_size=30)


@given(st.lists(st.lists(st.sampled_from([*NAMES, "unknown"]), max_size=3), min_size=1, max_size=60))
def test_every_event_is_in_exactly_one_lane(threads_of_events):
    events = [SimpleNamespace(id=str(number), threads=tuple(one)) for number, one in enumerate(threads_of_events)]

    lanes = lanes_of(events, THREADS, ENGLISH)

    assert sorted(int(event.id) for lane in lanes for event in lane.events) == list(range(len(events)))
    assert len(lanes) <= MOST
    assert all(lane.events for lane in lanes)


def test_lanes_stand_in_the_order_of_the_threads_and_what_has_none_comes_last():
    events = [SimpleNamespace(id=name, threads=(name,)) for name in ("none", "thread-1", "thread-0")]

    assert [lane.name for lane in lanes_of(events, THREADS, ENGLISH)] == ["Thread-0", "Thread-1", "No thread"]


@given(BOXES)
def test_marks_in_a_row_do_not_touch(boxes):
    rows = rows_of(boxes)

    for one, row in enumerate(rows):
        for two in range(one):
            apart = boxes[one][1] <= boxes[two][0] or boxes[two][1] <= boxes[one][0]
            assert apart or rows[two] != row


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("", ()),
        ("Background", ("Background",)),
        ("Washington and Moscow", ("Washington and", "Moscow")),
        ("The pause of aid and intelligence for Ukraine", ("The pause of aid and", "intelligence for…")),
    ],
)
def test_a_long_name_stands_in_two_lines(name, lines):
    assert Lane(name=name, events=()).lines == lines


def test_two_lines_have_room_beside_two_others():
    layout = layout_of([1, 1, 1, 1], [2, 2, 1, 2])

    assert layout.heights == (LEAST_OF_TWO, LEAST_OF_TWO, LEAST_LANE, LEAST_OF_TWO)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=7))
def test_rows_stay_within_their_lane(rows):
    layout = layout_of(rows, [1] * len(rows))

    for lane, number in enumerate(rows):
        middles = {layout.y(lane, row) for row in range(number)}
        assert len(middles) == number
        assert min(middles) >= layout.tops[lane]
        assert max(middles) <= layout.tops[lane] + layout.heights[lane]
    assert layout.fits == (sum(layout.heights) <= TALLEST)
