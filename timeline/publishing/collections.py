"""A site's index to the pages that gather events: the whole chronology, and each topic with those that belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import Event
from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.compose.periods import events_by_period, period_title
from timeline.publishing.compose.site import SiteIndex, page_at
from timeline.publishing.words.labels import KINDS


class Collection(Struct, frozen=True, kw_only=True):
    """Events that share a page, and so a feed, a calendar and a file of data."""

    path: str
    """Of the page."""
    title: str
    """As a reader of a feed sees it among others."""
    events: tuple[Event, ...]
    """In the order of the chronology; never empty but for the chronology itself."""


def whole(site: SiteIndex) -> Collection:
    """The chronology itself."""
    return Collection(path=urls.HOME, title=site.chronology.site.title, events=site.chronology.events)


def collections_of(site: SiteIndex) -> Iterator[Collection]:
    """What readers follow: each entity, place, thread, publisher, tag and kind that has events, each year and month."""
    for path, name, events in _topics(site):
        if events:
            yield Collection(path=path, title=f"{name} – {site.chronology.site.title}", events=events)


def _topics(site: SiteIndex) -> Iterator[tuple[str, str, tuple[Event, ...]]]:
    chronology = site.chronology
    for entity in chronology.entities.values():
        yield urls.entity_path(entity.id), entity.name, site.events_of_entity.get(str(entity.id), ())
    for place in chronology.places.values():
        yield urls.place_path(place.id), place.name, site.events_of_place.get(str(place.id), ())
    for thread in chronology.threads.values():
        yield urls.thread_path(thread.id), thread.title, site.events_of_thread.get(str(thread.id), ())
    for publisher in chronology.publishers.values():
        yield urls.publisher_path(publisher.id), publisher.name, site.events_of_publisher.get(str(publisher.id), ())
    for tag, path in site.path_of_tag.items():
        yield path, tag, site.events_of_tag.get(tag, ())
    for kind, events in site.events_of_kind.items():
        yield urls.facet_path("kind", kind), site.words.say(KINDS[events[0].kind]), events
    for period, events in events_by_period(chronology.events).items():
        yield period.path, period_title(page_at(site, period.path), period), events
