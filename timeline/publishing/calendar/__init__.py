"""A publication to its calendars: of the whole chronology and of each topic, as iCalendar."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.publishing import urls
from timeline.publishing.briefs import briefs_of
from timeline.publishing.calendar.entries import calendar, entry
from timeline.publishing.collections import collections_of, whole
from timeline.publishing.compose.calendar_days import in_calendar
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile

__all__ = ["calendar_files"]


def calendar_files(site: SiteIndex) -> Iterator[OutputFile]:
    """Where no event of a collection is known to the day there is no calendar: the format has no empty ones."""
    publication = site.publication
    entries = {
        identifier: entry(publication, brief)
        for identifier, brief in briefs_of(publication).items()
        if in_calendar(brief.event)
    }
    for collection in (whole(site), *collections_of(site)):
        listed = [entries[event.id] for event in collection.events if event.id in entries]
        if listed:
            content = calendar(publication, collection.title, listed)
            yield OutputFile(path=f"{collection.path}{urls.CALENDAR}", content=content)
