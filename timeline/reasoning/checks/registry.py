"""Rules on the registries and the site: entries are used, rules exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.core.codes import CODES
from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import all_mentions, did_you_mean


def entries_are_used(linked: Linked) -> Iterator[Diagnostic]:
    """An entry that nothing names is perhaps misspelt elsewhere."""
    chronology, records = linked.chronology, linked.records
    people = {str(participant.entity.id) for event in chronology.events for participant in event.participants}
    speakers = {
        str(speaker.id) for event in chronology.events for citation in event.citations for speaker in citation.speakers
    }
    vias = {str(name) for article in records.articles for name in article.via}
    vias |= {str(name) for mention in all_mentions(records) for name in mention.via}
    vias |= {str(event.origin) for event in records.events if event.origin is not None}
    voices = {str(mention.attributed_to) for mention in all_mentions(records) if mention.attributed_to is not None}
    yield from _unused("publisher", (e.id for e in records.publishers), set(chronology.publisher_of.values()))
    yield from _unused("entity", (e.id for e in records.entities), people | speakers | voices)
    yield from _unused("place", (e.id for e in records.places), {str(e.place.id) for e in chronology.events if e.place})
    yield from _unused("thread", (e.id for e in records.threads), {t for e in chronology.events for t in e.threads})
    yield from _unused("origin", (e.id for e in records.origins), vias | voices)


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
