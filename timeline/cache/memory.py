"""What took long to make, remembered by a hash of all that it was made from; one more way to call a pure function."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

NAME = "remembered.sqlite"
TURNS = 100
"""What no build has asked for in so many is forgotten."""
_PATIENCE = 60.0
"""Seconds to wait for another process that writes."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS remembered"
    " (key BLOB PRIMARY KEY, turn INTEGER NOT NULL, proof BLOB NOT NULL, value TEXT NOT NULL) WITHOUT ROWID"
)
"""The text last: whoever looks for turns does not go through it."""


class Memory:
    """
    Texts that were made once.

    The keys hold the code that made them, so that no later code meets them; each text is kept with a hash of its own,
    and one that does not fit is made anew. A file that cannot be read is taken for an empty one.
    """

    def __init__(self, folder: Path, code: str) -> None:
        """*code* stands for everything that what is remembered depends on, but for the items themselves."""
        self.folder = folder
        self.code = code
        self._place = folder / NAME
        self._readers: dict[int, sqlite3.Connection | None] = {}
        """By process: a copy of this one must not use, nor close, what it has inherited."""
        self._learnt: dict[bytes, str] = {}
        self._asked: set[bytes] = set()
        """What was known, and has not been asked for in some turns."""
        self.made = 0
        """How many were not remembered."""
        self._turn = next((last + 1 for (last,) in self._answer("PRAGMA user_version")), 1)

    def __reduce__(self) -> tuple[object, ...]:
        """In another process it begins with what is written down."""
        return Memory, (self.folder, self.code)

    def recall(self, name: str, item: object, make: Callable[[], str]) -> str:
        """What *make*, a pure function of that *name*, gives for *item*, which its `repr` must tell from all others."""
        key = self._key(name, item)
        value = self._learnt[key] if key in self._learnt else self._read(key)
        if value is None:
            self.made += 1
            value = self._learnt[key] = make()
        return value

    def save(self) -> None:
        """Write down what was learnt since the start; processes that started from one memory may all do so."""
        self._close()
        if not self._learnt and not self._asked:
            return
        with suppress(OSError):  # where it may not be written nothing is lost but time
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                self._write()
            except sqlite3.DatabaseError:  # it is damaged: the next build begins a new one
                self._place.unlink(missing_ok=True)

    def __del__(self) -> None:
        self._close()

    def _close(self) -> None:
        """Let go of the file, as far as this process has it open."""
        if reader := self._readers.pop(os.getpid(), None):
            reader.close()

    def _key(self, name: str, item: object) -> bytes:
        text = f"{self.code}\0{name}\0{item!r}"
        return blake2b(text.encode("utf-8", errors="surrogatepass"), digest_size=16).digest()

    def _write(self) -> None:
        rows = [(key, self._turn, _proof(key, value), value) for key, value in tuple(self._learnt.items())]
        with closing(sqlite3.connect(self._place, timeout=_PATIENCE)) as database, database:
            database.execute(_TABLE)
            database.execute(f"PRAGMA user_version = {self._turn:d}")
            database.executemany(
                "INSERT OR REPLACE INTO remembered (key, turn, proof, value) VALUES (?, ?, ?, ?)", rows
            )
            asked = [(self._turn, key) for key in tuple(self._asked)]
            database.executemany("UPDATE remembered SET turn = ? WHERE key = ?", asked)
            database.execute("DELETE FROM remembered WHERE turn <= ?", (self._turn - TURNS,))

    def _read(self, key: bytes) -> str | None:
        rows = self._answer("SELECT turn, proof, value FROM remembered WHERE key = ?", key)
        if not rows:
            return None
        ((turn, proof, value),) = rows
        if not isinstance(value, str) or not isinstance(turn, int) or proof != _proof(key, value):
            return None
        if turn < self._turn - TURNS // 2:
            self._asked.add(key)
        return value

    def _answer(self, question: str, *given: bytes) -> list[Any]:  # Any: whatever stands in the file
        process = os.getpid()
        if process not in self._readers:
            self._readers[process] = self._opened()
        reader = self._readers[process]
        try:
            return reader.execute(question, given).fetchall() if reader else []
        except (sqlite3.DatabaseError, UnicodeError):  # damaged, or not ours
            self._close()
            self._readers[process] = None
            return []

    def _opened(self) -> sqlite3.Connection | None:
        return sqlite3.connect(self._place, timeout=_PATIENCE) if self._place.is_file() else None


def _proof(key: bytes, value: str) -> bytes:
    return blake2b(key + value.encode("utf-8", errors="surrogatepass"), digest_size=8).digest()
