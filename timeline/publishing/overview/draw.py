"""Marks and bars in hundredths of the width to what a template draws, from right to left where the site is read so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from timeline.core.struct import Struct
from timeline.publishing.overview.axis import WIDTH, Axis
from timeline.publishing.overview.layout import Layout
from timeline.publishing.overview.marks import Stroke
from timeline.publishing.overview.ticks import Tick
from timeline.publishing.views.overview import DensityView, LineView, StrokeView, TickView

_BIN = 1.2
"""The least width over which density is counted."""
_TALLEST = 0.9
"""Of the height of the lanes, for the densest stretch."""


class Pen(Struct, frozen=True, kw_only=True):
    """Places across to texts."""

    mirrored: bool

    def at(self, place: float) -> str:
        """A place."""
        return share(WIDTH - place if self.mirrored else place)

    def begin(self, left: float, right: float) -> str:
        """Where a stretch begins on the screen's left."""
        return share(WIDTH - right if self.mirrored else left)

    def across(self, left: float, right: float) -> str:
        """How far a stretch reaches."""
        return share(right - left)

    def stroke(self, stroke: Stroke, y: int) -> StrokeView:
        """A piece of a mark, at a height."""
        before: Literal["left", "right"] = "right" if self.mirrored else "left"
        after: Literal["left", "right"] = "left" if self.mirrored else "right"
        sides: dict[str, Literal["", "left", "right"]] = {"before": before, "after": after}
        return StrokeView(
            kind=stroke.kind,
            x=self.begin(stroke.left, stroke.right),
            width=share(stroke.right - stroke.left) if stroke.right > stroke.left else "",
            y=y,
            fade=sides.get(stroke.fade, ""),
            hollow=stroke.hollow,
            dashed=stroke.dashed,
            inward=stroke.kind == "edge" and stroke.closing != self.mirrored,
        )

    def tick(self, tick: Tick) -> TickView:
        """A line with its label."""
        return TickView(x=self.at(tick.at), label=tick.label, shown=tick.shown, fine=tick.fine)

    def lines(self, axis: Axis) -> tuple[LineView, ...]:
        """The axis between its breaks."""
        return tuple(LineView(x=self.at(part.left), end=self.at(part.right)) for part in axis.parts)

    def days(self, axis: Axis) -> str:
        """For the script: days and places of each part."""
        return " ".join(
            f"{part.first},{part.last},{self.at(part.left)[:-1]},{self.at(part.right)[:-1]}" for part in axis.parts
        )

    def density(self, axis: Axis, days: Sequence[int], layout: Layout) -> tuple[DensityView, ...]:
        """How many of *days* lie in each short stretch."""
        size = max(1, round(_BIN / axis.scale))
        counts: dict[tuple[float, float], int] = {}
        for day in days:
            part = next(part for part in axis.parts if part.first <= day <= part.last)
            first = part.first + (day - part.first) // size * size
            left, right = axis.at(first), axis.at(min(first + size, part.last + 1))
            counts[left, right] = counts.get((left, right), 0) + 1
        most = max(counts.values(), default=0)
        room = (layout.floor - layout.tops[0]) * _TALLEST
        return tuple(
            DensityView(
                x=self.begin(left, right),
                width=share(right - left),
                y=layout.floor - round(room * number / most),
                height=round(room * number / most),
            )
            for (left, right), number in sorted(counts.items())
            if most > 1
        )


def share(value: float) -> str:
    """`12.5%`."""
    return f"{f'{value:.2f}'.rstrip('0').rstrip('.')}%"
