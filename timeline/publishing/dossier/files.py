"""A site to its dossiers."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.dossier.page import dossier_page
from timeline.publishing.dossier.plan import dossiers
from timeline.publishing.parts import Part, page_part


def dossier_parts(site: SiteIndex) -> Iterator[Part]:
    """The dossier of the whole, and of each thread."""
    return (page_part(dossier.path, dossier_page, site, dossier) for dossier in dossiers(site))
