"""
Diagnostics to what a person or a machine reads: text for a terminal, JSON, GitHub annotations, HTML for the banner.

Everything that comes from the content is untrusted: characters that would steer a terminal, forge a line or turn the
direction of writing are printed escaped in every format.
"""

from __future__ import annotations

import html
import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.text import Span

_ANSI = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_ANSI_END = "\x1b[0m"
_GITHUB_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Invisible, but part of the spelling of Persian, Hindi and others."""
_TAB = 4
_MARGIN = 60
"""How many characters of a long source line are shown before and after the place."""


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By path, line and column."""
    return sorted(
        diagnostics, key=lambda found: (found.span.path, found.span.line, found.span.column, found.code, found.message)
    )


def printable(text: str) -> str:
    r"""*text* with every control, bidirectional and line-breaking character written out, such as `\x1b` or `\u202e`."""
    return "".join(character if _harmless(character) else _written_out(character) for character in text)


def _harmless(character: str) -> bool:
    return unicodedata.category(character) not in _STEERING or character in _JOINERS


def _written_out(character: str) -> str:
    return character.encode("unicode-escape").decode("ascii")


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Such as `2 errors, 1 warning, 14 notes`."""
    counts = Counter(found.severity for found in diagnostics)
    parts = [f"{counts[kind]} {kind.value}{'s' * (counts[kind] != 1)}" for kind in Severity if counts[kind]]
    return ", ".join(parts) or "no findings"


def as_text(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], *, coloured: bool = False) -> str:
    """
    Every finding with its place, the line of the source under it and a mark below the wrong piece; then the counts.

    *sources* has the text of each file by its path; a finding in a file that is not among them goes without its line.
    """
    found = in_order(diagnostics)
    lines_of = _lines_of(found, sources)
    lines = [line for diagnostic in found for line in _block(diagnostic, lines_of, coloured)]
    return "\n".join([*lines, summary(found), ""])


def _lines_of(found: Iterable[Diagnostic], sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Only line feeds end a line, as in the reader that counted them."""
    return {path: sources.get(path, "").split("\n") for path in {diagnostic.span.path for diagnostic in found}}


def _block(diagnostic: Diagnostic, lines_of: Mapping[str, list[str]], coloured: bool) -> Iterator[str]:
    label = f"{diagnostic.severity.value}[{printable(diagnostic.code)}]"
    if coloured:
        label = f"{_ANSI[diagnostic.severity]}{label}{_ANSI_END}"
    yield f"{_place(diagnostic.span)}: {label} {printable(diagnostic.message)}"
    yield from _excerpt(diagnostic.span, lines_of[diagnostic.span.path])
    if diagnostic.hint:
        yield f"    hint: {printable(diagnostic.hint)}"
    for related in diagnostic.related:
        yield f"    see {_place(related.span)}: {printable(related.message)}"
    yield ""


def _place(span: Span) -> str:
    return f"{printable(span.path)}:{span.line}:{span.column}"


def _excerpt(span: Span, lines: list[str]) -> Iterator[str]:
    """The line of the source, and under it the carets."""
    line = lines[span.line - 1].removesuffix("\r") if 0 < span.line <= len(lines) else ""
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


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """
    One JSON document: `schema_version`, `counts` by severity, and `diagnostics` in order.

    Each has `code`, `severity`, `message`, `hint`, `path`, `line`, `column`, `end` and `related` (the last as a list of
    `message`, `path`, `line`, `column`, `end`). Lines and columns count from 1; `end` is the column after the last
    character. Whatever is not ASCII is escaped, so that no text can steer a terminal.
    """
    found = in_order(diagnostics)
    counts = {kind.value: sum(diagnostic.severity is kind for diagnostic in found) for kind in Severity}
    document = {"schema_version": 1, "counts": counts, "diagnostics": [_as_mapping(diagnostic) for diagnostic in found]}
    return json.dumps(document, indent=1) + "\n"


def _as_mapping(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_span_fields(diagnostic.span),
        "related": [{"message": related.message, **_span_fields(related.span)} for related in diagnostic.related],
    }


def _span_fields(span: Span) -> dict[str, object]:
    return {"path": span.path, "line": span.line, "column": span.column, "end": span.end}


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """
    Workflow commands that GitHub shows beside the lines of a pull request.

    It shows ten of a kind for each step: `as_step_summary` has them all.
    """
    return "".join(f"{_annotation(diagnostic)}\n" for diagnostic in in_order(diagnostics))


def _annotation(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "file": span.path,
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(max(span.end, span.column)),
        "title": f"{diagnostic.severity.value}[{diagnostic.code}]",
    }
    words = [diagnostic.message, *([f"hint: {diagnostic.hint}"] if diagnostic.hint else [])]
    words += [f"see {_place(related.span)}: {related.message}" for related in diagnostic.related]
    listed = ",".join(f"{name}={_github_property(value)}" for name, value in properties.items())
    return f"::{_GITHUB_COMMANDS[diagnostic.severity]} {listed}::{'%0A'.join(map(_github_value, words))}"


def _github_value(text: str) -> str:
    """Line breaks are already written out by `printable`, so only the percent sign is left to escape."""
    return printable(text).replace("%", "%25")


def _github_property(text: str) -> str:
    return _github_value(text).replace(":", "%3A").replace(",", "%2C")


def as_step_summary(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> str:
    """The text for a person as a block of Markdown, for the summary of a step on GitHub."""
    return f"<pre>{html.escape(as_text(diagnostics, sources))}</pre>\n"


def as_html(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> str:
    """A fragment without scripts and styles of its own: an item for each error, else for each finding."""
    found = in_order(diagnostics)
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR] or found
    lines_of = _lines_of(errors, sources)
    blocks = ("\n".join(_block(error, lines_of, coloured=False)).rstrip() for error in errors)
    items = "".join(f"<li><pre>{html.escape(block)}</pre></li>" for block in blocks)
    return f"<p>{html.escape(summary(found))}</p><ol>{items}</ol>"


def wants_colour(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to write in colour: by `NO_COLOR`, `CLICOLOR_FORCE` and `CLICOLOR`, else if it is a terminal that can."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return terminal and environment.get("CLICOLOR") != "0" and environment.get("TERM") != "dumb"


@contextmanager
def progress(total: int, stream: TextIO) -> Iterator[Callable[[str], None]]:
    """
    A bar of *total* steps on *stream* while it is a terminal, else nothing; it is gone at the end.

    Gives the function that ends a step, which takes the name of the next one.
    """
    if not stream.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  # costly, and only for people
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(bar_width=30), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda step: bar.update(task, advance=1, description=printable(step))
