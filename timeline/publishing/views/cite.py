"""How a page is cited, for `cite.html`, which the pages of events and articles include."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.publishing.views.shared import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """A piece of a citation."""

    text: str
    """As it stands."""
    italic: bool
    """Whether the style sets it in italics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledView:
    """A citation in the words of one style."""

    style: str
    """`APA`; empty: in plain words of our own."""
    runs: tuple[RunView, ...]
    """Its pieces, to be set one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteView:
    """How a page is cited."""

    styles: tuple[StyledView, ...]
    """In each of the site's styles."""
    wikitext: str
    """Wikipedia's citation template."""
    downloads: tuple[Label, ...]
    """The same for reference managers, by format."""
