"""The parts of a site to one of its pages, made when it is asked for: who looks at it waits for no other."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import ALONE
from timeline.publishing.parts import Part
from timeline.publishing.rendering import made
from timeline.publishing.templating import Render
from timeline.publishing.urls import file_path

ASSETS = "assets"
_WHOLE = {"data", *(name for name, _ in ALONE)} - {ASSETS}
"""Outputs that are made from all of the site."""


class Preview:
    """The pages of a site and what their looks depend on, but not what is made from all of it: data, search, feeds."""

    def __init__(self, outputs: Iterable[tuple[str, Iterable[Part]]], render: Render) -> None:
        """*outputs*, by name, are gone through only as far as a page is looked for."""
        self._render = render
        self._coming = {name: iter(parts) for name, parts in outputs if name not in _WHOLE}
        self._parts: dict[str, Part] = {}
        """Those that have come, and are not made."""
        self._made: dict[str, bytes] = {}

    def file(self, path: str) -> bytes | None:
        """
        What stands at *path* (`events/x/index.html`); None: nothing that is made here, or a page with a fault.

        It is made at the first call.
        """
        while path not in self._made and path not in self._parts and self._has_more(path):
            pass
        if path in self._parts:
            self._make(self._parts.pop(path))
        return self._made.get(path)

    def _has_more(self, path: str) -> bool:
        """Take the next part, of that output first which is called like the folder of *path*."""
        folder = path.partition("/")[0]
        name = folder if folder in self._coming else next(iter(self._coming), None)
        if name is None:
            return False
        part = next(self._coming[name], None)
        if part is None:
            del self._coming[name]
        elif part.name == ASSETS:
            self._make(part)
        else:
            self._parts[file_path(part.name)] = part
        return True

    def _make(self, part: Part) -> None:
        for one in made(part, self._render):
            if isinstance(one, OutputFile):
                self._made[one.path] = one.content
