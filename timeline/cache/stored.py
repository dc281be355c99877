"""Pieces of bytes in a file, which is believed only as it was written, and only by the program that wrote it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

_FORMAT = 2
_SIZE = 32
"""Bytes of the digest with which a file ends; before it stand the lengths of the pieces, and how many there are."""
_NUMBER = "Q"
_WIDTH = array(_NUMBER).itemsize


def read_stored(place: Path, code: str) -> Sequence[memoryview] | None:
    """The pieces that *code* stored at *place*; None: there are none, or they are damaged, or another program's."""
    try:
        content = memoryview(b"" if place.is_symlink() or not place.is_file() else place.read_bytes())
    except OSError:
        return None
    content, proof = content[:-_SIZE], content[-_SIZE:]
    found = _digest_for(code)
    found.update(content)
    if found.digest() != proof:
        return None
    try:
        (number,) = array(_NUMBER, bytes(content[-_WIDTH:]))
        lengths = array(_NUMBER, bytes(content[-_WIDTH * (number + 1) : -_WIDTH]))
    except ValueError:  # anyone can make a digest
        return None
    return [content[start:end] for start, end in pairwise(accumulate(lengths, initial=0))]


def write_stored(place: Path, code: str, pieces: Iterable[bytes]) -> None:
    """
    Replace what is stored at *place*, as a whole; one piece after the other, so that they need not all be held.

    What a process that was killed has left is taken away, as is a link, through which one would write elsewhere; of two
    that write at once one may spoil it for both, which its digest tells.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f"{place.name}.new")
    lengths, proof = array(_NUMBER), _digest_for(code)
    new.unlink(missing_ok=True)
    with new.open("xb") as out:
        for piece in pieces:
            lengths.append(len(piece))
            proof.update(piece)
            out.write(piece)
        end = (lengths + array(_NUMBER, (len(lengths),))).tobytes()
        proof.update(end)
        out.write(end + proof.digest())
    with suppress(FileNotFoundError):  # the other one has put it there
        new.replace(place)


def _digest_for(code: str) -> Any:  # Any: one of `hashlib`, whose type has no name
    return sha256(f"{_FORMAT} {sys.byteorder} {code}\n".encode())
