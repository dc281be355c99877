"""A value that many pieces of work share, to what each of them reads of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from timeline.cache.fingerprint import Fingerprints

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

Read = tuple[str, str | None]
"""The path of a field (`publication.built`); of a mapping the key that was looked up, None: all of it."""
_ABSENT = "absent"


class Reads(Generic[T]):
    """
    Lends out a frozen dataclass so that it notes what is read of it.

    A field counts as read when it is asked for; of a field that holds a mapping only the keys that are looked up do,
    and of one that holds one of the dataclasses *within* only what is read of that. Fields among *constant* are never
    noted: they are known to stay as they are.
    """

    def __init__(
        self, value: T, fingerprints: Fingerprints, *, within: Iterable[type] = (), constant: Iterable[str] = ()
    ) -> None:
        self._within = frozenset(within)
        self._constant = frozenset(constant)
        self._fingerprints = fingerprints
        self._values: dict[str, Any] = {}
        self._digests: dict[Read, bytes] = {}
        self._noted: dict[Read, None] | None = None
        self.lent: T = self._lend(value, "")
        """As good as the value itself, and of its type."""

    @contextmanager
    def noted(self) -> Iterator[dict[Read, None]]:
        """What is read meanwhile."""
        found: dict[Read, None] = {}
        self._noted = found
        try:
            yield found
        finally:
            self._noted = None

    def digest(self, read: Read) -> bytes:
        """Of what the read gives now."""
        known = self._digests.get(read)
        if known is None:
            known = self._digests[read] = self._fingerprints.of(self._answer(*read))
        return known

    def _answer(self, place: str, key: str | None) -> object:
        if place not in self._values:
            return _ABSENT
        value = self._values[place]
        return value if key is None else (value[key],) if key in value else _ABSENT

    def note(self, place: str, key: object = None) -> None:
        """Take down a read; of a key that is no plain text as one of the whole mapping."""
        if self._noted is not None:
            self._noted[place, str(key) if isinstance(key, str) else None] = None

    def _lend(self, value: Any, place: str) -> Any:  # Any: one of the dataclasses
        kind: type = type(value)
        lent: Any = object.__new__(_noting(kind))
        shown: dict[str, Any] = {}
        for field in fields(value):
            name, part = f"{place}{field.name}", getattr(value, field.name)
            if name in self._constant:
                shown[field.name] = _giving(part)
                continue
            self._values[name] = part
            shown[field.name] = self._shown(part, name)
        object.__setattr__(lent, "_shown", shown)
        return lent

    def _shown(self, part: Any, name: str) -> Callable[[], Any]:  # Any: whatever a field holds
        if type(part) in self._within:
            return _giving(self._lend(part, f"{name}."))
        if isinstance(part, Mapping):
            return _giving(_NotingMapping(part, name, self.note))

        def read() -> object:
            self.note(name)
            return part

        return read


def _giving(value: V) -> Callable[[], V]:
    """A function that gives *value*."""
    return lambda: value


@cache
def _noting(kind: type) -> type:
    """A subclass of a dataclass whose fields are asked for one by one."""
    assert is_dataclass(kind)
    own: dict[str, object] = {field.name: property(_asking(field.name)) for field in fields(kind)}
    return type(kind.__name__, (kind,), {"__slots__": ("_shown",), **own})


def _asking(name: str) -> Callable[[Any], object]:
    return lambda lent: lent._shown[name]()  # of the class that is made here


class _NotingMapping(Mapping[K, V]):
    """A mapping that says what is looked up in it."""

    __slots__ = ("_mapping", "_note", "_place")

    def __init__(self, mapping: Mapping[K, V], place: str, note: Callable[..., None]) -> None:
        self._mapping, self._place, self._note = mapping, place, note

    def __getitem__(self, key: K) -> V:
        self._note(self._place, key)
        return self._mapping[key]

    def get(self, key: K, default: Any = None) -> Any:  # Any: as in Mapping
        self._note(self._place, key)
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(self._place, key)
        return key in self._mapping

    def _whole(self) -> Mapping[K, V]:
        self._note(self._place)
        return self._mapping

    def __iter__(self) -> Iterator[K]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def keys(self) -> Any:
        return self._whole().keys()

    def values(self) -> Any:
        return self._whole().values()

    def items(self) -> Any:
        return self._whole().items()

    def __eq__(self, other: object) -> bool:
        return self._whole() == other

    __hash__ = None  # type: ignore[assignment]  # as of any mapping
