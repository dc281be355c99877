"""Dated articles and records with their registries, to one chronology; the order of the input never matters."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import partial
from sys import intern

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.each import Each, order_of
from timeline.core.edtf import sort_key
from timeline.core.model.chronology import Chronology, Event, RelatedEvent
from timeline.core.model.dated import DatedArticle, DatedRecord
from timeline.core.model.history import Correction
from timeline.core.model.records import Article, Records
from timeline.core.model.registries import Origin, Publisher
from timeline.core.struct import Struct, replace
from timeline.reasoning.corrections import by_event, newest_first
from timeline.reasoning.counts import count
from timeline.reasoning.identity import join
from timeline.reasoning.passages import Checked
from timeline.reasoning.provenance import Lender, Sources, lender
from timeline.reasoning.redirects import redirects
from timeline.reasoning.registries import N, Registries, did_you_mean
from timeline.reasoning.sources import drawn_on, originals_of
from timeline.reasoning.weigh import Evidence, weigh


class Dated(Struct, frozen=True, kw_only=True):
    """All that is joined into a chronology."""

    records: Records
    registries: Registries
    articles: tuple[DatedArticle, ...]
    events: tuple[DatedRecord, ...]
    checked: Mapping[str, Checked]
    """By article id."""


class _Gathered(Struct, frozen=True, kw_only=True):
    """What the evidence is made of."""

    registries: Registries
    lenders: tuple[Lender, ...]
    origins: tuple[Origin, ...]
    carriers: Mapping[str, str]


def link(dated: Dated, *, drafts: bool = False, each: Each = map) -> tuple[Chronology, tuple[Diagnostic, ...]]:
    """
    The chronology and what is wrong with it; without *drafts* it leaves drafts and what only they say out.

    An event that cannot be dated or has no source is refused with an error, and counted so.
    """
    sources = ((one, dated.checked.get(one.article.id)) for one in each(DatedArticle.without_notes, dated.articles))
    joined, problems = join(dated.events, sources, dated.records.refuses, each, drafts=drafts)
    publisher_of = _publishers(dated)
    evidence = _evidence(dated, publisher_of, each, drafts=drafts)
    weighed: dict[str, Event] = {}
    found = list(problems)
    for event, more in each(partial(weigh, evidence, drafts), joined):
        found.extend(more)
        if event is not None:
            weighed[event.id] = event
    refused = {f"events/{one.id}" for one in joined if one.id not in weighed}
    relations, unknown = _relations(dated.events, weighed, lambda path: path in refused or dated.records.refuses(path))
    found.extend(unknown)
    shown = {identifier: event for identifier, event in weighed.items() if drafts or not event.draft}
    held_back = {f"events/{identifier}" for identifier in weighed.keys() - shown.keys()}
    held_back |= {f"articles/{one.article.id}" for one in dated.articles if one.article.draft and not drafts}
    moved = {former: present for former, present in redirects(dated.records).items() if present not in held_back}
    corrected = by_event(dated.records.corrections, moved)
    related = {
        identifier: tuple(one for one in dict.fromkeys(others) if one.event in shown)
        for identifier, others in relations.items()
    }
    found_apart = ((event, related.get(event.id, ()), corrected.get(event.id, ())) for event in shown.values())
    events = tuple(each(_completed, found_apart))
    (order,) = each(_order, (each(_place_in_time, events),))
    articles = sorted(
        (one for one in dated.articles if drafts or not one.article.draft), key=lambda one: one.article.id
    )
    publishers = {str(one.article.id): publisher_of[one.article.id] for one in articles}
    # Ids of publishers are interned below: an `each` that remembers knows the same object at sight.
    chronology = Chronology(
        site=dated.records.site,
        events=tuple(events[number] for number in order),
        articles=tuple(articles),
        publishers=_shown(
            dated.registries.publishers.entries, {str(one.id) for one in publishers.values() if one is not None}
        ),
        entities=_shown(dated.registries.entities.entries, _people(events)),
        places=_shown(dated.registries.places.entries, {str(one.place.id) for one in events if one.place}),
        threads={str(thread.id): thread for thread in dated.records.threads},
        origins={str(origin.id): origin for origin in dated.records.origins},
        pages=dated.records.pages,
        publisher_of={article: intern(str(one.id)) for article, one in publishers.items() if one is not None},
        redirects=moved,
        merges={path: one for one in dated.records.merges if (path := f"events/{one.drop}") in moved},
        corrections=newest_first(one for event in events for one in event.corrections[::-1] if one.field != "added"),
        counts=count(dated.records, joined, weighed, events, articles, each),
    )
    return chronology, tuple(found)


def _completed(parts: tuple[Event, tuple[RelatedEvent, ...], tuple[Correction, ...]]) -> Event:
    event, relations, corrections = parts
    return replace(event, relations=relations, corrections=corrections) if relations or corrections else event


def _order(keys: Iterable[tuple[object, ...]]) -> list[int]:
    return order_of(keys)  # a function of its own, as `each` may remember one sequence for each function


def _place_in_time(event: Event) -> tuple[object, ...]:
    return (sort_key(event.date.date), event.order, event.id)


def _people(events: Iterable[Event]) -> set[str]:
    return {str(participant.entity.id) for event in events for participant in event.participants} | {
        str(speaker.id) for event in events for citation in event.citations for speaker in citation.speakers
    }


def _shown(entries: Mapping[str, N], used: set[str]) -> dict[str, N]:
    """Registered entries, whose pages must stay, and the plain names that the published site uses."""
    return {
        identifier: entry for identifier, entry in sorted(entries.items()) if entry.registered or identifier in used
    }


def _publishers(dated: Dated) -> dict[str, Publisher | None]:
    """By article id."""
    found = dated.registries.publishers.find_all(one.article.publisher for one in dated.articles)
    return dict(zip((str(one.article.id) for one in dated.articles), found, strict=True))


def _evidence(dated: Dated, publisher_of: Mapping[str, Publisher | None], each: Each, *, drafts: bool) -> Evidence:
    carriers = _carriers(dated.records, set(drawn_on(dated.records, each)))
    carried = _carried(dated.records.origins, carriers)
    named = (
        (article, publisher_of[article.id], carried.get(article.id), article.draft and not drafts)
        for article in (one.article for one in dated.articles)
    )
    lenders = tuple(each(_lender, named))
    gathered = _Gathered(registries=dated.registries, lenders=lenders, origins=dated.records.origins, carriers=carriers)
    return next(iter(each(_as_evidence, (gathered,))))


def _carriers(records: Records, used: Container[str]) -> dict[str, str]:
    """
    The article that carries an origin, by the origin's id; of a copy, version or translation the original.

    An origin on which nothing draws changes nothing.
    """
    original = {str(one.id): str(forms[0]) for one in records.articles if (forms := originals_of(one))}
    found: dict[str, str] = {}
    for origin in records.origins:
        carrier, passed = str(origin.article or "") if origin.id in used else "", set[str]()
        while carrier in original and carrier not in passed:
            passed.add(carrier)
            carrier = original[carrier]
        if carrier:
            found[str(origin.id)] = carrier
    return found


def _carried(origins: Iterable[Origin], carriers: Mapping[str, str]) -> dict[str, Origin]:
    """The origin that an article carries, by the article's id; of one that carries several none is its own."""
    found: dict[str, list[Origin]] = {}
    for origin in origins:
        if (carrier := carriers.get(str(origin.id))) is not None:
            found.setdefault(carrier, []).append(origin)
    return {article: named[0] for article, named in found.items() if len(named) == 1}


def _lender(named: tuple[Article, Publisher | None, Origin | None, bool]) -> Lender:
    article, publisher, carried, hidden = named
    return lender(article, publisher, carried, hidden=hidden)


def _as_evidence(gathered: _Gathered) -> Evidence:
    sources = Sources(
        articles={one.id: one for one in gathered.lenders},
        origins={str(one.id): one for one in gathered.origins},
        carriers=gathered.carriers,
    )
    return Evidence(registries=gathered.registries, sources=sources)


def _relations(
    records: Sequence[DatedRecord], weighed: Mapping[str, Event], refuses: Callable[[str], bool]
) -> tuple[dict[str, list[RelatedEvent]], list[Diagnostic]]:
    """Each event's relations, those written on other events included."""
    present = {former: identifier for identifier, event in weighed.items() for former in event.former_ids}
    related: dict[str, list[RelatedEvent]] = {}
    problems = []
    for record in records:
        identifier = str(record.record.id)
        for relation in record.record.relations:
            target = present.get(relation.to, str(relation.to))
            if relation.to == identifier:
                message = f"`{identifier}` is this event itself"
                hint = "name another event, or delete the relation"
                problems.append(error("unknown-event", relation.to.span, message, hint=hint))
            if target == identifier:
                continue  # also where it led to an event that was merged into this one
            if refuses(f"events/{target}"):
                continue  # its own fault is reported
            if target not in weighed:
                hint = did_you_mean(relation.to, weighed)
                problems.append(
                    error("unknown-event", relation.to.span, f"no event has the id `{relation.to}`", hint=hint)
                )
                continue
            related.setdefault(identifier, []).append(RelatedEvent(event=target, kind=relation.kind, inverse=False))
            related.setdefault(target, []).append(RelatedEvent(event=identifier, kind=relation.kind, inverse=True))
    return related, problems
