"""What the script of the search page says, in every form that a number may ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.publishing.views.shared import MessageView
from timeline.publishing.words.messages import Words, message, message_in, messages

_NUMBERED: Mapping[str, tuple[str, str]] = {
    "all": messages("{total} event", "{total} events"),
    "without": messages("Without {what} there is {count}.", "Without {what} there are {count}."),
    "period": messages("In the period {what} there is {count}.", "In the period {what} there are {count}."),
    "show": messages("Show {count} event", "Show {count} events"),
}
"""Which depend on a number: `count`, else `total`."""

_PLAIN: Mapping[str, str] = {
    "some": message("{count} of {total} events"),
    "none": message("No event matches all of these."),
    "start": message("Start again"),
    "reading": message("Searching …"),
    "failed": message("What is needed for the search could not be loaded. Try again, or use the lists below."),
    "more": message("Show more"),
    "shown": message("{shown} of {count} shown"),
    "any": message("any of"),
    "not": message("not"),
    "remove": message("Remove {what}"),
    "unknown": message("{what} (not known here)"),
    "q": message("Words"),
    "from": message_in("period", "From"),
    "to": message_in("period", "To"),
    "dates": message("Dates of"),
    "published": message_in("dates of", "the articles"),
    "unread": message("{what} (no date)"),
    "every": message("Show all {count}"),
    "exclude": message("without {what}"),
    "name": message("Named"),
    "place": message("Place"),
    "thread": message("Thread"),
    "tag": message("Tag"),
    "publisher": message("Publisher of a source"),
    "summary": message("In the summary"),
    "narrative": message("In the account"),
    "headline": message("In the headline of an article of {of}"),
    "headline-plain": message("In the headline of an article"),
    "quote": message("In a quote of {of}"),
    "quote-plain": message("In a quote"),
    "somewhere": message("In what is told of it"),
    "quoted": message("“{what}”"),
    "item": message_in("between items", ", "),
}


_OF_SOURCES_NUMBERED: Mapping[str, tuple[str, str]] = {
    "all": messages("{total} article", "{total} articles"),
    "without": _NUMBERED["without"],
    "period": _NUMBERED["period"],
    "show": messages("Show {count} article", "Show {count} articles"),
    "cited": messages("Cited for {count} event.", "Cited for {count} events."),
}
_OF_SOURCES: Mapping[str, str] = {
    **{
        name: _PLAIN[name]
        for name in (
            "start",
            "reading",
            "more",
            "shown",
            "any",
            "not",
            "remove",
            "unknown",
            "q",
            "from",
            "to",
            "unread",
            "every",
            "quoted",
            "item",
        )
    },
    "some": message("{count} of {total} articles"),
    "none": message("No article matches all of these."),
    "failed": message("What is needed for this could not be loaded. Try again, or use the list below."),
    "undated": message("Day not known"),
}


def search_messages(words: Words) -> tuple[MessageView, ...]:
    """All of them."""
    return tuple(_all(words, _NUMBERED, _PLAIN))


def source_messages(words: Words) -> tuple[MessageView, ...]:
    """Those of the script that filters the bibliography."""
    return tuple(_all(words, _OF_SOURCES_NUMBERED, _OF_SOURCES))


def _all(words: Words, numbered: Mapping[str, tuple[str, str]], plain: Mapping[str, str]) -> Iterator[MessageView]:
    for name, (one, many) in numbered.items():
        for category, form in words.forms(one, many):
            yield MessageView(name=name, number=category, words=form)
    for name, said in plain.items():
        yield MessageView(name=name, number="", words=words.say(said))
