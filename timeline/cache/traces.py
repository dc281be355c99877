"""Pieces of work to what came of them when they last read the same; a piece may then be left as it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from hashlib import blake2b
from typing import Protocol

from timeline.cache.fingerprint import Fingerprints
from timeline.cache.memory import Memory
from timeline.cache.reads import Read

_NAME = "trace"


class Noting(Protocol):
    """What is read of a shared value; see `timeline.cache.reads.Reads`."""

    def noted(self) -> AbstractContextManager[Mapping[Read, None]]:
        """What is read meanwhile."""

    def digest(self, read: Read) -> bytes:
        """Of what the read gives now."""


class Traces:
    """
    Remembers of each piece of work what it read and which files came of it.

    A piece is known by its name, by what it is given and by *common*, on which all depend. What came of it holds as
    long as everything that it read then reads the same now: so nobody has to say what depends on what.
    """

    def __init__(self, memory: Memory, reads: Noting, fingerprints: Fingerprints, common: object) -> None:
        self._memory = memory
        self._reads = reads
        self._fingerprints = fingerprints
        self._common = fingerprints.of(common)

    def outcome(self, name: str, given: object) -> Mapping[str, str] | None:
        """The SHA-256 of each file that came of the piece, by path; None: it has to be done."""
        text = self._memory.known(_NAME, self._item(name, given))
        if text is None:
            return None
        trace = json.loads(text)
        reads = [(place, key) for place, keys in trace["reads"].items() for key in keys]
        files: dict[str, str] = trace["files"]
        return files if self._state(reads) == trace["state"] else None

    def done(self, name: str, given: object, work: Callable[[], Mapping[str, str] | None]) -> None:
        """Do *work*, which says what came of it, and remember that; None: it is to be done again next time."""
        with self._reads.noted() as noted:
            files = work()
        if files is None:
            return
        places: dict[str, list[str | None]] = {}
        for place, key in noted:
            places.setdefault(place, []).append(key)
        reads = [(place, key) for place, keys in places.items() for key in keys]
        trace = {"reads": places, "state": self._state(reads), "files": files}
        text = json.dumps(trace, ensure_ascii=False, separators=(",", ":"))
        self._memory.learn(_NAME, self._item(name, given), text)

    def _item(self, name: str, given: object) -> tuple[bytes, str, bytes]:
        return self._common, name, self._fingerprints.of(given)

    def _state(self, reads: Iterable[Read]) -> str:
        """One digest of all that is read."""
        return blake2b(b"".join(map(self._reads.digest, reads)), digest_size=16).hexdigest()
