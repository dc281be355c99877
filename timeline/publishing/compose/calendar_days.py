"""An event's date to the whole days that it may take up in a calendar, or to none."""

from __future__ import annotations

from timeline.core.edtf import Day, EdtfDate, Precision
from timeline.core.model.chronology import Event

_TO_THE_DAY = frozenset({Precision.DAY, Precision.MINUTE, Precision.SECOND})
_FIRST, _LAST = 1, 9998
"""The years that iCalendar can write, but for the last: an entry ends on the day after its last day."""


def calendar_days(date: EdtfDate) -> tuple[Day, Day] | None:
    """
    The first and the last day.

    None for what a calendar would make more certain than it is: months and years, what is approximate, uncertain or
    open at an end, one of several days. A span stands there only if both its ends are known to the day.
    """
    if date.approximate or date.uncertain:
        return None
    if date.form == "interval":
        first = _known_day(date.start) if date.start else None
        last = _known_day(date.end) if date.end else None
    else:
        first = last = _known_day(date)
    if first is None or last is None or first > last:
        return None
    return first, last


def in_calendar(event: Event) -> bool:
    """Whether the event stands in a calendar."""
    return calendar_days(event.date.date) is not None


def _known_day(date: EdtfDate) -> Day | None:
    day = date.earliest
    is_one_day = date.form == "point" and date.precision in _TO_THE_DAY and day == date.latest
    return day if day is not None and is_one_day and _FIRST <= day.year <= _LAST else None
