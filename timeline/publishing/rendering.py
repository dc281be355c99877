"""A publication to the index that its pages share, and a part of the site to finished files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.core.diagnostics import Diagnostic
from timeline.publishing.assets import ICON, SCHEME, STYLESHEET, asset_path
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex, index_site
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Part
from timeline.publishing.publication import Publication
from timeline.publishing.templating import Render
from timeline.publishing.urls import file_path


def site_of(publication: Publication) -> SiteIndex:
    """The index that all pages share."""
    theme = publication.theme
    return index_site(
        publication,
        stylesheet=asset_path(theme, STYLESHEET),
        icon=asset_path(theme, ICON),
        scheme=asset_path(theme, SCHEME),
    )


def made(part: Part, render: Render) -> Iterator[OutputFile | Diagnostic]:
    """The files of a part, or what is wrong with the theme or the prose."""
    for one in part.make():
        if isinstance(one, Page):
            yield from one.problems
            html = render(one.template, one.view)
            yield html if isinstance(html, Diagnostic) else _page_file(one, html)
        else:
            yield one


def all_made(parts: Iterable[Part], render: Render) -> Iterator[OutputFile | Diagnostic]:
    """The same of all *parts*; those come last that tell the sizes of others."""
    sizes: dict[str, int] = {}
    last = []
    for part in parts:
        if part.sizes_of:
            last.append(part)
            continue
        for one in made(part, render):
            if isinstance(one, OutputFile):
                sizes[one.path] = len(one.content)
            yield one
    for part in last:
        yield from made(part.with_sizes(sizes.__getitem__), render)


def _page_file(page: Page, html: str) -> OutputFile:
    return OutputFile(path=file_path(page.path), content=html.encode("utf-8"))
