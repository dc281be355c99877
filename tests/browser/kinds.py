"""A built site, and its pages by kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

KINDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "chronology": r"",
        "event": r"events/[^/]+/",
        "article": r"articles/[^/]+/",
        "publisher": r"publishers/[^/]+/",
        "entity": r"entities/[^/]+/",
        "place": r"places/[^/]+/",
        "thread": r"threads/[^/]+/",
        "tag": r"tags/[^/]+/",
        "facet": r"(kinds|languages|statuses|corroboration|precision|contested)/[^/]+/",
        "year": r"-?\d{4,}/",
        "month": r"-?\d{4,}/\d\d/",
        "sources": r"sources/(?:newest/|most-cited/)?",
        "about": r"about/",
        "search": r"search/",
        "data": r"data/",
        "dossier": r"print/(?:[^/]+/)*",
        "embed": r"embed/(?:events|threads)/[^/]+/",
        "list": r"(articles|entities|events|publishers|places|threads|tags|kinds|languages|statuses"
        r"|corroboration|precision|contested)/",
        "page": r"(?!about|data|search|sources|articles|entities|events|publishers|places|threads|tags|kinds|languages"
        r"|statuses|corroboration|precision|contested)[a-z][a-z0-9-]*/",
        "missing": r"404\.html",
    }.items()
}
"""Each kind of page, by its path under the site's root."""
ALWAYS = (
    "chronology",
    "event",
    "article",
    "publisher",
    "entity",
    "thread",
    "tag",
    "facet",
    "year",
    "month",
    "sources",
    "about",
    "search",
    "data",
    "dossier",
    "embed",
    "missing",
)
"""The kinds of which every site has pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site on disk and in the browser."""

    folder: Path
    address: str
    """With the sub-path and a closing slash."""

    def pages(self) -> list[str]:
        """The path of every page, in the form in which it is linked."""
        files = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in files)

    def file(self, page: str) -> Path:
        """The file of a page."""
        return self.folder / page / "index.html" if page == "" or page.endswith("/") else self.folder / page

    def text(self, page: str) -> str:
        """The HTML of a page."""
        return self.file(page).read_text("utf-8")

    def redirects(self) -> list[str]:
        """The pages that only lead on to where something stands now."""
        return [page for page in self.pages() if 'http-equiv="refresh"' in self.text(page)]

    def of_kind(self, kind: str) -> list[str]:
        """The pages of a kind, the shortest first."""
        found = [page for page in self.pages() if KINDS[kind].fullmatch(page)]
        return sorted(set(found) - set(self.redirects()), key=lambda page: self.file(page).stat().st_size)

    def samples(self, kind: str) -> list[str]:
        """The shortest and the longest page of a kind."""
        pages = self.of_kind(kind)
        return sorted({pages[0], pages[-1]}) if pages else []
