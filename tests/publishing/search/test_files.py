"""A publication to the files of its search."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from tests.publishing.produced import produced
from tests.publishing.sample import HOSTILE, chronology, publication
from tests.publishing.search.reading_back import read_words
from timeline.core.model.chronology import Event
from timeline.core.struct import replace
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.search.documents import LETTERS, MOST_FILES, events_a_file
from timeline.publishing.search.fields import Field
from timeline.publishing.search.folding import words


def files_of(given: Publication) -> dict[str, bytes]:
    made = produced(given, "search")
    assert all(isinstance(one, OutputFile) for one in made)
    return {one.path: one.content for one in made if isinstance(one, OutputFile)}


def index_of(files: dict[str, bytes]) -> dict[str, Any]:
    return {path.split("/")[2]: json.loads(content) for path, content in files.items() if path.endswith(".json")}


@cache
def index() -> dict[str, Any]:
    return index_of(files_of(publication()))


def found(word: str, index: dict[str, Any]) -> set[str]:
    """Titles of the events in which a word stands."""
    about, numbers = index["about.json"], set()
    for name, file in index.items():
        if name.startswith("words-"):
            read = read_words(file["words"], file["bits"], about["events"], about["common"])
            numbers |= set(read.get(word, ()))
    return {_document(index, number)[0] for number in numbers}


def _document(index: dict[str, Any], number: int) -> list[Any]:
    each = index["about.json"]["each"]
    document: list[Any] = index[f"events-{number // each}.json"]["events"][number % each]
    return document


@pytest.mark.parametrize(
    ("what", "word"),
    [
        ("a title", "pause"),
        ("a narrative", "happened"),
        ("a quote in Latin script", "ceased"),
        ("a quote in Cyrillic script", "наданні"),
        ("a quote in Arabic script", "المساعدات"),
        ("a translation", "halt"),
        ("a headline", "report"),
        ("a headline in another script", "пауза"),
        ("a publisher", "київ"),
        ("a person or organisation", "csis"),
        ("another name of it", "service"),
        ("its name in another script", "تونس"),
        ("a place", "washington"),
        ("a tag", "ukraine"),
    ],
)
def test_an_event_is_found_by_a_word_of(what, word):
    (folded,) = words(word)[:1]
    beginning = {one for file in index().values() if "words" in file and "bits" in file for one in _words(file)}

    assert any("A pause of aid" in found(one, index()) for one in beginning if one.startswith(folded))


def _words(file: dict[str, Any]) -> list[str]:
    return list(read_words(file["words"], file["bits"], index()["about.json"]["events"], 1_000))


def test_every_event_is_told_with_its_address():
    for event, (title, shared, rest, *_) in zip(chronology().events, told(), strict=True):
        assert (title, "-".join(words(title))[:shared] + rest) == (event.title, event.id)


def told() -> list[list[Any]]:
    """What the files tell of each event, in order."""
    return [_document(index(), number) for number in range(index()["about.json"]["events"])]


def test_a_layout_counts_the_words_of_each_text():
    letters = {letter: kind for kind, letter in LETTERS.items()}
    pause = next(document for document in told() if document[0] == "A pause of aid")
    layout = re.findall(r"([a-z])(?:(\d+)\.)?(\d+)", pause[6])
    texts = [text[0] if isinstance(text, list) else text for text in pause[7]]

    assert [int(length) for _, _, length in layout] == [len(words(text)) for text in texts]
    kinds = [(letters[letter], text) for (letter, _, _), text in zip(layout, texts, strict=True)]
    assert {("quote", "the US has [...] ceased"), ("name", "The Service")} <= set(kinds)
    assert ["пауза в наданні допомоги", "uk"] in pause[7]


def test_a_draft_is_not_found():
    def kept_back(event: Event) -> Event:
        return replace(event, title="Unripe secret", draft=True) if event.id == "pause" else event

    given = chronology()
    files = files_of(publication(chronology=replace(given, events=tuple(kept_back(event) for event in given.events))))
    text = b"".join(files.values()).decode("utf-8").casefold()

    assert index_of(files)["about.json"]["events"] == len(given.events) - 1
    assert [word for word in ("unripe", "secret", "ceased", "наданні", "пауза") if word in text] == []
    assert "pause" not in index_of(files)["words-0.json"]["words"]


def test_what_an_editor_notes_is_not_in_the_index():
    """`note` of an article, what a correction says, and hashes of captures stand elsewhere or nowhere."""
    text = b"".join(files_of(publication()).values()).decode("utf-8")

    assert [secret for secret in ("ab" * 32, "ab" * 6, "the number was wrong") if secret in text] == []


def test_only_drafts_are_no_search():
    given = chronology()
    drafts = tuple(replace(event, draft=True) for event in given.events)

    assert files_of(publication(chronology=replace(given, events=drafts))) == {}


def test_the_same_content_makes_the_same_files_in_a_folder_named_by_them():
    one, again = files_of(publication()), files_of(publication())
    other = files_of(publication(chronology=replace(chronology(), events=chronology().events[1:])))

    assert one == again
    assert {path.split("/")[1] for path in one if path.endswith(".json")}.isdisjoint(
        path.split("/")[1] for path in other
    )


def test_hostile_words_are_data():
    page = files_of(publication())["search/index.html"].decode("utf-8")

    assert "<script>alert" not in page
    assert HOSTILE in {document[0] for document in told()}


@pytest.mark.parametrize("number", [1, 7, 49, 500, 1_000, 1_001, 5_000, 10_000, 60_000])
def test_events_never_take_more_files_than_they_may(number):
    each = events_a_file(
        [[Field(kind="title", text="A title of some words"), Field(kind="quote", text="x" * 900)]] * number
    )

    assert -(-number // each) <= MOST_FILES
