"""Rules on the registries and the site: entries are used, rules exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.core.codes import CODES
from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.each import listed
from timeline.core.model.chronology import Event
from timeline.core.model.records import Mention
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import did_you_mean, mentions_by_record
from timeline.reasoning.sources import drawn_on


def entries_are_used(linked: Linked) -> Iterator[Diagnostic]:
    """An entry that nothing names is perhaps misspelt elsewhere."""
    chronology, records = linked.chronology, linked.records
    people = set(chain.from_iterable(linked.each(_people, chronology.events)))
    voices = set(chain.from_iterable(linked.each(_voices, mentions_by_record(records))))
    origins = {*voices, *drawn_on(records, linked.each)}
    yield from _unused("publisher", (e.id for e in records.publishers), set(chronology.publisher_of.values()))
    yield from _unused("entity", (e.id for e in records.entities), people | voices)
    yield from _unused("place", (e.id for e in records.places), {str(e.place.id) for e in chronology.events if e.place})
    yield from _unused("thread", (e.id for e in records.threads), {t for e in chronology.events for t in e.threads})
    yield from _unused("origin", (e.id for e in records.origins), origins)


@listed
def _people(event: Event) -> Iterator[str]:
    yield from (str(participant.entity.id) for participant in event.participants)
    yield from (str(speaker.id) for citation in event.citations for speaker in citation.speakers)


@listed
def _voices(mentions: Iterable[Mention]) -> Iterator[str]:
    yield from (str(mention.attributed_to) for mention in mentions if mention.attributed_to is not None)


def _unused(noun: str, names: Iterable[Text], used: set[str]) -> Iterator[Diagnostic]:
    for name in names:
        if name not in used:
            yield note("unused-entry", name.span, f"nothing names the {noun} `{name}`")


def rules_are_known(linked: Linked) -> Iterator[Diagnostic]:
    """A severity is set for a code that findings can have."""
    for code in linked.records.site.rules:
        if code not in CODES:
            span = code.span if isinstance(code, Text) else linked.records.site.span
            yield error("unknown-rule", span, f"no finding has the code `{code}`", hint=did_you_mean(code, CODES))
