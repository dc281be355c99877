"""The last build of a site, written down so that the next one knows without reading whether anything has changed."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.cache.looking import COARSEST_CLOCK, Look, Stamp, digest, look, program_in, stamp_of

FOLDER = ".timeline-cache"
NAME = "last.json"
SPARE = "spare"
"""The folder in which the site stands that was replaced last."""
FORMAT = 1


def folder_for(output: Path) -> Path:
    """Where is remembered what was built to *output*: beside it, on the same disk."""
    place = output.resolve()
    return place.parent / FOLDER / place.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """A build that ended well."""

    asked: str
    """What was asked for, of which program; it is only compared."""
    inputs: Mapping[str, tuple[int, int, int, str]]
    """Size, time, inode and digest of each file under them; a time of 0 says that only the digest tells."""
    mark: Stamp
    """Of the file that is made anew whenever a site is put in place, whoever does it."""
    outputs: Mapping[str, int]
    """Each file of the site with its size, by path."""
    said: str
    """What was told of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How things stood before a build read anything."""

    folder: Path
    """Where its end will be written down."""
    asked: str
    places: tuple[Path, ...]
    """The folders that it is made from."""
    package: Path
    """The one among them that holds the program."""
    seen: Look
    """What was in them."""
    now: int
    """In nanoseconds since 1970."""

    @property
    def code(self) -> str:
        """See `timeline.cache.looking.program_in`."""
        return program_in(self.package)

    def ended(self, output: Path, mark: str, files: Collection[str], said: str) -> Last | None:
        """
        What to write down of the build, whose *files* stand in *output*; *mark* is the one that is new in every site.

        None: something has changed since its start, so that nobody knows what it has read.
        """
        before = read_last(self.folder)
        known = {(path, *entry[:3]): entry[3] for path, entry in before.inputs.items()} if before else {}
        inputs = {}
        for path, (size, time, inode) in self.seen.items():
            try:
                found = known.get((path, size, time, inode)) or digest(path)  # what stands as it stood was read then
            except OSError:
                return None
            inputs[path] = (size, time if time < self.now - COARSEST_CLOCK else 0, inode, found)
        stamp, *stamps = (stamp_of(f"{output}{os.sep}{path}") for path in (mark, *files))
        sizes = [found[0] for found in stamps if found]
        if stamp is None or len(sizes) < len(stamps) or look(self.places) != self.seen:
            return None
        outputs = dict(zip(files, sizes, strict=True))
        return Last(asked=self.asked, inputs=inputs, mark=stamp, outputs=outputs, said=said)

    def again(self, last: Last, output: Path, mark: str) -> bool:
        """Whether a build would be asked the same, read the same and find its whole site in *output*."""
        return (
            last.asked == self.asked
            and last.mark == stamp_of(f"{output}{os.sep}{mark}")
            and _inputs_stand(last.inputs, self.seen)
            and _outputs_stand(last.outputs, f"{output}{os.sep}")
        )


def _inputs_stand(before: Mapping[str, tuple[int, int, int, str]], now: Look) -> bool:
    if before.keys() != now.keys():
        return False
    doubtful = [path for path, stamp in now.items() if stamp != before[path][:3]]
    try:
        return all(now[path][0] == before[path][0] and digest(path) == before[path][3] for path in doubtful)
    except OSError:
        return False


def _outputs_stand(sizes: Mapping[str, int], root: str) -> bool:
    try:
        return all(os.lstat(f"{root}{path}").st_size == size for path, size in sizes.items())
    except OSError:
        return False


def make_ready(folder: Path) -> None:
    """Have the *folder* of what is remembered, and no repository take what is in it for its own."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder.parent / ".gitignore"
    if not (ignored.exists() or ignored.is_symlink()):  # through which one would write elsewhere
        ignored.write_text("*\n", encoding="utf-8")


def write_last(folder: Path, last: Last | None) -> None:
    """Replace what is written down in *folder*, if that may be written; None takes it away."""
    with suppress(OSError):  # what is left does not know the site in place by its mark
        _write_last(folder, last)


def _write_last(folder: Path, last: Last | None) -> None:
    place = folder / NAME
    place.unlink(missing_ok=True)
    if last is None:
        return
    make_ready(folder)
    document = {
        "format": FORMAT, "asked": last.asked, "inputs": last.inputs, "mark": last.mark, "outputs": last.outputs,
        "said": last.said,
    }  # fmt: skip
    new = folder / f"{NAME}.{os.getpid()}"
    new.unlink(missing_ok=True)
    new.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    new.replace(place)


def read_last(folder: Path) -> Last | None:
    """What is written down in *folder*; None: nothing that can be read."""
    try:
        document = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if document["format"] != FORMAT:
            return None
        return Last(
            asked=document["asked"],
            inputs={path: _entry(entry) for path, entry in document["inputs"].items()},
            mark=_stamp(document["mark"]),
            outputs=document["outputs"],
            said=document["said"],
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _stamp(stamp: Any) -> Stamp:  # Any: whatever stands in the file
    size, time, inode = stamp
    return size, time, inode


def _entry(entry: Any) -> tuple[int, int, int, str]:  # Any: whatever stands in the file
    size, time, inode, found = entry
    return size, time, inode, found
