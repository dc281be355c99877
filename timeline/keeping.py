"""What a build has made of a content, kept in a file, so that the next one makes anew only what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from timeline.cache.kept import Kept
from timeline.cache.memory import Memory
from timeline.cache.stored import read_stored, write_stored
from timeline.cache.tables import Form, Forms, lists_of, pieces_of
from timeline.core.edtf import EdtfDate
from timeline.core.struct import DecodeError, packed, unpacked, unpacking
from timeline.core.text import Text, located
from timeline.reading.files import Scanned, SourceFile, scan

T = TypeVar("T")
R = TypeVar("R")

NAME = "kept"
_FEW = 50
"""While fewer than one in so many results had to be made, what is written down serves as well as what would be."""


class Keeping:
    """
    An `Each` that goes on from the last build, and the look at its content, which comes first.

    Files are known by their digests, and are not written down themselves.
    """

    def __init__(self, memory: Memory) -> None:
        self._place = memory.folder / NAME
        self._code = memory.code
        self._kept = Kept()

    def scan(self, content: Path) -> Scanned:
        """As `timeline.reading.files.scan`; what was written down of these files is known from here on."""
        scanned = scan(content)
        self._kept = self._read(scanned[0]) or Kept()
        return scanned

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Sequence[R]:
        """What *function* makes of each item."""
        return self._kept(function, items)

    @property
    def made(self) -> int:
        """How many results were not known."""
        return self._kept.made

    def rest(self) -> None:
        """Write down what is worth it, and let go of all: the rest of a build needs the room."""
        kept, self._kept = self._kept, Kept()
        if kept.made * _FEW > kept.known:
            write_stored(self._place, self._code, map(packed, pieces_of(kept.written(), _forms({}))))

    def _read(self, files: Iterable[SourceFile]) -> Kept | None:
        pieces = read_stored(self._place, self._code)
        if pieces is None:
            return None
        forms = _forms({(file.path, file.sha256): file for file in files})
        try:
            return Kept.read(lists_of(lambda number: unpacked(pieces[number]), forms))
        except (AttributeError, DecodeError, LookupError, TypeError, ValueError):  # written by other hands
            return None


def _forms(files: Mapping[tuple[str, str], SourceFile]) -> Forms:
    """How what is no mere struct is written down; of a file its name and its digest, by which it is among *files*."""

    def again(path: str, sha256: str) -> SourceFile:
        gone = SourceFile(path=path, relative="", data=b"", sha256="")
        return files.get((path, sha256), gone)

    return {
        EdtfDate: Form(parts=(packed,), make=unpacking(EdtfDate)),
        SourceFile: Form(parts=(attrgetter("path"), attrgetter("sha256")), make=again),
        Text: Form(parts=(str, *map(attrgetter, ("path", "line", "column", "end"))), make=located),
    }
