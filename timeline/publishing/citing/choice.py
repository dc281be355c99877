"""A site to the citation styles in which its pages are cited, and to those that it asks for and nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.chronology import Chronology
from timeline.core.model.registries import Site
from timeline.core.text import Text
from timeline.publishing.citing.styles import STYLES, knows_style
from timeline.publishing.wanted import is_wanted

OUTPUT = "citations"
"""The name of the output without which pages are not cited at all."""
DEFAULT_STYLES = ("apa", "chicago-note", "mla")


def cites(chronology: Chronology) -> bool:
    """Whether the site says how it is cited."""
    return is_wanted(chronology.site, OUTPUT)


def chosen_styles(site: Site, *, is_large: bool) -> tuple[str, ...]:
    """The styles that the site asks for, else the usual ones, else none for a large site."""
    if site.citation_styles is not None:
        return tuple(dict.fromkeys(str(name) for name in site.citation_styles))
    return () if is_large else DEFAULT_STYLES


def styles_are_known(chronology: Chronology) -> Iterator[Diagnostic]:
    """A style that the site asks for is among those of the package."""
    for name in chronology.site.citation_styles or ():
        if not knows_style(str(name)):
            span = name.span if isinstance(name, Text) else chronology.site.span
            hint = f"write {', '.join(STYLES)}, or the name of a file of the CSL project without `.csl`"
            yield error("unknown-style", span, f"no citation style is named `{name}`", hint=hint)
