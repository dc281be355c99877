"""Stretches of days to an axis: parts on one scale, with breaks for long empty stretches where days would crowd."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from timeline.core.struct import Struct

Stretch = tuple[int, int]
"""The first and the last day, both included, as ordinals."""

WIDTH = 100.0
"""Positions count in hundredths of the width, so that one drawing suits every screen."""
BREAK = 3.4
"""What a break takes of the width."""
MARGIN = 0.5
"""On both sides of each part, so that a mark at its edge is whole."""
UNDATED = 4.0
"""What is kept at the end for events of which no day is known."""
ROOM = 100
"""Days crowd where two that follow each other come closer than one in so many of the width."""
SHARE = 0.25
"""An empty stretch is left out only if it takes so much of what is drawn."""
MOST_BREAKS = 10


class Part(Struct, frozen=True, kw_only=True):
    """Days that are drawn without a break."""

    first: int
    last: int
    left: float
    """Where the first day begins."""
    right: float
    """Where the last day ends."""


class Axis(Struct, frozen=True, kw_only=True):
    """Where each day stands."""

    parts: tuple[Part, ...]
    """In order; between two of them is a break. Empty: no day is known."""
    scale: float
    """The width of a day, the same in all parts."""
    undated: float | None
    """Where events without any known day stand; None: there are none."""

    def at(self, day: float) -> float:
        """Where a day begins; within a break, or beyond an end, the nearest edge."""
        best = self.parts[0].left
        for part in self.parts:
            if day < part.first:
                break
            best = part.left + (min(day, part.last + 1) - part.first) * self.scale
        return best

    def gaps(self) -> tuple[tuple[float, int], ...]:
        """The middle of each break, and the days that it leaves out."""
        return tuple(((one.right + two.left) / 2, two.first - one.last - 1) for one, two in pairwise(self.parts))


def make_axis(stretches: Iterable[Stretch], *, undated: bool = False) -> Axis:
    """An axis on which all *stretches* are; their order does not matter."""
    given = sorted(set(stretches))
    runs = _cut(_merged(given), _closest(given))
    spare = WIDTH - (UNDATED if undated else 0) - BREAK * max(len(runs) - 1, 0) - 2 * MARGIN * len(runs)
    scale = spare / max(sum(last - first + 1 for first, last in runs), 1)
    parts: list[Part] = []
    left = MARGIN
    for first, last in runs:
        right = left + (last - first + 1) * scale
        parts.append(Part(first=first, last=last, left=left, right=right))
        left = right + 2 * MARGIN + BREAK
    return Axis(parts=tuple(parts), scale=scale, undated=WIDTH - UNDATED / 2 if undated else None)


def _merged(stretches: list[Stretch]) -> list[Stretch]:
    """Those that overlap or touch as one."""
    merged: list[Stretch] = []
    for first, last in stretches:
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _closest(stretches: list[Stretch]) -> int:
    """The fewest days between the beginnings of two."""
    starts = sorted({first for first, _ in stretches})
    return min((later - earlier for earlier, later in pairwise(starts)), default=0)


def _cut(merged: list[Stretch], closest: int) -> list[Stretch]:
    """The runs between the breaks: the longest gaps go, as long as days crowd and a gap takes much of the width."""
    if not merged:
        return []
    pairs = enumerate(pairwise(merged), start=1)
    gaps = sorted(((two[0] - one[1] - 1, -place) for place, (one, two) in pairs), reverse=True)
    days = merged[-1][1] - merged[0][0] + 1
    cuts: list[int] = []
    for length, place in gaps[:MOST_BREAKS]:
        if closest * ROOM >= days or length < SHARE * days:
            break
        cuts.append(-place)
        days -= length
    edges = [0, *sorted(cuts), len(merged)]
    return [(merged[start][0], merged[end - 1][1]) for start, end in pairwise(edges)]
