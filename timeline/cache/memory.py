"""What took long to make, remembered by a hash of all that it was made from; one more way to call a pure function."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

NAME = "remembered.sqlite"
TURNS = 20
"""What no build has asked for in so many is forgotten."""
_PATIENCE = 60.0
"""Seconds to wait for another process that writes."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS remembered"
    " (key BLOB PRIMARY KEY, value TEXT NOT NULL, proof BLOB NOT NULL, turn INTEGER NOT NULL) WITHOUT ROWID"
)


class Memory:
    """
    Texts that were made once.

    The keys hold the code that made them, so that no later code meets them; each text is kept with a hash of its own,
    and one that does not fit is made anew. A file that cannot be read is taken for an empty one.
    """

    def __init__(self, folder: Path, code: str) -> None:
        """*code* stands for everything that what is remembered depends on, but for the items themselves."""
        self._place = folder / NAME
        self._code = code
        self._turn = 1
        self._known: dict[bytes, str] = {}
        self._used: dict[bytes, str] = {}
        self.made = 0
        """How many were not remembered."""
        self._read()

    def recall(self, name: str, item: object, make: Callable[[], str]) -> str:
        """What *make*, a pure function of that *name*, gives for *item*, which its `repr` must tell from all others."""
        text = f"{self._code}\0{name}\0{item!r}"
        key = blake2b(text.encode("utf-8", errors="surrogatepass"), digest_size=16).digest()
        value = self._known.get(key)
        if value is None:
            self.made += 1
            value = self._known[key] = make()
        self._used[key] = value
        return value

    def save(self) -> None:
        """Write down what was asked for since the start; processes that started from one memory may all do so."""
        if not self._used:
            return
        self._place.parent.mkdir(parents=True, exist_ok=True)
        rows = [(key, value, _proof(key, value), self._turn) for key, value in tuple(self._used.items())]
        try:
            self._write(rows)
        except sqlite3.DatabaseError:  # it is damaged: the next build begins a new one
            self._place.unlink(missing_ok=True)

    def _write(self, rows: Iterable[tuple[bytes, str, bytes, int]]) -> None:
        with closing(sqlite3.connect(self._place, timeout=_PATIENCE)) as database, database:
            database.execute(_TABLE)
            database.executemany("INSERT OR REPLACE INTO remembered VALUES (?, ?, ?, ?)", rows)
            database.execute("DELETE FROM remembered WHERE turn <= ?", (self._turn - TURNS,))

    def _read(self) -> None:
        if not self._place.is_file():
            return
        try:
            with closing(sqlite3.connect(self._place, timeout=_PATIENCE)) as database:
                for key, value, proof, turn in database.execute("SELECT key, value, proof, turn FROM remembered"):
                    self._turn = max(self._turn, turn + 1)
                    if proof == _proof(key, value):
                        self._known[key] = value
        except (sqlite3.DatabaseError, TypeError, AttributeError):  # damaged, or not ours
            self._known = {}


def _proof(key: bytes, value: str) -> bytes:
    return blake2b(key + value.encode("utf-8", errors="surrogatepass"), digest_size=8).digest()
