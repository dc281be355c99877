"""An event to what it is compared by, weighed against all the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.core.edtf import EdtfDate, ordinal
from timeline.core.model.registries import Place
from timeline.core.struct import Struct
from timeline.core.text import Text
from timeline.reasoning.lookalikes.titles import BACKGROUND, Title, stems, weighed

OPEN_REACH = 31
"""So many days before its end an event without a beginning is looked for."""


class Subject(Struct, frozen=True, kw_only=True):
    """What is known of an event that another telling of it would share."""

    id: Text
    title: str
    date: EdtfDate
    kind: str = "other"
    entities: Mapping[str, str]
    """Name by id."""
    place: Place | None = None
    articles: Mapping[str, frozenset[str]]
    """
    The articles that tell of it, a copy counting as its original, and the passages that each is cited for.

    Articles that name it among the events in their own file say themselves that these are several: they are left out.
    """
    known_others: frozenset[str] = frozenset()
    """Ids of events that an editor knows to be others."""
    rank: tuple[int, ...] = ()
    """Of two that are one, the lower stays."""


class Weighed(Struct, frozen=True, kw_only=True):
    """A subject whose words, names and articles have their weights in the whole collection."""

    subject: Subject
    title: Title
    names: Mapping[str, float]
    """Weight by entity id, the rarest first."""
    articles: Mapping[str, float]
    """Weight by article id: 1 for one that tells of two events, less for one that tells of many."""
    start: float
    end: float
    """Its days, as ordinals."""


def weigh_subjects(subjects: Sequence[Subject]) -> tuple[Weighed, ...]:
    """The subjects in their order, each with the weights of what it has."""
    titles = weighed([stems(subject.title) for subject in subjects])
    names = Counter(name for subject in subjects for name in subject.entities)
    articles = Counter(article for subject in subjects for article in subject.articles)
    return tuple(
        Weighed(
            subject=subject,
            title=title,
            names=_rarest_first(
                {name: math.log((len(subjects) + BACKGROUND) / names[name]) for name in subject.entities}
            ),
            articles=_rarest_first({article: 1 / max(articles[article] - 1, 1) for article in subject.articles}),
            start=_start(subject.date),
            end=math.inf if subject.date.latest is None else ordinal(subject.date.latest),
        )
        for subject, title in zip(subjects, titles, strict=True)
    )


def _rarest_first(weights: Mapping[str, float]) -> dict[str, float]:
    return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0])))


def _start(date: EdtfDate) -> float:
    if date.earliest is not None:
        return ordinal(date.earliest)
    return math.inf if date.latest is None else ordinal(date.latest) - OPEN_REACH
