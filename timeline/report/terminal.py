"""Findings to text for a terminal: each with its place, the line of the source, and a mark below the wrong piece."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.text import Span
from timeline.report.plain import in_order, line_at, lines_of, place, printable, summary

_ANSI = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_ANSI_END = "\x1b[0m"
_TAB = 4
_MARGIN = 60
"""How many characters of a long source line are shown before and after the place."""


def as_text(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], *, coloured: bool = False) -> str:
    """
    Every finding with its place, the line of the source under it and a mark below the wrong piece; then the counts.

    *sources* has the text of each file by its path; a finding in a file that is not among them goes without its line.
    """
    found = in_order(diagnostics)
    texts = lines_of(found, sources)
    lines = [line for diagnostic in found for line in block(diagnostic, texts, coloured=coloured)]
    return "\n".join([*lines, summary(found), ""])


def block(diagnostic: Diagnostic, texts: Mapping[str, list[str]], *, coloured: bool = False) -> Iterator[str]:
    """The lines that say one finding, the last of them empty; *texts* has the lines of its file."""
    label = f"{diagnostic.severity.value}[{printable(diagnostic.code)}]"
    if coloured:
        label = f"{_ANSI[diagnostic.severity]}{label}{_ANSI_END}"
    yield f"{place(diagnostic.span)}: {label} {printable(diagnostic.message)}"
    yield from _excerpt(diagnostic.span, texts[diagnostic.span.path])
    if diagnostic.hint:
        yield f"    hint: {printable(diagnostic.hint)}"
    for related in diagnostic.related:
        yield f"    see {place(related.span)}: {printable(related.message)}"
    yield ""


def _excerpt(span: Span, lines: list[str]) -> Iterator[str]:
    """The line of the source, and under it the carets."""
    line = line_at(span, lines)
    if not line.strip():
        return
    start, end = span.column - 1, max(span.end - 1, span.column)
    first, last = max(0, start - _MARGIN), min(len(line), start + _MARGIN)
    before, marked, after = line[first:start], line[start : min(end, last)], line[min(end, last) : last]
    lead = "…" if first else ""
    shown_before = lead + _shown(before)
    shown_marked = _shown(marked, _width(shown_before))
    shown_after = _shown(after, _width(shown_before) + _width(shown_marked)) + ("…" if last < len(line) else "")
    gutter = f"{span.line:>5} | "
    yield f"{gutter}{shown_before}{shown_marked}{shown_after}".rstrip()
    yield f"{' ' * (len(gutter) - 2)}| {' ' * _width(shown_before)}{'^' * max(1, _width(shown_marked))}"


def _shown(text: str, column: int = 0) -> str:
    """*text* as printed from *column* on: tabs as spaces up to the next stop."""
    shown: list[str] = []
    for character in text:
        piece = " " * (_TAB - column % _TAB) if character == "\t" else printable(character)
        column += _width(piece)
        shown.append(piece)
    return "".join(shown)


def _width(text: str) -> int:
    """How many cells of a terminal *text* takes: ideographs two, combining marks and joiners none."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def wants_colour(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to write in colour: by `NO_COLOR`, `CLICOLOR_FORCE` and `CLICOLOR`, else if it is a terminal that can."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return terminal and environment.get("CLICOLOR") != "0" and environment.get("TERM") != "dumb"
