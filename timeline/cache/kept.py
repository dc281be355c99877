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
    if type(one) is not type(other):
        return False
    if type(one) in _PLAIN:
        return one == other
    mine, theirs = _parts(one), _parts(other)
    return len(mine) == len(theirs) and all(map(same, mine, theirs))


def _parts(one: Any) -> Sequence[object]:  # Any: whatever an item is made of
    """What makes it up; of what has no parts, a number that no other has while both live."""
    if isinstance(one, tuple | list):
        return one
    if is_dataclass(one) and not isinstance(one, type):
        return _values_of(type(one))(one)
    if isinstance(one, Mapping):
        return tuple(one.items())
    if isinstance(one, frozenset):
        return sorted(one, key=repr)
    return (id(one),) if isinstance(one, Enum) or callable(one) else one.__reduce_ex__(2)


@cache
def _values_of(kind: type) -> Callable[[object], tuple[object, ...]]:
    """The values of all fields of a dataclass."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda one: tuple(getattr(one, name) for name in names)
