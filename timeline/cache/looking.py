"""Folders to what stands in them, so that a later look tells whether anything has changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

Stamp = tuple[int, int, int]
"""Size, time of the last change in nanoseconds, inode."""
Look = Mapping[str, Stamp]
"""Each file, by its path, symbolic links included; hidden files and compiled modules are left out."""

COARSEST_CLOCK = 2_000_000_000
"""Nanoseconds within which two writes may bear one time (FAT): a file as fresh as that must be known by its content."""


def look(places: Iterable[Path]) -> dict[str, Stamp]:
    """Everything under *places*; one that does not exist, or goes away meanwhile, has nothing in it."""
    found: dict[str, Stamp] = {}
    for place in places:
        for entry in _files(str(place)):
            status = entry.stat(follow_symlinks=False)
            found[entry.path] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return found


def stamp_of(path: str) -> Stamp | None:
    """Of one file; None: there is none."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            yield entry


def digest(path: str) -> str:
    """The content of a file in 32 hexadecimal digits; of a symbolic link where it leads."""
    place = Path(path)
    content = os.fsencode(place.readlink()) if place.is_symlink() else place.read_bytes()
    return blake2b(content, digest_size=16).hexdigest()


def code(package: Path) -> str:
    """The content of all files of *package*, in 32 hexadecimal digits."""
    files = sorted(look([package]))
    return blake2b("\n".join(f"{path} {digest(path)}" for path in files).encode(), digest_size=16).hexdigest()


def program_in(package: Path) -> str:
    """All code that runs: the program in *package*, this interpreter and the packages that it finds."""
    return f"{program()} {code(package)}"


def program() -> str:
    """What runs: this interpreter and the packages that it finds, each with its version."""
    installed = sorted(
        name
        for folder in dict.fromkeys(sys.path)
        for name in _names(folder)
        if name.endswith((".dist-info", ".egg-info"))
    )
    return blake2b("\n".join((sys.version, *installed)).encode(), digest_size=16).hexdigest()


def _names(folder: str) -> list[str]:
    try:
        return [entry.name for entry in os.scandir(folder or ".")]
    except OSError:
        return []
