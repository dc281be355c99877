"""Records to the same, with present ids in place of former ones wherever no registry finds what those mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from timeline.core.model.records import (
    Article,
    Capture,
    Decision,
    Disagreement,
    EventRecord,
    Mention,
    Position,
    Quote,
    Receipt,
    Records,
)
from timeline.core.model.registries import Origin
from timeline.core.struct import Struct, replace
from timeline.core.text import Text
from timeline.reading.identities import Redirected

T = TypeVar("T")
S = TypeVar("S", bound=Struct)
Present = Mapping[str, Text]
"""Present ids by former ones."""


class Names(Struct, frozen=True, kw_only=True):
    """What former ids lead to."""

    articles: Present
    sources: Present
    """Articles and origins, which `via` names alike."""
    threads: Present
    places: Present
    speakers: Present
    """Entities."""
    voices: Present
    """Entities, origins and publishers, to all of whom `attributed-to` may give a stance."""


def present_ids(records: Iterable[Redirected]) -> Present:
    """Present ids by former ones; one that is in use again is reported where it was read, and means nothing here."""
    records = tuple(records)
    present = {str(record.id) for record in records}
    return {str(former): record.id for record in records for former in record.former_ids if str(former) not in present}


def with_present_ids(records: Records) -> Records:
    """
    The records without a former id where one of them means another; where it stands is kept.

    Receipts and captures follow their article, too: `captures.lock` may be older than its name.
    """
    names = Names(
        articles=present_ids(records.articles),
        sources=present_ids((*records.articles, *records.origins)),
        threads=present_ids(records.threads),
        places=present_ids(records.places),
        speakers=present_ids(records.entities),
        voices=_voices(records),
    )
    if not (names.sources or names.threads or names.places or names.voices):
        return records
    return replace(
        records,
        articles=_each(records.articles, lambda one: _article(one, names)),
        events=_each(records.events, lambda one: _event(one, names)),
        origins=_each(records.origins, lambda one: _origin(one, names)),
        captures=_captures(records.captures, names.articles),
        receipts=_receipts(records.receipts, names.articles),
    )


def _voices(records: Records) -> Present:
    """A word that kinds share means an entity before an origin before a publisher, as when its name is looked up."""
    kinds: tuple[tuple[Redirected, ...], ...] = (records.publishers, records.origins, records.entities)
    found: dict[str, Text] = {}
    for kind in kinds:
        ids = {str(record.id) for record in kind}
        others = {former: present for former, present in found.items() if former not in ids}
        found = {**others, **present_ids(kind)}
    return found


def _article(article: Article, names: Names) -> Article:
    return _with(
        article,
        via=_all(article.via, names.sources),
        copy_of=_one(article.copy_of, names.articles),
        version_of=_one(article.version_of, names.articles),
        translation_of=_one(article.translation_of, names.articles),
        mentions=_each(article.mentions, lambda one: _mention(one, names)),
    )


def _mention(mention: Mention, names: Names) -> Mention:
    return _with(
        mention,
        via=_all(mention.via, names.sources),
        attributed_to=_one(mention.attributed_to, names.voices),
        quotes=_each(mention.quotes, lambda one: _quote(one, names)),
    )


def _quote(quote: Quote, names: Names) -> Quote:
    return _with(quote, speaker=_one(quote.speaker, names.speakers))


def _event(event: EventRecord, names: Names) -> EventRecord:
    return _with(
        event,
        threads=_all(event.threads, names.threads),
        origin=_one(event.origin, names.sources),
        decisions=_each(event.decisions, lambda one: _decision(one, names)),
        disagreements=_each(event.disagreements, lambda one: _disagreement(one, names)),
        sources=_each(event.sources, lambda one: _mention(one, names)),
    )


def _decision(decision: Decision, names: Names) -> Decision:
    """What was decided on a place or an origin; other subjects are not decided by an id."""
    present = {"place": names.places, "origin": names.sources}.get(decision.on, {}).get(decision.chosen)
    return decision if present is None else replace(decision, chosen=str(present))


def _disagreement(disagreement: Disagreement, names: Names) -> Disagreement:
    return _with(disagreement, positions=_each(disagreement.positions, lambda one: _position(one, names)))


def _position(position: Position, names: Names) -> Position:
    return _with(position, by=_all(position.by, names.articles))


def _origin(origin: Origin, names: Names) -> Origin:
    return _with(origin, article=_one(origin.article, names.articles))


def _captures(captures: tuple[Capture, ...], articles: Present) -> tuple[Capture, ...]:
    """Of an article that has one under either name, the one under its present name."""
    here = {capture.article for capture in captures}
    return tuple(
        capture if moved is None else replace(capture, article=str(moved))
        for capture in captures
        if (moved := articles.get(capture.article)) is None or str(moved) not in here
    )


def _receipts(receipts: tuple[Receipt, ...], articles: Present) -> tuple[Receipt, ...]:
    """Those that were written under the present name last: they are the later ones."""
    moved = [replace(one, article=str(articles[one.article])) for one in receipts if one.article in articles]
    return (*moved, *(one for one in receipts if one.article not in articles))


def _one(name: Text | None, present: Present) -> Text | None:
    return Text(present[name], name.span) if name is not None and name in present else name


def _all(names: tuple[Text, ...], present: Present) -> tuple[Text, ...]:
    """Each once, as two names may have become one."""
    if present.keys().isdisjoint(names):
        return names
    return tuple(dict.fromkeys(Text(present.get(name, name), name.span) for name in names))


def _each(items: tuple[T, ...], change: Callable[[T], T]) -> tuple[T, ...]:
    """The same tuple where nothing in it changes."""
    changed = tuple(map(change, items))
    return changed if any(new is not old for new, old in zip(changed, items, strict=True)) else items


def _with(record: S, **fields: Any) -> S:  # Any: attributes of every type
    """The record itself where none of the *fields* is new."""
    is_new = any(getattr(record, name) is not value for name, value in fields.items())
    return replace(record, **fields) if is_new else record
