"""A mapping that is made when it is first looked into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Deferred(Mapping[K, V], Generic[K, V]):
    """As good as what *make* gives, which is called once, and only if it is needed."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        self._make = make
        self._made: Mapping[K, V] | None = None

    def now(self) -> Mapping[K, V]:
        """The mapping itself."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: K) -> V:
        return self.now()[key]

    def get(self, key: K, default: Any = None) -> Any:  # Any: as in Mapping
        return self.now().get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self.now()

    def __iter__(self) -> Iterator[K]:
        return iter(self.now())

    def __len__(self) -> int:
        return len(self.now())
