"""A mapping that is made when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_FEW = 4
"""Up to so many keys are sought one by one."""


class Deferred(Mapping[K, V], Generic[K, V]):
    """
    As good as what *make* gives, which is called once, and only if it is needed.

    *seek* gives what it has for one key, or None, which is no value of it, in a part of the time; it is asked as long
    as few keys are.
    """

    __slots__ = ("_made", "_make", "_seek", "_sought")

    def __init__(self, make: Callable[[], Mapping[K, V]], seek: Callable[[K], V | None] | None = None) -> None:
        self._make = make
        self._made: Mapping[K, V] | None = None
        self._seek = seek
        self._sought: dict[K, V | None] = {}

    def now(self) -> Mapping[K, V]:
        """The mapping itself."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: K) -> V:
        return self.now()[key]

    def get(self, key: K, default: Any = None) -> Any:  # Any: as in Mapping
        if self._seek is None or self._made is not None or len(self._sought) >= _FEW:
            return self.now().get(key, default)
        if key not in self._sought:
            self._sought[key] = self._seek(key)
        found = self._sought[key]
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        return key in self.now()

    def __iter__(self) -> Iterator[K]:
        return iter(self.now())

    def __len__(self) -> int:
        return len(self.now())
