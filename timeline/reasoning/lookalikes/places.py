"""Two places to how far they lie from each other."""

from __future__ import annotations

import math

from timeline.core.model.registries import Place

FAR = 50.0
"""Kilometres from which two places are not one."""
_KILOMETRES_PER_DEGREE = 111.2


def lie_apart(one: Place, other: Place) -> bool:
    """Whether two places are known not to be one: far from each other, or in two countries."""
    distance = kilometres(one, other)
    if distance is not None:
        return distance > FAR
    return bool(one.country and other.country) and one.country.casefold() != other.country.casefold()


def kilometres(one: Place, other: Place) -> float | None:
    """How far two places lie from each other; None where one has no coordinates, or those of a whole country."""
    if "country" in (one.precision, other.precision):
        return None
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    mean = math.radians((one.latitude + other.latitude) / 2)
    east = (one.longitude - other.longitude + 180) % 360 - 180
    return math.hypot(one.latitude - other.latitude, east * math.cos(mean)) * _KILOMETRES_PER_DEGREE
