"""Whether two dates can be one moment, each in its own zone."""

from __future__ import annotations

import pytest

from tests.making import edtf
from timeline.reasoning.moments import agree, may_be_same_moment, may_begin_before_end, shown_by_clocks, strangeness


@pytest.mark.parametrize(
    ("first", "second", "zones", "same"),
    [
        ("2025-03-03", "2025-03-04", ("America/New_York", "Europe/Kyiv"), True),
        ("2025-03-03", "2025-03-04", ("America/New_York", "UTC+02:00"), True),
        ("2025-03-03", "2025-03-05", ("America/New_York", "Europe/Kyiv"), False),
        ("2025-03-03", "2025-03-04", ("Europe/Kyiv", "America/New_York"), False),
        ("2025-03-03", "2025-03-04", ("Europe/Kyiv", "Europe/Kyiv"), False),
        ("2025-03-03", "2025-03-04", ("America/New_York", None), False),
        ("2025-03", "2025-03-04", ("America/New_York", "Europe/Kyiv"), False),
        ("-0043-03-03", "-0043-03-04", ("America/New_York", "Europe/Kyiv"), False),
        ("2025-03-03T20:22-05:00", "2025-03-04", (None, "Europe/Kyiv"), True),
        ("2025-03-03T10:00-05:00", "2025-03-04", (None, "Europe/Kyiv"), False),
        ("2025-03-03T16:59-05:00", "2025-03-04", (None, "Europe/Kyiv"), False),
        ("2025-03-03T17:00-05:00", "2025-03-04", (None, "Europe/Kyiv"), True),
        ("2025-03-03T10:00-05:00", "2025-03-04T10:00+02:00", ("America/New_York", "Europe/Kyiv"), False),
        ("2025-03-03T20:22", "2025-03-04", ("America/New_York", "Europe/Kyiv"), True),
        ("2025-03-03T10:00", "2025-03-04", ("America/New_York", "Europe/Kyiv"), False),
        ("2025-03-03T18:00", "2025-03-03T16:00", ("Asia/Baku", "Europe/Kyiv"), True),
        ("2025-03-03T18:00", "2025-03-03T16:00:30", ("Asia/Baku", "Europe/Kyiv"), True),
        ("2025-03-03T18:00", "2025-03-03T14:00Z", ("Asia/Baku", None), True),
        ("2025-03-03T18:00", "2025-03-03T17:00", ("Asia/Baku", "Europe/Kyiv"), False),
        ("2025-03-03T17:00", "2025-03-03T09:00", ("Europe/Kyiv", "Europe/Kyiv"), False),
        ("2025-03-03T24:00", "2025-03-04T00:00", ("Europe/Kyiv", "Europe/Kyiv"), True),
        ("2025-03-03T18:00", "2025-03-03T16:00", ("Asia/Baku", None), False),
    ],
)
def test_two_days_may_be_one_moment_only_where_their_hours_meet(first, second, zones, same):
    assert may_be_same_moment(edtf(first), zones[0], edtf(second), zones[1]) is same
    assert may_be_same_moment(edtf(second), zones[1], edtf(first), zones[0]) is same


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2025-03-05T08:00-05:00", "2025-03-05T20:22-05:00", False),
        ("2025-03-05T08:00-05:00", "2025-03-05T13:00Z", True),
        ("2025-03-05T08:00-05:00", "2025-03-05T13:00:59Z", True),
        ("2025-03-03T19:00-05:00", "2025-03-04T00:00Z", True),
        ("2025-03-05T08:00", "2025-03-05T20:22-05:00", True),
        ("2025-03-05T08:00", "2025-03-05T20:22", False),
        ("2025-03-05T08:00", "2025-03-06T08:00", False),
        ("2025-03-05T08:00", "2025-03-05T08:00:30", True),
        ("2025-03-05T08:00:31", "2025-03-05T08:00:30", False),
        ("2025-03-05", "2025-03-05T20:22", True),
        ("2025-03-05", "2025-03-05T20:22-05:00", True),
        ("2025-03", "2025-03-05", True),
        ("2025-03-04", "2025-03-05", False),
    ],
)
def test_times_agree_to_the_minute_and_all_else_by_the_day(first, second, expected):
    assert agree(edtf(first), None, edtf(second), None) is expected
    assert agree(edtf(second), None, edtf(first), None) is expected


@pytest.mark.parametrize(
    ("first", "second", "zones", "expected"),
    [
        ("2025-03-03T09:00", "2025-03-03T17:00", ("Europe/Kyiv", "Europe/Kyiv"), False),
        ("2025-03-03T09:00", "2025-03-03T17:00", (None, "Europe/Kyiv"), False),
        ("2025-03-03T17:00", "2025-03-03T17:00", ("America/New_York", "Europe/Kyiv"), True),
        ("2025-03-03T17:00", "2025-03-03T15:00Z", ("Europe/Kyiv", None), True),
        ("2025-03-03T17:00", "2025-03-03T17:00Z", ("Europe/Kyiv", None), False),
        ("2025-03-03T17:00", "2025-03-03T17:00Z", (None, "Europe/Kyiv"), True),
    ],
)
def test_a_time_without_an_offset_is_meant_in_its_zone(first, second, zones, expected):
    assert agree(edtf(first), zones[0], edtf(second), zones[1]) is expected
    assert agree(edtf(second), zones[1], edtf(first), zones[0]) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2025-03-01/2025-03-04", "2025-03-03/2025-03-05", False),
        ("2025-03-01/2025-03-04", "2025-03-02/2025-03-03", True),
        ("2025-03-01/2025-03-04", "2025-03-01/2025-03-05", True),
        ("2025-02/2025-03-04", "2025-02-10/2025-03", True),
        ("2025-03-01/2025-03-04", "2025-03-03/2025-03-05~", False),
        ("2025-03-01~/2025-03-04~", "2025-03-03/2025-03-05", True),
        ("../2025-03-04", "2025-03-02/..", True),
        ("../2025-03-02", "2025-03-04/..", False),
        ("2025-03-03/..", "2025-03-01/2025-03-05", False),
        ("2025-03-01/2025-03-04", "2025-03-03", True),
        ("[2025-03-01..2025-03-04]", "[2025-03-03..2025-03-05]", True),
    ],
)
def test_what_lasted_began_and_ended_once(first, second, expected):
    assert agree(edtf(first), None, edtf(second), None) is expected
    assert agree(edtf(second), None, edtf(first), None) is expected


@pytest.mark.parametrize(
    ("event", "report", "expected"),
    [
        ("2025-03-04", "2025-03-03T20:22-05:00", True),
        ("2025-03-04", "2025-03-03T10:00-05:00", False),
        ("2025-03-04T01:00+02:00", "2025-03-03T20:22-05:00", True),
        ("2025-03-04T04:00+02:00", "2025-03-03T20:22-05:00", False),
        ("2025-03", "2025-03-03T20:22-05:00", False),
    ],
)
def test_what_is_a_later_day_there_may_have_begun_before_the_report(event, report, expected):
    assert may_begin_before_end(edtf(event), "Europe/Kyiv", edtf(report), "America/New_York") is expected


@pytest.mark.parametrize(
    ("date", "zone", "expected"),
    [
        ("2025-03-03T23:00-05:00", "America/New_York", 0),
        ("2025-03-04T04:00Z", "America/New_York", 2),
        ("2025-03-03T22:00-06:00", "America/New_York", 1),
        ("2025-07-03T12:00-05:00", "America/New_York", 1),
        ("2025-03-04T04:00Z", None, 0),
        ("2025-03-04T04:00Z", "Nowhere/Land", 0),
        ("2025-03-04T04:00", "America/New_York", 0),
        ("2025-03-04", "America/New_York", 0),
    ],
    ids=["its offset", "another day", "its day", "in summer", "no zone", "no such zone", "no offset", "no time"],
)
def test_a_time_is_least_strange_where_clocks_show_it(date, zone, expected):
    assert strangeness(edtf(date), zone) == expected


@pytest.mark.parametrize(("time", "times"), [("2025-10-05T02:15", 0), ("2025-04-06T01:45", 2), ("2025-04-06T02:15", 1)])
def test_clocks_may_be_set_by_half_an_hour(time, times):
    assert shown_by_clocks(edtf(time), "Australia/Lord_Howe") == times
