"""A publication to its feeds: of the whole chronology and of each topic, as Atom and as JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.publishing import urls
from timeline.publishing.briefs import Brief, briefs_of
from timeline.publishing.collections import Collection, collections_of, whole
from timeline.publishing.compose.corrections import has_corrections_page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.feeds.atom import atom_feed
from timeline.publishing.feeds.corrections import corrections_feed
from timeline.publishing.feeds.feed import Feed
from timeline.publishing.feeds.json_feed import feed_item, json_feed
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication

__all__ = ["feed_files"]

_MOST_ENTRIES = 100


def feed_files(site: SiteIndex) -> Iterator[OutputFile]:
    """Of each collection the newest hundred events, by the day on which this site learnt of them."""
    publication = site.publication
    briefs = briefs_of(publication)
    items = {event: feed_item(publication, brief) for event, brief in briefs.items()}
    for collection in (whole(site), *collections_of(site)):
        feed = _feed(publication, collection, briefs)
        yield OutputFile(path=f"{collection.path}{urls.FEED}", content=atom_feed(feed))
        yield OutputFile(path=f"{collection.path}{urls.JSON_FEED}", content=json_feed(feed, items))
    if has_corrections_page(site):
        yield OutputFile(path=urls.CORRECTIONS_FEED, content=corrections_feed(site))


def _feed(publication: Publication, collection: Collection, briefs: Mapping[str, Brief]) -> Feed:
    entries = sorted(
        (briefs[event.id] for event in collection.events), key=lambda one: (one.changed, one.event.id), reverse=True
    )
    return Feed(publication=publication, collection=collection, entries=tuple(entries[:_MOST_ENTRIES]))
