"""The events of a chronology to those pairs that may be one event told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from timeline.core.each import Each
from timeline.core.model.chronology import Chronology, Event
from timeline.core.struct import Struct
from timeline.core.text import Text
from timeline.reasoning.lookalikes.articles import source_of
from timeline.reasoning.lookalikes.blocking import pairs
from timeline.reasoning.lookalikes.proposal import Proposal, best
from timeline.reasoning.lookalikes.scoring import DAYS_APART, score
from timeline.reasoning.lookalikes.subject import Subject, Weighed, weigh_subjects

LEAST = 0.5
"""The score from which two events are proposed."""
RAREST_WORDS = 5
RAREST_NAMES = 3
"""By so many words of its title and so many entities an event is looked for; commoner ones are shared by chance."""


def event_lookalikes(subjects: Sequence[Subject], least: float = LEAST) -> tuple[Proposal, ...]:
    """Pairs of events that may be one, the likeliest first; none that an editor knows to be two."""
    found = []
    for one, other in pairs(weigh_subjects(subjects), _keys, _order, _reaches):
        if not _have_in_common(one, other) or _known_to_be_two(one.subject, other.subject):
            continue
        scored = score(one, other, least)
        if scored is not None:
            keep, drop = sorted((one.subject, other.subject), key=lambda subject: (subject.rank, subject.id))
            found.append(Proposal(keep=keep.id, drop=drop.id, score=scored[0], components=scored[1]))
    return tuple(best(found))


def _have_in_common(one: Weighed, other: Weighed) -> bool:
    """A word or an article: day and participants alone are no reason to look further."""
    return not (one.title.words.keys().isdisjoint(other.title.words) and one.articles.keys().isdisjoint(other.articles))


def _known_to_be_two(one: Subject, other: Subject) -> bool:
    return one.id in other.known_others or other.id in one.known_others


def _keys(one: Weighed) -> Iterator[Hashable]:
    yield from (("word", word) for word in list(one.title.words)[:RAREST_WORDS])
    yield from (("name", name) for name in list(one.names)[:RAREST_NAMES])
    yield from (("article", article) for article in one.articles)


def _order(one: Weighed) -> tuple[object, ...]:
    """By day; events of one day so that those stand together which share their rarest words."""
    return one.start, tuple(one.title.words), one.subject.id


def _reaches(one: Weighed, other: Weighed) -> bool:
    """Whether *other*, which does not begin before *one*, is near enough to be the same."""
    return other.start <= one.end + DAYS_APART


class _Around(Struct, frozen=True, kw_only=True):
    """What the rest of the site says of its events."""

    originals: Mapping[str, str]
    """By a copy, a version or a translation, that of which it is one."""
    present: Mapping[str, str]
    """Ids by former ids."""
    kept: frozenset[str]
    """Paths that were published, as in `ids.lock`."""


def subjects_of(chronology: Chronology, published: Iterable[str] = (), each: Each = map) -> tuple[Subject, ...]:
    """The events as they are compared; of two that are one, that in *published* (paths as in `ids.lock`) would stay."""
    articles = [one.article for one in chronology.articles]
    around = _Around(
        originals={str(one.id): str(source) for one in articles if (source := source_of(one))},
        present={former: event.id for event in chronology.events for former in event.former_ids},
        kept=frozenset(published),
    )
    return tuple(each(partial(_subject, around), chronology.events))


def _subject(around: _Around, event: Event) -> Subject:
    return Subject(
        id=event.record.id if event.record is not None else _named(event),
        title=event.title,
        date=event.date.date,
        kind=event.kind,
        entities={str(one.entity.id): str(one.entity.name) for one in event.participants},
        place=event.place,
        articles=_articles(event, around.originals),
        known_others=_known_others(event, around.present),
        rank=(f"events/{event.id}" not in around.kept, event.record is None, -len(event.citations)),
    )


def _named(event: Event) -> Text:
    """The id of an event without a record, where its first source names it."""
    named = event.citations[0].mention.mention.events
    return Text(event.id, next((text for text in named if text == event.id), named[0]).span)


def _articles(event: Event, originals: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Those cited in the event's record: an article's own file that names several events says that they are several."""
    passages: dict[str, set[str]] = defaultdict(set)
    for citation in event.citations:
        mention = citation.mention.mention
        if mention.cited or len(citation.article.article.mentions) < 2:
            article = str(citation.article.article.id)
            quoted = passages[originals.get(article, article)]
            quoted |= {" ".join(quote.quote.text.casefold().split()) for quote in citation.quotes}
    return {article: frozenset(quoted) for article, quoted in passages.items()}


def _known_others(event: Event, present: Mapping[str, str]) -> frozenset[str]:
    """
    The events that an editor knows to be others.

    Because one says `distinct-from`, because they are related, or because one mention names both.
    """
    named = list(event.record.distinct_from) if event.record is not None else []
    for citation in event.citations:
        named += citation.mention.mention.events
    return frozenset((*(present.get(name, str(name)) for name in named), *(one.event for one in event.relations)))
