"""
Output files into a folder that is replaced as a whole, so that a reader meets all of the old site or all of the new.

The new site is built in a stage folder beside the output, named after it and this process, and then changes places
with it. A fault on the way (a full disk, an interruption, a kill) leaves the old site as it was.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from timeline.core.struct import Struct
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write.exchange import ASIDE, put_in_place
from timeline.publishing.write.lock import locked
from timeline.publishing.write.manifest import Manifest
from timeline.publishing.write.refusal import foreign, located, misplaced, refusal
from timeline.publishing.write.stage import Stage

__all__ = ["Stage", "Written", "publish", "refusal", "write"]


class Written(Struct, frozen=True, kw_only=True):
    """What became of an attempt to publish."""

    paths: Sequence[str] = ()
    """The files that the site has now, sorted."""
    changed: int = 0
    """How many of them are new or have other bytes than before."""
    removed: int = 0
    """How many the old site had and the new one has not."""
    written: int = 0
    """How many files were written for that; the others stood already in the site that was kept from before."""
    fault: str = ""
    """Why nothing was written, in one line; empty: the new site is in place."""

    @property
    def files(self) -> int:
        """How many files the site has now."""
        return len(self.paths)


def write(
    files: Iterable[OutputFile], output: Path, *, sources: Iterable[Path] = (), spare: Path | None = None
) -> Written:
    """Replace the site in *output* by *files*; see `publish`."""

    def fill(stage: Stage) -> bool:
        for file in files:
            stage.put(file)
        return True

    return publish(fill, output, sources=sources, spare=spare)


def publish(
    fill: Callable[[Stage], bool], output: Path, *, sources: Iterable[Path] = (), spare: Path | None = None
) -> Written:
    """
    Replace the site in *output* by what *fill* puts on the stage, if it answers that the site may be published.

    *sources* are the folders that the site is made from: none of them may lie in the output, nor the output in one of
    them. A folder that holds anything but a site written here before is refused. *spare* is where the replaced site is
    kept, and taken from again as the stage of the next one, so that only what has changed is written; None: nowhere.
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
            in_place = Manifest.read(target).digests
            if fault := foreign(target, in_place):
                return Written(fault=fault)
            return _replace(target, in_place, fill, spare)
    except OSError as error:
        place = error.filename or output
        return Written(fault=f"cannot write {place}: {error.strerror or error}; the site in {output} is as it was")


def _replace(target: Path, in_place: Mapping[str, str], fill: Callable[[Stage], bool], spare: Path | None) -> Written:
    with _folder_for_stage(target, spare) as (folder, earlier):
        stage = Stage(folder, target, (earlier, in_place))
        may_be_published = fill(stage)
        if stage.fault or not may_be_published:
            return Written(fault=stage.fault)
        stage.finish()
        put_in_place(folder, target)
        if spare is not None and folder.exists():
            _keep(folder, spare)
    return Written(
        paths=sorted(stage.digests),
        changed=sum(in_place.get(path) != found for path, found in stage.digests.items()),
        removed=len(in_place.keys() - stage.digests.keys()),
        written=stage.written,
    )


@contextmanager
def _folder_for_stage(target: Path, spare: Path | None) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """
    A folder beside *target*, and the files in it: the spare site if there is one; gone afterwards with what it holds.

    A spare that holds anything else is left: that would be published, and through a link one would write elsewhere.
    """
    stage = target.with_name(f"{target.name}.stage-{os.getpid()}")
    try:
        earlier = _moved_if_own(spare, stage) if spare else None
        if earlier is None:
            stage.mkdir()
        yield stage, earlier or {}
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _moved_if_own(spare: Path, stage: Path) -> Mapping[str, str] | None:
    """The files of the *spare* site, which has become the *stage*; None: it has not."""
    if spare.is_symlink() or not spare.is_dir():
        return None
    own = Manifest.read(spare).digests
    return own if not foreign(spare, own) and _moved(spare, stage) else None


def _keep(folder: Path, spare: Path) -> None:
    spare.parent.mkdir(parents=True, exist_ok=True)
    if spare.is_symlink() or spare.is_file():
        spare.unlink()
    shutil.rmtree(spare, ignore_errors=True)
    _moved(folder, spare)


def _moved(folder: Path, place: Path) -> bool:
    """False: it is not there, or lies on another disk."""
    try:
        folder.rename(place)
    except OSError:
        return False
    return True


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
