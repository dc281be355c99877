"""Addresses that something had before, to what stands there beside the pages that lead on: a file can but be copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from timeline.core.struct import replace
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Made, Part

Former = Mapping[str, tuple[str, ...]]
"""The former addresses by the present one, sorted: those of `events/x/`."""


def former_addresses(site: SiteIndex) -> Former:
    """Of all that has another address now."""
    found: dict[str, tuple[str, ...]] = {}
    for former, present in sorted(site.chronology.redirects.items()):
        found[f"{present}/"] = (*found.get(f"{present}/", ()), f"{former}/")
    return found


def copied(files: Callable[[SiteIndex], Iterable[Made]]) -> Callable[[SiteIndex], Iterator[Made]]:
    """An output of one part, which makes its *files* at former addresses, too: who follows a feed goes on doing so."""

    def make(site: SiteIndex) -> Iterator[Made]:
        return _with_copies(former_addresses(site), partial(files, site))

    return make


def copied_parts(parts: Callable[[SiteIndex], Iterable[Part]]) -> Callable[[SiteIndex], Iterator[Part]]:
    """The same of an output of many *parts*."""

    def make(site: SiteIndex) -> Iterator[Part]:
        former = former_addresses(site)
        for part in parts(site):
            folder = _folder(part.name)
            if folder in former:
                given = former[folder]
                yield replace(part, make=partial(_with_copies, {folder: given}, part.make), given=(*part.given, given))
            else:
                yield part

    return make


def _with_copies(former: Former, make: Callable[[], Iterable[Made]]) -> Iterator[Made]:
    for one in make():
        yield one
        if isinstance(one, OutputFile):
            folder = _folder(one.path)
            name = one.path.removeprefix(folder)
            yield from (replace(one, path=f"{address}{name}") for address in former.get(folder, ()))


def _folder(path: str) -> str:
    return path[: path.rfind("/") + 1]
