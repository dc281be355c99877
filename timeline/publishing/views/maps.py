"""A map of a place; a template gets it as a part of its page's `view`. Lengths are units of the map."""

from __future__ import annotations

from typing import Literal

from timeline.core.struct import Struct


class SpotView(Struct, frozen=True, kw_only=True):
    """Another place of the chronology."""

    x: float
    """Right from the upper left corner."""
    y: float
    """Down from there."""
    name: str
    """Empty where there is no room for it."""
    name_x: float
    """Where the name begins, or ends, as `anchor` says."""
    name_y: float
    """Its base line."""
    anchor: Literal["start", "end"]
    """Which end of the name stands there."""


class MapView(Struct, frozen=True, kw_only=True):
    """What lies around a place."""

    width: int
    """From edge to edge."""
    height: int
    """From edge to edge."""
    name: str
    """Of the map, for those who do not see it."""
    caption: str
    """What is to be known of it."""
    land: str
    """The `d` of a path that is filled by the even-odd rule."""
    spot: SpotView
    """The place itself."""
    whole: bool
    """The place is a country or another area, or it is not known how exact its coordinates are: no point is meant."""
    others: tuple[SpotView, ...]
    """Those that lie in the window, each apart from the rest."""
    scale: float
    """Length of the bar that stands for the distance."""
    distance: str
    """In words: `500 km`."""
