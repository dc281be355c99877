"""Which dates an article cannot have known, and which hold in one time zone only."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_sites import findings_in

EVENT = "-- events/e.md --\n---\ntitle: E\n{record}\nsources:\n{sources}---\n"
SOURCE = "  - {{title: T{number}, publisher: P{number}, published: {published}, language: en{more}}}\n"
CODES = {"date-after-article", "reported-before-event", "contested-date", "same-moment", "one-zone-date"}


def codes(folder: Path, record: str, *sources: tuple[str, str], more: str = "") -> list[str]:
    """The codes on an event with *record*, told by *sources*: days of publication and further keys."""
    listed = "".join(
        SOURCE.format(number=number, published=published, more=f", {keys}" if keys else "")
        for number, (published, keys) in enumerate(sources)
    )
    found = findings_in(EVENT.format(record=record, sources=listed) + more, folder / "content")
    return sorted(one.code for one in found if one.code in CODES)


@pytest.mark.parametrize(
    ("record", "sources", "expected"),
    [
        ("date: 2025-03-08", [("2025-03-06", "")], ["reported-before-event"]),
        ("date: 2025-03-08", [("2025-03-06", ""), ("2025-03-09", "")], ["reported-before-event"]),
        ("date: 2025-03-08", [("2025-03-08", ""), ("2025-03-09", "")], []),
        ("date: 2025-03", [("2025-03-06", "")], []),
        ("date: 2025-03-08\nstatus: expected", [("2025-03-06", "")], []),
        ("date: 2025-03-08", [("2025-03-06", "stance: background"), ("2025-03-09", "")], []),
        ("date: 2025-03-08", [("2025-03-06", "said: 8 March 2025")], ["date-after-article"]),
        ("date: 2025-03-08", [("2025-03-06", "said: 5 March 2025")], ["contested-date"]),
        ("date: 2025-03-08", [("2025-03-06", "said: in March 2025")], ["reported-before-event"]),
        ("order: 1", [("2025-03-06", "said: 8 March 2025")], ["date-after-article"]),
        ("date: 2025-03-08", [("2025-03", "")], []),
    ],
    ids=[
        "one early report", "one of two early", "none early", "the month of the report", "expected", "background",
        "its own words are late", "its own words differ", "its own words are broad", "no record", "month",
    ],
)  # fmt: skip
def test_one_fault_has_one_finding(record, sources, expected, tmp_path):
    assert codes(tmp_path, record, *sources) == expected


@pytest.mark.parametrize(
    ("date", "published", "expected"),
    [
        ("2025-03-04", "2025-03-03", []),
        ("2025-03-04", "2025-03-03T20:22-05:00", []),
        ("2025-03-04T01:00+02:00", "2025-03-03T20:22-05:00", []),
        ("2025-03-04", "2025-03-03T10:00-05:00", ["reported-before-event"]),
    ],
    ids=["two days", "in the evening", "after it", "in the morning"],
)
def test_a_report_on_the_eve_may_be_of_the_same_moment(date, published, expected, tmp_path):
    zones = "-- publishers.yaml --\n- {id: p0, name: P0, zone: America/New_York}\n"
    record = f"date: {date}\nzone: Europe/Kyiv"

    assert codes(tmp_path, record, (published, ""), more=zones) == expected


@pytest.mark.parametrize(
    ("published", "said", "record", "expected"),
    [
        ("2025-03-04 00:32", "today", "zone: America/New_York", ["one-zone-date"]),
        ("2025-03-04 12:32", "today", "zone: America/New_York", []),
        ("2025-03-04", "today", "zone: America/New_York", []),
        ("2025-03-04 00:32", "4 March 2025", "zone: America/New_York", []),
        ("2025-03-04 00:32", "today", "zone: Europe/Paris", []),
        ("2025-03-04 00:32", "today", "order: 1", []),
        ("2025-03-04 00:32", "today", "zone: America/New_York\ndate: 2025-03-04", []),
        ("2025-03-04T00:32+09:00", "today", "zone: Europe/Paris", ["one-zone-date"]),
    ],
    ids=["another day there", "the same day there", "no hour", "absolute words", "one zone", "no zone", "decided",
         "an offset of its own"],
)  # fmt: skip
def test_words_that_count_from_another_day_there_are_found(published, said, record, expected, tmp_path):
    zones = "-- publishers.yaml --\n- {id: p0, name: P0, zone: Europe/Paris}\n"

    assert codes(tmp_path, record, (published, f"said: {said}"), more=zones) == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2025-03-03", "2025-03-04"), ["same-moment"]),
        (("2025-03-04", "2025-03-03"), ["contested-date"]),
        (("2025-03-05T08:00-05:00", "2025-03-05T20:22-05:00"), ["contested-date"]),
        (("2025-03-03T19:00-05:00", "2025-03-04T02:00+02:00"), []),
        (("2025-03-03T09:00", "2025-03-03T16:00"), ["same-moment"]),
        (("2025-03-03T09:00", "2025-03-03T17:00"), ["contested-date"]),
        (("2025-03-01/2025-03-04", "2025-03-03/2025-03-05"), ["contested-date"]),
        (("[2025-03-01..2025-03-04]", "[2025-03-03..2025-03-05]"), []),
    ],
    ids=["days that meet", "days that do not", "two moments", "one moment", "hours that meet", "hours that do not",
         "what lasted", "spans that share a day"],
)  # fmt: skip
def test_sources_are_held_against_each_other_where_nobody_has_decided(dates, expected, tmp_path):
    more = (
        "-- publishers.yaml --\n- {id: p0, name: P0, zone: America/New_York}\n- {id: p1, name: P1, zone: Europe/Kyiv}\n"
        "-- places.yaml --\n- {id: washington, name: Washington, zone: America/New_York}\n"
    )
    sources = [("2025-03-06", f'date: "{date}", because: it says so') for date in dates]

    assert codes(tmp_path, "place: washington", *sources, more=more) == expected
