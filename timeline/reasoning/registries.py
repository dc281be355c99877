"""Ids and plain names as editors write them, to the registered publishers, people and places that they mean."""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

from timeline.core.diagnostics import Diagnostic, Related, error, note
from timeline.core.each import Each, listed
from timeline.core.model.records import Article, EventRecord, Mention, Records
from timeline.core.model.registries import Entity, Place, Publisher
from timeline.core.once import once
from timeline.core.struct import Struct
from timeline.core.text import Text

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_FILES = {"publisher": "publishers.yaml", "entity": "entities.yaml", "place": "places.yaml"}
"""Where each kind is registered."""

N = TypeVar("N", Publisher, Entity, Place)


class Registry(Struct, Generic[N], frozen=True, kw_only=True):
    """The entries of one kind, found by id, former id, name or alias."""

    entries: Mapping[str, N]
    """By id, plain names included."""
    ids: Mapping[str, str]
    """Id by everything that means it, folded."""

    def find(self, name: str | None) -> N | None:
        """The entry that *name* means, if any."""
        identifier = self.ids.get(folded(name)) if name else None
        return self.entries[identifier] if identifier is not None else None

    def find_all(self, names: Iterable[str | None]) -> Iterator[N | None]:
        """The entry that each of the *names* means, which are many and mostly the same."""
        known: dict[str | None, N | None] = {}
        for name in names:
            if name not in known:
                known[name] = self.find(name)
            yield known[name]


class Registries(Struct, frozen=True, kw_only=True):
    """Who and where."""

    publishers: Registry[Publisher]
    entities: Registry[Entity]
    places: Registry[Place]


@lru_cache(maxsize=20_000)  # pure; a name is met again and again
def folded(name: str) -> str:
    """The form in which names are compared: NFKC, case folded, white space collapsed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def slug(name: str, noun: str) -> str:
    """An id for a plain name: its ASCII letters and digits, or a hash of it where it has too few."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", ascii_name))[:60].strip("-")
    return words if len(words) > 1 else f"{noun}-{hashlib.sha256(folded(name).encode()).hexdigest()[:8]}"


def read_registries(records: Records, each: Each = map) -> tuple[Registries, tuple[Diagnostic, ...]]:
    """The registries, with an entry for every plain name in use; an unknown id is an error."""
    told = tuple(mentions_by_record(records))
    publishers, of_publishers = _registry(
        "publisher",
        records.publishers,
        _sound(records, "publishers", (article.publisher for article in records.articles)),
        lambda identifier, name: Publisher(id=identifier, name=name, registered=False),
    )
    entities, of_entities = _registry(
        "entity",
        records.entities,
        _sound(records, "entities", chain(_involved(records.events), chain.from_iterable(each(_people, told)))),
        lambda identifier, name: Entity(id=identifier, name=name, registered=False),
    )
    places, of_places = _registry(
        "place",
        records.places,
        _sound(records, "places", chain(_places(records.events), chain.from_iterable(each(_places, told)))),
        lambda identifier, name: Place(id=identifier, name=name, registered=False),
    )
    found = Registries(publishers=publishers, entities=entities, places=places)
    return found, (*of_publishers, *of_entities, *of_places)


def _sound(records: Records, kind: str, names: Iterable[Text | None]) -> list[Text]:
    """The names that are given, without those of entries that have faults of their own."""
    given = (name for name in names if name is not None)
    return [name for name in given if not (records.refused_ids and records.refuses(f"{kind}/{name}"))]


def _places(holders: Iterable[EventRecord | Mention]) -> list[Text | None]:
    return [holder.place for holder in holders if holder.place is not None]


def mentions_by_record(records: Records) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each article, then those of the sources inside each event record."""
    yield from (article.mentions for article in records.articles)
    yield from (event.sources for event in records.events)


def all_mentions(records: Records) -> Iterator[Mention]:
    """Every mention: those of articles, then those of the sources inside event records."""
    return chain.from_iterable(mentions_by_record(records))


@once(most=1)  # asked by each stage that goes article by article
def mentions_by_article(records: Records) -> Mapping[str, tuple[Mention, ...]]:
    """All mentions of each article, its own first."""
    cited: dict[str, list[Mention]] = {}
    for event in records.events:
        for mention in event.sources:
            cited.setdefault(str(mention.article), []).append(mention)
    own = {str(article.id): article.mentions for article in records.articles if article.mentions}
    return own | {article: (*own.get(article, ()), *mentions) for article, mentions in cited.items()}


def language_of(article: Article, publisher: Publisher | None, fallback: str) -> str:
    """The language of an article's text: its own, else its publisher's, else *fallback*."""
    return article.language or (publisher.language if publisher else "") or fallback


def _involved(holders: Iterable[EventRecord | Mention]) -> Iterator[Text]:
    return (involvement.who for holder in holders for involvement in holder.entities)


@listed
def _people(mentions: Iterable[Mention]) -> Iterator[Text]:
    for mention in mentions:
        yield from _involved((mention,))
        yield from (quote.speaker for quote in mention.quotes if quote.speaker is not None)


def _registry(
    noun: str, registered: Iterable[N], used: Iterable[Text], make: Callable[[Text, Text], N]
) -> tuple[Registry[N], tuple[Diagnostic, ...]]:
    entries: dict[str, N] = {str(entry.id): entry for entry in registered}
    ids: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for entry in entries.values():
        for word in words_of(entry):
            holder = ids.setdefault(folded(word), str(entry.id))
            if holder != entry.id:
                problems.append(_claimed_twice(noun, word, entries[holder]))
    taken = set(entries).union(*(map(str, entry.former_ids) for entry in entries.values()))
    known: set[str] = set()
    for name in used:
        if name in known:
            continue
        if folded(name) in ids:
            known.add(name)
            continue
        if _ID.fullmatch(name):
            problems.append(_unknown(noun, name, ids))
            continue
        identifier = _free(slug(name, noun), name, taken)
        taken.add(identifier)
        entries[identifier] = make(Text(identifier, name.span), name)
        ids[folded(name)] = identifier
        problems.append(
            note(f"unregistered-{noun}", name.span, f"`{name}` is not registered", hint=f"add it to `{_FILES[noun]}`")
        )
    return Registry(entries=entries, ids=ids), tuple(problems)


def _free(identifier: str, name: str, taken: Container[str]) -> str:
    """An id that is not taken: of a second name a 2 tells it apart, of all further ones a hash of the name."""
    others = (identifier, f"{identifier}-2", f"{identifier}-{hashlib.sha256(folded(name).encode()).hexdigest()[:8]}")
    return next(other for other in others if other not in taken)


def words_of(entry: Publisher | Entity | Place) -> Iterator[Text]:
    """Everything that means *entry*: names in other languages find it too, but never clash."""
    yield entry.id
    yield entry.name
    yield from entry.former_ids
    yield from entry.aliases


def _claimed_twice(noun: str, word: Text, other: Publisher | Entity | Place) -> Diagnostic:
    return error(
        "ambiguous-name",
        word.span,
        f"`{word}` means two entries: each {noun} needs names of its own",
        related=(Related(message="the other entry", span=other.id.span),),
    )


def _unknown(noun: str, name: Text, ids: Mapping[str, str]) -> Diagnostic:
    return error(
        f"unknown-{noun}",
        name.span,
        f"no {noun} has the id `{name}`",
        hint=did_you_mean(name, ids.values()) or "register it, or write its name as readers should see it",
    )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word; empty where none is near."""
    near = difflib.get_close_matches(word, sorted(set(known)), n=1, cutoff=0.7)
    return f"did you mean `{near[0]}`?" if near else ""
