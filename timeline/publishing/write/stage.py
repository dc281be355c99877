"""Output files to a folder beside the site that they will replace, written only where it does not hold them already."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write.manifest import MANIFEST, Manifest, digest
from timeline.publishing.write.paths import PathsTaken

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Stage:
    """
    The new site while it is being made.

    The folder may hold an earlier site: what that one has with the same bytes is left as it is. Its manifest is written
    last, so a file that was touched later is known by its bytes alone. What both sites have may be one file. Files may
    be put by several processes, each upon its own copy of the stage as it was; `adopt` brings together what they have
    put.
    """

    def __init__(
        self, folder: Path, standing: Path, lists: tuple[Mapping[str, str], Mapping[str, str]] | None = None
    ) -> None:
        """*standing* is the site in place, if there is one; *lists* are what the manifests of both folders say."""
        self._earlier, self._in_place = lists or (Manifest.read(folder).digests, Manifest.read(standing).digests)
        self.folder = folder
        self.standing = standing
        self.fault = ""
        """Why the site cannot be written; files that are put after that are passed over."""
        self.digests: dict[str, str] = {}
        """SHA-256 of all files, by path."""
        self.written = 0
        """How many files were not there already."""
        self._taken = PathsTaken()
        self._root = f"{folder}{os.sep}"
        self._settled = _time_of(f"{self._root}{MANIFEST}") if self._earlier else 0
        self._in_place_settled = _time_of(f"{standing}{os.sep}{MANIFEST}")

    def put(self, file: OutputFile) -> None:
        """Have the folder hold *file*; raises an OSError that names the place."""
        if not self._may_take(file.path):
            return
        found = self.digests[file.path] = digest(file.content)
        if not self._holds(file.path, found):
            self._write(file.path, file.content)

    def keep(self, files: Mapping[str, str]) -> bool:
        """
        Have the folder hold *files*, paths with their SHA-256, without being given them.

        False, and nothing is put: not all of them are here or in the site in place as they should be.
        """
        missing = [path for path, found in files.items() if not (self._holds(path, found) or self._has(path, found))]
        if not all(self._stands(path, files[path]) for path in missing):
            return False
        for path in missing:
            self._take_over(path)
        self.adopt(files, 0)
        return True

    def size(self, path: str) -> int:
        """How many bytes the file has that was put at *path*."""
        return Path(f"{self._root}{path}").stat().st_size

    def adopt(self, digests: Mapping[str, str], written: int) -> None:
        """Take what another process has put."""
        self.written += written
        for path, found in digests.items():
            if self._may_take(path):
                self.digests[path] = found

    def finish(self) -> None:
        """Remove what the earlier site had and this one has not, then say what the folder holds."""
        for path in sorted(self._earlier.keys() - self.digests.keys(), reverse=True):
            _remove(self.folder, path)
        self._write(MANIFEST, Manifest(digests=self.digests).encoded())
        self.written -= 1

    def _may_take(self, path: str) -> bool:
        self.fault = self.fault or self._taken.take(path)
        return not self.fault

    def _holds(self, path: str, found: str) -> bool:
        """Whether the earlier site has these bytes at *path*, and nobody has touched them since."""
        return self._earlier.get(path) == found and 0 < _time_of(f"{self._root}{path}") <= self._settled

    def _has(self, path: str, found: str) -> bool:
        """Whether the folder has these bytes at *path* whatever its times say, as where it was put back from a copy."""
        return self._earlier.get(path) == found == _digest_of(self.folder / path)

    def _stands(self, path: str, found: str) -> bool:
        """Whether the site in place has these bytes at *path*."""
        if self._in_place.get(path) != found:
            return False
        untouched = 0 < _time_of(f"{self.standing}{os.sep}{path}") <= self._in_place_settled
        return untouched or _digest_of(self.standing / path) == found

    def _take_over(self, path: str) -> None:
        """One file in both folders, as none is ever written over; two where the system has no such links."""
        place = f"{self._root}{path}"
        if path in self._earlier:
            Path(place).unlink(missing_ok=True)
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(f"{self.standing}{os.sep}{path}", place)
        except OSError:
            shutil.copyfile(self.standing / path, place)
        self.written += 1

    def _write(self, path: str, content: bytes) -> None:
        place = f"{self._root}{path}"
        if path in self._earlier or path == MANIFEST:
            Path(place).unlink(missing_ok=True)  # cheaper than to truncate a file whose old bytes are on their way
        try:
            with open(_opened(place), "wb") as out:
                out.write(content)
        except OSError as error:
            error.filename = place  # a full disk is reported without one
            raise
        self.written += 1


def _opened(place: str) -> int:
    try:
        return os.open(place, _NEW, 0o644)
    except FileNotFoundError:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        return os.open(place, _NEW, 0o644)


def _digest_of(file: Path) -> str:
    """Empty: there is no such file."""
    try:
        return "" if file.is_symlink() else digest(file.read_bytes())
    except OSError:
        return ""


def _time_of(place: str) -> int:
    """When the file last changed in any way, in nanoseconds (Windows only knows when it was made); 0: no file."""
    try:
        return os.lstat(place).st_ctime_ns
    except OSError:
        return 0


def _remove(folder: Path, path: str) -> None:
    """The file, and the folders that it leaves empty."""
    place = folder / path
    place.unlink(missing_ok=True)
    for parent in place.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()
