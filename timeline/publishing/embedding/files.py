"""A site to the light pages of its events and threads, and to their oEmbed answers."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import Event
from timeline.core.model.registries import Thread
from timeline.core.struct import replace
from timeline.publishing import urls
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.embedding.card import event_card, thread_list
from timeline.publishing.embedding.oembed import oembed_file
from timeline.publishing.former import former_addresses
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part, part


def embed_parts(site: SiteIndex) -> Iterator[Part]:
    """The pages, and the answers where the site's own address is known."""
    former = former_addresses(site)
    for event in site.chronology.events:
        path = urls.event_path(event.id)
        yield part(urls.embed_path(path), _card, site, event, former.get(path, ()))
    for thread in site.chronology.threads.values():
        path = urls.thread_path(thread.id)
        yield part(urls.embed_path(path), _list, site, thread, former.get(path, ()))


def _card(site: SiteIndex, event: Event, former: tuple[str, ...]) -> Iterator[Page | OutputFile]:
    """The card and its answer."""
    card = event_card(site, event)
    page = Page(path=urls.embed_path(urls.event_path(event.id)), template="embed.html", view=card)
    yield from _everywhere(page, former)
    if site.publication.base_url:
        answer = oembed_file(site.publication, event, card)
        yield answer
        yield from (replace(answer, path=urls.oembed_path(path)) for path in former)


def _list(site: SiteIndex, thread: Thread, former: tuple[str, ...]) -> Iterator[Page]:
    return _everywhere(thread_list(site, thread), former)


def _everywhere(page: Page, former: tuple[str, ...]) -> Iterator[Page]:
    """The page, and the same at former addresses: what a newsroom once embedded is not to lead on in its frame."""
    yield page
    yield from (replace(page, path=urls.embed_path(path)) for path in former)
