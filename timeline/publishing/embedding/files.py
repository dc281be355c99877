"""A site to the light pages of its events and threads, and to their oEmbed answers."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.embedding.card import event_card, thread_list
from timeline.publishing.embedding.oembed import oembed_file
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part, page_part, part


def embed_parts(site: SiteIndex) -> Iterator[Part]:
    """The pages, and the answers where the site's own address is known."""
    former: dict[str, list[str]] = {}
    for old, new in sorted(site.chronology.redirects.items()):
        former.setdefault(f"{new}/", []).append(f"{old}/")
    for event in site.chronology.events:
        path = urls.event_path(event.id)
        yield part(urls.embed_path(path), _card, site, event, tuple(former.get(path, ())))
    for thread in site.chronology.threads.values():
        yield page_part(urls.embed_path(urls.thread_path(thread.id)), thread_list, site, thread)


def _card(site: SiteIndex, event: Event, former: tuple[str, ...]) -> Iterator[Page | OutputFile]:
    """The card, and the same at former addresses: what a newsroom once embedded is not to lead on in its frame."""
    card = event_card(site, event)
    for path in (urls.event_path(event.id), *former):
        yield Page(path=urls.embed_path(path), template="embed.html", view=card)
    if site.publication.base_url:
        yield oembed_file(site.publication, event, card)
