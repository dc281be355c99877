"""The words that explain the JSON files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.making import text
from tests.publishing.sample import chronology, publication
from timeline.core.model.history import Correction
from timeline.core.struct import replace
from timeline.publishing.exports.articles import articles_data
from timeline.publishing.exports.events import events_data
from timeline.publishing.exports.fields import FIELDS
from timeline.publishing.exports.parts import Json
from timeline.publishing.rendering import site_of

KINDS = {
    "event": "event", "event.date": "event date", "event.date.derivation": "derivation",
    "event.date.rivals": "rival date", "event.date.other_dates": "other date", "event.place": "place",
    "event.entities": "participant", "event.origins": "origin with its articles", "event.citations": "citation",
    "event.citations.derivation": "derivation", "event.citations.quotes": "quote", "event.citations.origins": "origin",
    "event.utterances": "utterance", "event.utterances.wordings": "wording", "event.disagreements": "disagreement",
    "event.disagreements.positions": "position", "event.decisions": "decision", "event.relations": "relation",
    "event.corrections": "correction", "article": "article", "article.published": "date",
    "article.derivation": "derivation", "article.archive": "archive",
}  # fmt: skip
"""What stands at each place of the files."""
COUNTED = {"event.not_counted"}
"""Objects whose keys are not fields."""


def objects(value: Json, place: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every object below *value*, by its place, with its fields."""
    if isinstance(value, list):
        for one in value:
            yield from objects(one, place)
    elif isinstance(value, dict) and place not in COUNTED:
        yield place, frozenset(value)
        for name, one in value.items():
            yield from objects(one, f"{place}.{name}")


def found() -> set[tuple[str, frozenset[str]]]:
    correction = Correction(on=text("2025-11-22"), event=text("pause"), field="title", old="A", new="B")
    events = tuple(replace(event, corrections=(correction,)) for event in chronology().events)
    given = publication(chronology=replace(chronology(), events=events))
    return {
        *objects(list(events_data(site_of(given))), "event"),
        *objects(list(articles_data(site_of(given))), "article"),
    }


@pytest.mark.parametrize("kind", FIELDS)
def test_a_kind_of_object_has_the_fields_that_are_explained(kind):
    seen = {fields for place, fields in found() if KINDS[place] == kind}

    assert seen == {frozenset(FIELDS[kind])}
    assert [field for field, words in FIELDS[kind].items() if not words.endswith(".") and not words.endswith(")")] == []
