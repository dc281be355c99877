"""Dates to their place in a chronology, their width, and how they lie to each other."""

from __future__ import annotations

import math
import re

from timeline.core.edtf.calendar import ordinal
from timeline.core.edtf.date import EdtfDate

SortKey = tuple[float, ...]
_WHOLE_UNIT = re.compile(r"-?(?:[0-9]*X*|[0-9]{4}-[0-9]{2})(?:-XX)*")


def width(date: EdtfDate) -> int | None:
    """How many days lie between the bounds, both counted; None where one is open."""
    if date.earliest is None or date.latest is None:
        return None
    if date.earliest == date.latest:
        return 1
    return ordinal(date.latest) - ordinal(date.earliest) + 1


def sort_key(date: EdtfDate) -> SortKey:
    """
    The place of a date in a chronology.

    By start (an open start: its end); whole calendar units first, wider before narrower, so
    that what is known only to the month or the year stands at its head; then other spans,
    narrower first, open ones last; then by the local time of day, a day without one first.
    What has neither start nor end comes after all else.
    """
    start = date.earliest or date.latest or (math.inf, 0, 0)
    days = width(date)
    time = _local_seconds(date)
    if days is None:
        return (*start, 1, math.inf, time)
    return (*start, 0, -days, time) if _is_whole_unit(date) else (*start, 1, days, time)


def spans(date: EdtfDate) -> list[tuple[float, float]]:
    """
    The days that it can mean, as ordinals of first and last days, in order and not touching each other.

    A set has those of its members; of unspecified digits only the bounds are seen.
    """
    merged: list[tuple[float, float]] = []
    for first, last in sorted(_bounds(member) for member in date.members or (date,)):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def overlaps(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether some day belongs to both; times of day are not compared."""
    if _has_no_gap(one) and _has_no_gap(other):
        return _begins_by_the_end_of(one, other) and _begins_by_the_end_of(other, one)
    return any(
        first <= other_last and other_first <= last
        for first, last in spans(one)
        for other_first, other_last in spans(other)
    )


def contains(outer: EdtfDate, inner: EdtfDate) -> bool:
    """
    Whether *inner* says nothing that *outer* does not allow: each of its days belongs to *outer*.

    A day contains its times of day; a time of day contains only the same time, and a minute its seconds. Times that
    have an offset are compared as moments, whatever their local days.
    """
    whole, part = moment(outer), moment(inner)
    if whole is not None and part is not None:
        return whole[0] <= part[0] and part[1] <= whole[1]
    if outer.hour is not None and not _holds_the_time(outer, inner):
        return False
    if _has_no_gap(outer) and _has_no_gap(inner):
        return _lies_between_the_bounds(outer, inner)
    allowed = spans(outer)
    return all(any(low <= first and last <= high for low, high in allowed) for first, last in spans(inner))


def instant(date: EdtfDate) -> int | None:
    """The moment in seconds since the beginning of the year 1 in UTC; None without a time of day and its offset."""
    if date.offset is None or date.earliest is None:
        return None
    return (ordinal(date.earliest) - 1) * 86400 + _local_seconds(date) - date.offset * 60


def moment(date: EdtfDate) -> tuple[int, int] | None:
    """
    The minute, or the second, that is meant: as seconds since the beginning of the year 1 in UTC, the last left out.

    None without a time of day and its offset. A minute that is written is a minute that is meant.
    """
    begins = instant(date)
    return None if begins is None else (begins, begins + (60 if date.second is None else 1))


def ends_before_it_begins(start: EdtfDate, end: EdtfDate) -> bool:
    """Whether no moment of *start* comes before any of *end*: by the clock where both have one, else by the day."""
    begins, ends = instant(start), instant(end)
    if begins is not None and ends is not None:
        return begins > ends
    if start.earliest is None or end.latest is None:
        return False
    if start.hour is not None and end.hour is not None and start.offset == end.offset:
        return (start.earliest, _local_seconds(start)) > (end.latest, _local_seconds(end))
    return start.earliest > end.latest


def _has_no_gap(date: EdtfDate) -> bool:
    """Whether it can mean each day between its bounds, so that the bounds tell all."""
    return len(date.members) < 2


def _begins_by_the_end_of(one: EdtfDate, other: EdtfDate) -> bool:
    return one.earliest is None or other.latest is None or one.earliest <= other.latest


def _lies_between_the_bounds(outer: EdtfDate, inner: EdtfDate) -> bool:
    begins = outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)
    return begins and (outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest))


def _bounds(date: EdtfDate) -> tuple[float, float]:
    first = -math.inf if date.earliest is None else ordinal(date.earliest)
    last = math.inf if date.latest is None else ordinal(date.latest)
    return first, last


def _local_seconds(date: EdtfDate) -> int:
    """Seconds since midnight; -1 without a time of day."""
    if date.hour is None:
        return -1
    return date.hour * 3600 + (date.minute or 0) * 60 + (date.second or 0)


def _is_whole_unit(date: EdtfDate) -> bool:
    """Whether it is a day, month, season, quarter, year, decade, century: not a part of one or several."""
    return date.form == "point" and (not date.unspecified or _WHOLE_UNIT.fullmatch(date.unspecified) is not None)


def _holds_the_time(outer: EdtfDate, inner: EdtfDate) -> bool:
    """Whether both have the time of *outer*, if only to the minute where that has no seconds."""
    if (outer.hour, outer.minute, outer.offset) != (inner.hour, inner.minute, inner.offset):
        return False
    return outer.second is None or outer.second == inner.second
