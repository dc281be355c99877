"""A site to the files of its cards."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from functools import partial

from timeline.publishing import urls
from timeline.publishing.cards.card import Card, can_be_written, card_of, card_of_site, has_card, has_cards
from timeline.publishing.cards.drawing import drawn
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part


def card_parts(site: SiteIndex) -> Iterator[Part]:
    """A picture for the site, and one for each event."""
    if has_cards(site) and can_be_written(site.chronology.site.title):
        yield _part(site, urls.HOME, partial(card_of_site, site))
    for event in site.chronology.events:
        if has_card(site, event):
            yield _part(site, urls.event_path(event.id), partial(card_of, site, event))


def _part(site: SiteIndex, page: str, card: Callable[[], Card]) -> Part:
    path = urls.card_path(page)
    return Part(name=path, make=partial(_drawn, site, path, card))


def _drawn(site: SiteIndex, path: str, card: Callable[[], Card]) -> Iterator[OutputFile]:
    said = card()
    encoded = site.publication.recall("card", said, lambda: b64encode(drawn(said)).decode())
    yield OutputFile(path=path, content=b64decode(encoded))
