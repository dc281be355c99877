"""How a page is cited, for `cite.html`, which the pages of events and articles include."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.shared import Label


class RunView(Struct, frozen=True, kw_only=True):
    """A piece of a citation."""

    text: str
    """As it stands."""
    italic: bool
    """Whether the style sets it in italics."""
    address: bool
    """Whether it is an address, which runs from the left in every language."""


class StyledView(Struct, frozen=True, kw_only=True):
    """A citation in the words of one style."""

    style: str
    """`APA`; empty: in plain words of our own."""
    runs: tuple[RunView, ...]
    """Its pieces, to be set one after the other."""


class CiteView(Struct, frozen=True, kw_only=True):
    """How a page is cited."""

    styles: tuple[StyledView, ...]
    """In each of the site's styles."""
    wikitext: str
    """Wikipedia's citation template."""
    downloads: tuple[Label, ...]
    """The same for reference managers, by format."""
