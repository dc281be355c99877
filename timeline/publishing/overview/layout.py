"""Lanes and the rows of their marks to heights in pixels."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.struct import Struct

TOP = 6
LEAST_LANE = 18
"""A line of small print."""
LEAST_OF_TWO = 32
"""Two lines of it, closely set: a long name."""
LEAST_ALONE = 40
AXIS = 44
"""Two lines of labels, below the lanes."""
AXIS_ALONE = 26
"""One line of them."""
TALLEST = 200
"""The lanes together, as long as marks can be moved closer; long names may need more."""
BARS = 108
_PITCHES = (9, 8, 7, 6, 5, 4, 3)
"""From row to row."""
_SPARE = 6


class Layout(Struct, frozen=True, kw_only=True):
    """Where the lanes stand."""

    tops: tuple[int, ...]
    heights: tuple[int, ...]
    pitch: int
    fits: bool
    """Whether the lanes are no taller than they may be."""

    @property
    def thick(self) -> int:
        """What a soft band takes, so that those in neighbouring rows do not touch."""
        return max(min(self.pitch - 1, 8), 2)

    @property
    def floor(self) -> int:
        """The end of the last lane."""
        return self.tops[-1] + self.heights[-1]

    def y(self, lane: int, row: int) -> int:
        """The middle of a row: the first in the middle of its lane, the next about it, by turns below and above."""
        steps = (row + 1) // 2 * (1 if row % 2 else -1)
        return round(self.tops[lane] + self.heights[lane] / 2) + steps * self.pitch


def layout_of(rows: Sequence[int], lines: Sequence[int]) -> Layout:
    """By the number of rows of each lane, and of lines of its name; the more rows, the closer."""
    least = LEAST_LANE if len(rows) > 1 else LEAST_ALONE
    for pitch in _PITCHES:
        heights = [max(least, (number | 1) * pitch + _SPARE) for number in rows]
        if sum(heights) <= TALLEST:
            break
    return _stacked(heights, lines, pitch, fits=sum(heights) <= TALLEST)


def layout_of_bars(lines: Sequence[int]) -> Layout:
    """All lanes of one height, but for those with long names."""
    return _stacked([max(LEAST_LANE, BARS // len(lines))] * len(lines), lines, 1, fits=True)


def _stacked(least: Sequence[int], lines: Sequence[int], pitch: int, *, fits: bool) -> Layout:
    heights = [max(low, LEAST_OF_TWO) if number > 1 else low for low, number in zip(least, lines, strict=True)]
    tops = tuple(TOP + sum(heights[:number]) for number in range(len(heights)))
    return Layout(tops=tops, heights=tuple(heights), pitch=pitch, fits=fits)
