"""An event to the texts in which it is found, each with what a reader is told of where that was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from timeline.core.model.chronology import Citation, Event
from timeline.core.model.registries import Entity, Place
from timeline.core.struct import Struct
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.prose import plain_text, render_prose, without_footnotes

Kind = Literal["title", "name", "place", "thread", "tag", "publisher", "summary", "narrative", "headline", "quote"]


class Field(Struct, frozen=True, kw_only=True):
    """A text of an event."""

    kind: Kind
    text: str
    of: str = ""
    """Whose it is: the publisher of a headline or quote, the person whose name it is."""
    language: str = ""
    """BCP 47 tag; empty: the site's own, or not known."""


def fields_of(site: SiteIndex, event: Event, *, entities: tuple[Entity, ...]) -> tuple[Field, ...]:
    """
    All that an event is found by, the title first; what stands earlier counts for more.

    Only what its pages show: no capture, no editor's note, nothing of a draft.
    """
    found = [Field(kind="title", text=event.title), *_names(entities)]
    found += _of_place(event.place)
    found += _topics(site, event)
    names: dict[tuple[str, str, str], Field] = {}
    for field in found:
        names.setdefault((field.kind, field.text, field.of), field)
    told = [*_told(event), *(field for citation in event.citations for field in _cited(site, citation))]
    return (*names.values(), *(field for field in told if field.text.strip()))


def _names(entities: tuple[Entity, ...]) -> Iterator[Field]:
    for entity in entities:
        yield Field(kind="name", text=str(entity.name), of=str(entity.name))
        for name in entity.names:
            yield Field(kind="name", text=str(name.text), of=str(entity.name), language=name.language)
        for alias in entity.aliases:
            yield Field(kind="name", text=str(alias), of=str(entity.name))


def _of_place(place: Place | None) -> Iterator[Field]:
    if place is not None:
        yield Field(kind="place", text=str(place.name), of=str(place.name))
        for name in place.names:
            yield Field(kind="place", text=str(name.text), of=str(place.name), language=name.language)
        for alias in place.aliases:
            yield Field(kind="place", text=str(alias), of=str(place.name))


def _topics(site: SiteIndex, event: Event) -> Iterator[Field]:
    threads = site.chronology.threads
    yield from (Field(kind="thread", text=str(threads[thread].title)) for thread in event.threads if thread in threads)
    yield from (Field(kind="tag", text=str(tag)) for tag in event.tags)
    for citation in event.citations:
        if publisher := _publisher(site, citation):
            yield Field(kind="publisher", text=publisher)


def _told(event: Event) -> Iterator[Field]:
    yield Field(kind="summary", text=event.summary)
    if event.record is not None and event.record.body is not None:
        prose = render_prose(without_footnotes(str(event.record.body)), root="")
        yield Field(kind="narrative", text=plain_text(prose.html))


def _cited(site: SiteIndex, citation: Citation) -> Iterator[Field]:
    """A headline, and then its quotes, which are of the same publisher."""
    publisher, article = _publisher(site, citation), citation.article.article
    yield Field(kind="headline", text=str(article.title), of=publisher, language=article.language)
    for checked in citation.quotes:
        language = checked.quote.language or article.language
        yield Field(kind="quote", text=str(checked.quote.text), of=publisher, language=language)
        yield Field(kind="quote", text=checked.quote.translation, of=publisher)


def _publisher(site: SiteIndex, citation: Citation) -> str:
    chronology = site.chronology
    publisher = chronology.publishers.get(chronology.publisher_of.get(str(citation.article.article.id), ""))
    return str(publisher.name) if publisher else ""
