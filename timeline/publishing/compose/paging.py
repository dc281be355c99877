"""Events and articles in order to the pages on which they stand in full, so that no page grows without bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from timeline.core.model.chronology import Event
from timeline.core.model.dated import DatedArticle
from timeline.core.once import once
from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.compose.periods import Period, period_of

T = TypeVar("T")

ON_HOME = 150
"""How many events the chronology's own page shows in full; the rest stands on the pages of its years and months."""
ON_PERIOD = 200
"""How many the page of a year, a month, a person, a tag and the like does, and how many articles."""


class Sheet(Struct, frozen=True, kw_only=True):
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
    articles: tuple[DatedArticle, ...] = ()
    """Likewise."""


def sheets_at(path: str, events: Sequence[Event], articles: Sequence[DatedArticle] = ()) -> tuple[Sheet, ...]:
    """
    The pages of a list that begins at *path*; one even if it is empty.

    The articles begin below the last events, and go on upon pages of their own.
    """
    of_events, of_articles = _chunks(events) or [()], _chunks(articles)
    alone, last = len(of_events) - 1, max(len(of_events), len(of_events) - 1 + len(of_articles))
    return tuple(
        Sheet(
            path=sheet_path(path, number + 1),
            first=path,
            number=number + 1,
            of=last,
            events=of_events[number] if number < len(of_events) else (),
            articles=of_articles[number - alone] if 0 <= number - alone < len(of_articles) else (),
        )
        for number in range(last)
    )


@once(most=2)  # asked on every page of a long list
def sheet_numbers(events: Sequence[Event]) -> Mapping[str, int]:
    """On which page of a list, from 1, each event stands, by its id."""
    return {event.id: number for number, shown in enumerate(_chunks(events), start=1) for event in shown}


def _chunks(items: Sequence[T]) -> list[tuple[T, ...]]:
    return [tuple(items[start : start + ON_PERIOD]) for start in range(0, len(items), ON_PERIOD)]


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
