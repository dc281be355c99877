"""A publication to all the files of its site, as a list of named steps in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.core.diagnostics import Diagnostic
from timeline.publishing.assets import asset_files
from timeline.publishing.calendar import calendar_files
from timeline.publishing.citing.files import citation_files
from timeline.publishing.discovery import nojekyll_files, robots_files, sitemap_files
from timeline.publishing.dossier.files import dossier_files
from timeline.publishing.embedding.files import embed_files
from timeline.publishing.exports.files import data_files
from timeline.publishing.feeds import feed_files
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import moved_files, page_files
from timeline.publishing.search.files import search_files

__all__ = ["OUTPUTS", "Output", "OutputFile"]

Output = Callable[[Publication], Iterable[OutputFile | Diagnostic]]
"""A publication to files, or to what is wrong with its theme or its prose; it reads and writes nothing."""

OUTPUTS: tuple[tuple[str, Output], ...] = (
    ("pages", page_files),
    ("redirects", moved_files),
    ("dossier", dossier_files),
    ("embed", embed_files),
    ("search", search_files),
    ("assets", asset_files),
    ("data", data_files),
    ("citations", citation_files),
    ("feed", feed_files),
    ("calendar", calendar_files),
    ("sitemap", sitemap_files),
    ("robots", robots_files),
    ("nojekyll", nojekyll_files),
)
