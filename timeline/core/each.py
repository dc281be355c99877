"""How a stage goes through its items, and how it asks for what may be remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


class Each(Protocol):
    """A `map`: the built-in one, one with processes, or one that remembers. The results keep the order of the items."""

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterable[R]:
        """Apply *function* to each item; what it needs beside, and that is the same for all, a `partial` gives it."""


def listed(generator: Callable[P, Iterable[T]]) -> Callable[P, tuple[T, ...]]:
    """All that a generator gives, so that it can be remembered."""

    @wraps(generator)
    def found(*given: P.args, **named: P.kwargs) -> tuple[T, ...]:
        return tuple(generator(*given, **named))

    return found


def order_of(keys: Iterable[tuple[Any, ...]]) -> list[int]:  # Any: whatever can be compared
    """The places of the *keys*, from the lowest to the highest; of equals the earlier first."""
    return [place for _, place in sorted((key, place) for place, key in enumerate(keys))]


class Recall(Protocol):
    """What a pure function makes of an item, as text: remembered or made anew."""

    def __call__(self, name: str, item: object, make: Callable[[], str], /) -> str:
        """*name* is the function's, *make* calls it, and the `repr` of *item* tells all that it depends on."""


def anew(_name: str, _item: object, make: Callable[[], str], /) -> str:
    """Nothing is remembered."""
    return make()
