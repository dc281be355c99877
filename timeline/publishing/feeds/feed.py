"""What a feed says, before it is Atom or JSON."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.briefs import Brief, midnight
from timeline.publishing.collections import Collection
from timeline.publishing.publication import Publication
from timeline.publishing.words.messages import Words


class Feed(Struct, frozen=True, kw_only=True):
    """The newest events of a collection."""

    publication: Publication
    collection: Collection
    entries: tuple[Brief, ...]
    """Newest first."""

    @property
    def updated(self) -> str:
        """When its newest entry changed."""
        return self.entries[0].changed if self.entries else midnight(self.publication.built)

    @property
    def description(self) -> str:
        """What the chronology is; a feed of one topic has no words of its own."""
        return self.publication.chronology.site.deck if self.collection.path == urls.HOME else ""

    def address(self, path: str) -> str:
        """Relative to the feed, which stands beside its page, where the site's own address is not known."""
        known = urls.absolute(self.publication.base_url, path)
        return known or urls.link(urls.root_from(self.collection.path), path)


def entry_title(brief: Brief, words: Words) -> str:
    """With the date of the event: what a reader takes the entry's own date for."""
    return words.say("%(when)s: %(title)s", when=brief.when, title=brief.event.title)
