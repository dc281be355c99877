"""Events to the files of what a result shows: title, date, address, and where in it a word may have been found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing.compose.dates import date_view
from timeline.publishing.search.fields import Field, Kind
from timeline.publishing.search.folding import words
from timeline.publishing.views.shared import DateView
from timeline.publishing.words.labels import STATUSES
from timeline.publishing.words.messages import Words

Json = str | int | list["Json"] | dict[str, "Json"]

MOST_FILES = 141
"""Of events; see `postings.MOST_FILES`."""
WITH_TEXTS = 1_000
"""A chronology of at most so many events keeps the texts beside the titles, so that results quote them."""
_LETTERS_A_FILE = 6_500
"""Of texts, which leaves some 2.5 kB to be sent."""
_LEAST_EVENTS = 32
"""As many events share a file, at least, where it holds no texts."""
LETTERS: Mapping[Kind, str] = {
    "name": "n",
    "place": "l",
    "thread": "t",
    "tag": "g",
    "summary": "s",
    "narrative": "r",
    "headline": "h",
    "quote": "q",
}
"""
How the files name the kinds of texts; the title comes first and needs no letter.

Publishers need none either: all that are named with headlines stand before the summary, each once.
"""


def events_a_file(texts: Sequence[Sequence[Field]]) -> int:
    """How many events share a file, by the texts of all of them."""
    least = -(-len(texts) // MOST_FILES)
    if len(texts) > WITH_TEXTS:
        return max(_LEAST_EVENTS, least)
    letters = sum(len(field.text) for fields in texts for field in fields)
    return max(least, 2, _LETTERS_A_FILE * len(texts) // max(letters, 1))


def document_files(
    events: Sequence[Event], texts: Sequence[Sequence[Field]], voice: Words
) -> Iterator[dict[str, Json]]:
    """The events, in their order, a few to a file."""
    each = events_a_file(texts)
    for begun in range(0, len(events), each):
        yield _file(events[begun : begun + each], texts[begun : begun + each], voice, whole=len(events))


def _file(events: Sequence[Event], texts: Sequence[Sequence[Field]], voice: Words, *, whole: int) -> dict[str, Json]:
    """Names that recur, of publishers and people, stand once in a file."""
    names = sorted({field.of for fields in texts for field in fields if field.of})
    numbers = {name: number for number, name in enumerate(names)}
    documents = [_document(event, fields, numbers, voice) for event, fields in zip(events, texts, strict=True)]
    if whole <= WITH_TEXTS:
        documents = [
            [*document, [_text(field, voice.language) for field in fields[1:] if field.kind in LETTERS]]
            for document, fields in zip(documents, texts, strict=True)
        ]
    return {"names": list(names), "events": list(documents)}


def _text(field: Field, language: str) -> Json:
    """A text, with its language where that is not the site's."""
    foreign = field.language and field.language != language
    return [field.text, field.language] if foreign else field.text


def _document(event: Event, fields: Sequence[Field], numbers: Mapping[str, int], voice: Words) -> list[Json]:
    date = date_view(event.date.date, voice.language, contested=event.date.contested)
    shared, rest = _beside_title(event)
    status = voice.say(STATUSES[event.status]) if event.status and event.status != "confirmed" else ""
    layout = "".join(_layout(field, numbers) for field in fields[1:] if field.kind in LETTERS)
    return [str(event.title), shared, rest, date.words, _mark(date), status, layout]


def _beside_title(event: Event) -> tuple[int, str]:
    """An id as how many characters it shares with the words of the title, and the others."""
    slug, shared = "-".join(words(event.title)), 0
    while shared < min(len(slug), len(event.id)) and slug[shared] == event.id[shared]:
        shared += 1
    return shared, event.id[shared:]


def _mark(date: DateView) -> str:
    return f"{date.shape}{'~' if date.dashed else ''}{'!' if date.contested else ''}"


def _layout(field: Field, numbers: Mapping[str, int]) -> str:
    """`s24`: a summary of 24 words; `h3.9q18`: a headline of 9 words, of the name 3, and a quote beside it."""
    named = field.of and field.kind != "quote"
    return f"{LETTERS[field.kind]}{f'{numbers[field.of]}.' if named else ''}{len(words(field.text))}"
