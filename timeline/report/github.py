"""Findings to what GitHub shows: annotations beside the lines, and the summary of a step."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.report.plain import in_order, place, printable
from timeline.report.terminal import as_text

_GITHUB_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


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
    words += [f"see {place(related.span)}: {related.message}" for related in diagnostic.related]
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
