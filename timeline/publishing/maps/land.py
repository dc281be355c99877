"""The table of the land that comes with the program, to its rings; made by `tests/land.py`."""

from __future__ import annotations

import sys
import zlib
from array import array
from functools import cache
from pathlib import Path

from timeline.core.struct import Struct

Point = tuple[float, float]
"""Degrees east and north."""
Box = tuple[float, float, float, float]
"""West, south, east, north."""

_RUN = 64
"""Points of a ring that are looked at together: most lie far away from any one map."""


class Run(Struct, frozen=True, kw_only=True):
    """Some points that follow one another, and the box in which they lie."""

    points: tuple[Point, ...]
    box: Box


Ring = tuple[Run, ...]


@cache
def rings() -> tuple[Ring, ...]:
    """What lies inside an odd number of them is land. Source: Natural Earth, 1:50,000,000, simplified to 2 km."""
    numbers = array("i", zlib.decompress((Path(__file__).parent / "land.bin").read_bytes()))
    if sys.byteorder == "big":
        numbers.byteswap()
    lengths = numbers[1 : numbers[0] + 1]
    at = numbers[0] + 1
    found = []
    for length in lengths:
        lon = lat = 0
        points = []
        for place in range(at, at + 2 * length, 2):
            lon, lat = lon + numbers[place], lat + numbers[place + 1]
            points.append((lon / 100, lat / 100))
        at += 2 * length
        found.append(tuple(_run(tuple(points[first : first + _RUN])) for first in range(0, length, _RUN)))
    return tuple(found)


def _run(points: tuple[Point, ...]) -> Run:
    east, north = zip(*points, strict=True)
    return Run(points=points, box=(min(east), min(north), max(east), max(north)))
