"""Rules on offices: nobody is called by one which the site's own events contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.core.diagnostics import Diagnostic, Related, note, warning
from timeline.core.edtf import Day
from timeline.core.model.chronology import Chronology, Event
from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Capture
from timeline.core.model.registries import Entity
from timeline.core.struct import Struct
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked, is_doubted, part_of, place_of, places_in

_UNTRUE = frozenset({"expected", "denied", "retracted"})
_BEFORE = (
    r"(?:former|erstwhile|ancien(?:ne)?|ehemalige[rnms]?|frühere[rnms]?|колишн\w+|бывш\w+"
    r"|новообран\w+|избранн\w+|designierte[rnms]?)\s+|(?:ex|екс|экс)[-‐‑\s]?"
)
_AFTER = r"[-‐‑\s](?:elect|élue?|eletto|eletta|electo|electa)"
_POSSIBLE = r"(?:potential|possible|prospective|hypothetical)"
_FEW_NAMES = r"(?:(?-i:[A-ZÀ-ÖØ-ÞЄ-ЇА-ЯҐ])[\w.’'-]*\s+){0,2}?(?:\w+-)?"
"""What may stand before an office or a surname: `U.S.`, `US-`, `Donald`."""


class _Tenure(Struct, frozen=True, kw_only=True):
    """From when to when an office is held, as the site's events have it."""

    event: Event
    since: Day
    until: Day | None
    """None: no event ends it."""
    words: re.Pattern[str]
    """What nobody writes of it while it lasts."""


def offices_are_those_of_the_day(linked: Linked) -> Iterator[Diagnostic]:
    """
    An article that calls someone `former President` while the site's events have them in office is misdated or worse.

    An office is known from an event of the kind `appointment` with an `office` and an actor; it lasts until an event
    `ends` that one. Nothing is understood but the words themselves.
    """
    tenures = list(_tenures(linked.chronology))
    captures = {capture.article: capture for capture in linked.records.captures}
    for article in linked.chronology.articles if tenures else ():
        for tenure in tenures:
            if _falls_into(article, tenure):
                found = _first(article, captures.get(str(article.article.id)), tenure.words)
                if found is not None:
                    yield _finding(article, tenure, *found)


def _tenures(chronology: Chronology) -> Iterator[_Tenure]:
    events = {event.id: event for event in chronology.events}
    for event in chronology.events:
        record, since = event.record, event.date.date.latest
        if record is None or not record.office or event.status in _UNTRUE or since is None:
            continue
        actors = [participant.entity for participant in event.participants if participant.role == "actor"]
        ends = [events[one.event].date.date for one in event.relations if one.kind == "ends" and one.inverse]
        until = min((date.earliest for date in ends if date.earliest is not None), default=None)
        if event.kind == "appointment" and actors:
            yield _Tenure(event=event, since=since, until=until, words=_contradicting(record.office, actors))


def _contradicting(offices: Iterable[str], actors: Iterable[Entity]) -> re.Pattern[str]:
    names = _any_of(name for actor in actors for name in (actor.name, *(n.text for n in actor.names), *actor.aliases))
    office = _any_of(offices)
    return re.compile(
        rf"\b(?:(?:{_BEFORE}){_FEW_NAMES}{office}|{office}{_AFTER}),?\s+{_FEW_NAMES}{names}\b"
        rf"|\b{_POSSIBLE}\s+(?:second\s+)?{names}\s+(?:administration|presidency|government|term)\b",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    """Any of *words*; what is not in Latin letters may have an ending."""
    longest_first = sorted(dict.fromkeys(map(str, words)), key=len, reverse=True)
    patterns = (re.escape(word) + ("" if _is_latin(word) else r"\w{0,3}") for word in longest_first)
    return f"(?:{'|'.join(patterns)})"


def _is_latin(word: str) -> bool:
    return all(letter < "\u0370" for letter in word)


def _falls_into(article: DatedArticle, tenure: _Tenure) -> bool:
    published = article.published
    if published is None or published.earliest is None or published.latest is None:
        return False
    return published.earliest > tenure.since and (tenure.until is None or published.latest < tenure.until)


def _first(article: DatedArticle, capture: Capture | None, words: re.Pattern[str]) -> tuple[str, Span] | None:
    """The first such words of an article, and where they stand: its title, its quotes, its capture."""
    quotes = (quote.text for mention in article.mentions for quote in mention.mention.quotes)
    for value in (article.article.title, *quotes):
        if found := words.search(value):
            return found.group(), part_of(value, *found.span())
    if capture is not None and (found := words.search(capture.text)):
        return found.group(), places_in(capture.text, Span(path=capture.path))(*found.span())
    return None


def _finding(article: DatedArticle, tenure: _Tenure, words: str, place: Span) -> Diagnostic:
    published = article.published.text if article.published is not None else ""
    since = f"`{tenure.event.id}` of {tenure.event.date.date}"
    message = f"`{article.article.id}` of {published} has `{words}`, after {since}"
    related = (Related(message="what it contradicts", span=place_of(tenure.event)),)
    if is_doubted(article.article):
        return note("anachronism", place, message, related=related)
    hint = "find out when it was written; a text that cannot be of its date is `assessment: unverifiable`"
    return warning("anachronism", place, message, hint=hint, related=related)
