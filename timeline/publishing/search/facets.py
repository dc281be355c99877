"""The events to what they can be chosen by: each facet with its values, and the events that have each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from timeline.core.edtf import EdtfDate, ordinal
from timeline.core.model.chronology import Event
from timeline.core.struct import Struct, replace
from timeline.publishing.compose.dates import capitalised
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.words.labels import KINDS, PRECISIONS, STATUSES
from timeline.publishing.words.languages import language_name
from timeline.publishing.words.messages import Words, message

Code = TypeVar("Code", bound=str)
Item = TypeVar("Item")
Span = tuple[int | None, int | None]
"""First and last day, as ordinals; None: open."""

ORIGINS: Mapping[str, str] = {
    "3": message("Three or more origins"),
    "2": message("Two origins"),
    "1": message("One origin"),
    "0": message("Origin not known"),
    "none": message("On record, or itself a report"),
}
"""How well a claim is sourced; what anyone could witness or look up, and what is a report, needs no count."""
CONTESTED: Mapping[str, str] = {"yes": message("Sources disagree on it"), "no": message("Not contested")}


class Value(Struct, frozen=True, kw_only=True):
    """A value of a facet."""

    id: str
    """As it stands in addresses."""
    label: str
    """As a reader sees it."""
    events: tuple[int, ...]
    """Numbers of the events that have it, ascending; never empty."""


class Facet(Struct, frozen=True, kw_only=True):
    """Something by which events differ."""

    key: str
    """As it stands in addresses."""
    label: str
    """As a reader sees it."""
    values: tuple[Value, ...]
    """In the order of their own, else the most frequent first."""


def facets_of(site: SiteIndex, events: Sequence[Event]) -> tuple[Facet, ...]:
    """All facets that part *events*, each with the values that occur."""
    chronology, words = site.chronology, site.words
    entities = _by_event(site.events_of_entity)
    publishers = _by_event(site.events_of_publisher)
    named = {
        "entity": {str(one.id): str(one.name) for one in chronology.entities.values()},
        "place": {str(one.id): str(one.name) for one in chronology.places.values()},
        "thread": {str(one.id): str(one.title) for one in chronology.threads.values()},
        "publisher": {str(one.id): str(one.name) for one in chronology.publishers.values()},
    }
    spoken = {code: capitalised(language_name(code, site.language)) for event in events for code in _languages(event)}
    tags = {str(tag): str(tag) for event in events for tag in event.tags}
    kinds, statuses, precisions = said(KINDS, words), said(STATUSES, words), said(PRECISIONS, words)
    origins, contested = said(ORIGINS, words), said(CONTESTED, words)
    made = (
        facet_of("entity", "People and organisations", named["entity"], events, lambda one: entities.get(one.id, ())),
        facet_of("place", "Places", named["place"], events, lambda one: [str(one.place.id)] if one.place else []),
        facet_of("thread", "Threads", named["thread"], events, lambda one: one.threads),
        facet_of("kind", "Kinds", kinds, events, lambda one: [one.kind]),
        facet_of("tag", "Tags", tags, events, lambda one: one.tags),
        facet_of("publisher", "Publishers", named["publisher"], events, lambda one: publishers.get(one.id, ())),
        facet_of("language", "Languages of the sources", spoken, events, _languages),
        facet_of("status", "Status", statuses, events, lambda one: [one.status] if one.status else []),
        facet_of("origins", "Independent origins", origins, events, lambda one: [origins_of(one)], ordered=True),
        facet_of("precision", "Dates known to the", precisions, events, _precision, ordered=True),
        facet_of("contested", "Date", contested, events, lambda one: ["yes" if one.date.contested else "no"]),
    )
    return tuple(replace(facet, label=words.say(facet.label)) for facet in made if facet.values)


def said(labels: Mapping[Code, str], words: Words) -> dict[str, str]:
    """A closed list in the language of the site."""
    return {str(code): words.say(label) for code, label in labels.items()}


def _by_event(events_of: Mapping[str, Sequence[Event]]) -> dict[str, list[str]]:
    """The other way round: what belongs to an event, by the event's id."""
    found: dict[str, list[str]] = {}
    for identifier, events in events_of.items():
        for event in events:
            found.setdefault(event.id, []).append(identifier)
    return found


def _languages(event: Event) -> list[str]:
    """Those of its articles."""
    codes = (citation.article.article.language for citation in event.citations)
    return [code for code in dict.fromkeys(codes) if code]


def origins_of(event: Event) -> str:
    """A key of `ORIGINS`."""
    number = event.support.independent_origins
    return "none" if number is None else str(min(number, 3))


def _precision(event: Event) -> list[str]:
    bounded = event.date.date.earliest is not None or event.date.date.latest is not None
    return [str(event.date.date.precision)] if bounded else []


def facet_of(
    key: str,
    label: str,
    names: Mapping[str, str],
    items: Sequence[Item],
    values_of: Callable[[Item], Iterable[str]],
    *,
    ordered: bool = False,
) -> Facet:
    """One facet of *items*; *names* are those of its values by id, in their order if they are *ordered*."""
    found: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        for value in dict.fromkeys(str(value) for value in values_of(item)):
            if value in names:
                found.setdefault(value, []).append(number)
    ids = [code for code in names if code in found]
    if not ordered:
        ids.sort(key=lambda code: (-len(found[code]), names[code].casefold(), code))
    values = (Value(id=code, label=names[code], events=tuple(found[code])) for code in ids)
    return Facet(key=key, label=label, values=tuple(values))


def span_of(date: EdtfDate | None) -> Span:
    """The days that a date touches."""
    if date is None:
        return None, None
    return (
        ordinal(date.earliest) if date.earliest else None,
        ordinal(date.latest) if date.latest else None,
    )


def published_of(event: Event) -> list[Span]:
    """The days on which its articles were published, each once; those without a date are left out."""
    dates = [citation.article.published for citation in event.citations]
    spans = {span_of(date) for date in dates if date is not None}
    return sorted((span for span in spans if span != (None, None)), key=str)
