"""Footnotes that lead to a quote by its number, to edits that keep them leading there when the numbers change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate

from timeline.core.model.chronology import Event
from timeline.desk.edits import Edit

Quotes = Mapping[str, tuple[str, ...]]
"""The texts of an event's quotes by the articles that print them, in the order in which footnotes number them."""


def quotes_of(event: Event) -> Quotes:
    """The quotes of an event; footnotes may name an article by an id that it had before."""
    found: dict[str, tuple[str, ...]] = {}
    for citation in event.citations:
        article = citation.article.article
        for name in map(str, (article.id, *article.former_ids)):
            found[name] = (*found.get(name, ()), *(str(one.quote.text) for one in citation.quotes))
    return found


def renumbering(event: Event, text: str, first_line: int, after: Quotes) -> Iterator[Edit]:
    """Edits of *text*, which holds the narrative of *event* and begins at *first_line* of its file."""
    record = event.record
    before = quotes_of(event)
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for footnote in record.footnotes if record is not None else ():
        article, _, number = footnote.partition(":")
        here = before.get(article, ())
        if not number.isdecimal() or not 0 < int(number[:6]) <= len(here):
            continue
        quote = here[int(number[:6]) - 1]
        target = f"{article}:{after[article].index(quote) + 1}"
        if target != footnote:
            start = starts[footnote.span.line - first_line] + footnote.span.column - 1
            yield Edit(start=start, end=start + len(footnote), text=target)
