"""
The folders that an editor works in, to what is in them now.

It is the content that counts: a file that is moved in with an old date is a change, one that is only touched is none.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_COARSEST_CLOCK = 2.0
"""Seconds within which two writes may bear one date (FAT); a file as fresh as that is read again at the next look."""

_SHORTEST, _LONGEST = 0.1, 1.0
"""Seconds between two looks."""
_LEISURE = 4
"""So many times what a look takes: thousands of files must not keep a processor busy while nobody saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
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
    found: dict[str, Seen] = {}
    for path in (path for place in places for path in _files(place)):
        try:
            status = path.stat(follow_symlinks=False)
            stamp = (status.st_size, status.st_mtime_ns, status.st_ino)
            last = before.get(str(path))
            if last is not None and last.settled and last.stamp == stamp:
                found[str(path)] = last
            else:
                settled = status.st_mtime < now - _COARSEST_CLOCK
                found[str(path)] = Seen(stamp=stamp, settled=settled, digest=_digest(path))
        except OSError:  # it went away between the listing and the look
            continue
    return found


def changed(before: Mapping[str, Seen], after: Mapping[str, Seen]) -> bool:
    """Whether a file came, went or has other content."""
    return before.keys() != after.keys() or any(before[path].digest != seen.digest for path, seen in after.items())


def pause_after(took: float) -> float:
    """How long to wait until the next look, after one that took so many seconds."""
    return min(max(_SHORTEST, _LEISURE * took), _LONGEST)


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, names, files in os.walk(place):
        names[:] = [name for name in names if not _passed_over(name)]
        yield from (Path(folder, name) for name in files if not _passed_over(name))


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name == "__pycache__"


def _digest(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(path.readlink())
    return hashlib.sha256(path.read_bytes()).digest()
