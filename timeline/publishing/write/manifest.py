"""The list of our own files inside a site, by which a later build knows what it may replace."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from timeline.core.struct import Struct

MANIFEST = ".timeline-manifest"
_HEADING = "# timeline wrote these files and replaces them with the next build; check them with `sha256sum -c`"
_LINES = re.compile(r"^([0-9a-f]{64})  (.+)$", re.MULTILINE)
_SEPARATORS = re.compile(r"[/\\]")
_LEADING_OUT = frozenset({"", ".", ".."})


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


class Manifest(Struct, frozen=True, kw_only=True):
    """The files of a site."""

    digests: Mapping[str, str]
    """SHA-256 by path; without the manifest itself."""

    @classmethod
    def read(cls, site: Path) -> Manifest:
        """The manifest in *site*, but for what lies elsewhere; an empty one where there is none that we wrote."""
        path = site / MANIFEST
        if path.is_symlink() or not path.is_file():
            return cls(digests={})
        heading, _, lines = path.read_text("utf-8", errors="replace").partition("\n")
        if heading != _HEADING:
            return cls(digests={})
        return cls(digests={path: found for found, path in _LINES.findall(lines) if not _leads_out(path)})

    def encoded(self) -> bytes:
        """As a file, in the order of the paths."""
        lines = [_HEADING, *(f"{self.digests[path]}  {path}" for path in sorted(self.digests))]
        return ("\n".join(lines) + "\n").encode()


def _leads_out(path: str) -> bool:
    return not _LEADING_OUT.isdisjoint(_SEPARATORS.split(path))
