"""What a dossier says in words of its own: how its dates are to be read, and what it was made of."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.publishing.views.shared import DateView, Shape
from timeline.publishing.words.counting import counted

DOSSIER = "Dossier"
OF_A_THREAD = "Dossier of a thread"

_SHAPES: Mapping[Shape, str] = {
    "day": "that day",
    "period": "at some time in it, or all through it; nothing finer is known",
    "span": "it lasted from the first to the last",
    "since": "it began then; no end of it is known",
    "until": "it ended then; its beginning is not known",
    "by": "then or earlier",
    "from": "then or later",
    "within": "once between the two; it is not known when",
    "choice": "on one of these; it is not known on which",
    "unknown": "nothing bounds it",
}


def reading_of(date: DateView) -> str:
    """How a date of this kind is to be read."""
    doubts = [
        _SHAPES[date.shape],
        "approximate or uncertain" if date.dashed else "",
        "contested: sources give dates that cannot all be right" if date.contested else "",
    ]
    return "; ".join(doubt for doubt in doubts if doubt)


def deck_of(events: int) -> str:
    """What a dossier is."""
    return f"{counted(events, 'event')} in full, with numbered notes that give every source and its address."


def reason_to_split(events: int, most: int) -> str:
    """Why there is no single dossier."""
    return f"{events:,} events would be too much to print at once: above {most:,}, there is a dossier for each period."


def contents_in_words(events: int, articles: int, citations: int) -> str:
    """What a dossier was made from."""
    return ", ".join((counted(events, "event"), counted(articles, "article"), counted(citations, "citation")))
