"""
Output files into a folder that is replaced as a whole, so that a reader meets all of the old site or all of the new.

The new site is built in a stage folder beside the output, named after it and this process, and then changes places
with it. A fault on the way (a full disk, an interruption, a kill) leaves the old site as it was.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write.exchange import ASIDE, put_in_place
from timeline.publishing.write.lock import locked
from timeline.publishing.write.manifest import MANIFEST, Manifest, digest
from timeline.publishing.write.paths import PathsTaken
from timeline.publishing.write.refusal import foreign, located, misplaced, refusal

__all__ = ["Written", "refusal", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of an attempt to publish."""

    files: int = 0
    """How many files the site has now."""
    changed: int = 0
    """How many of them are new or have other bytes than before."""
    removed: int = 0
    """How many the old site had and the new one has not."""
    fault: str = ""
    """Why nothing was written, in one line; empty: the new site is in place."""


def write(files: Iterable[OutputFile], output: Path, *, sources: Iterable[Path] = ()) -> Written:
    """
    Replace the site in *output* by *files*.

    *sources* are the folders that the site is made from: none of them may lie in the output, nor the output in one of
    them. A folder that holds anything but a site written here before is refused.
    """
    target = located(output)
    if fault := misplaced(target, sources):
        return Written(fault=fault)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target) as holder:
            if holder is not None:
                return Written(fault=f"cannot write {output}: process {holder} is writing it")
            _clear_stages(target)
            if fault := foreign(target):
                return Written(fault=fault)
            return _replace(target, files)
    except OSError as error:
        place = error.filename or output
        return Written(fault=f"cannot write {place}: {error.strerror}; the site in {output} is as it was")


def _replace(target: Path, files: Iterable[OutputFile]) -> Written:
    with _stage(target) as stage:
        digests: dict[str, str] = {}
        taken = PathsTaken()
        for file in files:
            if fault := taken.take(file.path):
                return Written(fault=fault)
            digests[file.path] = digest(file.content)
            _write_file(stage / file.path, file.content)
        new, old = Manifest(digests=digests), Manifest.read(target)
        _write_file(stage / MANIFEST, new.encoded())
        put_in_place(stage, target)
    return Written(
        files=len(digests),
        changed=sum(old.digests.get(path) != found for path, found in digests.items()),
        removed=len(old.digests.keys() - digests.keys()),
    )


def _write_file(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        error.filename = str(path)  # a full disk is reported without one
        raise


@contextmanager
def _stage(target: Path) -> Iterator[Path]:
    """A new folder beside *target*, gone afterwards with whatever it then holds."""
    stage = target.with_name(f"{target.name}.stage-{os.getpid()}")
    try:
        stage.mkdir()
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _clear_stages(target: Path) -> None:
    """
    Remove what processes that were killed left beside *target*; bring back a site that one had just put aside.

    Only who holds the lock may call this: then no stage belongs to a process that is still at work.
    """
    stage_name = re.compile(rf"{re.escape(target.name)}\.stage-\d+({re.escape(ASIDE)})?")
    for found in list(target.parent.iterdir()):
        if name := stage_name.fullmatch(found.name):
            if name[1] and not target.exists():
                found.rename(target)
            else:
                shutil.rmtree(found, ignore_errors=True)
