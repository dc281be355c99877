"""A `map` for a process that does the same work again and again: what it has made of an item it does not make twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, partial
from itertools import compress, count, pairwise
from operator import attrgetter, is_, is_not
from types import MethodType
from typing import Any, TypeVar

from timeline.cache.kinds import field_names, named

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 64
"""So many items may have gone, or have changed in a row, before what follows them is made anew."""
_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """What a function was given, and what it made of it."""

    given: object = None
    """What it has for all items alike."""
    items: Sequence[Any] = ()
    results: Sequence[Any] = ()


_NOTHING = _Round()


class Kept:
    """
    Remembers, of each function, the items of its last round with what became of them.

    The functions are pure. An item is recognised where it stood before among its neighbours and only if it is the same
    in everything that can be told of it (see `same`), so that a result is that of a fresh call. A function is called
    for one sequence of items a round; a `partial` stands for its function, and where it gives something else than
    before, all is made anew. A method is the same function whatever it is bound to, which only helps it along.
    """

    def __init__(self) -> None:
        self._last: dict[Callable[..., Any], _Round] = {}
        self.made = 0
        """How many results were not remembered."""

    @property
    def known(self) -> int:
        """How many results there are."""
        return sum(len(last.results) for last in self._last.values())

    def written(self) -> Iterator[Sequence[object]]:
        """All that it knows, as lists: of functions their names, and nothing of those that make functions."""
        for function, last in self._last.items():
            if not any(map(callable, last.results[:1])):
                yield function.__module__, function.__qualname__, last.given
                yield last.items
                yield last.results

    @classmethod
    def read(cls, lists: Iterable[Sequence[Any]]) -> Kept:
        """One that knows what was *written*; raises ValueError where functions are gone."""
        kept, rest = cls(), iter(lists)
        for (module, name, given), items, results in zip(rest, rest, rest, strict=True):
            kept._last[named(module, name)] = _Round(given=given, items=tuple(items), results=tuple(results))
        return kept

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Sequence[R]:
        """What *function* makes of each item, the very same sequence where all are as before; usable as an `Each`."""
        name, given = function, None
        if isinstance(function, partial):
            name, given = function.func, (function.args, function.keywords)
        elif isinstance(function, MethodType):
            name = function.__func__
        last, items = self._last.get(name, _NOTHING), tuple(items)
        if not same(last.given, given):
            last = _NOTHING
        results = self._results(function, items, last)
        self._last[name] = _Round(given=given, items=items, results=results)
        return results

    def _results(self, function: Callable[[T], R], items: Sequence[T], last: _Round) -> Sequence[R]:
        before, made = last.items, last.results
        if len(before) == len(items):
            changed = _changed(before, items)
            if all(later - earlier > 1 for earlier, later in pairwise(changed)):  # each is replaced, none has moved
                return self._mended(function, items, made, changed)
        results, at, end = list[R](), 0, len(before)
        for item in items:
            if at < end and (before[at] is item or same(before[at], item)):
                found = at
            else:
                ahead = range(at + 1, min(at + _AHEAD, end))
                found = next((number for number in ahead if same(before[number], item)), -1)
            if found < 0:
                self.made += 1
                results.append(function(item))
            else:
                at = found + 1
                results.append(made[found])
        return made if len(made) == len(results) and all(map(is_, made, results)) else tuple(results)

    def _mended(
        self, function: Callable[[T], R], items: Sequence[T], made: Sequence[R], changed: Iterable[int]
    ) -> Sequence[R]:
        """What was *made*, but for the items that have *changed*."""
        results = list(made)
        for number in changed:
            self.made += 1
            results[number] = function(items[number])
        return made if all(map(is_, made, results)) else tuple(results)


def _changed(before: Sequence[Any], items: Sequence[Any]) -> list[int]:
    """
    Where two sequences of one length do not hold the same, in order.

    Many short tuples, put together anew of what there was before, are gone through by columns.
    """
    columns: Iterable[tuple[Sequence[Any], Sequence[Any]]] = ((before, items),)
    if items and isinstance(items[0], tuple) and len(items[0]) < len(items) and _are_alike(before, items):
        columns = zip(zip(*before, strict=True), zip(*items, strict=True), strict=True)
    return sorted(
        {
            number
            for one, other in columns
            for number in compress(count(), map(is_not, one, other))
            if not same(one[number], other[number])
        }
    )


def _are_alike(before: Sequence[Any], items: Sequence[Any]) -> bool:
    """Whether all are of one type and, as tuples are, of one length."""
    return len({*map(type, before), *map(type, items)}) == 1 and len({*map(len, before), *map(len, items)}) == 1


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
    if all(map(is_, mine, theirs)):  # most parts are one object, for which no call of its own is needed
        return True
    return all(same(part, its) for part, its in zip(mine, theirs, strict=True) if part is not its)


@cache
def _parts_of(kind: type) -> Callable[[Any], Sequence[object]]:  # Any: a value of that type
    """What makes up a value of a type; of what has no parts, a number that no other has while both live."""
    if issubclass(kind, tuple | list):
        return lambda one: one
    names = field_names(kind)
    if names is not None:
        return attrgetter(*names) if len(names) > 1 else lambda one: tuple(getattr(one, name) for name in names)
    if issubclass(kind, Mapping):
        return lambda one: tuple(one.items())
    if issubclass(kind, frozenset):
        return lambda one: sorted(one, key=repr)
    if issubclass(kind, Enum):
        return lambda one: (id(one),)
    return lambda one: (id(one),) if callable(one) else one.__reduce_ex__(2)
