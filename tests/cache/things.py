"""Values to remember, to compare and to tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """With one field, or rather with two."""

    name: object
    size: object = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Of the same shape as a thing."""

    name: object
    size: object = 0


class Colour(Enum):
    RED = "red"
    BLUE = "blue"
