"""A publication to the tables of its data, each after those that it refers to."""

from __future__ import annotations

from timeline.publishing.exports.tables.articles import article_tables
from timeline.publishing.exports.tables.citations import citation_tables
from timeline.publishing.exports.tables.events import event_tables
from timeline.publishing.exports.tables.registries import registry_tables
from timeline.publishing.exports.tables.table import Cell, Field, Reference, Table
from timeline.publishing.publication import Publication

__all__ = ["Cell", "Field", "Reference", "Table", "tables_of"]


def tables_of(publication: Publication) -> tuple[Table, ...]:
    """All of them."""
    return (
        *registry_tables(publication),
        *article_tables(publication),
        *event_tables(publication),
        *citation_tables(publication),
    )
