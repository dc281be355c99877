"""Pieces of work to what came of them when they last read the same; a piece may then be left as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from timeline.cache.fingerprint import Fingerprints
from timeline.cache.reads import Read
from timeline.cache.stored import read_stored, write_stored
from timeline.core.struct import DecodeError, Struct, packed, replace, unpacking

T = TypeVar("T")

NAME = "traces"


class Noting(Protocol):
    """What is read of a shared value; see `timeline.cache.reads.Reads`."""

    @property
    def table(self) -> Sequence[Read]:
        """What has been read so far, each by its number."""

    def noting(self, work: Callable[[], T]) -> tuple[T, tuple[int, ...]]:
        """What *work* gives, and the numbers of what it reads."""

    def digest(self, read: Read) -> bytes:
        """Of what the read gives now."""


class _Trace(Struct, frozen=True, array_like=True):
    """What became of one piece of work."""

    name: str
    given: bytes
    """Digest of what it was given."""
    reads: tuple[int, ...]
    """What it read, by its numbers in a table."""
    files: dict[str, str]
    """SHA-256 by path."""


class _Leaf(Struct, frozen=True, array_like=True):
    """Traces with the table of what they read."""

    reads: Sequence[Read] = ()
    traces: Sequence[_Trace] = ()


class _Book(Struct, frozen=True, array_like=True):
    """All traces of a build."""

    leaf: _Leaf = _Leaf()
    digests: Sequence[bytes] = ()
    """What each of the reads gave."""


class Traces:
    """
    Remembers of each piece of work what it read and which files came of it.

    A piece is known by its name, by what it is given and by *common*, on which all depend. What came of it holds as
    long as everything that it read then reads the same now: so nobody has to say what depends on what. All of it is one
    book, which is read when a piece is first asked for, and replaced as a whole.
    """

    def __init__(self, folder: Path, code: str, reads: Noting, fingerprints: Fingerprints, common: object) -> None:
        """*code* stands for the program that does the work."""
        self._place = folder / NAME
        self._code = f"{code} {fingerprints.of(common).hex()}"
        self._reads = reads
        self._fingerprints = fingerprints
        self._standing: list[_Trace] = []
        self._done: list[_Trace] = []
        """By this process."""
        self._told: list[_Leaf] = []

    def outcome(self, name: str, given: object) -> Mapping[str, str] | None:
        """The SHA-256 of each file that came of the piece, by path; None: it has to be done."""
        if not self._earlier:
            return None
        trace = self._earlier.get((name, self._fingerprints.of(given)))
        if trace is None or not self._changed.isdisjoint(trace.reads):
            return None
        self._standing.append(trace)
        return trace.files

    def done(self, name: str, given: object, work: Callable[[], Mapping[str, str] | None]) -> None:
        """Do *work*, which says what came of it, and remember that; None: it is to be done again next time."""
        files, reads = self._reads.noting(work)
        if files is not None:
            self._done.append(_Trace(name, self._fingerprints.of(given), reads, dict(files)))

    def learnt(self) -> bytes:
        """What this process has done since it was last asked, for the one that saves it."""
        done, self._done = self._done, []
        return packed(_Leaf(self._reads.table, done))

    def learn(self, learnt: bytes) -> None:
        """Take what a process has learnt, be it this one or another."""
        self._told.append(unpacking(_Leaf)(learnt))

    def save(self) -> None:
        """
        Write down what was found to stand and what was learnt; all else is forgotten.

        It does not matter whether the files are in place by then, nor whether they ever will be: a trace says what
        would come of a piece, and whoever goes by it looks whether that is there.
        """
        leaf = _bound([replace(self._book.leaf, traces=self._standing), *self._told])
        book = packed(_Book(leaf, list(map(self._reads.digest, leaf.reads))))
        with suppress(OSError):  # nothing is lost with it, and a full disk is told when the site is written
            write_stored(self._place, self._code, [book])

    @cached_property
    def _book(self) -> _Book:
        """What the last build wrote down; an empty one where other hands did."""
        pieces = read_stored(self._place, self._code)
        with suppress(DecodeError):
            book = unpacking(_Book)(pieces[0]) if pieces else _Book()
            if _is_whole(book):
                return book
        return _Book()

    @cached_property
    def _earlier(self) -> Mapping[tuple[str, bytes], _Trace]:
        return {(trace.name, trace.given): trace for trace in self._book.leaf.traces}

    @cached_property
    def _changed(self) -> frozenset[int]:
        """The numbers in the book of what does not read as it did."""
        now = map(self._reads.digest, self._book.leaf.reads)
        pairs = zip(self._book.digests, now, strict=True)
        return frozenset(number for number, (then, found) in enumerate(pairs) if then != found)


def _is_whole(book: _Book) -> bool:
    """Whether all that it names is in it."""
    number = len(book.leaf.reads)
    return len(book.digests) == number and all(0 <= read < number for one in book.leaf.traces for read in one.reads)


def _bound(leaves: Iterable[_Leaf]) -> _Leaf:
    """One leaf of many, with what is read anywhere; of two traces of one piece the later."""
    numbers: dict[Read, int] = {}
    traces: dict[tuple[str, bytes], _Trace] = {}
    for leaf in leaves:
        read = set[int]().union(*[trace.reads for trace in leaf.traces])
        new = {number: numbers.setdefault(leaf.reads[number], len(numbers)) for number in sorted(read)}
        for trace in leaf.traces:
            reads = tuple(map(new.__getitem__, trace.reads))
            traces[trace.name, trace.given] = _Trace(trace.name, trace.given, reads, trace.files)
    return _Leaf(list(numbers), list(traces.values()))
