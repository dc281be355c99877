"""
A path that only one process may replace at a time, by a lock file beside it that names the process.

The lock is the system's own (`flock`): it ends with its process, so a lock file that a killed process left behind
holds nobody up. Where there is none (Windows), two builds into one folder at the same moment are not guarded.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]  # Windows

PATIENCE = 10.0
"""Seconds to wait for another process, which needs one at the most."""


@contextmanager
def locked(target: Path, patience: float = PATIENCE) -> Iterator[int | None]:
    """Hold the lock of *target*; gives None, or after *patience* seconds the id of the process that has it instead."""
    path = target.with_name(f"{target.name}.lock")
    deadline = time.monotonic() + patience
    while (descriptor := _acquired(path)) is None:
        if time.monotonic() >= deadline:
            yield _holder(path)
            return
        time.sleep(0.02)
    try:
        yield None
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _acquired(path: Path) -> int | None:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        still_there = os.fstat(descriptor).st_ino == path.stat().st_ino  # its last holder removes the file
    except (BlockingIOError, FileNotFoundError):
        still_there = False
    if not still_there:
        os.close(descriptor)
        return None
    os.ftruncate(descriptor, 0)
    os.write(descriptor, b"%d\n" % os.getpid())
    return descriptor


def _holder(path: Path) -> int:
    try:
        return int(path.read_text("ascii"))
    except (OSError, ValueError):  # it has just ended, or has not yet written its name
        return 0
