"""A pure function of something large, asked again and again for the very same object."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def once(most: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """
    A decorator: what a pure function makes of its one argument, which never changes, is kept for the last *most*.

    Arguments are told apart by identity: to compare two long sequences would cost as much as what is saved.
    """

    def keeping(function: Callable[[T], R]) -> Callable[[T], R]:
        kept: OrderedDict[int, tuple[T, R]] = OrderedDict()
        """By identity, with the argument itself, so that no other can take its place."""

        @wraps(function)
        def found(given: T) -> R:
            known = kept.pop(id(given), None) or (given, function(given))
            kept[id(given)] = known
            if len(kept) > most:
                kept.popitem(last=False)
            return known[1]

        return found

    return keeping
