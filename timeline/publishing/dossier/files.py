"""A publication to its dossiers."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic
from timeline.publishing.dossier.page import dossier_page
from timeline.publishing.dossier.plan import dossiers
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import rendered, site_of
from timeline.publishing.theme import renderer


def dossier_files(publication: Publication) -> Iterator[OutputFile | Diagnostic]:
    """The dossier of the whole, and of each thread."""
    site = site_of(publication)
    yield from rendered(
        (dossier_page(site, dossier) for dossier in dossiers(site)), renderer(publication.theme, publication.words)
    )
