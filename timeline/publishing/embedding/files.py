"""A publication to the light pages of its events and threads, and to their oEmbed answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.core.diagnostics import Diagnostic
from timeline.publishing import urls
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.embedding.card import event_card, thread_list
from timeline.publishing.embedding.oembed import oembed_file
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import rendered, site_of
from timeline.publishing.theme import renderer


def embed_files(publication: Publication) -> Iterator[OutputFile | Diagnostic]:
    """The pages, and the answers where the site's own address is known."""
    yield from rendered(_pages(site_of(publication)), renderer(publication.theme, publication.words))
    if publication.base_url:
        yield from (oembed_file(publication, event) for event in publication.chronology.events)


def _pages(site: SiteIndex) -> Iterator[Page]:
    former: dict[str, list[str]] = {}
    for old, new in sorted(site.chronology.redirects.items()):
        former.setdefault(f"{new}/", []).append(f"{old}/")
    for event in site.chronology.events:
        yield from _at_all_addresses(event_card(site, event), former.get(urls.event_path(event.id), ()))
    yield from (thread_list(site, thread) for thread in site.chronology.threads.values())


def _at_all_addresses(card: Page, former: Iterable[str]) -> Iterator[Page]:
    """The card, and the same at former addresses: what a newsroom once embedded is not to lead on in its frame."""
    yield card
    yield from (replace(card, path=urls.embed_path(path)) for path in former)
