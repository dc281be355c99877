"""A date to the days that its mark covers, as ordinals."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.edtf import Day, EdtfDate, add_days, ordinal
from timeline.core.model.chronology import Event
from timeline.publishing.overview.axis import Stretch


def stretch_of(date: EdtfDate) -> Stretch | None:
    """From the first day to the last; with an open end only the day that is known; None: none is."""
    first, last = date.earliest or date.latest, date.latest or date.earliest
    return (ordinal(first), ordinal(last)) if first and last else None


def day_of(number: int) -> Day:
    """The day of an ordinal."""
    return add_days(Day(1, 1, 1), number - 1)


def stretches_of(event: Event) -> Iterator[Stretch]:
    """Of its date, and of the dates that its sources give instead."""
    rivals = (rival.date for rival in event.date.rivals if not rival.same_moment)
    for date in (event.date.date, *(rivals if event.date.contested else ())):
        stretch = stretch_of(date)
        if stretch is not None:
            yield stretch
