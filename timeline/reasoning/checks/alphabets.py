"""Rules on letters: a word whose letters come from several alphabets may pass for another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.core.confusables import mixed_words
from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.each import listed
from timeline.core.model.records import Article, EventRecord
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked, part_of


def names_keep_to_one_alphabet(linked: Linked) -> Iterator[Diagnostic]:
    """A Cyrillic letter in a Latin name makes a second publisher that no reader can tell from the first."""
    records = linked.records
    named = (
        (one.name for one in records.publishers),
        (one.name for one in records.entities),
        (one.name for one in records.places),
        (one.title for one in records.threads),
        (one.name for one in records.origins),
    )
    yield from _mixed(chain.from_iterable(named))
    yield from linked.found_in(records.articles, _in_article)
    yield from linked.found_in(records.events, _in_event)


@listed
def _in_article(article: Article) -> Iterator[Diagnostic]:
    return _mixed((article.title, article.publisher, *article.authors))


@listed
def _in_event(event: EventRecord) -> Iterator[Diagnostic]:
    return _mixed((event.title,))


def _mixed(texts: Iterable[str | None]) -> Iterator[Diagnostic]:
    for text in texts:
        if not isinstance(text, Text):
            continue
        for start, end in mixed_words(text):
            message = f"`{text[start:end]}` has letters of several alphabets, which may pass for those of one"
            hint = "write the word in one alphabet"
            yield warning("mixed-alphabets", part_of(text, start, end), message, hint=hint)
