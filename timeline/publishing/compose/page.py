"""A page on its way to HTML: its path, its template, its view."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, before its template is applied."""

    path: str
    """`events/x/`, or a file's name: `404.html`."""
    template: str
    """`event.html`."""
    view: object
    """One of the dataclasses in `timeline.publishing.views`."""
    problems: tuple[Diagnostic, ...] = ()
    """What was found in the Markdown of the page."""
