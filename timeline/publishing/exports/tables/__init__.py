"""A publication to the tables of its data, each after those that it refers to."""

from __future__ import annotations

from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.exports.tables.articles import article_tables
from timeline.publishing.exports.tables.citations import citation_tables
from timeline.publishing.exports.tables.events import event_tables
from timeline.publishing.exports.tables.registries import registry_tables
from timeline.publishing.exports.tables.table import Cell, Field, Reference, Table

__all__ = ["NAMES", "Cell", "Field", "Reference", "Table", "tables_of"]

NAMES = (
    "publishers", "entities", "entity_names", "places", "threads", "origins", "articles", "article_via", "events",
    "event_entities", "event_threads", "event_tags", "event_relations", "corrections", "citations", "quotes",
    "citation_origins",
)  # fmt: skip
"""Of all tables, in their order."""


def tables_of(site: SiteIndex) -> tuple[Table, ...]:
    """All of them."""
    return (
        *registry_tables(site),
        *article_tables(site),
        *event_tables(site.publication),
        *citation_tables(site.publication),
    )
