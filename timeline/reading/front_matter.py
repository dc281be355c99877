"""A Markdown file to its front matter and its body, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.core.diagnostics import Diagnostic, Severity, error
from timeline.core.text import Span, Text
from timeline.reading.files import SourceFile
from timeline.reading.located import YamlMap, parse_yaml

FENCE = "---"
CLOSING = ("---", "...")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A Markdown file in its two parts."""

    front: YamlMap
    body: Text | None
    """From its first line that is not blank, where its span stands; None: there is no such line."""


def split_document(file: SourceFile) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The two parts of a file that begins with `---`; None where its front matter cannot be told or read."""
    lines = file.text.split("\n")
    if lines[0].rstrip() != FENCE:
        span = Span(path=file.path, end=len(lines[0]) + 1)
        hint = "begin the file with a line `---`, then `key: value` lines, then a line `---`"
        return None, (error("no-front-matter", span, "the file does not begin with front matter", hint=hint),)
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() in CLOSING), None)
    if end is None:
        span = Span(path=file.path, end=len(FENCE) + 1)
        hint = "write a line `---` between the front matter and the text"
        return None, (error("open-front-matter", span, "the front matter that begins here is never closed", hint=hint),)
    front, found = parse_yaml("\n".join(lines[1:end]), file.path, first_line=2)
    if isinstance(front, YamlMap):
        return Document(front=front, body=_body(lines, end + 1, file.path)), found
    if all(finding.severity is not Severity.ERROR for finding in found):
        span = front.span if front is not None else Span(path=file.path, end=len(FENCE) + 1)
        found += (error("wrong-type", span, "the front matter must be `key: value` lines"),)
    return None, found


def _body(lines: list[str], start: int, path: str) -> Text | None:
    first = next((number for number in range(start, len(lines)) if lines[number].strip()), None)
    if first is None:
        return None
    span = Span(path=path, line=first + 1, end=len(lines[first]) + 1)
    return Text("\n".join(lines[first:]).rstrip(), span)
