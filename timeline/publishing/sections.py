"""
A site to the sections that are built, and published, apart from one another.

Each folder of the site that `site.yaml` names under `sections` can be a site of its own which stands at that folder's
address, and `main` is all the rest, search and lists included. All of them together are the whole site, file by file:
so its links lead from one to another as they always do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.registries import Site
from timeline.core.struct import Struct, replace
from timeline.publishing import urls
from timeline.publishing.parts import Made, Part

MAIN = "main"
EVERYWHERE = frozenset({urls.NOT_FOUND, ".nojekyll"})
"""What every host looks for at the root of what it serves."""


class Section(Struct, frozen=True, kw_only=True):
    """One of the sections of a site."""

    name: str
    folders: tuple[str, ...]
    """The folders that are sections of their own."""

    def place(self, path: str) -> str | None:
        """Where in this section the file or page stands that has *path* in the whole site; None: in another one."""
        if path in EVERYWHERE:
            return path
        folder, slash, inner = path.partition("/")
        if self.name == MAIN:
            return None if slash and folder in self.folders else path
        return inner if slash and folder == self.name else None

    def parts(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Those that have a file in it, each without what belongs to others."""
        for part in parts:
            if "/" not in part.name or self.place(part.name) is not None:
                sizes_of = tuple(self.place(path) or "" for path in part.sizes_of)  # they stand beside it
                yield replace(part, make=partial(self._own, part.make), given=(*part.given, self), sizes_of=sizes_of)

    def _own(self, make: Callable[..., Iterable[Made]], *sizes: Sequence[int]) -> Iterator[Made]:
        for one in make(*sizes):
            if isinstance(one, Diagnostic):
                yield one
            elif (place := self.place(one.path)) is not None:
                yield replace(one, path=place)


def section_of(site: Site, name: str) -> Section | Diagnostic:
    """The section of that *name*, or what to tell whoever asked for it."""
    if name in (MAIN, *site.sections):
        return Section(name=name, folders=site.sections)
    known = ", ".join(f"`{one}`" for one in (MAIN, *site.sections))
    hint = f"the sections are {known}; others are to be listed under `sections` in `site.yaml`"
    return error("not-in-list", site.span, f"--section: `{name}` is no section of this site", hint=hint)
