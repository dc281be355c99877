"""A site's index to all of its pages."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.publishing import urls
from timeline.publishing.compose.article import article_page
from timeline.publishing.compose.corrections import PAGE as CORRECTIONS
from timeline.publishing.compose.corrections import corrections_page, has_corrections_page
from timeline.publishing.compose.date_rules import date_rules_page
from timeline.publishing.compose.event import event_page
from timeline.publishing.compose.home import home_page, newest_page
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import sheets_of
from timeline.publishing.compose.period_pages import period_pages
from timeline.publishing.compose.periods import events_by_period
from timeline.publishing.compose.publishers import publisher_page, publishers_page, sources_page
from timeline.publishing.compose.site import SiteIndex, is_searched
from timeline.publishing.compose.texts import moved_page, not_found_page, text_page
from timeline.publishing.compose.topics import (
    entities_page,
    entity_page,
    place_page,
    places_page,
    thread_page,
    threads_page,
)


def all_pages(site: SiteIndex) -> Iterator[Page]:
    """Every page of the site but those of former addresses."""
    chronology = site.chronology
    yield home_page(site)
    if len(chronology.events) > 1:
        yield newest_page(site)
    yield from period_pages(site)
    events = chronology.events
    for position, event in enumerate(events):
        earlier = events[position - 1] if position else None
        later = events[position + 1] if position + 1 < len(events) else None
        yield event_page(site, event, earlier=earlier, later=later)
    yield from (article_page(site, dated) for dated in chronology.articles)
    yield from (publisher_page(site, publisher) for publisher in chronology.publishers.values())
    yield from (entity_page(site, entity) for entity in chronology.entities.values())
    yield from (place_page(site, place) for place in chronology.places.values())
    yield from (thread_page(site, thread) for thread in chronology.threads.values())
    yield from (text_page(site, page) for page in chronology.pages if page.id != CORRECTIONS)
    yield from _indexes(site)
    yield not_found_page(site)


def _indexes(site: SiteIndex) -> Iterator[Page]:
    chronology = site.chronology
    if has_corrections_page(site):
        yield corrections_page(site)
    yield sources_page(site)
    yield publishers_page(site)
    if site.publication.date_rules:
        yield date_rules_page(site)
    if chronology.entities:
        yield entities_page(site)
    if chronology.places:
        yield places_page(site)
    if chronology.threads:
        yield threads_page(site)


def page_paths(site: SiteIndex) -> Iterator[str]:
    """The paths of all pages that a reader may look for, without making them."""
    chronology = site.chronology
    yield urls.HOME
    if len(chronology.events) > 1:
        yield urls.NEWEST
    for period, events in events_by_period(chronology.events).items():
        yield from (sheet.path for sheet in sheets_of(period, events))
    yield from (urls.event_path(event.id) for event in chronology.events)
    yield from (urls.article_path(dated.article.id) for dated in chronology.articles)
    yield from (urls.publisher_path(publisher.id) for publisher in chronology.publishers.values())
    yield from (urls.entity_path(entity.id) for entity in chronology.entities.values())
    yield from (urls.place_path(place.id) for place in chronology.places.values())
    yield from (urls.thread_path(thread.id) for thread in chronology.threads.values())
    yield from (urls.text_path(page.id) for page in chronology.pages if page.id != CORRECTIONS)
    yield from (page.path for page in _indexes(site))
    if is_searched(site):
        yield urls.SEARCH


def moved_pages(site: SiteIndex) -> Iterator[Page]:
    """A page for each former address."""
    for former, present in sorted(site.chronology.redirects.items()):
        yield moved_page(site, former, present)
