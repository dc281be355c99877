"""A site to its dossiers."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.publishing import urls
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.compose.texts import moved_page
from timeline.publishing.dossier.page import dossier_page
from timeline.publishing.dossier.plan import dossiers
from timeline.publishing.former import former_addresses
from timeline.publishing.parts import Part, page_part


def dossier_parts(site: SiteIndex) -> Iterator[Part]:
    """The dossier of the whole, and of each thread, to which its former addresses lead."""
    former = former_addresses(site)
    for dossier in dossiers(site):
        yield page_part(dossier.path, dossier_page, site, dossier)
        if dossier.period is None and dossier.thread:
            for address in former.get(urls.thread_path(dossier.thread), ()):
                path = urls.dossier_path(address.removeprefix(urls.THREADS).removesuffix("/"))
                yield page_part(path, moved_page, site, path.removesuffix("/"), dossier.path.removesuffix("/"))
