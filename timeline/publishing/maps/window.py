"""A point of the earth to the part of the land around it, as lines in a plane."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from timeline.core.struct import Struct
from timeline.publishing.maps.land import Box, Point, Ring, rings

WIDTH, HEIGHT = 480, 300
"""Of a map, in its own units."""
SPANS = (16.0, 32.0, 64.0)
"""Degrees of latitude that a map may cover; the first with a coast to know the place by."""
KILOMETRES = 111.2
"""In a degree of latitude."""
_MARGIN = 4
"""Units beyond its edge up to which land is cut, so that no cut is seen."""
_CORNERS = 8
"""A path of so few lines is land from edge to edge, or a speck."""
_STEEPEST = 0.15
"""The least that a degree of longitude is taken to measure in degrees of latitude: near the poles it is nothing."""


class Window(Struct, frozen=True, kw_only=True):
    """
    What a map shows: an equirectangular projection that is true to scale along the parallel of its centre.

    Source: Snyder, Map Projections: A Working Manual, 1987, chapter 12.
    """

    lon: float
    """Of the centre, in degrees east; so the next, in degrees north."""
    lat: float
    span: float
    """Degrees of latitude from edge to edge."""

    @property
    def scale(self) -> float:
        """Units in a degree of latitude."""
        return HEIGHT / self.span

    def seen(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point stands, right and down from the upper left corner; it may lie outside."""
        east = (lon - self.lon + 180) % 360 - 180
        return self._across(east), self._down(lat)

    def land(self) -> str:
        """The land as the `d` of an SVG path, to be filled by the even-odd rule; empty: there is none."""
        west, east = self._degrees_across(-_MARGIN), self._degrees_across(WIDTH + _MARGIN)
        south = self.lat - (HEIGHT / 2 + _MARGIN) / self.scale
        north = self.lat + (HEIGHT / 2 + _MARGIN) / self.scale
        found = []
        for turn in (-360.0, 0.0, 360.0):
            box = (west - turn, south, east - turn, north)
            for ring in rings():
                cut = clipped(ring, box)
                if cut:
                    found.append(self._drawn([(lon + turn, lat) for lon, lat in cut]))
        return "".join(found)

    def _across(self, east: float) -> float:
        return WIDTH / 2 + east * self.scale * self._narrowing

    def _down(self, lat: float) -> float:
        return HEIGHT / 2 + (self.lat - lat) * self.scale

    def _degrees_across(self, place: float) -> float:
        """The longitude at which *place* lies, without regard to where the degrees begin anew."""
        return self.lon + (place - WIDTH / 2) / (self.scale * self._narrowing)

    @property
    def _narrowing(self) -> float:
        return max(math.cos(math.radians(self.lat)), _STEEPEST)

    def _drawn(self, points: Sequence[Point]) -> str:
        """A closed line in whole units, each point as its distance from the one before."""
        placed = [(round(self._across(lon - self.lon)), round(self._down(lat))) for lon, lat in points]
        steps = [(x - before[0], y - before[1]) for before, (x, y) in pairwise(placed)]
        moved = "".join(f"l{x} {y}" for x, y in steps if x or y)
        return f"M{placed[0][0]} {placed[0][1]}{moved}z" if moved else ""


def window_around(lon: float, lat: float) -> tuple[Window, str]:
    """The smallest window in which a coast is seen, else the largest, with its land."""
    for span in SPANS:
        window = Window(lon=lon, lat=lat, span=span)
        land = window.land()
        if land.count("l") > _CORNERS:
            break
    return window, land


def clipped(ring: Ring, box: Box) -> list[Point]:
    """
    The ring as far as it lies in the box; where it leaves it, it follows its edge.

    Source: Sutherland and Hodgman, Reentrant Polygon Clipping, 1974.
    """
    points: Sequence[Point] = list(_near(ring, box))
    for inside, crossing in _edges(box):
        if not points:
            break
        points = list(_cut(points, inside, crossing))
    return list(points)


def _near(ring: Ring, box: Box) -> Iterator[Point]:
    """The points of a ring, but of a run that lies wholly on one side of the box only the ends: the cut is the same."""
    west, south, east, north = box
    for run in ring:
        left, below, right, above = run.box
        if right < west or left > east or above < south or below > north:
            yield run.points[0]
            yield run.points[-1]
        else:
            yield from run.points


def _edges(box: Box) -> Iterator[tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]]:
    west, south, east, north = box
    yield (lambda point: point[0] >= west), (lambda one, other: _at_longitude(one, other, west))
    yield (lambda point: point[0] <= east), (lambda one, other: _at_longitude(one, other, east))
    yield (lambda point: point[1] >= south), (lambda one, other: _at_latitude(one, other, south))
    yield (lambda point: point[1] <= north), (lambda one, other: _at_latitude(one, other, north))


def _cut(
    points: Sequence[Point], inside: Callable[[Point], bool], crossing: Callable[[Point, Point], Point]
) -> Iterator[Point]:
    before = points[-1]
    for point in points:
        if inside(point) != inside(before):
            yield crossing(before, point)
        if inside(point):
            yield point
        before = point


def _at_longitude(one: Point, other: Point, lon: float) -> Point:
    along = (lon - one[0]) / (other[0] - one[0])
    return lon, one[1] + along * (other[1] - one[1])


def _at_latitude(one: Point, other: Point, lat: float) -> Point:
    along = (lat - one[1]) / (other[1] - one[1])
    return one[0] + along * (other[0] - one[0]), lat
