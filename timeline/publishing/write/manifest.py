"""The list of our own files inside a site, by which a later build knows what it may replace."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from timeline.core.struct import Struct

MANIFEST = ".timeline-manifest"
_HEADING = "# timeline wrote these files and replaces them with the next build; check them with `sha256sum -c`"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_LEADS_OUT = re.compile(r"(?:^|[/\\])\.{0,2}(?:[/\\]|$)")


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
        heading, *lines = path.read_text("utf-8", errors="replace").splitlines() or [""]
        if heading != _HEADING:
            return cls(digests={})
        listed = filter(None, map(_LINE.fullmatch, lines))
        return cls(digests={found[2]: found[1] for found in listed if not _LEADS_OUT.search(found[2])})

    def encoded(self) -> bytes:
        """As a file, in the order of the paths."""
        lines = [_HEADING, *(f"{self.digests[path]}  {path}" for path in sorted(self.digests))]
        return ("\n".join(lines) + "\n").encode()
