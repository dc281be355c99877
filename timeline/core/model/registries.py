"""Who and where, the storylines and the site itself: the registries, as an editor wrote them."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.diagnostics import Severity
from timeline.core.struct import Struct
from timeline.core.text import Span, Text
from timeline.core.vocabulary import DateOrder, EntityType, Folder


class Site(Struct, frozen=True, kw_only=True):
    """`site.yaml`."""

    title: str
    deck: str = ""
    language: str = "en"
    """BCP 47 tag of the site's own words."""
    zone: str = "UTC"
    """IANA name of the zone in which the site itself speaks."""
    base_url: str = ""
    """Absolute address of the published site, with a trailing slash; empty: unknown."""
    theme: str = "default"
    outputs: tuple[str, ...] = ()
    """Names of the outputs to write; empty: all."""
    sections: tuple[Folder, ...] = ()
    """The folders that may be published as sites of their own."""
    rules: Mapping[str, Severity | None]
    """Severity by check code, as the editor changed it; None: the rule is off."""
    longest_quote: int = 50
    """How many words a quote may have before a finding says that it is long."""
    citation_styles: tuple[Text, ...] | None = None
    """Names of the styles in which pages are cited; None: the usual ones."""
    repository: str = ""
    """Address of the repository in which the content lives, for readers who report an error."""
    span: Span


class Name(Struct, frozen=True, kw_only=True):
    """A name in one language."""

    text: str
    language: str


class Publisher(Struct, frozen=True, kw_only=True):
    """Who published an article: a newsroom, an agency, an office."""

    id: Text
    name: Text
    aliases: tuple[Text, ...] = ()
    homepage: Text | None = None
    country: str = ""
    language: str = ""
    zone: Text | None = None
    """IANA name of the zone in which its articles are dated."""
    date_order: DateOrder | None = None
    """How it writes 03/06/2025; None: not known."""
    owner: str = ""
    state_controlled: bool = False
    former_ids: tuple[Text, ...] = ()
    distinct_from: tuple[Text, ...] = ()
    """Ids of look-alikes that an editor found to be others."""
    registered: bool = True
    """False for a plain name that no registry knows yet."""


class Entity(Struct, frozen=True, kw_only=True):
    """A person, an organisation or a country."""

    id: Text
    name: Text
    names: tuple[Name, ...] = ()
    """Its names in other languages and scripts."""
    aliases: tuple[Text, ...] = ()
    type: EntityType = "other"
    wikidata: str = ""
    former_ids: tuple[Text, ...] = ()
    distinct_from: tuple[Text, ...] = ()
    """Ids of look-alikes that an editor found to be others."""
    registered: bool = True


class Place(Struct, frozen=True, kw_only=True):
    """Where something happened."""

    id: Text
    name: Text
    names: tuple[Name, ...] = ()
    aliases: tuple[Text, ...] = ()
    country: str = ""
    zone: Text | None = None
    latitude: float | None = None
    """Degrees north, WGS 84."""
    longitude: float | None = None
    """Degrees east, WGS 84."""
    precision: str = ""
    """What the coordinates stand for, in words: `building`, `city`, `country`."""
    former_ids: tuple[Text, ...] = ()
    distinct_from: tuple[Text, ...] = ()
    """Ids of look-alikes that an editor found to be others."""
    registered: bool = True


class Thread(Struct, frozen=True, kw_only=True):
    """A curated storyline."""

    id: Text
    title: Text
    introduction: str = ""
    """Markdown."""
    former_ids: tuple[Text, ...] = ()


class Origin(Struct, frozen=True, kw_only=True):
    """What articles rest on and is no article here: a statement, an act, a document, an unseen report."""

    id: Text
    name: Text
    kind: str = ""
    date: Text | None = None
    """EDTF or words."""
    article: Text | None = None
    """Id of an article that carries it."""
    former_ids: tuple[Text, ...] = ()


class Page(Struct, frozen=True, kw_only=True):
    """A page in the editor's own words: about, methodology, corrections policy."""

    id: Text
    title: Text
    body: Text
    """Markdown; its span is the first line of the body."""
    former_ids: tuple[Text, ...] = ()
