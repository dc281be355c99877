"""A text to the EDTF date that it writes, or to what is wrong with it."""

from __future__ import annotations

from functools import lru_cache

from timeline.core.edtf.date import FINENESS, EdtfDate, Form, NotEdtf, Precision
from timeline.core.edtf.order import ends_before_it_begins
from timeline.core.edtf.point import parse_point
from timeline.core.edtf.reasons import why_no_interval

LONGEST = 500
"""Characters; more than any date needs."""
_SETS: dict[str, tuple[str, Form]] = {"[": ("]", "one-of"), "{": ("}", "all-of")}


@lru_cache(maxsize=8192)  # pure, and asked again for every article of a day
def parse_edtf(text: str) -> EdtfDate | NotEdtf:
    """
    Read a date of EDTF, levels 0 to 2, or say what is wrong with it.

    Three extensions: a time of day without seconds (`2025-03-06T20:22+04:00`), times in
    intervals and sets, and months and days of years beyond 9999 (`Y12025-03-06`).
    Source: ISO 8601-2:2019 and the Library of Congress's EDTF specification.
    """
    if len(text) > LONGEST:
        return NotEdtf(f"a date has at most {LONGEST} characters")
    if not text or text.isspace():
        return NotEdtf("there is no date")
    text = text.strip(" ")
    if text[0] in _SETS:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return parse_point(text)


def _interval(text: str) -> EdtfDate | NotEdtf:
    """From one date to another; `..` is an open end, an empty end is unknown."""
    first, _, second = text.partition("/")
    if "/" in second:
        return NotEdtf(why_no_interval(text))
    if {first, second} <= {"", ".."} and text != "/":
        return NotEdtf("an interval with an open end needs a date at its other end")
    return _span(first, second, "/")


def _span(first: str, second: str, between: str) -> EdtfDate | NotEdtf:
    """From one date to another, either of them perhaps open."""
    start = None if first in ("", "..") else parse_point(first)
    if isinstance(start, NotEdtf):
        return start
    end = None if second in ("", "..") else parse_point(second)
    if isinstance(end, NotEdtf):
        return end
    if start and end and ends_before_it_begins(start, end):
        return NotEdtf("the interval ends before it begins")
    ends = [date for date in (start, end) if date]
    days = sorted(day for date, day in ((start, start and start.earliest), (end, end and end.latest)) if date and day)
    return EdtfDate(
        text=f"{start or first}{between}{end or second}", form="interval", start=start, end=end,
        earliest=days[0] if start else None, latest=days[-1] if end else None,
        precision=_finest(ends), approximate=any(date.approximate for date in ends),
        uncertain=any(date.uncertain for date in ends),
    )  # fmt: skip


def _set(text: str) -> EdtfDate | NotEdtf:
    """One of, or all of, the dates and spans between brackets."""
    closing, form = _SETS[text[0]]
    if not text.endswith(closing):
        return NotEdtf(f"a set that begins with {text[0]} ends with {closing}")
    written = [member.strip(" ") for member in text[1:-1].split(",")]
    members = []
    for place, member in enumerate(written):
        read = _member(member, first=place == 0, last=place == len(written) - 1)
        if isinstance(read, NotEdtf):
            return read
        members.append(read)
    starts, ends = [member.earliest for member in members], [member.latest for member in members]
    return EdtfDate(
        text=f"{text[0]}{','.join(member.text for member in members)}{closing}", form=form, members=tuple(members),
        earliest=None if None in starts else min(day for day in starts if day),
        latest=None if None in ends else max(day for day in ends if day),
        precision=_finest(members), approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
    )  # fmt: skip


def _member(text: str, *, first: bool, last: bool) -> EdtfDate | NotEdtf:
    if "/" in text:
        return NotEdtf("inside a set a span is written with two dots: 2025-03-04..2025-03-06")
    if ".." not in text:
        return parse_point(text) if text else NotEdtf("a member of the set is empty")
    begins, _, ends = (part.strip(" ") for part in text.partition(".."))
    if not begins and not ends:
        return NotEdtf("a set needs a date")
    if not (begins or first) or not (ends or last):
        return NotEdtf("only the first date of a set has an open start, only the last an open end")
    return _span(begins, ends, "..")


def _finest(dates: list[EdtfDate]) -> Precision:
    return max((date.precision for date in dates), key=FINENESS.__getitem__, default=Precision.MILLENNIUM)
