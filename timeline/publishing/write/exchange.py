"""A finished folder and the path where it shall stand; it stands there, in one step where the system has one."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

ASIDE = "-old"
"""Ends the name of an old site that stands aside for the moment, where the system cannot exchange two folders."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What a kernel or a file system answers that cannot exchange two names."""


def put_in_place(stage: Path, target: Path) -> None:
    """Move *stage* to *target*; what stood there is at *stage* afterwards."""
    if not target.exists():
        stage.rename(target)
    elif not _exchanged(stage, target):
        _moved_aside(stage, target)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether both changed their names in one step (Linux, `renameat2`); False: there is no such step here."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _moved_aside(stage: Path, target: Path) -> None:
    """The nearest safe thing: between the two renames no site stands there, but the old one is whole beside it."""
    aside = stage.with_name(stage.name + ASIDE)
    target.rename(aside)
    try:
        stage.rename(target)
    finally:
        aside.rename(stage if target.exists() else target)
