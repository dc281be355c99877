"""One file of the finished site, before it is on disk."""

from __future__ import annotations

from timeline.core.struct import Struct


class OutputFile(Struct, frozen=True, kw_only=True):
    """A file that the site consists of."""

    path: str
    """Relative to the site's root, with forward slashes: `events/us-military-aid-pause/index.html`."""
    content: bytes
