"""The page of the data; a template gets it as `view`."""

from __future__ import annotations

from timeline.core.struct import Struct
from timeline.publishing.views.shared import FrameView


class DownloadView(Struct, frozen=True, kw_only=True):
    """A file of the data."""

    name: str
    """`events.csv`."""
    href: str
    """Relative to the page."""
    words: str
    """What it holds, in a sentence."""
    size: str
    """`48 kB`; empty: not known here."""


class FieldView(Struct, frozen=True, kw_only=True):
    """A field and its meaning."""

    name: str
    """As the files have it."""
    type: str
    """`string`; empty where the format says it itself."""
    words: str
    """What it means."""


class FieldGroupView(Struct, frozen=True, kw_only=True):
    """The fields of a table or of a kind of object."""

    title: str
    """Name of the table or of the kind."""
    words: str
    """What a row is; empty: its name says it."""
    fields: tuple[FieldView, ...]
    """In their order."""


class DataPageView(Struct, frozen=True, kw_only=True):
    """All data to take away, and what they mean: `data.html`."""

    frame: FrameView
    """What surrounds it."""
    title: str
    """What the page is."""
    lead: str
    """What is to be had, in a sentence or two."""
    downloads: tuple[DownloadView, ...]
    """The files."""
    version: str
    """Of the fields: the first number changes when one goes or changes its meaning."""
    notes: tuple[str, ...]
    """What those who read the files should know."""
    tables: tuple[FieldGroupView, ...]
    """The columns of the tables."""
    objects: tuple[FieldGroupView, ...]
    """The fields of the JSON files."""
