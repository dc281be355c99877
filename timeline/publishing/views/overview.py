"""
The overview: a map of a page's events; a template gets it as a part of its page's `view`.

Places and widths across are texts such as `12.5%`, so that one drawing fits every screen; heights are in pixels.
"""

from __future__ import annotations

from typing import Literal

from timeline.core.struct import Struct


class StrokeView(Struct, frozen=True, kw_only=True):
    """A piece of a mark."""

    kind: Literal["dot", "band", "bar", "edge", "join"]
    """`dot` a day; `band` a soft stretch; `bar` a firm one; `edge` a firm end; `join` a line between two dots."""
    x: str
    """Its middle for a `dot`, else where it begins."""
    width: str = ""
    """How far it reaches, for a `band`, a `bar` and a `join`."""
    y: int = 0
    """Its middle."""
    fade: Literal["", "left", "right"] = ""
    """The side to which it fades, because its date is open there."""
    hollow: bool = False
    """It is one of several possible days."""
    dashed: bool = False
    """The date is approximate or uncertain."""
    inward: bool = False
    """An `edge` that lies to the left of its place."""


class MarkView(Struct, frozen=True, kw_only=True):
    """An event."""

    href: str
    """The event on the page, or its own page."""
    words: str
    """Its date in words, and its title."""
    lane: int
    """Number of its lane, from 0."""
    strokes: tuple[StrokeView, ...]
    """What is drawn of it."""


class ColumnView(Struct, frozen=True, kw_only=True):
    """The events of a bar that belong to one lane."""

    lane: int
    """Number of the lane, from 0."""
    y: int
    """Its top."""
    height: int
    """By the number of events."""


class BarView(Struct, frozen=True, kw_only=True):
    """The events of a period."""

    href: str
    """The page of the period, or its first event."""
    words: str
    """`March 2025: 14 events`."""
    x: str
    """Where the period begins."""
    width: str
    """How long it is."""
    columns: tuple[ColumnView, ...]
    """By lane."""
    soft: bool
    """The events are known no more precisely than to a period that holds other bars."""
    events: int
    """How many there are."""


class LaneView(Struct, frozen=True, kw_only=True):
    """A thread."""

    lines: tuple[str, ...]
    """The name in two lines at most, cut where it is longer still; empty: there is but one lane."""
    title: str
    """The whole name."""
    top: int
    """Where it begins, from the top."""
    middle: int
    """Where its name stands."""


class LineView(Struct, frozen=True, kw_only=True):
    """A piece of the axis, without a break."""

    x: str
    """Where it begins."""
    end: str
    """Where it ends."""


class TickView(Struct, frozen=True, kw_only=True):
    """A line on the axis with its label."""

    x: str
    """Where it stands."""
    label: str
    """`17 Mar`, `2025`, `71 years`."""
    shown: Literal["always", "wide", "zoomed", "never"]
    """Where its label has room."""
    fine: bool = False
    """Only for those who zoom in."""


class DensityView(Struct, frozen=True, kw_only=True):
    """How many events lie in a short stretch, drawn behind the marks."""

    x: str
    """Where it begins."""
    width: str
    """How long it is."""
    y: int
    """Its top."""
    height: int
    """By the number of events."""


class OverviewView(Struct, frozen=True, kw_only=True):
    """The map of a page's events: `overview.html`."""

    name: str
    """What it is, for those who do not see it: `Overview of 49 events, 1946 to 2025`."""
    note: str
    """How it is to be read."""
    height: int
    """Of the whole drawing."""
    floor: int
    """Where the axis lies, below the lanes."""
    lanes: tuple[LaneView, ...]
    """From top to bottom."""
    lines: tuple[LineView, ...]
    """The parts of the axis."""
    ticks: tuple[TickView, ...]
    """At even steps."""
    around: tuple[TickView, ...]
    """The years, where the ticks are finer."""
    breaks: tuple[TickView, ...]
    """Between the parts, with what each leaves out."""
    density: tuple[DensityView, ...]
    """Behind the marks; empty where there are bars."""
    radius: str
    """Of a dot."""
    thick: int
    """Height of a soft band."""
    marks: tuple[MarkView, ...]
    """The events in order; empty where there are bars."""
    bars: tuple[BarView, ...]
    """The periods in order; empty where there are marks."""
    undated: str
    """Where events without any known day stand; empty: there are none."""
    script: str
    """Address of the script that zooms and narrows; empty: the page has too little for that."""
    days: str
    """The parts for the script: first and last day, left and right edge, as `1-2:0.5-3.1` with spaces between."""
    locale: str
    """BCP 47 tag by which the script writes dates, as the rest of the page does."""
    shown: str
    """For the script: how many events are shown, with `{n}`, `{from}` and `{to}` to be filled."""
    search: str
    """Where all events of the overview are found, where some stand elsewhere; empty: all stand on the page."""
