"""The parts of a site to one of its pages, made when it is asked for: who looks at it waits for no other."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import ALONE
from timeline.publishing.parts import Part
from timeline.publishing.rendering import made
from timeline.publishing.theme import Render
from timeline.publishing.urls import file_path

ASSETS = "assets"
_WHOLE = frozenset(name for name, _ in ALONE)
"""Parts whose files are known only when all of them are made."""


class Preview:
    """The pages of a site and what their looks depend on, but not what is made from all of it: data, search, feeds."""

    def __init__(self, parts: Sequence[Part], render: Render) -> None:
        self._render = render
        self._parts = {file_path(part.name): part for part in parts if part.name not in _WHOLE}
        self._made: dict[str, bytes] = {}
        for part in parts:
            if part.name == ASSETS:
                self._make(part)

    def file(self, path: str) -> bytes | None:
        """
        What stands at *path* (`events/x/index.html`); None: nothing that is made here, or a page with a fault.

        It is made at the first call.
        """
        if path in self._parts:
            self._make(self._parts.pop(path))
        return self._made.get(path)

    def _make(self, part: Part) -> None:
        for one in made(part, self._render):
            if isinstance(one, OutputFile):
                self._made[one.path] = one.content
