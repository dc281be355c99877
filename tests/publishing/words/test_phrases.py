"""The catalogues of phrases around dates."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from timeline.publishing.words.phrases import NEUTRAL, phrases_for
from timeline.publishing.words.phrases.phrase import Phrases

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "pl", "ru", "uk")
CATALOGUES = [pytest.param(phrases_for(language), id=language) for language in LANGUAGES]


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("phrases", [*CATALOGUES, pytest.param(NEUTRAL, id="neutral")])
def test_every_frame_holds_the_date(phrases: Phrases) -> None:
    for frame in (phrases.about, phrases.since, phrases.until, phrases.by, phrases.or_later):
        assert placeholders(frame) in ({"date"}, {"of"})
    for frame in (phrases.between, phrases.between_days):
        assert placeholders(frame) == {"first", "last"}
    for template in (*phrases.seasons, *phrases.seasons_of, *phrases.quarters, *phrases.quarters_of, *phrases.halves):
        assert placeholders(template) == {""}
    for template in (phrases.decade, phrases.century):
        assert placeholders(template) <= {"first", "last"}


@pytest.mark.parametrize("phrases", CATALOGUES)
def test_every_language_names_all_parts(phrases: Phrases) -> None:
    assert len(phrases.seasons) == len(phrases.quarters) == 4
    assert len(phrases.seasons_of or phrases.seasons) == len(phrases.quarters_of or phrases.quarters) == 4
    assert len(phrases.halves) == len(phrases.halves_of or phrases.halves) == 2
    assert set(phrases.uncertain_parts) == set(phrases.approximate_parts) == {"year", "month", "day", "season"}
    assert set(phrases.unknown_parts) == {"year", "month", "day"}
    assert phrases.early
    assert phrases.northern


@pytest.mark.parametrize("phrases", CATALOGUES)
def test_contractions_are_regular_expressions(phrases: Phrases) -> None:
    for pattern, _ in phrases.contractions:
        assert re.compile(pattern)


def test_a_language_without_a_catalogue_has_signs() -> None:
    assert phrases_for("tr") is NEUTRAL
