"""An event's date to the strokes of its mark: firm where it is known, soft over what it may be, fading where open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from timeline.core.edtf import EdtfDate
from timeline.core.model.chronology import Event
from timeline.core.struct import Struct
from timeline.publishing.compose.dates import shape_of
from timeline.publishing.overview.axis import WIDTH, Axis
from timeline.publishing.overview.extents import stretch_of

FADE = 6.0
"""How far an open end reaches, in hundredths of the width: it says that there is more, not how much."""
_LEAST = 0.6
"""A stretch is never drawn narrower."""


class Stroke(Struct, frozen=True, kw_only=True):
    """A piece of a mark, in hundredths of the width."""

    kind: Literal["dot", "band", "bar", "edge", "join"]
    left: float
    right: float
    """As `left` for a dot and an edge."""
    fade: Literal["", "before", "after"] = ""
    hollow: bool = False
    dashed: bool = False
    closing: bool = False
    """An edge that ends what stands before it."""


def strokes_of(event: Event, axis: Axis) -> tuple[Stroke, ...]:
    """
    What is drawn of an event.

    Of a contested date the others that sources give are drawn as well, joined to it by a line.
    """
    own = tuple(_strokes(event.date.date, axis))
    if not event.date.contested:
        return own
    rivals = [one.date for one in event.date.rivals if not one.same_moment and stretch_of(one.date) is not None]
    members = {member.text for member in event.date.date.members}
    others = [
        Stroke(kind="dot", left=middle(rival, axis), right=middle(rival, axis), hollow=True)
        for rival in rivals
        if rival.text not in members
    ]
    ends = [stroke.left for stroke in (*own, *others)] + [stroke.right for stroke in own]
    return (_joined(min(ends), max(ends)), *own, *others) if others else own


def middle(date: EdtfDate, axis: Axis) -> float:
    """The middle of the days that a date may mean."""
    stretch = stretch_of(date)
    if stretch is None:
        return axis.undated if axis.undated is not None else WIDTH
    return (axis.at(stretch[0]) + axis.at(stretch[1]) + axis.scale) / 2


def _joined(left: float, right: float) -> Stroke:
    return Stroke(kind="join", left=left, right=right)


def _strokes(date: EdtfDate, axis: Axis) -> Iterator[Stroke]:
    dashed = date.approximate or date.uncertain
    shape = shape_of(date)
    stretch = stretch_of(date)
    if stretch is None or shape in ("day", "unknown"):
        at = middle(date, axis)
        yield Stroke(kind="dot", left=at, right=at, hollow=stretch is None, dashed=dashed or stretch is None)
    elif shape == "choice":
        yield from _choice(date, axis, dashed)
    else:
        yield from _extended(date, axis, dashed)


def _choice(date: EdtfDate, axis: Axis, dashed: bool) -> Iterator[Stroke]:
    places = [middle(member, axis) for member in date.members]
    yield _joined(min(places), max(places))
    for at in places:
        yield Stroke(kind="dot", left=at, right=at, hollow=True, dashed=dashed)


def _extended(date: EdtfDate, axis: Axis, dashed: bool) -> Iterator[Stroke]:
    """A band or a bar, with a firm end wherever a bound is known that is no mere edge of a month or year."""
    shape = shape_of(date)
    first, last = stretch_of(date) or (0, 0)
    left, right = axis.at(first), axis.at(last) + axis.scale
    if shape in ("until", "by"):
        left = max(right - FADE, 0)
    elif shape in ("since", "from"):
        right = min(left + FADE, WIDTH)
    elif right - left < _LEAST:
        left, right = (left + right - _LEAST) / 2, (left + right + _LEAST) / 2
    kind: Literal["bar", "band"] = "bar" if shape in ("span", "since", "until") else "band"
    fade: Literal["", "before", "after"] = ""
    if shape in ("until", "by"):
        fade = "before"
    elif shape in ("since", "from"):
        fade = "after"
    yield Stroke(kind=kind, left=left, right=right, fade=fade, dashed=dashed)
    if shape != "period" and fade != "before":
        yield Stroke(kind="edge", left=left, right=left)
    if shape != "period" and fade != "after":
        yield Stroke(kind="edge", left=right, right=right, closing=True)
