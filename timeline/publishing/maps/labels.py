"""Points on a map with their names, to where the names can stand without covering one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from timeline.publishing.maps.window import HEIGHT, WIDTH
from timeline.publishing.views.maps import SpotView

LETTER = 8.2
"""Units that a letter is wide, on average and rather too much than too little."""
LINE = 17.0
"""Units from one line to the next."""
_AWAY = 9.0
"""Units between a point and its name."""
_EDGE = 3.0
_NEAREST = 10.0
"""Two points that are nearer than this are one on a map of this size."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def placed(first: tuple[str, float, float], others: Sequence[tuple[str, float, float]]) -> tuple[SpotView, ...]:
    """
    The points with their names, the first of them always with its name; others as they find room, in their order.

    A point that falls together with one before it is left out.
    """
    found: list[SpotView] = []
    taken: list[Box] = [(WIDTH - 130.0, HEIGHT - 34.0, float(WIDTH), float(HEIGHT))]  # the bar that gives the scale
    for name, x, y in (first, *others):
        if any(abs(x - one.x) < _NEAREST and abs(y - one.y) < _NEAREST for one in found):
            continue
        taken.append((x - 5, y - 5, x + 5, y + 5))
        boxes = [(anchor, box) for anchor, box in _around(name, x, y) if not found or _is_free(box, taken[:-1])]
        if boxes:
            anchor, box = boxes[0]
            taken.append(box)
            left, _, right, bottom = box
            name_x = left if anchor == "start" else right
            found.append(SpotView(x=x, y=y, name=name, name_x=name_x, name_y=bottom - 4, anchor=anchor))
        else:
            found.append(SpotView(x=x, y=y, name="", name_x=x, name_y=y, anchor="start"))
    return tuple(found)


def _around(name: str, x: float, y: float) -> Iterator[tuple[Literal["start", "end"], Box]]:
    """Right, left, above, below: the places for a name, the best first."""
    width, half = len(name) * LETTER, LINE / 2
    places: tuple[tuple[Literal["start", "end"], float, float], ...] = (
        ("start", x + _AWAY, y - half),
        ("end", x - _AWAY - width, y - half),
        ("start", x + 4, y - LINE - 4),
        ("start", x + 4, y + 4),
        ("end", x - 4 - width, y - LINE - 4),
        ("end", x - 4 - width, y + 4),
    )
    for anchor, left, top in places:
        yield anchor, (left, top, left + width, top + LINE)


def _is_free(box: Box, taken: Sequence[Box]) -> bool:
    left, top, right, bottom = box
    inside = left >= _EDGE and top >= _EDGE and right <= WIDTH - _EDGE and bottom <= HEIGHT - _EDGE
    return inside and not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken
    )
