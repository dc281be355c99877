"""What readers were told when the site was last recorded, and what has changed from record to record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from timeline.core.struct import Struct
from timeline.core.text import Text

Changed: TypeAlias = Literal["added", "citations", "date", "merged", "status", "title"]
"""`added`: the event is new, which corrects nothing; `merged`: it became part of the one that `new` names."""


class Told(Struct, frozen=True, kw_only=True):
    """What readers were told of one event."""

    title: str
    date: str
    """EDTF."""
    status: str = ""
    citations: tuple[str, ...] = ()
    """Ids of the articles, sorted."""
    correction: str = ""
    """The reason that the editor gave for the last change."""


class Published(Struct, frozen=True, kw_only=True):
    """`history/published.json`: the site as it was last recorded."""

    recorded: str
    """The day of the record."""
    events: Mapping[str, Told]


class Correction(Struct, frozen=True, kw_only=True):
    """A line of `history/changes.jsonl`: what readers were told of an event, before and since."""

    on: Text
    """The day of the record that found it."""
    event: Text
    """Its id on that day."""
    field: Changed
    old: str = ""
    """Ids of articles are parted by spaces; empty: nothing was said."""
    new: str = ""
    because: str = ""
