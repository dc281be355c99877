"""The paths of a site as they come, and which of them no file may have."""

from __future__ import annotations

import re
import unicodedata

from timeline.publishing.write.manifest import MANIFEST

_NOT_PLAIN = re.compile(r"[\\\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""A backslash, a control character, half a character."""


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
        if not {"", ".", ".."}.isdisjoint(parts) or _NOT_PLAIN.search(path):
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
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
