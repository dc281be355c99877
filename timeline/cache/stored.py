"""Bytes in a file, which is believed only as it was written, and only by the program that wrote it."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

_FORMAT = 1
_SIZE = 16
"""Bytes of a digest."""


def read_stored(place: Path, code: str) -> bytes | None:
    """What *code* stored at *place*; None: nothing, or it is damaged, or another program's."""
    try:
        content = place.read_bytes()
    except OSError:
        return None
    head, content = content[: 2 * _SIZE], content[2 * _SIZE :]
    return content if head == _head(code, content) else None


def write_stored(place: Path, code: str, content: bytes) -> None:
    """Replace what is stored at *place*, as a whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f"{place.name}.{os.getpid()}")
    with new.open("wb") as out:
        out.write(_head(code, content))
        out.write(content)
    new.replace(place)


def _head(code: str, content: bytes) -> bytes:
    return _digest(f"{_FORMAT} {code}".encode()) + _digest(content)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
