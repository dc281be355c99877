"""Every message of the program has a translation in every catalogue of the built-in theme."""

from __future__ import annotations

import re

import pytest

from tests.catalogues import CATALOGUES, catalogues, messages, written
from tests.making import site
from timeline.publishing.words.catalogue import CatalogueFile, words_for
from timeline.publishing.words.labels import TERMS

LANGUAGES = sorted(catalogues())


def test_there_are_catalogues() -> None:
    assert {"ar", "de", "fr", "uk"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_lacks_its_translation(language: str) -> None:
    catalog = catalogues()[language]
    missing = []
    for one in messages():
        found = catalog.get(one.id, context=one.context) if one.id else None
        forms = () if found is None else found.string if isinstance(found.string, tuple) else (found.string,)
        if one.id and (not forms or not all(forms) or found.fuzzy):
            missing.append(f"{one.locations[0][0]}: {one.id!r}; run `python -m tests.catalogues`, then translate it")

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_no_message_that_is_gone(language: str) -> None:
    known = {(one.context, one.id if isinstance(one.id, str) else one.id[0]) for one in messages()}
    held = {(one.context, one.id if isinstance(one.id, str) else one.id[0]) for one in catalogues()[language]}

    assert held - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_stands_as_the_tool_writes_it(language: str) -> None:
    assert (CATALOGUES / f"{language}.po").read_bytes() == written(language, catalogues()[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_of_the_theme_is_without_fault(language: str) -> None:
    source = (CATALOGUES / f"{language}.po").read_text(encoding="utf-8")

    words, problems = words_for(site(language=language), {language: (CatalogueFile(path="x.po", source=source),)})

    assert problems == ()
    assert words.say(TERMS["decision"]) != "decision"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_leaves_out_nothing_that_is_filled_in(language: str) -> None:
    faults = []
    for one in catalogues()[language]:
        plural = not isinstance(one.id, str)
        wanted = _places(one.id[1] if plural else one.id)
        for form in one.string if plural else (one.string,):
            spoken = wanted - {"%(number)s", "%(count)s", "{total}", "{count}"} if plural else wanted
            if one.id and not spoken <= _places(form) <= wanted:
                faults.append((one.id, form))

    assert faults == []


def _places(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)s|\{\w+\}", text))
