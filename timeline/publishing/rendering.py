"""Pages to HTML files, or to what is wrong with the theme or the prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.core.diagnostics import Diagnostic
from timeline.publishing.assets import ICON, STYLESHEET, asset_path
from timeline.publishing.compose.all import all_pages, moved_pages
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import SiteIndex, index_site
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.theme import Render, renderer
from timeline.publishing.urls import file_path


def page_files(publication: Publication) -> Iterator[OutputFile | Diagnostic]:
    """Every page of the site."""
    return rendered(all_pages(site_of(publication)), renderer(publication.theme, publication.words))


def moved_files(publication: Publication) -> Iterator[OutputFile | Diagnostic]:
    """A page at each former address."""
    return rendered(moved_pages(site_of(publication)), renderer(publication.theme, publication.words))


def site_of(publication: Publication) -> SiteIndex:
    """The index that all pages share."""
    theme = publication.theme
    return index_site(publication, stylesheet=asset_path(theme, STYLESHEET), icon=asset_path(theme, ICON))


def rendered(pages: Iterable[Page], render: Render) -> Iterator[OutputFile | Diagnostic]:
    """A template that fails for one page fails for others in the same way: each fault is told once."""
    told: set[Diagnostic] = set()
    for page in pages:
        yield from page.problems
        made = render(page.template, page.view)
        if isinstance(made, str):
            yield OutputFile(path=file_path(page.path), content=made.encode("utf-8"))
        elif made not in told:
            told.add(made)
            yield made
