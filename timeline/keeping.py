"""What a build has made of a content, kept in a file, so that the next one makes anew only what has changed since."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from timeline.cache.kept import Kept
from timeline.cache.last import make_ready
from timeline.cache.memory import Memory
from timeline.cache.stored import read_stored, write_stored
from timeline.cache.tables import Form, Forms, lists_of, pieces_of
from timeline.core.edtf import EdtfDate
from timeline.core.struct import DecodeError, packed, unpacked, unpacking
from timeline.core.text import Text, located
from timeline.reading.files import Scanned, Scanner

T = TypeVar("T")
R = TypeVar("R")

NAME = "kept"
_FEW = 300
"""While no more than one in so many results had to be made, to write all down would cost more than it saves."""
_UNWRITTEN = (OSError, UnicodeEncodeError, OverflowError)
"""Half of a surrogate pair, as names of files may have it, is no text; MessagePack has no number above 64 bits."""
_DAMAGED = (
    ArithmeticError, AttributeError, DecodeError, LookupError, MemoryError, RecursionError, StopIteration, TypeError,
    ValueError,
)  # fmt: skip
"""What comes of pieces that were written by other hands."""


class Keeping:
    """An `Each`, and a scan of the content before it, that go on from the last build."""

    def __init__(self, memory: Memory) -> None:
        self._place = memory.folder / NAME
        self._code = memory.code
        self._scanner, self._kept = self._read() or (Scanner(), Kept())

    def scan(self, content: Path, changed: Iterable[Path] | None = None) -> Scanned:
        """See `timeline.reading.files.Scanner`."""
        return self._scanner(content, changed)

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Sequence[R]:
        """What *function* makes of each item."""
        return self._kept(function, items)

    @property
    def made(self) -> int:
        """How many results were not known."""
        return self._kept.made

    def rest(self) -> None:
        """Write down what is worth it, and let go of all: the rest of a build needs the room."""
        scanner, kept = self._scanner, self._kept
        self._scanner, self._kept = Scanner(), Kept()
        gc.unfreeze()
        if kept.made * _FEW > kept.known:
            lists = chain((tuple(scanner.known),), kept.written())
            with suppress(*_UNWRITTEN):  # nothing is lost with it, and a full disk is told when the site is written
                make_ready(self._place.parent)
                write_stored(self._place, self._code, map(packed, pieces_of(lists, _FORMS)))

    def _read(self) -> tuple[Scanner, Kept] | None:
        pieces = read_stored(self._place, self._code)
        if pieces is None:
            return None
        gc.disable()  # nothing of what comes is garbage
        try:
            known, *lists = lists_of(lambda number: unpacked(pieces[number]), _FORMS)
            return Scanner(known), Kept.read(lists)
        except _DAMAGED:
            return None
        finally:
            gc.freeze()  # nor will it be, and to go through it all would be a tenth of an edit or more
            gc.enable()


_FORMS: Forms = {
    EdtfDate: Form(parts=(packed,), make=unpacking(EdtfDate)),
    Text: Form(parts=(str, *map(attrgetter, ("path", "line", "column", "end"))), make=located),
}
"""How what is no mere struct is written down."""
