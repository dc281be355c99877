"""A correction to the words in which pages and feeds tell it."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.history import Changed, Correction
from timeline.publishing.words.dates import date_words
from timeline.publishing.words.labels import STATUSES
from timeline.publishing.words.messages import Words, message

FIELDS: Mapping[Changed, str] = {
    "added": message("Added"),
    "citations": message("Sources"),
    "date": message("Date"),
    "merged": message("Merged"),
    "status": message("Status"),
    "title": message("Title"),
}
UNDONE = message("This merge was undone: they are two events again.")


def value_in_words(correction: Correction, value: str, words: Words) -> str:
    """The old or the new value of a correction, as readers see it on a page."""
    if correction.field == "date":
        date = parse_edtf(value)
        return date_words(date, words.language) if isinstance(date, EdtfDate) else value
    if correction.field == "status":
        known = {str(status): told for status, told in STATUSES.items()}
        return words.say(known.get(value, value)) or words.say("none")
    return value


def cited_before_and_since(correction: Correction) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the articles that were added to an event's sources, and of those that were taken away."""
    old, new = correction.old.split(), correction.new.split()
    return tuple(one for one in new if one not in old), tuple(one for one in old if one not in new)
