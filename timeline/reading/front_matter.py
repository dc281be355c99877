"""A Markdown file to its front matter and its body, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.core.code_spans import without_code
from timeline.core.diagnostics import Diagnostic, Severity, error
from timeline.core.struct import Struct
from timeline.core.text import Span, Text, located
from timeline.reading.files import SourceFile
from timeline.reading.located import YamlMap, parse_yaml

FENCE = "---"
CLOSING = ("---", "...")
CLOSED = re.compile(r"\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)")
"""The end of the line before the one that closes the front matter, and that line."""
_UNMERGED = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
BLANK = re.compile(r"\s*")


class Document(Struct, frozen=True, kw_only=True):
    """A Markdown file in its two parts."""

    front: YamlMap
    body: Text | None
    """From its first line that is not blank, where its span stands; None: there is no such line."""


def split_document(file: SourceFile) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The two parts of a file that begins with `---`; None where its front matter cannot be told or read."""
    if not (file.data or file.readable):
        return None, ()  # why has been told
    text = file.text
    begun = text.partition("\n")[0]
    if begun.rstrip() != FENCE:
        span = Span(path=file.path, end=len(begun) + 1)
        hint = "begin the file with a line `---`, then `key: value` lines, then a line `---`"
        return None, (error("no-front-matter", span, "the file does not begin with front matter", hint=hint),)
    closed = CLOSED.search(text, len(begun))
    if closed is None:
        span = Span(path=file.path, end=len(FENCE) + 1)
        hint = "write a line `---` between the front matter and the text"
        return None, (error("open-front-matter", span, "the front matter that begins here is never closed", hint=hint),)
    front, found = parse_yaml(text[len(begun) + 1 : closed.start()], file.path, first_line=2)
    if isinstance(front, YamlMap):
        body = _body(text, closed.end(), file.path)
        return Document(front=front, body=body), (*found, *_unmerged(body))
    if all(finding.severity is not Severity.ERROR for finding in found):
        span = front.span if front is not None else Span(path=file.path, end=len(FENCE) + 1)
        found += (error("wrong-type", span, "the front matter must be `key: value` lines"),)
    return None, found


def _unmerged(body: Text | None) -> Iterator[Diagnostic]:
    """The marks of a merge that nobody has finished; its middle, a row of equals signs, underlines a heading."""
    lines = without_code(body.split("\n")) if body is not None and _UNMERGED.search(body) else []
    for number, line in enumerate(lines):
        if body is not None and _UNMERGED.match(line):
            span = Span(path=body.span.path, line=body.span.line + number, column=1, end=len(line) + 1)
            hint = "keep what is right of both sides and delete the marks of the conflict"
            yield error("conflict", span, "a conflict of a git merge stands here", hint=hint)


def _body(text: str, start: int, path: str) -> Text | None:
    blank = BLANK.match(text, start)
    assert blank is not None, "the pattern fits anywhere"
    if blank.end() == len(text):
        return None
    begins = text.rfind("\n", 0, blank.end()) + 1
    first = text[begins:].partition("\n")[0]
    return located(text[begins:].rstrip(), path, text.count("\n", 0, begins) + 1, 1, len(first) + 1)
