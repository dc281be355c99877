"""A site's index to all of its pages, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.publishing import urls
from timeline.publishing.compose.article import article_page
from timeline.publishing.compose.bibliography import source_parts, source_paths
from timeline.publishing.compose.corrections import PAGE as CORRECTIONS
from timeline.publishing.compose.corrections import corrections_page, has_corrections_page
from timeline.publishing.compose.date_rules import date_rules_page
from timeline.publishing.compose.event import event_page
from timeline.publishing.compose.facet_pages import facet_paths
from timeline.publishing.compose.home import home_page, newest_page
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import sheets_at, sheets_of
from timeline.publishing.compose.periods import events_by_period
from timeline.publishing.compose.publishers import publisher_page, publisher_sheets, publishers_page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.compose.texts import moved_page, not_found_page, text_page
from timeline.publishing.compose.topics import (
    entities_page,
    entity_page,
    place_page,
    places_page,
    thread_page,
    threads_page,
)
from timeline.publishing.parts import Part, page_part, part
from timeline.publishing.search.sources import source_index_files


def chronology_parts(site: SiteIndex) -> Iterator[Part]:
    """The chronology from its beginning and from its end, and the page for what is not there."""
    yield page_part(urls.HOME, home_page, site)
    if len(site.chronology.events) > 1:
        yield page_part(urls.NEWEST, newest_page, site)
    yield page_part(urls.NOT_FOUND, not_found_page, site)


def event_parts(site: SiteIndex) -> Iterator[Part]:
    """Each event between its neighbours in time."""
    events = site.chronology.events
    for position, event in enumerate(events):
        earlier = events[position - 1] if position else None
        later = events[position + 1] if position + 1 < len(events) else None
        yield page_part(urls.event_path(event.id), event_page, site, event, earlier=earlier, later=later)


def article_parts(site: SiteIndex) -> Iterator[Part]:
    """Each article."""
    for dated in site.chronology.articles:
        yield page_part(urls.article_path(dated.article.id), article_page, site, dated)


def topic_parts(site: SiteIndex) -> Iterator[Part]:
    """Each publisher, entity, place and thread."""
    chronology = site.chronology
    for publisher in chronology.publishers.values():
        for sheet in publisher_sheets(site, publisher):
            yield page_part(sheet.path, publisher_page, site, publisher, sheet)
    for entity in chronology.entities.values():
        for sheet in sheets_at(urls.entity_path(entity.id), site.events_of_entity.get(str(entity.id), ())):
            yield page_part(sheet.path, entity_page, site, entity, sheet)
    for place in chronology.places.values():
        for sheet in sheets_at(urls.place_path(place.id), site.events_of_place.get(str(place.id), ())):
            yield page_part(sheet.path, place_page, site, place, sheet)
    for thread in chronology.threads.values():
        for sheet in sheets_at(urls.thread_path(thread.id), site.events_of_thread.get(str(thread.id), ())):
            yield page_part(sheet.path, thread_page, site, thread, sheet)


def text_parts(site: SiteIndex) -> Iterator[Part]:
    """The editor's own pages."""
    for page in site.chronology.pages:
        if page.id != CORRECTIONS:
            yield page_part(urls.text_path(page.id), text_page, site, page)


def index_parts(site: SiteIndex) -> Iterator[Part]:
    """The lists of what there is, and what the site says of itself."""
    yield from source_parts(site)
    if site.is_searched:
        yield part(urls.SOURCES_INDEX, source_index_files, site)
    yield from (page_part(path, compose, site) for path, compose in _indexes(site))


def _indexes(site: SiteIndex) -> Iterator[tuple[str, Callable[[SiteIndex], Page]]]:
    chronology = site.chronology
    if has_corrections_page(site):
        yield urls.CORRECTIONS, corrections_page
    yield urls.PUBLISHERS, publishers_page
    if site.publication.date_rules:
        yield urls.DATE_RULES, date_rules_page
    if chronology.entities:
        yield urls.ENTITIES, entities_page
    if chronology.places:
        yield urls.PLACES, places_page
    if chronology.threads:
        yield urls.THREADS, threads_page


def page_paths(site: SiteIndex) -> Iterator[str]:
    """The paths of all pages that a reader may look for, without making them."""
    chronology = site.chronology
    yield urls.HOME
    if len(chronology.events) > 1:
        yield urls.NEWEST
    for period, events in events_by_period(chronology.events).items():
        yield from (sheet.path for sheet in sheets_of(period, events))
    yield from (urls.event_path(event.id) for event in chronology.events)
    yield from (urls.article_path(identifier) for identifier in site.articles)
    yield from (one.name for one in topic_parts(site))
    yield from facet_paths(site)
    yield from (urls.text_path(page.id) for page in chronology.pages if page.id != CORRECTIONS)
    yield from source_paths(site)
    yield from (path for path, _ in _indexes(site))
    if site.is_searched:
        yield urls.SEARCH


def moved_parts(site: SiteIndex) -> Iterator[Part]:
    """A page for each former address."""
    for former, present in sorted(site.chronology.redirects.items()):
        if former == CORRECTIONS and has_corrections_page(site):
            continue  # the corrections themselves stand there
        yield page_part(f"{former}/", moved_page, site, former, present)
