"""
Nothing that a reader sees is said past the catalogues.

The sample is built in a language in which every message stands between marks. What is left outside of them must be
content: a word of the editors, a name, a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

import pytest

from tests.catalogues import messages
from tests.publishing.produced import files_of
from tests.publishing.sample import chronology, publication, theme
from timeline.cache.kinds import field_names
from timeline.core.model.chronology import Chronology
from timeline.core.struct import replace
from timeline.publishing.publication import Publication
from timeline.publishing.words.catalogue import words_for
from timeline.publishing.words.cldr import calendar_words
from timeline.publishing.words.locales import code_names
from timeline.publishing.words.messages import Words, message_in
from timeline.publishing.words.phrases import phrases_for
from timeline.reasoning.date_rules import PUBLISHED, date_rules

LANGUAGE = "fr"
"""Its dates are written in it; what is said stands in English, between marks."""
TRANSLATED = ("ar", "de", "fr", "uk")
NAMES = frozenset(
    word
    for word in (
        "Timeline UTC EDTF CSL BibLaTeX RIS JSON APA MLA Chicago Wikidata string integer number boolean "
        "archive csv jsonl sqlite geojson atom ics bibliography consulté"
    )
    .casefold()
    .split()
)
"""Names of formats, files and styles, and of the program."""
SAID_IN_TEXT = ("title", "aria-label", "alt", "placeholder")
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
ADDRESS = re.compile(r"https?://\S+|\w+\.(?:csv|jsonl?|geojson|sqlite|atom|ics)\b")
"""Addresses and the names of files, which are the same in every language."""
CUT = re.compile(r"⟦[^⟧]*$")
"""A description that was shortened."""


def marked() -> Words:
    """Every message between marks."""
    plain, numbered = {}, {}
    for one in messages():
        if not one.id:
            continue
        if isinstance(one.id, str):
            plain[message_in(one.context, one.id) if one.context else one.id] = f"⟦{one.id}⟧"
        else:
            numbered[one.id[0]] = tuple(f"⟦{form}⟧" for form in one.id)
    return Words(language=LANGUAGE, spoken=LANGUAGE, messages=plain, numbered=numbered)


@cache
def built() -> dict[str, bytes]:
    return files_of(published(LANGUAGE, marked()))


def published(language: str, words: Words) -> Publication:
    """The sample with all of its outputs."""
    made = chronology()
    site = replace(made.site, language=language, outputs=())
    return publication(
        chronology=replace(made, site=site), words=words, date_rules=date_rules(), date_rules_published=PUBLISHED
    )


class Reader(HTMLParser):
    """What a reader sees of a page, and what is read aloud to one who does not see it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.beside: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.beside += [given.get(name) or "" for name in SAID_IN_TEXT]
        if tag == "meta" and (given.get("name") or given.get("property") or "").endswith(("description", ":title")):
            self.beside.append(given.get("content") or "")
        if tag in ("code", "script", "style", "pre"):
            self.hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def words_in(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", text)}


def outside_marks(text: str) -> set[str]:
    text = ADDRESS.sub(" ", text)
    while MARKED.search(text):
        text = MARKED.sub(" ", text)
    return words_in(CUT.sub("", text))


def strings(value: object) -> Iterator[str]:
    """Every text in a record."""
    if isinstance(value, str):
        yield value
    elif names := field_names(type(value)):
        for name in names:
            yield from strings(getattr(value, name))
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in strings(one))
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from (text for one in value for text in strings(one))


@cache
def content() -> frozenset[str]:
    """All words that are not ours to translate."""
    made: Chronology = chronology()
    shown = [
        *strings(made),
        *strings(calendar_words(LANGUAGE)),
        *strings(phrases_for(LANGUAGE)),
        *strings(date_rules()),
    ]
    shown += [name for names in code_names(LANGUAGE) for name in names.values()]
    return frozenset(word for text in shown for word in words_in(text)) | NAMES


PAGES = sorted(path for path in built() if path.endswith(".html"))


def test_there_is_a_page_of_every_kind() -> None:
    kinds = [
        "articles",
        "data",
        "embed",
        "entities",
        "events",
        "places",
        "print",
        "publishers",
        "search",
        "sources",
        "threads",
    ]

    assert set(kinds) <= {path.split("/")[0] for path in PAGES}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_nothing_past_the_catalogues(path: str) -> None:
    page = Reader()
    page.feed(built()[path].decode("utf-8"))

    said = outside_marks(" ".join(page.texts)).union(*(outside_marks(text) for text in page.beside))

    assert said - content() == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_stands_in_english(language: str) -> None:
    made = chronology()
    words, _ = words_for(replace(made.site, language=language), theme().catalogues)
    html = "".join(
        text.decode("utf-8")
        for path, text in files_of(published(language, words)).items()
        if path.endswith((".html", ".atom"))
    )
    plain = [one.id for one in messages() if isinstance(one.id, str) and "%" not in one.id]
    sentences = [said for said in plain if said.count(" ") > 2 and words.say(said) != said]

    assert [one for one in sentences if one in html] == []
