"""The paths of a site as they come, and which of them no file may have."""

from __future__ import annotations

import unicodedata

from timeline.publishing.write.manifest import MANIFEST


class PathsTaken:
    """
    The paths given so far, compared as the least careful file system does: without regard to case or composition.

    Folders are kept with a closing slash, so that a file and a folder of one name are found too.
    """

    def __init__(self) -> None:
        self._spellings: dict[str, str] = {_folded(MANIFEST): MANIFEST}

    def take(self, path: str) -> str:
        """Keep *path*; a sentence that says why it cannot be, or an empty string."""
        parts = path.split("/")
        if any(part in ("", ".", "..") for part in parts) or not _plain(path):
            return f"cannot write {path!r}: it is not a plain path inside the site"
        for depth in range(1, len(parts)):
            if fault := self._claim("/".join(parts[:depth]), "/"):
                return fault
        if self._spellings.get(_folded(path)) == path:
            return f"cannot write {path!r} twice"
        return self._claim(path, "")

    def _claim(self, name: str, slash: str) -> str:
        before = self._spellings.setdefault(_folded(name), name + slash)
        if before == name + slash:
            return ""
        return f"cannot write both {before!r} and {name + slash!r}: some file systems hold them for one"


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _plain(path: str) -> bool:
    return "\\" not in path and not any(unicodedata.category(character) in ("Cc", "Cs") for character in path)
