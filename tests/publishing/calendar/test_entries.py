"""Calendars, read back by another program."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest

from tests.making import edtf
from tests.publishing.produced import files_of
from tests.publishing.sample import BASE_URL, HOSTILE, SHAPES, chronology, publication
from timeline.core.struct import replace
from timeline.publishing.publication import Publication


def calendars(given: Publication) -> dict[str, icalendar.Calendar]:
    return {path: icalendar.Calendar.from_ical(content) for path, content in files_of(given, "calendar").items()}


def entries(given: Publication, path: str = "calendar.ics") -> dict[str, icalendar.Event]:
    found = calendars(given)[path].walk("VEVENT")
    return {str(one["SUMMARY"]): one for one in found}


def test_only_what_is_known_to_the_day_stands_in_a_calendar():
    listed = {
        title: (one["DTSTART"].dt, one["DTEND"].dt if "DTEND" in one else None)
        for title, one in entries(publication()).items()
    }

    assert listed == {
        "Known as timed": (date(2025, 2, 11), None),
        "Known as lasting": (date(2025, 2, 12), date(2025, 2, 21)),
        "A pause of aid": (date(2025, 3, 3), None),
        HOSTILE.replace("\u2028", "\n"): (date(2025, 3, 5), None),
    }
    assert len(SHAPES) + 2 > len(listed)


def test_a_calendar_has_what_the_rfc_asks_for():
    for path, calendar in calendars(publication()).items():
        assert (str(calendar["VERSION"]), str(calendar["PRODID"])) == ("2.0", "-//Timeline//Timeline 1//EN"), path
        assert calendar.errors == []
        uids = [str(one["UID"]) for one in calendar.walk("VEVENT")]
        assert uids and len(uids) == len(set(uids))
        assert [one for one in calendar.walk("VEVENT") if one.errors or "DTSTAMP" not in one] == []


def test_an_entry_says_what_is_known_and_where_it_is_told():
    pause = entries(publication())["A pause of aid"]

    assert str(pause["DESCRIPTION"]).startswith("3 March 2025 (contested)\n")
    assert (str(pause["LOCATION"]), str(pause["STATUS"])) == ("Washington", "TENTATIVE")
    assert pause["GEO"].to_ical() == "38.9;-77.04"
    assert str(pause["URL"]) == f"{BASE_URL}events/pause/"
    assert pause["DTSTAMP"].dt.isoformat() == "2025-11-22T00:00:00+00:00"


def test_an_entry_keeps_its_name_from_build_to_build():
    now = {title: str(one["UID"]) for title, one in entries(publication()).items()}
    later = {title: str(one["UID"]) for title, one in entries(publication(built="2026-01-01", version="2")).items()}

    assert now == later
    assert str(entries(publication(), "threads/aid/calendar.ics")["A pause of aid"]["UID"]) == now["A pause of aid"]


@pytest.mark.parametrize("base_url", [BASE_URL, ""], ids=["known", "unknown"])
def test_a_hostile_title_is_one_entry(base_url):
    event = replace(chronology().events[-1], title="x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\n" + "é" * 300)
    event = replace(event, date=replace(event.date, date=edtf("2025-03-06")))
    found = entries(publication(chronology=replace(chronology(), events=(event,)), base_url=base_url))

    assert len(found) == 1
    assert next(iter(found)) == event.title.replace("\r\n", "\n")


def test_where_nothing_is_known_to_the_day_there_is_no_calendar():
    events = tuple(event for event in chronology().events if event.id in ("month", "by"))

    assert calendars(publication(chronology=replace(chronology(), events=events))) == {}
