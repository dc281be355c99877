"""A page on its way to HTML: its path, its template, its view."""

from __future__ import annotations

from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import Struct


class Page(Struct, frozen=True, kw_only=True):
    """A page, before its template is applied."""

    path: str
    """`events/x/`, or a file's name: `404.html`."""
    template: str
    """`event.html`."""
    view: object
    """One of the dataclasses in `timeline.publishing.views`."""
    problems: tuple[Diagnostic, ...] = ()
    """What was found in the Markdown of the page."""
