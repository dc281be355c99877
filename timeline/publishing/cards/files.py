"""A site to the files of its cards."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.cards.card import Card, can_be_written, card_of, card_of_site, has_cards
from timeline.publishing.cards.drawing import drawn
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part, part


def card_parts(site: SiteIndex) -> Iterator[Part]:
    """A picture for the site, and one for each event."""
    if not has_cards(site):
        return
    if can_be_written(site.chronology.site.title):
        yield part(urls.card_path(urls.HOME), _drawn_of_site, site)
    for event in site.chronology.events:
        if can_be_written(event.title):
            yield part(urls.card_path(urls.event_path(event.id)), _drawn_of_event, site, event)


def _drawn_of_site(site: SiteIndex) -> Iterator[OutputFile]:
    yield _drawn(site, urls.HOME, card_of_site(site))


def _drawn_of_event(site: SiteIndex, event: Event) -> Iterator[OutputFile]:
    yield _drawn(site, urls.event_path(event.id), card_of(site, event))


def _drawn(site: SiteIndex, page: str, said: Card) -> OutputFile:
    encoded = site.publication.recall("card", said, lambda: b64encode(drawn(said)).decode())
    return OutputFile(path=urls.card_path(page), content=b64decode(encoded))
