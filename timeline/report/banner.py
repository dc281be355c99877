"""Findings to HTML for the banner over the last good page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.report.plain import in_order, lines_of, summary
from timeline.report.terminal import block


def as_html(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> str:
    """A fragment without scripts and styles of its own: an item for each error, else for each finding."""
    found = in_order(diagnostics)
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR] or found
    texts = lines_of(errors, sources)
    blocks = ("\n".join(block(error, texts)).rstrip() for error in errors)
    items = "".join(f"<li><pre>{html.escape(text)}</pre></li>" for text in blocks)
    return f"<p>{html.escape(summary(found))}</p><ol>{items}</ol>"
