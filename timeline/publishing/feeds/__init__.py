"""A publication to its feeds: of the whole chronology and of each topic, as Atom and as JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from timeline.publishing import urls
from timeline.publishing.briefs import brief_of, changed
from timeline.publishing.collections import Collection, collections_of, whole
from timeline.publishing.compose.corrections import has_corrections_page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.feeds.atom import atom_feed
from timeline.publishing.feeds.corrections import corrections_feed
from timeline.publishing.feeds.feed import Feed
from timeline.publishing.feeds.json_feed import json_feed
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part, part

__all__ = ["feed_parts", "topic_feed_parts"]

_MOST_ENTRIES = 100


def feed_parts(site: SiteIndex) -> Iterator[Part]:
    """Of the whole chronology, and of its corrections."""
    yield _part(site, whole(site))
    if has_corrections_page(site):
        yield part(urls.CORRECTIONS_FEED, _corrections, site)


def topic_feed_parts(site: SiteIndex) -> Iterator[Part]:
    """Of each of its collections."""
    for collection in collections_of(site):
        yield _part(site, collection)


def _part(site: SiteIndex, collection: Collection) -> Part:
    return part(f"{collection.path}{urls.FEED}", _files, site, collection)


def _files(site: SiteIndex, collection: Collection) -> Iterator[OutputFile]:
    """The newest hundred events, by the day on which this site learnt of them."""
    publication = site.publication
    newest = sorted(
        ((changed(event, publication.built), event.id, event) for event in collection.events),
        key=itemgetter(0, 1),
        reverse=True,
    )
    entries = tuple(brief_of(publication, event) for _, _, event in newest[:_MOST_ENTRIES])
    feed = Feed(publication=publication, collection=collection, entries=entries)
    yield OutputFile(path=f"{collection.path}{urls.FEED}", content=atom_feed(feed))
    yield OutputFile(path=f"{collection.path}{urls.JSON_FEED}", content=json_feed(feed))


def _corrections(site: SiteIndex) -> Iterator[OutputFile]:
    yield OutputFile(path=urls.CORRECTIONS_FEED, content=corrections_feed(site))
