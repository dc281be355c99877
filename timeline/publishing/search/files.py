"""A publication to its search page and the files that the page reads, in a folder named by what is in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from timeline.core.model.chronology import Event
from timeline.core.model.registries import Entity
from timeline.publishing import urls
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.search.documents import document_files, events_a_file
from timeline.publishing.search.facet_file import facet_file
from timeline.publishing.search.facets import Facet, facets_of, published_of, span_of
from timeline.publishing.search.fields import Field, fields_of
from timeline.publishing.search.page import search_page
from timeline.publishing.search.postings import COMMON, WordFile, places_of, word_files

_HASH_DIGITS = 10


def search_files(site: SiteIndex) -> Iterator[OutputFile | Page]:
    """The page, and what it reads; without an event there is nothing to search."""
    events = searched(site)
    if not events:
        return
    facets = facets_of(site, events)
    contents = {name: _json(content) for name, content in _index(site, events, facets).items()}
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    folder = f"{urls.SEARCH}{digest.hexdigest()[:_HASH_DIGITS]}/"
    for name, content in contents.items():
        yield OutputFile(path=f"{folder}{name}", content=content)
    yield search_page(site, events, facets, folder=folder)


def searched(site: SiteIndex) -> tuple[Event, ...]:
    """The events that can be found: a draft is nobody's to find."""
    return tuple(event for event in site.chronology.events if not event.draft)


def _index(site: SiteIndex, events: tuple[Event, ...], facets: tuple[Facet, ...]) -> dict[str, object]:
    texts = _texts(site, events)
    files = list(word_files(places_of(texts), len(events)))
    return {
        "about.json": _about(files, texts),
        "facets.json": facet_file(
            facets, [span_of(one.date.date) for one in events], [published_of(one) for one in events]
        ),
        **{f"words-{number}.json": {"words": one.words, "bits": one.bits} for number, one in enumerate(files)},
        **{f"events-{number}.json": one for number, one in enumerate(document_files(events, texts, site.words))},
    }


def _texts(site: SiteIndex, events: tuple[Event, ...]) -> list[tuple[Field, ...]]:
    entities_of: dict[str, list[Entity]] = {}
    for identifier, of_entity in site.events_of_entity.items():
        for event in of_entity:
            if identifier in site.chronology.entities:
                entities_of.setdefault(event.id, []).append(site.chronology.entities[identifier])
    return [fields_of(site, event, entities=tuple(entities_of.get(event.id, ()))) for event in events]


def _about(files: list[WordFile], texts: Sequence[Sequence[Field]]) -> Mapping[str, object]:
    """How many events there are, how many to a file, and with what the words of each file begin."""
    firsts = [files[0].first[:1], *(_told_apart(one.last, other.first) for one, other in pairwise(files))]
    return {"events": len(texts), "each": events_a_file(texts), "common": COMMON, "words": firsts}


def _told_apart(last: str, first: str) -> str:
    """The shortest beginning of *first* that comes after *last*."""
    shared = 0
    while shared < len(last) and last[shared] == first[shared]:
        shared += 1
    return first[: shared + 1]


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
