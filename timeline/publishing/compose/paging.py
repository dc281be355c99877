"""Events in order to the pages on which they stand in full, so that no page grows without bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.periods import Period, period_of

ON_HOME = 150
"""How many events the chronology's own page shows in full; the rest stands on the pages of its years and months."""
ON_PERIOD = 200
"""How many the page of a year, a month, a person, a tag and the like does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a list."""

    path: str
    first: str
    """The path of the first one."""
    number: int
    """From 1."""
    of: int
    """How many there are."""
    events: tuple[Event, ...]
    """Those that it shows in full."""


def sheets_at(path: str, events: Sequence[Event]) -> tuple[Sheet, ...]:
    """The pages of a list that begins at *path*; one even if it is empty."""
    chunks = [tuple(events[start : start + ON_PERIOD]) for start in range(0, len(events), ON_PERIOD)] or [()]
    return tuple(
        Sheet(path=sheet_path(path, number), first=path, number=number, of=len(chunks), events=chunk)
        for number, chunk in enumerate(chunks, start=1)
    )


def sheets_of(period: Period, events: Sequence[Event]) -> tuple[Sheet, ...]:
    """The pages of a year or month: a long year shows only the events whose month is not known."""
    shown = [event for event in events if period.month or len(events) <= ON_PERIOD or not _month_of(event)]
    return sheets_at(period.path, shown)


def sheet_path(first: str, number: int) -> str:
    """`2025/03/`, then `2025/03/page-2/`."""
    return first if number == 1 else urls.page_path(first, number)


def standing(gathered: Mapping[Period, Sequence[Event]]) -> dict[str, str]:
    """The path of the finest page on which each event stands in full, by its id."""
    found: dict[str, str] = {}
    for period, events in gathered.items():
        for sheet in sheets_of(period, events):
            found |= {event.id: sheet.path for event in sheet.events}
    return found


def _month_of(event: Event) -> int:
    return period_of(event.date.date).month
