"""A narrative in Markdown to the targets of its `[^id]` references, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.core.code_spans import without_code
from timeline.core.diagnostics import Diagnostic, error
from timeline.core.text import Span, Text

UNFINISHED = re.compile(r"(?<!\\)\[\^(?![^\]\[\s^]{1,200}\])")
REFERENCE = re.compile(r"(?<!\\)\[\^([^\]\[\s^]{1,200})\]")


def footnotes_in(body: Text) -> tuple[Text, ...]:
    """
    The targets in order: `id`, or `id:2` for the second mention of the event by that article.

    What stands in a code span or a fenced block is no reference.
    """
    if "[^" not in body:
        return ()
    return tuple(
        Text(
            match.group(1),
            Span(
                path=body.span.path,
                line=body.span.line + number,
                column=match.start(1) + 1,
                end=match.end(1) + 1,
            ),
        )
        for number, line in enumerate(without_code(body.split("\n")))
        for match in REFERENCE.finditer(line)
    )


def unfinished_footnotes(body: Text) -> Iterator[Diagnostic]:
    """What begins as a reference and is none: it would stand in the narrative as it was typed."""
    for number, line in enumerate(without_code(body.split("\n")) if "[^" in body else ()):
        for match in UNFINISHED.finditer(line):
            span = Span(
                path=body.span.path, line=body.span.line + number, column=match.start() + 1, end=match.end() + 1
            )
            hint = "write `[^article-id]`, without spaces, or `\\[^` for the two characters"
            yield error("unknown-footnote", span, "this begins a footnote and is none", hint=hint)
