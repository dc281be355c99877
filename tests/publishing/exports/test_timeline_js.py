"""Events for TimelineJS."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from tests.core.edtf.test_laws import ANY
from tests.making import edtf
from tests.publishing.sample import HOSTILE, chronology, publication
from timeline.core.edtf import EdtfDate, Precision
from timeline.core.edtf.date import FINENESS
from timeline.core.struct import replace
from timeline.publishing.briefs import briefs_of
from timeline.publishing.exports.timeline_js import timeline_js

NAMES = ("year", "month", "day", "hour", "minute")
MOST_PARTS = {
    **{one: 1 for one in Precision if FINENESS[one] <= FINENESS[Precision.YEAR]},
    **dict.fromkeys((Precision.HALF, Precision.QUADRIMESTER, Precision.QUARTER, Precision.MONTH), 2),
    Precision.SEASON: 1, Precision.DAY: 3, Precision.MINUTE: 5, Precision.SECOND: 5,
}  # fmt: skip


def shown(date: EdtfDate) -> list[dict[str, Any]]:
    brief = next(iter(briefs_of(publication()).values()))
    dated = replace(brief, event=replace(brief.event, date=replace(brief.event.date, date=date)))
    made: Any = timeline_js(publication(), [dated])["events"]
    return list(made)


def parts(date: dict[str, int]) -> tuple[int, ...]:
    assert tuple(date) == NAMES[: len(date)]
    return tuple(date.values())


@settings(deadline=None)
@given(ANY)
def test_no_part_of_a_date_is_made_up(date: EdtfDate) -> None:
    for event in shown(date):
        start, end = parts(event["start_date"]), parts(event.get("end_date", event["start_date"]))
        most = max(MOST_PARTS[one.precision] for one in points(date))

        assert len(start) <= most and len(end) <= most
        first, last = date.earliest or date.latest, date.latest or date.earliest
        assert first is not None and last is not None
        assert start[:3] == tuple(first)[: len(start[:3])]
        assert end[:3] == tuple(last)[: len(end[:3])]


def points(date: EdtfDate) -> list[EdtfDate]:
    inner = [one for one in (date.start, date.end, *date.members) if one is not None]
    return [point for one in inner for point in points(one)] if inner else [date]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025", (2025,), None),
        ("2025-03", (2025, 3), None),
        ("2025-03-06", (2025, 3, 6), None),
        ("2025-03-06T20:22+04:00", (2025, 3, 6, 20, 22), None),
        ("199X", (1990,), (1999,)),
        ("2025-21", (2025,), None),
        ("2025-35", (2025, 7), (2025, 9)),
        ("2025-03-04/2025-05", (2025, 3, 4), (2025, 5)),
        ("2025-03-03/..", (2025, 3, 3), None),
        ("[..2025-03-06]", (2025, 3, 6), None),
        ("[2025-03-04,2025-03-06]", (2025, 3, 4), (2025, 3, 6)),
        ("-0043", (-43,), None),
    ],
)
def test_a_date_has_the_parts_that_are_known(text, start, end):
    (event,) = shown(edtf(text))

    assert parts(event["start_date"]) == start
    assert (parts(event["end_date"]) if "end_date" in event else None) == end


def test_what_nothing_bounds_is_left_out():
    assert shown(edtf("[..2014,2014..]")) == []


def test_far_years_ask_for_another_scale():
    brief = next(iter(briefs_of(publication()).values()))
    far = replace(brief, event=replace(brief.event, date=replace(brief.event.date, date=edtf("Y-4000000000"))))

    assert timeline_js(publication(), [far])["scale"] == "cosmological"
    assert timeline_js(publication(), [brief])["scale"] == "human"


def test_texts_are_html_in_which_nothing_runs():
    made: Any = timeline_js(publication(), briefs_of(publication()).values())
    hostile = next(one for one in made["events"] if one["unique_id"] == "hostile")
    pause = next(one for one in made["events"] if one["unique_id"] == "pause")

    assert "<script" not in str(hostile)
    assert HOSTILE.partition(">")[2].partition("<")[0] in hostile["text"]["headline"]
    assert (pause["display_date"], pause["group"]) == ("3 March 2025", "Aid")
    assert len(made["events"]) == len(chronology().events)
