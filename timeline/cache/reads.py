"""A value that many pieces of work share, to what each of them reads of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from operator import attrgetter
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
        shown = {field.name: self._shown(getattr(value, field.name), f"{place}{field.name}") for field in fields(value)}
        noting = frozenset(name for name, part in shown.items() if isinstance(part, _Noted))
        lent: Any = object.__new__(_noting(kind, noting))
        for name, part in shown.items():
            object.__setattr__(lent, f"_{name}" if name in noting else name, part)
        return lent

    def _shown(self, part: Any, place: str) -> Any:  # Any: whatever a field holds
        """A part as it stands in what is lent out."""
        if place in self._constant:
            return part
        self._values[place] = part
        if type(part) in self._within:
            return self._lend(part, f"{place}.")
        if isinstance(part, Mapping):
            return _NotingMapping(part, place, self.note)
        return _Noted(part, place, self.note)


class _Noted:
    """A value that is noted when it is asked for."""

    __slots__ = ("_note", "_place", "_value")

    def __init__(self, value: object, place: str, note: Callable[[str], None]) -> None:
        self._value, self._place, self._note = value, place, note

    def ask(self) -> object:
        self._note(self._place)
        return self._value


@cache
def _noting(kind: type, noted: frozenset[str]) -> type:
    """A subclass of a dataclass, of which the fields *noted* are asked for one by one."""
    asked: dict[str, object] = {name: property(_asking(f"_{name}")) for name in noted}
    return type(kind.__name__, (kind,), {"__slots__": tuple(f"_{name}" for name in sorted(noted)), **asked})


def _asking(slot: str) -> Callable[[Any], object]:
    of = attrgetter(slot)
    return lambda lent: of(lent).ask()


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
