"""Rules on identity: what looks alike is proposed to an editor, who merges it or says that it is two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from timeline.core.addresses import canonical_url
from timeline.core.diagnostics import Diagnostic, Related, error, warning
from timeline.core.model.records import Article
from timeline.core.model.registries import Origin
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.lookalikes.articles import article_lookalikes
from timeline.reasoning.lookalikes.events import event_lookalikes, subjects_of
from timeline.reasoning.lookalikes.names import forms
from timeline.reasoning.lookalikes.proposal import Proposal
from timeline.reasoning.lookalikes.registry import entity_lookalikes, place_lookalikes, publisher_lookalikes
from timeline.reasoning.registries import N, did_you_mean, folded, words_of


class Distinct(Protocol):
    """A record that an editor may have told from others."""

    @property
    def id(self) -> Text:
        """Its id."""

    @property
    def distinct_from(self) -> tuple[Text, ...]:
        """The ids of the others."""


EVENTS = 'run `timeline merge {keep} {drop} --because "..." --on DATE`'
ARTICLES = "keep one and list `{drop}` under its `former-ids`, or write `version-of`, `copy-of` or `translation-of`"
PLAIN = "write `{keep}` instead"
NAMES = "put all names under `{keep}` and list `{drop}` under its `former-ids`"
"""What makes one of two."""


def events_are_told_once(linked: Linked) -> Iterator[Diagnostic]:
    """Two events with like titles, dates, participants and sources may be one."""
    subjects = subjects_of(linked.chronology, linked.records.published_ids, linked.each)
    for proposals in linked.each(event_lookalikes, (subjects,)):
        yield from (_proposal(found, code="lookalike-event", way=EVENTS) for found in proposals)


def articles_are_recorded_once(linked: Linked) -> Iterator[Diagnostic]:
    """Two articles with one address, or with nearly one title of one publisher and day, may be one."""
    proposals = article_lookalikes(linked.chronology, linked.records.published_ids, linked.each)
    articles = {str(article.id): article for article in linked.records.articles} if proposals else {}
    for found in proposals:
        if _have_one_address(articles[str(found.keep)], articles[str(found.drop)]):
            continue
        yield _proposal(found, code="lookalike-article", way=ARTICLES)


def entities_have_one_entry(linked: Linked) -> Iterator[Diagnostic]:
    """Two names that differ in script, spelling, order or a word that is often left out may be those of one."""
    used = Counter(str(one.entity.id) for event in linked.chronology.events for one in event.participants)
    kept = _published(linked, "entities")
    entities = linked.chronology.entities
    for found in _unclaimed(entity_lookalikes(entities.values(), used, kept), entities):
        yield _of_names(found, entities, code="lookalike-entity")


def places_have_one_entry(linked: Linked) -> Iterator[Diagnostic]:
    """Two places of one name that are not known to lie apart may be one."""
    used = Counter(str(event.place.id) for event in linked.chronology.events if event.place is not None)
    places = linked.chronology.places
    for found in _unclaimed(place_lookalikes(places.values(), used, _published(linked, "places")), places):
        yield _of_names(found, places, code="lookalike-place")


def publishers_have_one_entry(linked: Linked) -> Iterator[Diagnostic]:
    """Two publishers of nearly one name, or of one homepage, may be one."""
    used = Counter(linked.chronology.publisher_of.values())
    publishers, kept = linked.chronology.publishers, _published(linked, "publishers")
    for found in _unclaimed(publisher_lookalikes(publishers.values(), used, kept), publishers):
        yield _of_names(found, publishers, code="lookalike-publisher")


def _have_one_address(one: Article, other: Article) -> bool:
    """It is an error already where one of them is written inside an event."""
    if one.url is None or other.url is None or not (one.inline or other.inline):
        return False
    return canonical_url(one.url) == canonical_url(other.url)


def _unclaimed(proposals: Iterable[Proposal], entries: Mapping[str, N]) -> Iterator[Proposal]:
    """Those that do not claim the very same name, which is an error already."""
    for found in proposals:
        one, other = (set(map(folded, words_of(entries[str(name)]))) for name in (found.keep, found.drop))
        if not one & other:
            yield found


def _of_names(found: Proposal, entries: Mapping[str, N], *, code: str) -> Diagnostic:
    """Of registry entries: one that is no more than a plain name is told from the other as soon as it is registered."""
    entry = entries[str(found.drop)]
    return _proposal(found, code=code, way=NAMES if entry.registered else PLAIN, name=str(entry.name))


def _proposal(found: Proposal, *, code: str, way: str, name: str = "") -> Diagnostic:
    reasons = "; ".join(component.words for component in found.components)
    beside = f"beside `{found.drop}`" if way != PLAIN else "beside it once it is registered"
    return warning(
        code,
        found.drop.span,
        f"`{name if way == PLAIN else found.drop}` looks like `{found.keep}` (score {found.score:.2f}): {reasons}",
        hint=f"if they are one, {way.format(keep=found.keep, drop=found.drop)};"
        f" if they are two, write `distinct-from: [{found.keep}]` {beside}",
        related=(Related(message=f"`{found.keep}` stands here", span=found.keep.span),),
    )


def _published(linked: Linked, kind: str) -> frozenset[str]:
    """The ids of one kind that readers may have linked."""
    paths = (path.partition("/") for path in linked.records.published_ids)
    return frozenset(identifier for folder, _, identifier in paths if folder == kind)


def origins_have_one_entry(linked: Linked) -> Iterator[Diagnostic]:
    """Two origins of one name and day are one, and count as two."""
    known: dict[tuple[str, ...], dict[str | None, Origin]] = {}
    for origin in linked.records.origins:
        like: Origin | None = None
        for words in (form.words for form in forms(origin.name) if form.words):
            of_name = known.setdefault(words, {})
            like = like or of_name.get(origin.date) or of_name.get(None)
            if origin.date is None and like is None:
                like = next(iter(of_name.values()), None)
            of_name.setdefault(origin.date, origin)
        if like is not None:
            yield warning(
                "lookalike-origin",
                origin.id.span,
                f"`{origin.id}` has the name of `{like.id}`: {origin.name}",
                hint=f"if they are one, list `{origin.id}` under the `former-ids` of `{like.id}`;"
                " if they are two, say in the names, or by `date`, which is which",
                related=(Related(message=f"`{like.id}` stands here", span=like.id.span),),
            )


def others_are_known(linked: Linked) -> Iterator[Diagnostic]:
    """What a record is said to be distinct from exists, under its present id or a former one."""
    records, chronology = linked.records, linked.chronology
    kinds: tuple[tuple[str, str, Sequence[Distinct], Iterable[str]], ...] = (
        ("events", "unknown-event", records.events, (event.id for event in chronology.events)),
        ("articles", "unknown-source", records.articles, ()),
        ("entities", "unknown-entity", records.entities, chronology.entities),
        ("places", "unknown-place", records.places, chronology.places),
        ("publishers", "unknown-publisher", records.publishers, chronology.publishers),
    )
    elsewhere = {*chronology.redirects, *records.refused_ids}
    for folder, code, entries, shown in kinds:
        if not any(entry.distinct_from for entry in entries):
            continue
        known = {str(entry.id) for entry in entries} | set(shown)
        for name in (name for entry in entries for name in entry.distinct_from):
            if name not in known and f"{folder}/{name}" not in elsewhere:
                message = f"`{name}`, from which this is distinct, does not exist"
                yield error(code, name.span, message, hint=did_you_mean(name, known) or "leave it out")
