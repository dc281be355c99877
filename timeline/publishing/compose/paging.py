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
"""How many the page of a year or month does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a period's list."""

    path: str
    period: Period
    number: int
    """From 1."""
    of: int
    """How many there are."""
    events: tuple[Event, ...]
    """Those that it shows in full; of a long year only those whose month is not known."""


def sheets_of(period: Period, events: Sequence[Event]) -> tuple[Sheet, ...]:
    """The pages of a year or month: a long year leaves to its months what they show, a long list goes on."""
    shown = [event for event in events if period.month or len(events) <= ON_PERIOD or not _month_of(event)]
    chunks = [tuple(shown[start : start + ON_PERIOD]) for start in range(0, len(shown), ON_PERIOD)] or [()]
    return tuple(
        Sheet(path=sheet_path(period, number), period=period, number=number, of=len(chunks), events=chunk)
        for number, chunk in enumerate(chunks, start=1)
    )


def sheet_path(period: Period, number: int) -> str:
    """`2025/03/`, then `2025/03/page-2/`."""
    return period.path if number == 1 else urls.page_path(period.path, number)


def standing(gathered: Mapping[Period, Sequence[Event]]) -> dict[str, str]:
    """The path of the finest page on which each event stands in full, by its id."""
    found: dict[str, str] = {}
    for period, events in gathered.items():
        for sheet in sheets_of(period, events):
            found |= {event.id: sheet.path for event in sheet.events}
    return found


def _month_of(event: Event) -> int:
    return period_of(event.date.date).month
