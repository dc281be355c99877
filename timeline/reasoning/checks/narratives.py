"""Rules on narratives: each sentence has its source, each source its use."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.each import listed
from timeline.core.model.chronology import Citation, Event
from timeline.core.model.records import EventRecord
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked, places_in
from timeline.reasoning.checks.sentences import sentences_in

_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\[\s^]{1,200})\]:", re.MULTILINE)


def sentences_have_sources(linked: Linked) -> Iterator[Diagnostic]:
    """A sentence without a footnote inherits none."""
    return linked.found_in(linked.records.events, _unsupported)


@listed
def _unsupported(record: EventRecord) -> Iterator[Diagnostic]:
    if record.body is None:
        return
    marks = [(footnote.span.line, footnote.span.column) for footnote in record.footnotes]
    place = places_in(record.body, record.body.span)
    for start, end in sentences_in(record.body):
        first, behind = place(start, end), place(end, end)
        following = bisect_left(marks, (first.line, first.column))
        if following == len(marks) or marks[following] >= (behind.line, behind.column):
            yield note(
                "unsupported-sentence",
                first,
                "no footnote says where this sentence comes from",
                hint="add `[^article-id]` behind it, with an article that the event cites",
            )


def footnotes_are_not_written_out(linked: Linked) -> Iterator[Diagnostic]:
    """Footnotes are made from the sources; a definition would stand in the narrative as a stray line."""
    return linked.found_in(linked.records.events, _written_out)


@listed
def _written_out(record: EventRecord) -> Iterator[Diagnostic]:
    if record.body is None:
        return
    marks = {footnote.span for footnote in record.footnotes}
    place = places_in(record.body, record.body.span)
    for match in _DEFINITION.finditer(record.body):
        if place(*match.span(1)) in marks:
            yield error(
                "unused-reference",
                place(match.start(1) - 2, match.end()),
                f"`[^{match[1]}]:` writes out a footnote, which no reader would find",
                hint="delete the line: the footnote is made from the article's record",
            )


def sources_are_used(linked: Linked) -> Iterator[Diagnostic]:
    """Beside a narrative with footnotes, a source that has none and is not quoted only lengthens the list."""
    return linked.found_in(linked.chronology.events, _unused)


@listed
def _unused(event: Event) -> Iterator[Diagnostic]:
    footnotes = {footnote.partition(":")[0] for footnote in event.record.footnotes} if event.record else set()
    for citation in event.citations if footnotes else ():
        if citation.mention.mention.cited and _is_bare(citation, event, footnotes):
            name = citation.article.article.id
            yield note(
                "unused-reference",
                _place(citation),
                f"`{event.id}` lists `{name}` and takes nothing from it",
                hint=f"quote it, or cite it in the narrative with `[^{name}]`",
            )


def _is_bare(citation: Citation, event: Event, footnotes: set[str]) -> bool:
    """Nothing is taken from the citation's article: no footnote, no quote, no date, no note."""
    article = citation.article.article
    if footnotes & {str(article.id), *map(str, article.former_ids)}:
        return False
    mentions = [one.mention.mention for one in event.citations if one.article.article.id == article.id]
    return not any(one.quotes or one.said or one.date or one.summary or one.note for one in mentions)


def _place(citation: Citation) -> Span:
    return citation.mention.mention.article.span
