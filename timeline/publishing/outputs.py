"""A site to all of its parts, as a list of named outputs in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from timeline.publishing.assets import asset_files
from timeline.publishing.calendar import calendar_files
from timeline.publishing.cards.files import card_parts
from timeline.publishing.citing.files import citation_files
from timeline.publishing.compose.all import (
    article_parts,
    chronology_parts,
    event_parts,
    index_parts,
    moved_parts,
    text_parts,
    topic_parts,
)
from timeline.publishing.compose.facet_pages import facet_parts, tag_parts
from timeline.publishing.compose.period_pages import period_parts
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.discovery import nojekyll_files, robots_files, sitemap_files
from timeline.publishing.dossier.files import dossier_parts
from timeline.publishing.embedding.files import embed_parts
from timeline.publishing.exports.files import data_parts
from timeline.publishing.feeds import feed_parts, topic_feed_parts
from timeline.publishing.former import copied, copied_parts
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.parts import Made, Part, part
from timeline.publishing.search.files import search_files
from timeline.publishing.wanted import is_wanted

__all__ = ["OUTPUTS", "Output", "OutputFile", "outputs_of", "parts_of"]

Output = Callable[[SiteIndex], Iterable[Part]]
"""A site to the parts of one output; making them reads and writes nothing."""

ALONE: tuple[tuple[str, Callable[[SiteIndex], Iterable[Made]]], ...] = (
    ("search", search_files),
    ("citations", copied(citation_files)),
    ("calendar", copied(calendar_files)),
    ("assets", asset_files),
    ("sitemap", sitemap_files),
    ("robots", robots_files),
    ("nojekyll", nojekyll_files),
)
"""Outputs each of which is one part: their files are made from what is computed once for all of them."""

PIECEMEAL: tuple[tuple[str, Output], ...] = (
    ("data", data_parts),
    ("feed", feed_parts),
    ("topic-feeds", copied_parts(topic_feed_parts)),
    ("chronology", chronology_parts),
    ("periods", period_parts),
    ("dossier", dossier_parts),
    ("events", event_parts),
    ("articles", article_parts),
    ("topics", topic_parts),
    ("facets", facet_parts),
    ("tags", tag_parts),
    ("texts", text_parts),
    ("indexes", index_parts),
    ("redirects", moved_parts),
    ("embed", embed_parts),
    ("cards", copied_parts(card_parts)),
)
"""Outputs of many parts."""

OUTPUTS = (*(name for name, _ in ALONE), *(name for name, _ in PIECEMEAL))
"""The names of all outputs."""


def parts_of(site: SiteIndex) -> Iterator[Part]:
    """All that the site asks for, or what of it belongs to the section that is to be made; the largest parts first."""
    section = site.publication.section
    parts = chain.from_iterable(parts for _, parts in outputs_of(site))
    return section.parts(parts) if section else parts


def outputs_of(site: SiteIndex) -> Iterator[tuple[str, Iterable[Part]]]:
    """The outputs that the site asks for, each with its parts, which are not listed before they are needed."""
    asked = site.chronology.site
    for name, files in ALONE:
        if is_wanted(asked, name):
            yield name, (part(name, files, site),)
    for name, output in PIECEMEAL:
        if is_wanted(asked, name):
            yield name, output(site)
