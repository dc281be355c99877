"""
The folders that an editor works in, to what is in them now.

It is the content that counts: a file that is moved in with an old date is a change, one that is only touched is none.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from watchfiles import awatch

from timeline.core.struct import Struct

_COARSEST_CLOCK = 2.0
"""Seconds within which two writes may bear one date (FAT); a file as fresh as that is read again at the next look."""

_SHORTEST, _LONGEST = 0.1, 1.0
"""Seconds between two looks."""
_LEISURE = 4
"""So many times what a look takes: thousands of files must not keep a processor busy while nobody saves."""
_EASE = 10
"""The same where the system tells of changes, and a look only finds what it has missed."""
_AT_ONCE, _AT_MOST = 10, 100
"""Milliseconds without a further change after which changes are told, and after which they are in any case."""


class Seen(Struct, frozen=True, kw_only=True):
    """A file as it was at a look."""

    stamp: tuple[int, int, int]
    """Size, date of change in nanoseconds, inode."""
    settled: bool
    """The same stamp at the next look means the same content."""
    digest: bytes


def look(places: Iterable[Path], before: Mapping[str, Seen], now: float) -> dict[str, Seen]:
    """
    Every file under *places* by its path; hidden ones and an editor's spare copies are left out.

    *before* is what the last look gave: only what may have changed since is read. *now* is in seconds since 1970.
    """
    seen = ((path, _seen(path, before.get(path), now)) for place in places for path in _files(place))
    return {path: found for path, found in seen if found is not None}


def look_at(
    paths: Iterable[Path], places: Sequence[Path], before: Mapping[str, Seen], now: float
) -> Mapping[str, Seen]:
    """As `look`, where nothing but *paths* can have changed; at everything where one of them is no file."""
    found = dict(before)
    for path in paths:
        if not any(_is_watched(path, place) for place in places):
            continue
        seen = None if path.is_dir() else _seen(str(path), None, now)
        if seen is not None:
            found[str(path)] = seen
        elif str(path) in found and not path.is_dir():
            del found[str(path)]
        else:  # a folder came or went, with all that is in it
            return look(places, before, now)
    return found


class Notices:
    """What the system tells of changes as they happen; what it does not tell is found by looking."""

    def __init__(self, places: Iterable[Path]) -> None:
        self._places = [place for place in places if place.exists()]
        self._paths: set[Path] = set()
        self._came = asyncio.Event()
        self.told = False
        """Whether the system has ever told of a change."""

    async def listen(self) -> None:
        """Go on until there is nothing to be told: too many files, or a system that knows nothing of them."""
        if not self._places:
            return
        with suppress(OSError, RuntimeError):
            async for changes in awatch(*self._places, watch_filter=None, step=_AT_ONCE, debounce=_AT_MOST):
                self._paths.update(Path(path) for _, path in changes)
                self._came.set()
                self.told = True

    async def wait(self, seconds: float) -> set[Path]:
        """Where something has changed since the last time, at once; empty: nobody told of anything for so long."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._came.wait(), seconds)
        self._came.clear()
        paths, self._paths = self._paths, set()
        return paths


def changed(before: Mapping[str, Seen], after: Mapping[str, Seen]) -> list[Path]:
    """The files that came, went or have other content."""
    other = {path for path in before.keys() & after.keys() if before[path].digest != after[path].digest}
    return [Path(path) for path in sorted(other | (before.keys() ^ after.keys()))]


def pause_after(took: float, *, told: bool = False) -> float:
    """How long to wait after a look that took so many seconds; *told*: the system itself tells of changes, too."""
    return max(_LONGEST, _EASE * took) if told else min(max(_SHORTEST, _LEISURE * took), _LONGEST)


def _seen(path: str, last: Seen | None, now: float) -> Seen | None:
    """None: it is not there."""
    try:
        status = os.lstat(path)
        stamp = (status.st_size, status.st_mtime_ns, status.st_ino)
        if last is not None and last.settled and last.stamp == stamp:
            return last
        return Seen(stamp=stamp, settled=status.st_mtime < now - _COARSEST_CLOCK, digest=_digest(Path(path)))
    except OSError:
        return None


def _is_watched(path: Path, place: Path) -> bool:
    return path.is_relative_to(place) and not any(map(_passed_over, path.relative_to(place).parts))


def _files(place: Path) -> Iterator[str]:
    if place.is_file():
        yield str(place)
    folders = [str(place)]
    for folder in folders:
        with suppress(OSError):  # it is gone meanwhile, or no folder
            for entry in os.scandir(folder):
                if _passed_over(entry.name):
                    continue
                if not entry.is_dir():
                    yield entry.path
                elif not entry.is_symlink():
                    folders.append(entry.path)


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name == "__pycache__"


def _digest(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(path.readlink())
    if not path.is_file():  # who reads from a pipe waits until somebody writes
        return b""
    return hashlib.sha256(path.read_bytes()).digest()
