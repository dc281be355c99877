"""What a dossier says in words of its own: how its dates are to be read, and what it was made of."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.publishing.views.shared import DateView, Shape
from timeline.publishing.words.counting import articles_counted, citations_counted, events_counted
from timeline.publishing.words.messages import Words, message

DOSSIER = message("Dossier")
OF_A_THREAD = message("Dossier of a thread")

_SHAPES: Mapping[Shape, str] = {
    "day": message("that day"),
    "period": message("at some time in it, or all through it; nothing finer is known"),
    "span": message("it lasted from the first to the last"),
    "since": message("it began then; no end of it is known"),
    "until": message("it ended then; its beginning is not known"),
    "by": message("then or earlier"),
    "from": message("then or later"),
    "within": message("once between the two; it is not known when"),
    "choice": message("on one of these; it is not known on which"),
    "unknown": message("nothing bounds it"),
}


def reading_of(date: DateView, words: Words) -> str:
    """How a date of this kind is to be read."""
    doubts = [
        words.say(_SHAPES[date.shape]),
        words.say("approximate or uncertain") if date.dashed else "",
        words.say("contested: sources give dates that cannot all be right") if date.contested else "",
    ]
    return words.semicolon.join(doubt for doubt in doubts if doubt)


def deck_of(events: int, words: Words) -> str:
    """What a dossier is."""
    return words.counted(
        "%(number)s event in full, with numbered notes that give every source and its address.",
        "%(number)s events in full, with numbered notes that give every source and its address.",
        events,
    )


def reason_to_split(events: int, most: int, words: Words) -> str:
    """Why there is no single dossier."""
    return words.say(
        "%(number)s events would be too much to print at once: above %(most)s, there is a dossier for each period.",
        number=events,
        most=most,
    )


def contents_in_words(events: int, articles: int, citations: int, words: Words) -> str:
    """What a dossier was made from."""
    return words.comma.join(
        (events_counted(events, words), articles_counted(articles, words), citations_counted(citations, words))
    )
