"""Names and values to the content lines of iCalendar."""

from __future__ import annotations

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing.calendar.lines import line, text

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@given(ANY_TEXT)
def test_every_line_is_short_and_ends_as_it_must(value: str) -> None:
    written = line("SUMMARY", text(value))
    pieces = written.split(b"\r\n")

    assert pieces.pop() == b""
    assert [piece for piece in pieces if len(piece) > 75] == []
    assert [piece for piece in pieces[1:] if not piece.startswith(b" ")] == []
    assert [piece.decode() for piece in pieces]
    assert b"\r\n ".join(pieces).replace(b"\r\n ", b"").count(b"\n") == 0


@given(ANY_TEXT)
def test_no_value_can_begin_another_property(value: str) -> None:
    calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n%bEND:VEVENT\r\nEND:VCALENDAR\r\n" % line("SUMMARY", text(value))
    (event,) = icalendar.Calendar.from_ical(calendar).walk("VEVENT")

    assert list(event.keys()) == ["SUMMARY"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a\\b;c,d", "a\\\\b\\;c\\,d"),
        ("one\r\ntwo\rthree\nfour\u2028five", "one\\ntwo\\nthree\\nfour\\nfive"),
        ("a\tb\x00\x1b\x7f", "a\tb"),
        ("\r\nBEGIN:VEVENT", "\\nBEGIN:VEVENT"),
    ],
    ids=["signs", "breaks", "controls", "injection"],
)
def test_texts_are_escaped(value, written):
    assert text(value) == written


def test_a_raw_value_loses_its_line_breaks():
    assert line("URL", "https://x.example/\r\nATTENDEE:mailto:x") == b"URL:https://x.example/ATTENDEE:mailto:x\r\n"


def test_a_line_is_cut_between_characters():
    written = line("SUMMARY", "é" * 100)

    assert [len(piece) for piece in written.split(b"\r\n")] == [74, 75, 61, 0]
    assert [piece.decode() for piece in written.split(b"\r\n")]
