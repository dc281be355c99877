"""A publication to what its outputs make of it, for tests that look at files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from timeline.core.diagnostics import Diagnostic
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import ALONE, PIECEMEAL, parts_of
from timeline.publishing.parts import Part
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import all_made, site_of
from timeline.publishing.templating import renderer
from timeline.publishing.wanted import KINDS_OF_PAGE, PAGES


def produced(given: Publication, *outputs: str) -> list[OutputFile | Diagnostic]:
    """All that a build would write, of the *outputs* named or of those that the site wants; a fault is told once."""
    site, render = site_of(given), renderer(given.theme, given.words)
    parts = _named(site, outputs) if outputs else parts_of(site)
    return list(dict.fromkeys(all_made(parts, render)))


def files_of(given: Publication, *outputs: str) -> dict[str, bytes]:
    """The files among them, by path."""
    return {one.path: one.content for one in produced(given, *outputs) if isinstance(one, OutputFile)}


def pages_of(site: SiteIndex) -> Iterator[Page]:
    """Every page of a site but those that are made beside files, not yet rendered."""
    return (one for part in _named(site, (PAGES,)) for one in part.make() if isinstance(one, Page))


def _named(site: SiteIndex, outputs: tuple[str, ...]) -> Iterator[Part]:
    names = {*outputs, *(KINDS_OF_PAGE if PAGES in outputs else ())}
    for name, files in ALONE:
        if name in names:
            yield Part(name=name, make=partial(files, site))
    for name, output in PIECEMEAL:
        if name in names:
            yield from output(site)
