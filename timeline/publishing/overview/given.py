"""What an overview is drawn from."""

from __future__ import annotations

from collections.abc import Callable

from timeline.core.model.chronology import Event
from timeline.core.struct import Struct
from timeline.publishing.compose.site import Here
from timeline.publishing.overview.draw import Pen
from timeline.publishing.overview.lanes import Lane


class Given(Struct, frozen=True, kw_only=True):
    """What an overview is drawn from."""

    here: Here
    events: tuple[Event, ...]
    """In order."""
    href: Callable[[Event], str]
    """Where an event stands: on the page, else elsewhere."""
    lanes: tuple[Lane, ...]
    pen: Pen
    listed: int
    """How many of the events stand on the page; 0: all."""
    asked: str
    """What the search is asked for all of them, as `entity=ukraine`; empty: they are those of the whole chronology."""
