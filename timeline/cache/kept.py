"""A `map` for a process that does the same work again and again: what it has made of an item it does not make twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 64
"""So many items may have gone, or have changed in a row, before what follows them is made anew."""
_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})


class Kept:
    """
    Remembers, of each function, the items of its last round with what became of them.

    The functions are pure. An item is recognised where it stood before among its neighbours and only if it is the same
    in everything that can be told of it (see `same`), so that a result is that of a fresh call. A function is called
    for one sequence of items a round.
    """

    def __init__(self) -> None:
        self._last: dict[Callable[[Any], Any], list[tuple[Any, Any]]] = {}
        self.made = 0
        """How many results were not remembered."""

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> list[R]:
        """What *function* makes of each item; also usable as an `Each`."""
        before: list[tuple[T, R]] = self._last.get(function, [])
        now: list[tuple[T, R]] = []
        at = 0
        for item in items:
            ahead = range(at, min(at + _AHEAD, len(before)))
            found = (
                at
                if ahead and same(before[at][0], item)
                else next((number for number in ahead[1:] if same(before[number][0], item)), None)
            )
            if found is None:
                self.made += 1
                now.append((item, function(item)))
            else:
                at = found + 1
                now.append(before[found])
        self._last[function] = now
        return [result for _, result in now]


def same(one: object, other: object) -> bool:
    """
    Whether nothing could tell one from the other: equal, of one type, in every part, down to the last.

    Equality alone is not enough: a text that has moved to another line of its file equals what it was.
    """
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other):
        return False
    if kind in _PLAIN:
        return one == other
    parts = _parts_of(kind)  # type: ignore[arg-type]  # a type is hashable
    mine, theirs = parts(one), parts(other)
    if len(mine) != len(theirs):
        return False
    # most parts are one object, for which no call of its own is needed
    return all(same(part, its) for part, its in zip(mine, theirs, strict=True) if part is not its)


@cache
def _parts_of(kind: type) -> Callable[[Any], Sequence[object]]:  # Any: a value of that type
    """What makes up a value of a type; of what has no parts, a number that no other has while both live."""
    if issubclass(kind, tuple | list):
        return lambda one: one
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        return attrgetter(*names) if len(names) > 1 else lambda one: tuple(getattr(one, name) for name in names)
    if issubclass(kind, Mapping):
        return lambda one: tuple(one.items())
    if issubclass(kind, frozenset):
        return lambda one: sorted(one, key=repr)
    if issubclass(kind, Enum):
        return lambda one: (id(one),)
    return lambda one: (id(one),) if callable(one) else one.__reduce_ex__(2)
