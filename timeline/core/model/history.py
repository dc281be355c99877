"""What readers were told when the site was last recorded, and what has changed from record to record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.core.text import Text

Changed: TypeAlias = Literal["added", "citations", "date", "merged", "status", "title"]
"""`added`: the event is new, which corrects nothing; `merged`: it became part of the one that `new` names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What readers were told of one event."""

    title: str
    date: str
    """EDTF."""
    status: str = ""
    citations: tuple[str, ...] = ()
    """Ids of the articles, sorted."""
    correction: str = ""
    """The reason that the editor gave for the last change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """`history/published.json`: the site as it was last recorded."""

    recorded: str
    """The day of the record."""
    events: Mapping[str, Told]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
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
