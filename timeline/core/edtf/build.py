"""Days and dates to the EDTF dates that are made of them."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.core.edtf.calendar import Day
from timeline.core.edtf.date import EdtfDate, NotEdtf, Precision
from timeline.core.edtf.order import sort_key
from timeline.core.edtf.parse import LONGEST, parse_edtf


def day_text(day: Day) -> str:
    """A day as EDTF writes it: `2025-03-06`, `-0043-03-15`, `Y12025-03-06`."""
    sign, year = "-" if day.year < 0 else "", f"{abs(day.year):04d}"
    return f"{'Y' if len(year) > 4 else ''}{sign}{year}-{day.month:02d}-{day.day:02d}"


def day_date(day: Day) -> EdtfDate:
    """The date that is this day."""
    return EdtfDate(
        text=day_text(day), form="point", earliest=day, latest=day, precision=Precision.DAY,
        year=day.year, month=day.month, day=day.day,
    )  # fmt: skip


def bounded(earliest: Day | None, latest: Day | None) -> EdtfDate:
    """
    One day that nobody knows, from *earliest* to *latest*: `[a..b]`, `[..b]`, `[a..]`.

    Where both are the same day it is that day. One of them must be given.
    """
    if earliest is not None and earliest == latest:
        return day_date(earliest)
    return _read(f"[{day_text(earliest) if earliest else ''}..{day_text(latest) if latest else ''}]")


def one_of(dates: Iterable[EdtfDate]) -> EdtfDate:
    """
    The date that is one of *dates*, in their order in time: `[2025-03-04,2025-03-06]`.

    Sets cannot stand in sets: the members of a one-of set are taken singly, an interval or an
    all-of set becomes the span `a..b`. A set too long for EDTF becomes the span of its bounds.
    """
    choices = {date.text: date for date in dates}
    if len(choices) == 1:
        return next(iter(choices.values()))
    spans = {span.text: span for date in choices.values() for span in _choices(date) if span.earliest or span.latest}
    ordered = sorted(spans.values(), key=sort_key)
    open_starts = [span.text for span in ordered if span.earliest is None]
    open_ends = [span.text for span in ordered if span.latest is None]
    closed = [span.text for span in ordered if span.earliest and span.latest]
    text = f"[{','.join(open_starts[-1:] + closed + open_ends[:1])}]"
    if len(text) <= LONGEST:
        return _read(text)
    return bounded(
        None if open_starts else min(span.earliest for span in ordered if span.earliest),
        None if open_ends else max(span.latest for span in ordered if span.latest),
    )


def _choices(date: EdtfDate) -> tuple[EdtfDate, ...]:
    """The members that *date* adds to a one-of set."""
    if date.form == "point":
        return (date,)
    if date.form == "interval":
        first, last = date.start and date.start.text, date.end and date.end.text
    elif date.form == "all-of":
        first, last = date.earliest and day_text(date.earliest), date.latest and day_text(date.latest)
    else:
        return date.members
    return _read(f"[{first or ''}..{last or ''}]").members if first or last else date.members


def _read(text: str) -> EdtfDate:
    read = parse_edtf(text)
    if isinstance(read, NotEdtf):
        raise ValueError(f"{text}: {read.reason}")
    return read
