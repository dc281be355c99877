"""What events can be chosen by to a page of each value, so that no choice on the search page needs a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from urllib.parse import urlencode

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.labels import tag_labels
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheets_at
from timeline.publishing.compose.publishers import by_day, listed_articles
from timeline.publishing.compose.site import SiteIndex, page_at
from timeline.publishing.compose.topics import Topic, index_page, index_rows, topic_page
from timeline.publishing.parts import Part, page_part
from timeline.publishing.search.facets import Facet, facets_of
from timeline.publishing.views.listings import IndexGroupView
from timeline.publishing.views.shared import Label

_SEARCHED = ("language", "status", "origins", "precision", "contested")
"""Facets that have pages only as the other form of the search page."""

Gathered = tuple[Facet, Mapping[str, tuple[Event, ...]]]


def facet_parts(site: SiteIndex) -> Iterator[Part]:
    """For each kind of event a page, and for each value by which the search page can choose; and the page of all."""
    for facet, events_of in _facets(site):
        yield page_part(urls.facet_path(facet.key), _facet_index, site, facet)
        for value in facet.values:
            events = events_of[value.id]
            for sheet in sheets_at(urls.facet_path(facet.key, value.id), events):
                yield page_part(sheet.path, _facet_page, site, facet, (value.id, value.label), events, sheet)


def tag_parts(site: SiteIndex) -> Iterator[Part]:
    """A page for each tag of events and articles; and the page of all."""
    if site.path_of_tag:
        yield page_part(urls.TAGS, _tag_index, site)
    for tag, path in site.path_of_tag.items():
        articles = by_day(site.articles_of_tag.get(tag, ()))
        for sheet in sheets_at(path, site.events_of_tag.get(tag, ()), articles):
            yield page_part(sheet.path, _tag_page, site, tag, sheet)


def facet_paths(site: SiteIndex) -> Iterator[str]:
    """The paths of all these pages."""
    yield from (part.name for part in (*facet_parts(site), *tag_parts(site)))


def _facets(site: SiteIndex) -> Iterator[Gathered]:
    events = site.chronology.events
    wanted = ("kind", *(_SEARCHED if site.is_searched else ()))
    for facet in facets_of(site, events):
        if facet.key in wanted:
            yield facet, {value.id: tuple(events[number] for number in value.events) for value in facet.values}


def _facet_page(site: SiteIndex, facet: Facet, value: tuple[str, str], events: tuple[Event, ...], sheet: Sheet) -> Page:
    """The page of a value: of its id and its name."""
    here = page_at(site, sheet.path)
    index = Label(text=facet.label, href=here.link(urls.facet_path(facet.key)))
    followed = facet.key not in _SEARCHED
    identifier, name = value
    asked = urlencode({facet.key: identifier})
    topic = Topic(kind=facet.label, index=index, name=name, events=events, asked=asked, followed=followed)
    return topic_page(here, topic, sheet)


def _tag_page(site: SiteIndex, tag: str, sheet: Sheet) -> Page:
    here = page_at(site, sheet.path)
    title = site.words.say("Tags")
    topic = Topic(
        kind=title,
        index=Label(text=title, href=here.link(urls.TAGS)),
        name=tag,
        events=site.events_of_tag.get(tag, ()),
        asked=urlencode({"tag": tag}),
        articles=listed_articles(here, sheet.articles),
    )
    return topic_page(here, topic, sheet)


def _facet_index(site: SiteIndex, facet: Facet) -> Page:
    here = page_at(site, urls.facet_path(facet.key))
    path = partial(urls.facet_path, facet.key)
    rows = [(Label(text=one.label, href=here.link(path(one.id))), len(one.events), 0) for one in facet.values]
    lead = site.words.say("Each choice with the number of its events.")
    group = IndexGroupView(title="", rows=index_rows(here.words, rows, kept=True))
    return index_page(here, facet.label, lead, [group])


def _tag_index(site: SiteIndex) -> Page:
    here = page_at(site, urls.TAGS)
    rows = [
        (label, len(site.events_of_tag.get(label.text, ())), len(site.articles_of_tag.get(label.text, ())))
        for label in tag_labels(here, site.path_of_tag)
    ]
    title, lead = site.words.say("Tags"), site.words.say("The editors’ own words for what belongs together.")
    return index_page(here, title, lead, [IndexGroupView(title="", rows=index_rows(here.words, rows))])
