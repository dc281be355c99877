"""Two events to how likely they are one: a score from 0 to 1, and what it is made of in words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from timeline.core.edtf import overlaps, width
from timeline.reasoning.lookalikes.places import lie_apart
from timeline.reasoning.lookalikes.proposal import Component
from timeline.reasoning.lookalikes.subject import Weighed
from timeline.reasoning.lookalikes.titles import agreement, as_written, turns

DAYS_APART = 2
"""So far two dates may lie from each other: the day in another zone, the day of the first report."""
WEIGHTS = {"title": 0.6, "date": 0.15, "entities": 0.25}
"""What each counts in the mean; a component that one of the two lacks counts nothing."""
SHARED_ARTICLES, SAME_PLACE, OTHER_PLACE, OTHER_KIND, OTHER_TURN = 0.2, 0.05, -0.6, -0.1, -0.4
"""What is added for them: two tellings of one event need not share an article, nor name its place."""
NO_KIND = "other"
"""What an event is of which no kind is given; it speaks neither for another nor against it."""
ENOUGH = 3.0
"""Weight of shared participants from which it is no chance that two events share them."""
_SHOWN = 4


def score(one: Weighed, other: Weighed, least: float = 0.0) -> tuple[float, tuple[Component, ...]] | None:
    """
    How likely the two are one event, and why; None: less than *least*.

    The weighted mean of title, date and entities, with something more for shared articles and the same place, and
    something less for places far from each other, for one of several turns, and for another kind.
    """
    agreed = agreement(one.title, other.title)
    if _highest(agreed[0], one, other) < least:
        return None
    parts = (_title(*agreed, one.subject.title), _date(one, other), _entities(one, other))
    measured = tuple(part for part in parts if part is not None)
    weight = sum(WEIGHTS[part.name] for part in measured)
    further = tuple(_further(one, other))
    value = sum(WEIGHTS[part.name] * part.value for part in measured) / weight + sum(added for added, _ in further)
    value = min(max(value, 0.0), 1.0)
    return (value, (*measured, *(part for _, part in further))) if value >= least else None


def _highest(title: float, one: Weighed, other: Weighed) -> float:
    """What the score is at most where titles agree so far: most candidates need no closer look."""
    rest = WEIGHTS["date"] + (WEIGHTS["entities"] if one.names and other.names else 0.0)
    shared = SHARED_ARTICLES if not one.articles.keys().isdisjoint(other.articles) else 0.0
    return (WEIGHTS["title"] * title + rest) / (WEIGHTS["title"] + rest) + shared + SAME_PLACE


def _title(value: float, shared: tuple[str, ...], title: str) -> Component:
    written = [as_written(stem, title) for stem in shared]
    words = f"their titles share {_listed(written)}" if shared else "their titles share no word"
    return Component(name="title", value=value, words=words)


def _date(one: Weighed, other: Weighed) -> Component:
    first, second = one.subject.date, other.subject.date
    if not overlaps(first, second):
        apart = max(one.start, other.start) - min(one.end, other.end)
        value = 0.4 if apart <= 1 else 0.2
        return Component(name="date", value=value, words=f"their dates are {_days(apart)} apart")
    if first.text == second.text:
        words = f"both are dated {first.text}"
    else:
        words = f"their dates overlap, {first.text} and {second.text}"
    return Component(name="date", value=_sharpness(max(_days_in(one), _days_in(other))), words=words)


def _sharpness(days: float) -> float:
    """What it tells that two dates overlap: all for a day or three, ever less for a month, a year, an open end."""
    return 1.0 if days <= 3 else max(0.3, 1.0 - 0.2 * math.log10(days))


def _days_in(one: Weighed) -> float:
    days = width(one.subject.date)
    return math.inf if days is None else days


def _days(number: float) -> str:
    return "a day" if number <= 1 else f"{number:.0f} days"


def _entities(one: Weighed, other: Weighed) -> Component | None:
    """How many of the participants of that event which has fewer also take part in the other, the rare ones first."""
    if not one.names or not other.names:
        return None
    fewer, more = sorted((one, other), key=lambda each: (len(each.names), each.subject.id))
    shared = [name for name in fewer.names if name in more.names]
    all_of = {**fewer.names, **more.names}
    common = sum(fewer.names[name] for name in shared)
    covered, of_all = common / sum(fewer.names.values()), common / sum(all_of.values())
    value = (covered + of_all) / 2 * min(1.0, common / ENOUGH)
    number = (
        f"{len(shared)} of {len(fewer.names)} participants are the same" if shared else "no participant is the same"
    )
    words = f"{number}: {_listed([fewer.subject.entities[name] for name in shared])}" if shared else number
    return Component(name="entities", value=value, words=words)


def _further(one: Weighed, other: Weighed) -> Iterator[tuple[float, Component]]:
    shared = [article for article in one.articles if article in other.articles]
    if shared:
        value, words = _articles(shared, one, other)
        yield SHARED_ARTICLES * value, Component(name="articles", value=value, words=words)
    here, there = one.subject.place, other.subject.place
    if here is not None and there is not None:
        if here.id == there.id:
            yield SAME_PLACE, Component(name="place", value=1.0, words=f"both are placed in {here.name}")
        elif lie_apart(here, there):
            words = f"they are placed in {here.name} and {there.name}"
            yield OTHER_PLACE, Component(name="place", value=0.0, words=words)
    if ordinals := turns(one.title, other.title):
        words = f"only one of the titles has {_listed(ordinals)}"
        yield OTHER_TURN, Component(name="turn", value=0.0, words=words)
    kinds = (one.subject.kind, other.subject.kind)
    if kinds[0] != kinds[1] and NO_KIND not in kinds:
        words = f"one is of the kind {kinds[0]}, the other {kinds[1]}"
        yield OTHER_KIND, Component(name="kind", value=0.0, words=words)


def _articles(shared: list[str], one: Weighed, other: Weighed) -> tuple[float, str]:
    passages = [a for a in shared if one.subject.articles[a] & other.subject.articles[a]]
    value = 1.0 - math.prod(1.0 - one.articles[article] for article in shared)
    number = "one article tells" if len(shared) == 1 else f"{len(shared)} articles tell"
    if passages:
        return 1.0, f"{number} of both, and the same passage is cited for both"
    return value, f"{number} of both"


def _listed(words: list[str] | tuple[str, ...]) -> str:
    more = len(words) - _SHOWN
    return ", ".join(words[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
