"""Publishers, people, places, threads and origins to their tables."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import Chronology
from timeline.core.model.registries import Entity, Origin, Place, Publisher, Thread
from timeline.publishing import urls
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.exports.parts import page_address, sources_to_be_found
from timeline.publishing.exports.tables.table import Column, Columns, Table, table, to
from timeline.publishing.publication import Publication
from timeline.publishing.words.messages import message


def registry_tables(site: SiteIndex) -> tuple[Table, ...]:
    """By id, as the content has them."""
    publication = site.publication
    return (
        _publishers(publication),
        _entities(publication),
        _entity_names(publication.chronology),
        _places(publication),
        _threads(publication),
        _origins(site),
    )


def _publishers(publication: Publication) -> Table:
    columns: Columns[Publisher] = (
        Column("id", "string", "Its id.", lambda one: one.id),
        Column("page", "string", "Its page.", lambda one: page_address(publication, urls.publisher_path(one.id))),
        Column("name", "string", "Its name as it writes it.", lambda one: one.name),
        Column("homepage", "string", "Its own site.", lambda one: _linked(one.homepage)),
        Column("country", "string", "Where it works from.", lambda one: one.country),
        Column(
            "language",
            "string",
            "BCP 47 tag of the language in which it mostly writes.",
            lambda one: one.language,
        ),
        Column("zone", "string", "IANA zone in which its articles are dated.", lambda one: one.zone),
        Column("owner", "string", "To whom it belongs.", lambda one: one.owner),
        Column("state_controlled", "boolean", "A state decides what it says.", lambda one: one.state_controlled),
        Column("registered", "boolean", "No: known by its name alone.", lambda one: one.registered),
    )
    return table("publishers", "Who published articles.", publication.chronology.publishers.values(), columns)


def _linked(address: str | None) -> str | None:
    return address if address and urls.is_web_address(address) else None


def _entities(publication: Publication) -> Table:
    columns: Columns[Entity] = (
        Column("id", "string", "Its id.", lambda one: one.id),
        Column("page", "string", "Its page.", lambda one: page_address(publication, urls.entity_path(one.id))),
        Column("name", "string", "Its name in the language of the site.", lambda one: one.name),
        Column("type", "string", "person, organisation, country or other.", lambda one: one.type),
        Column("wikidata", "string", "Its item in Wikidata.", lambda one: one.wikidata),
        Column("registered", "boolean", "No: known by its name alone.", lambda one: one.registered),
    )
    words = message("People, organisations and countries.")
    return table("entities", words, publication.chronology.entities.values(), columns)


def _entity_names(chronology: Chronology) -> Table:
    columns: Columns[tuple[str, str, str]] = (
        Column("entity", "string", "Whose name it is.", lambda one: one[0]),
        Column("name", "string", "The name.", lambda one: one[1]),
        Column("language", "string", "BCP 47 tag; empty: another name in any language.", lambda one: one[2]),
    )
    words = message("Their further names, in other languages and scripts.")
    return table("entity_names", words, _names(chronology), columns, key=(), references=(to("entities", "entity"),))


def _names(chronology: Chronology) -> Iterator[tuple[str, str, str]]:
    for entity in chronology.entities.values():
        yield from ((entity.id, name.text, name.language) for name in entity.names)
        yield from ((entity.id, alias, "") for alias in entity.aliases)


def _places(publication: Publication) -> Table:
    columns: Columns[Place] = (
        Column("id", "string", "Its id.", lambda one: one.id),
        Column("page", "string", "Its page.", lambda one: page_address(publication, urls.place_path(one.id))),
        Column("name", "string", "Its name in the language of the site.", lambda one: one.name),
        Column("country", "string", "In which country it lies.", lambda one: one.country),
        Column("zone", "string", "Its IANA time zone.", lambda one: one.zone),
        Column("latitude", "number", "Degrees north, WGS 84.", lambda one: one.latitude),
        Column("longitude", "number", "Degrees east, WGS 84.", lambda one: one.longitude),
        Column("precision", "string", "For what the coordinates stand, in words.", lambda one: one.precision),
        Column("registered", "boolean", "No: known by its name alone.", lambda one: one.registered),
    )
    return table("places", "Where it happened.", publication.chronology.places.values(), columns)


def _threads(publication: Publication) -> Table:
    columns: Columns[Thread] = (
        Column("id", "string", "Its id.", lambda one: one.id),
        Column("page", "string", "Its page.", lambda one: page_address(publication, urls.thread_path(one.id))),
        Column("title", "string", "Its title.", lambda one: one.title),
        Column("introduction", "string", "What it is about, in Markdown.", lambda one: one.introduction),
    )
    return table("threads", "Storylines.", publication.chronology.threads.values(), columns)


def _origins(site: SiteIndex) -> Table:
    known = sources_to_be_found(site)
    columns: Columns[tuple[str, str, str, Origin | None]] = (
        Column(
            "kind",
            "string",
            "publisher, article or origin: where its id is to be looked up.",
            lambda one: one[0],
        ),
        Column("id", "string", "Its id among those of its kind.", lambda one: one[1]),
        Column("name", "string", "What it is called.", lambda one: one[2]),
        Column(
            "type",
            "string",
            "Of an origin: statement, act, document, ...",
            lambda one: one[3].kind if one[3] else None,
        ),
        Column(
            "date",
            "string",
            "Of an origin: when it was made, as written.",
            lambda one: one[3].date if one[3] else None,
        ),
        Column(
            "article",
            "string",
            "Of an origin: an article that carries it.",
            lambda one: one[3].article if one[3] and one[3].article in known else None,
        ),
    )
    words = message("What citations rest on in the end.")
    return table("origins", words, _origin_rows(site.chronology), columns, key=("kind", "id"))


def _origin_rows(chronology: Chronology) -> Iterator[tuple[str, str, str, Origin | None]]:
    """Those of the registry, then publishers and articles on whose own word some citation rests, by kind and id."""
    for origin in chronology.origins.values():
        yield "origin", origin.id, origin.name, origin
    met = {
        (origin.kind, origin.id): origin.name
        for event in chronology.events
        for citation in event.citations
        for origin in citation.origins
    }
    known = {("origin", str(origin.id)) for origin in chronology.origins.values()}
    for kind, identifier in sorted(met.keys() - known):
        yield kind, identifier, met[kind, identifier], None
