"""Rules on narratives: each sentence has its source, each source its use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.model.chronology import Citation, Event
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked, part_of_lines
from timeline.reasoning.checks.sentences import sentences_in

_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\[\s^]{1,200})\]:", re.MULTILINE)


def sentences_have_sources(linked: Linked) -> Iterator[Diagnostic]:
    """A sentence without a footnote inherits none."""
    for record in linked.records.events:
        if record.body is None:
            continue
        marks = [(footnote.span.line, footnote.span.column) for footnote in record.footnotes]
        for start, end in sentences_in(record.body):
            place = part_of_lines(record.body, record.body.span, start, end)
            last = part_of_lines(record.body, record.body.span, end, end)
            if not any((place.line, place.column) <= mark < (last.line, last.column) for mark in marks):
                yield note(
                    "unsupported-sentence",
                    place,
                    "no footnote says where this sentence comes from",
                    hint="add `[^article-id]` behind it, with an article that the event cites",
                )


def footnotes_are_not_written_out(linked: Linked) -> Iterator[Diagnostic]:
    """Footnotes are made from the sources; a definition would stand in the narrative as a stray line."""
    for record in linked.records.events:
        if record.body is None:
            continue
        for match in _DEFINITION.finditer(record.body):
            place = part_of_lines(record.body, record.body.span, match.start(1), match.end(1))
            if any(footnote.span == place for footnote in record.footnotes):
                yield error(
                    "unused-reference",
                    part_of_lines(record.body, record.body.span, match.start(1) - 2, match.end()),
                    f"`[^{match[1]}]:` writes out a footnote, which no reader would find",
                    hint="delete the line: the footnote is made from the article's record",
                )


def sources_are_used(linked: Linked) -> Iterator[Diagnostic]:
    """Beside a narrative with footnotes, a source that has none and is not quoted only lengthens the list."""
    for event in linked.chronology.events:
        footnotes = {footnote.partition(":")[0] for footnote in event.record.footnotes} if event.record else set()
        for citation in event.citations:
            if footnotes and citation.mention.mention.cited and _is_bare(citation, event, footnotes):
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
