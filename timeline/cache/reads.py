"""A value that many pieces of work share, to what each of them reads of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from timeline.cache.fingerprint import Fingerprints

T = TypeVar("T")
R = TypeVar("R")
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
        self._numbers: dict[Read, int] = {}
        self._noted = set[int]()
        """Since the last piece of work began."""
        self.lent: T = self._lend(value, "")
        """As good as the value itself, and of its type."""

    @property
    def table(self) -> Sequence[Read]:
        """What has been read so far, or could be, each by its number."""
        return list(self._numbers)

    def noting(self, work: Callable[[], R]) -> tuple[R, tuple[int, ...]]:
        """What *work* gives, and the numbers of what it reads."""
        self._noted.clear()
        result = work()
        return result, tuple(self._noted)

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

    def _number(self, read: Read) -> int:
        return self._numbers.setdefault(read, len(self._numbers))

    def _lend(self, value: Any, place: str) -> Any:  # Any: one of the dataclasses
        kind: type = type(value)
        shown = {field.name: self._shown(getattr(value, field.name), f"{place}{field.name}") for field in fields(value)}
        noting = frozenset(name for name, part in shown.items() if isinstance(part, _Asked))
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
            return _NotingMapping(part, _Keys(place, self._number), self._noted.add)
        return _Asked((self._noted.add, self._number((place, None)), part))


class _Asked(tuple[Callable[[int], None], int, object]):
    """How to note that a value is asked for, the number of that read, and the value."""

    __slots__ = ()


@cache
def _noting(kind: type, noted: frozenset[str]) -> type:
    """A subclass of a dataclass, of which the fields *noted* are asked for one by one."""
    asked: dict[str, object] = {name: property(_asking(f"_{name}")) for name in noted}
    return type(kind.__name__, (kind,), {"__slots__": tuple(f"_{name}" for name in sorted(noted)), **asked})


def _asking(slot: str) -> Callable[[Any], object]:
    of = attrgetter(slot)

    def ask(lent: Any) -> object:  # Any: one of the dataclasses
        note, number, value = of(lent)
        note(number)
        return value

    return ask


class _Keys(dict[object, int]):
    """The numbers of what is looked up in a mapping; of a key that is no plain text, that of all of the mapping."""

    __slots__ = ("_number", "_place")

    def __init__(self, place: str, number: Callable[[Read], int]) -> None:
        self._place, self._number = place, number

    def __missing__(self, key: object) -> int:
        number = self[key] = self._number((self._place, str.__str__(key) if isinstance(key, str) else None))
        return number


class _NotingMapping(Mapping[K, V]):
    """A mapping that says what is looked up in it."""

    __slots__ = ("_keys", "_mapping", "_note")

    def __init__(self, mapping: Mapping[K, V], keys: _Keys, note: Callable[[int], None]) -> None:
        self._mapping, self._keys, self._note = mapping, keys, note

    def __getitem__(self, key: K) -> V:
        self._note(self._keys[key])
        return self._mapping[key]

    def get(self, key: K, default: Any = None) -> Any:  # Any: as in Mapping
        self._note(self._keys[key])
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(self._keys[key])
        return key in self._mapping

    def _whole(self) -> Mapping[K, V]:
        self._note(self._keys[None])
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
