"""The outputs that a site asks for, to whether one of them is made."""

from __future__ import annotations

from timeline.core.model.registries import Site

PAGES = "pages"
"""Asks for the pages of every kind."""
KINDS_OF_PAGE = ("chronology", "periods", "events", "articles", "topics", "facets", "tags", "texts", "indexes")


def is_wanted(site: Site, output: str) -> bool:
    """Whether *site* is to have the files of an output; one that names none is to have them all."""
    asked = site.outputs
    return not asked or output in asked or (output in KINDS_OF_PAGE and PAGES in asked)
