"""A site to the dossiers that it has: one of the whole and one of each thread, the long ones split by time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.core.model.chronology import Event
from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.compose.periods import Period, events_by_period, period_of
from timeline.publishing.compose.site import SiteIndex

LONGEST = 500
"""Events in one dossier: some 400 pages of paper and 5 MB of HTML; a browser lays that out in a few seconds."""


class Dossier(Struct, frozen=True, kw_only=True):
    """What is printed together, or the parts into which that is split."""

    path: str
    thread: str = ""
    """Id of the thread; empty: the whole chronology."""
    period: Period | None = None
    """The year or month that it is limited to; None: all."""
    events: tuple[Event, ...]
    parts: tuple[Dossier, ...] = ()
    """Empty: it is printed as it is."""

    @property
    def of(self) -> str:
        """Path of the page that says the same to readers on a screen."""
        if self.thread:
            return urls.thread_path(self.thread)
        return self.period.path if self.period else urls.HOME


def dossiers(site: SiteIndex, *, longest: int = LONGEST) -> Iterator[Dossier]:
    """Each dossier, a split one before its parts; without events there is nothing to print."""
    chronology = site.chronology
    ids = [str(thread.id) for thread in chronology.threads.values()]
    threads = [(thread, site.events_of_thread.get(thread, ())) for thread in ids]
    for thread, events in (("", chronology.events), *threads):
        if events:
            whole = _dossier(thread, events, longest)
            yield whole
            yield from whole.parts


def _dossier(thread: str, events: tuple[Event, ...], longest: int) -> Dossier:
    path = urls.dossier_path(thread)
    parts = tuple(_parts(path, thread, events, longest)) if len(events) > longest else ()
    return Dossier(path=path, thread=thread, events=events, parts=parts)


def _parts(path: str, thread: str, events: Sequence[Event], longest: int) -> Iterator[Dossier]:
    """The years; of a year that is itself too long its months, and what is known to the year only."""
    for year, of_year in events_by_period(events).items():
        if year.month:
            continue
        divided = {year: of_year} if len(of_year) <= longest else _by_month(year, of_year)
        for period, found in divided.items():
            yield Dossier(path=f"{path}years/{period.path}", thread=thread, period=period, events=tuple(found))


def _by_month(year: Period, events: Sequence[Event]) -> dict[Period, list[Event]]:
    months: dict[Period, list[Event]] = {}
    for event in events:
        month = period_of(event.date.date).month
        months.setdefault(Period(year=year.year, month=month), []).append(event)
    return months
