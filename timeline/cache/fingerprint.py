"""Values to short digests, equal only where the values are equal in every part."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from timeline.cache.kinds import field_names

_FORMAT = 2
"""Of `marshal`: the last one that writes equal values alike, whichever of their parts are one object."""
_LONG = 16
"""A sequence of more items is gone through once, wherever it is met again."""


class Fingerprints:
    """
    Digests of values made of frozen dataclasses, enumerations, mappings, sets, tuples, lists and plain values.

    Text counts by its characters, not by the place where it was written; a value of one of the types *told_by* by what
    that function makes of it, plain values that determine it. Of one among *shared*, of a mapping and of a long
    sequence the digest is made once: they must not change while this lives.
    """

    def __init__(
        self, shared: Iterable[type] = (), told_by: Mapping[type, Callable[[Any], object]] | None = None
    ) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        """By identity, with the value itself, so that no other can take its place."""
        self._plainly: dict[type, Callable[[Any], object]] = dict.fromkeys(
            (str, bytes, int, float, bool, type(None)), _as_it_is
        )
        """How a value of a type is written without our types: as `marshal` takes it."""
        self._apart = {kind: self._fields(kind) for kind in shared}
        """How the fields of the shared ones are written."""
        self._plainly |= dict.fromkeys(self._apart, self._once)
        self._plainly |= told_by or {}
        self._plainly |= {tuple: self._sequence, list: self._sequence}

    def of(self, value: object) -> bytes:
        """16 bytes; raises TypeError where something has no value to speak of, such as a function."""
        return _digest(self._plain(value))

    def of_shared(self, value: object) -> bytes:
        """What a value among those *shared* adds to the digest of what holds it, 16 bytes."""
        return self._once(value)

    def learn(self, shared: Iterable[object], digests: Iterable[bytes]) -> None:
        """Know the digest `of_shared` of each."""
        self._known.update((id(value), (value, digest)) for value, digest in zip(shared, digests, strict=True))

    def _plain(self, value: object) -> object:
        kind = type(value)
        plainly = self._plainly.get(kind)
        if plainly is None:
            plainly = self._plainly[kind] = self._way(kind)
        return plainly(value)

    def _way(self, kind: type) -> Callable[[Any], object]:
        if issubclass(kind, Enum):
            return lambda one: (kind.__qualname__, one.name)
        if issubclass(kind, str):
            return str
        if field_names(kind) is not None:
            return self._fields(kind)
        if issubclass(kind, Mapping):
            return self._once
        if issubclass(kind, tuple):
            return lambda one: (kind.__qualname__, *map(self._plain, one))
        if issubclass(kind, frozenset):
            return lambda one: ("set", *sorted(map(self._plain, one), key=repr))
        raise TypeError(f"a {kind.__qualname__} has no fingerprint")

    def _fields(self, kind: type) -> Callable[[Any], object]:
        plain, name = self._plain, kind.__qualname__
        values = [attrgetter(field) for field in field_names(kind) or ()]
        return lambda one: (name, *[plain(value(one)) for value in values])

    def _sequence(self, value: tuple[object, ...] | list[object]) -> object:
        if not value:
            return ()
        return tuple(map(self._plain, value)) if len(value) <= _LONG else self._once(value)

    def _once(self, value: object) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = (value, _digest(self._taken_apart(value)))
        return known[1]

    def _taken_apart(self, value: Any) -> object:  # Any: whatever a value is made of
        if isinstance(value, Mapping):
            return "mapping", *((self._plain(key), self._plain(one)) for key, one in value.items())
        if isinstance(value, tuple | list):
            return tuple(map(self._plain, value))
        return self._apart[type(value)](value)


def _as_it_is(value: object) -> object:
    return value


def _digest(plain: object) -> bytes:
    return blake2b(marshal.dumps(plain, _FORMAT), digest_size=16).digest()  # type: ignore[arg-type]  # nothing else
