"""The keys of the site's settings, of a page, and of the entries of each registry."""

from __future__ import annotations

from typing import ClassVar

from timeline.reading.schema.article import DISTINCT_FROM, OwnKeys
from timeline.reading.schema.base import Field, Model
from timeline.reading.schema.types import (
    BaseUrl,
    DateOrderWord,
    DateWords,
    EntityTypeWord,
    Flag,
    FolderWord,
    Id,
    Language,
    Latitude,
    Longitude,
    Markdown,
    OutputWord,
    SeverityWord,
    Url,
    WholeNumber,
    Wikidata,
    Words,
    Zone,
)

FORMER_IDS = "Ids that it had before, the oldest first; they redirect."
OWN_KEYS = "Keys of your own."


class Publisher(Model):
    """An entry of `publishers.yaml`."""

    record: ClassVar[str] = "publisher"
    id: Id = Field(description="Its id.")
    name: Words = Field(description="Its name as it writes it.")
    aliases: tuple[Words, ...] = Field((), description="Other names under which it is found.")
    homepage: Url | None = Field(None, description="Its own site.")
    country: Words | None = Field(None, description="Where it works from.")
    language: Language | None = Field(None, description="In which language it mostly writes.")
    zone: Zone | None = Field(None, description="In which its articles are dated.")
    date_order: DateOrderWord | None = Field(None, description="How it writes 03/06/2025.")
    owner: Words | None = Field(None, description="To whom it belongs.")
    state_controlled: Flag | None = Field(None, description="A state decides what it publishes.")
    former_ids: tuple[Id, ...] = Field((), description=FORMER_IDS)
    distinct_from: tuple[Id, ...] = Field((), description=DISTINCT_FROM)
    x: OwnKeys = Field({}, description=OWN_KEYS)


class Entity(Model):
    """An entry of `entities.yaml`."""

    record: ClassVar[str] = "entity"
    id: Id = Field(description="Its id.")
    name: Words = Field(description="Its name in the site's language.")
    names: dict[Language, Words] = Field({}, description="Its names in other languages and scripts, by language tag.")
    aliases: tuple[Words, ...] = Field((), description="Other names under which it is found.")
    type: EntityTypeWord | None = Field(None, description="What it is; `other` if left out.")
    wikidata: Wikidata | None = Field(None, description="Its item in Wikidata.")
    former_ids: tuple[Id, ...] = Field((), description=FORMER_IDS)
    distinct_from: tuple[Id, ...] = Field((), description=DISTINCT_FROM)
    x: OwnKeys = Field({}, description=OWN_KEYS)


class Place(Model):
    """An entry of `places.yaml`."""

    record: ClassVar[str] = "place"
    id: Id = Field(description="Its id.")
    name: Words = Field(description="Its name in the site's language.")
    names: dict[Language, Words] = Field({}, description="Its names in other languages and scripts, by language tag.")
    aliases: tuple[Words, ...] = Field((), description="Other names under which it is found.")
    country: Words | None = Field(None, description="In which country it lies.")
    zone: Zone | None = Field(None, description="Its time zone: the day of an event is counted there.")
    latitude: Latitude | None = Field(None, description="WGS 84.")
    longitude: Longitude | None = Field(None, description="WGS 84.")
    precision: Words | None = Field(None, description="For what the coordinates stand: building, city, country.")
    former_ids: tuple[Id, ...] = Field((), description=FORMER_IDS)
    distinct_from: tuple[Id, ...] = Field((), description=DISTINCT_FROM)
    x: OwnKeys = Field({}, description=OWN_KEYS)


class Thread(Model):
    """An entry of `threads.yaml`."""

    record: ClassVar[str] = "thread"
    id: Id = Field(description="Its id.")
    title: Words = Field(description="Title of the storyline.")
    introduction: Markdown | None = Field(None, description="What it is about.")
    former_ids: tuple[Id, ...] = Field((), description=FORMER_IDS)
    x: OwnKeys = Field({}, description=OWN_KEYS)


class Origin(Model):
    """An entry of `origins.yaml`."""

    record: ClassVar[str] = "origin"
    id: Id = Field(description="Its id.")
    name: Words = Field(description='What it is, in words that follow "according to".')
    kind: Words | None = Field(None, description="statement, act, document, report or another word.")
    date: DateWords | None = Field(None, description="When it was made.")
    article: Id | None = Field(None, description="An article that carries it.")
    former_ids: tuple[Id, ...] = Field((), description=FORMER_IDS)
    x: OwnKeys = Field({}, description=OWN_KEYS)


class Page(Model):
    """The front matter of a page."""

    record: ClassVar[str] = "page"
    title: Words = Field(description="Title of the page.")
    former_ids: tuple[Id, ...] = Field((), description=FORMER_IDS)
    x: OwnKeys = Field({}, description=OWN_KEYS)


class Site(Model):
    """`site.yaml`."""

    record: ClassVar[str] = "site"
    title: Words = Field(description="Title of the site.")
    deck: Words | None = Field(None, description="One or two sentences below the title.")
    language: Language | None = Field(None, description="Language of the site's own words; `en` if left out.")
    zone: Zone | None = Field(None, description="In which the site speaks; `UTC` if left out.")
    base_url: BaseUrl | None = Field(None, description="Address under which the site is published.")
    theme: Id | None = Field(None, description="The theme; `default` if left out.")
    outputs: tuple[OutputWord, ...] = Field((), description="What is written; everything if left out.")
    sections: tuple[FolderWord, ...] = Field((), description="Folders that `build --section` makes apart.")
    rules: dict[Words, SeverityWord] = Field(
        {}, description="What each check weighs: error, warning, note or off, by its code."
    )
    longest_quote: WholeNumber | None = Field(None, description="How many words a quote may have; 50 if left out.")
    repository: Url | None = Field(None, description="Where readers can report an error.")
    citation_styles: tuple[Words, ...] | None = Field(
        None,
        description="How pages are cited: apa, chicago-note, mla or other CSL styles; the three if left out.",
        examples=[["apa", "nature"]],
    )
    x: OwnKeys = Field({}, description=OWN_KEYS)
