"""The events of a dossier to its numbered notes, and what names a citation to what names a note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.core.model.chronology import Event
from timeline.core.struct import replace
from timeline.publishing.compose.dates import edtf_in_words
from timeline.publishing.compose.footnotes import targets_of
from timeline.publishing.compose.site import Here
from timeline.publishing.compose.sources import source_view
from timeline.publishing.prose import FindTarget, Target
from timeline.publishing.views.dossier import NoteView
from timeline.publishing.views.evidence import Voice

Notes = Mapping[str, int]
"""The number of each article, by its id."""


def number_notes(events: Iterable[Event]) -> Notes:
    """The articles in the order in which *events* first cite them, from 1."""
    articles = (str(citation.article.article.id) for event in events for citation in event.citations)
    return {article: number for number, article in enumerate(dict.fromkeys(articles), start=1)}


def note_anchor(number: int) -> str:
    return f"note-{number}"


def note_href(number: int) -> str:
    return f"#{note_anchor(number)}"


def note_views(here: Here, notes: Notes) -> tuple[NoteView, ...]:
    """The notes in their order."""
    views = []
    for article, number in notes.items():
        dated = here.site.articles[article]
        retrieved = str(dated.article.retrieved or "")
        views.append(
            NoteView(
                number=number,
                anchor=note_anchor(number),
                source=source_view(here, dated),
                read=edtf_in_words(retrieved, here.site.language) if retrieved else "",
            )
        )
    return tuple(views)


def numbers_of(event: Event, notes: Notes) -> Mapping[int, int]:
    """The number of the note by that of the citation on the event's page."""
    return {citation.number: notes[str(citation.article.article.id)] for citation in event.citations}


def noted(voices: Iterable[Voice], numbers: Mapping[int, int]) -> tuple[Voice, ...]:
    """The same voices, which name notes instead of citations."""
    return tuple(
        replace(voice, number=numbers[voice.number], href=note_href(numbers[voice.number])) for voice in voices
    )


def notes_behind(event: Event, notes: Notes) -> FindTarget:
    """Where the footnotes of an event lead in a dossier."""
    find, numbers = targets_of(event), numbers_of(event, notes)

    def to_note(written: str) -> Target | None:
        target = find(written)
        if target is None:
            return None
        number = numbers[target.number]
        return Target(href=note_href(number), number=number)

    return to_note
