"""
The land of the earth, from Natural Earth's shapes to the small table that maps are drawn from.

    python -m tests.land FOLDER/world-atlas/land-50m.json

writes `timeline/publishing/maps/land.bin` anew. The npm package world-atlas brings Natural Earth's 1:50,000,000 land,
which is in the public domain. Only coasts are taken: whose land it is, is not a question that our maps answer.
"""

from __future__ import annotations

import json
import math
import sys
import zlib
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "timeline" / "publishing" / "maps" / "land.bin"
TOLERANCE = 0.02
"""Degrees by which a line may depart from its original: two kilometres, less than a map shows."""
SMALLEST = 0.06
"""Degrees; islands that are smaller in both directions are left out."""

Point = tuple[float, float]
"""Degrees east and north."""


def table(topology: dict[str, Any]) -> bytes:
    """
    The rings of the land, largest first: how many there are, how many points each has, then the points.

    All are 32-bit numbers, low byte first; points are longitude and latitude in hundredths of a degree, each as its
    difference from the one before.
    """
    rings = [ring for ring in map(simplified, _rings(topology)) if len(ring) > 3 and _extent(ring) >= SMALLEST]
    rings.sort(key=lambda ring: (-len(ring), ring))
    numbers = array("i", [len(rings), *map(len, rings)])
    for ring in rings:
        before = (0, 0)
        for lon, lat in ring:
            point = (round(lon * 100), round(lat * 100))
            numbers.extend((point[0] - before[0], point[1] - before[1]))
            before = point
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _rings(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """Those of all polygons, holes included: what lies inside an odd number of rings is land."""
    arcs = [list(_decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points: list[Point] = []
                for number in ring:
                    arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                    points.extend(arc[1:] if points else arc)
                yield unbroken(points)


def unbroken(points: list[Point]) -> list[Point]:
    """A ring without a leap where the degrees begin anew; one that goes around a pole is closed over it."""
    found = points[:1]
    for lon, lat in points[1:]:
        found.append((lon - 360 * round((lon - found[-1][0]) / 360), lat))
    if abs(found[-1][0] - found[0][0]) > 180:
        pole = math.copysign(90, found[0][1])
        found += [(found[-1][0], pole), (found[0][0], pole), found[0]]
    return found


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def simplified(points: list[Point]) -> list[Point]:
    """Without what departs less than the tolerance from a straight line. Source: Douglas and Peucker, 1973."""
    keep = {0, len(points) - 1}
    open_ends = [(0, len(points) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        if last - first < 2:
            continue
        far, place = max((_off(points[n], points[first], points[last]), n) for n in range(first + 1, last))
        if far > TOLERANCE:
            keep.add(place)
            open_ends += [(first, place), (place, last)]
    return [points[number] for number in sorted(keep)]


def _off(point: Point, first: Point, last: Point) -> float:
    """How far a point lies from a line, in degrees."""
    across, up = last[0] - first[0], last[1] - first[1]
    length = across * across + up * up
    along = ((point[0] - first[0]) * across + (point[1] - first[1]) * up) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return ((point[0] - first[0] - along * across) ** 2 + (point[1] - first[1] - along * up) ** 2) ** 0.5


def _extent(ring: list[Point]) -> float:
    east, north = zip(*ring, strict=True)
    return max(max(east) - min(east), max(north) - min(north))


if __name__ == "__main__":
    TABLE.write_bytes(zlib.compress(table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), 9))
