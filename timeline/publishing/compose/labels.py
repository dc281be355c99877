"""Articles, people, places and the like to names that are linked from the page on which they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from timeline.core.model.chronology import Event, OriginRef
from timeline.core.model.records import Article
from timeline.core.model.registries import Entity, Name, Place, Publisher
from timeline.core.vocabulary import Kind
from timeline.publishing import urls
from timeline.publishing.compose.site import Here
from timeline.publishing.views.shared import Label
from timeline.publishing.words.labels import KINDS
from timeline.publishing.words.scripts import direction_of


def spoken(text: str, language: str, site_language: str) -> tuple[str, str]:
    """The language and direction with which *text* is to be marked; empty where it is the site's own."""
    if not language or language == site_language:
        return "", ""
    return language, direction_in(text) or direction_of(language)


def direction_in(text: str) -> str:
    """The direction of the first character that has one."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def foreign(here: Here, text: str, language: str, href: str = "", *, external: bool = False) -> Label:
    """A text in its own language."""
    marked, direction = spoken(text, language, here.site.language)
    return Label(text=text, href=href, language=marked, direction=direction, external=external)


def event_label(here: Here, event: Event) -> Label:
    return Label(text=event.title, href=here.link(urls.event_path(event.id)))


def article_label(here: Here, article: Article) -> Label:
    return foreign(here, article.title, article.language, here.link(urls.article_path(article.id)))


def publisher_label(here: Here, publisher: Publisher) -> Label:
    return Label(text=publisher.name, href=here.link(urls.publisher_path(publisher.id)))


def entity_label(here: Here, entity: Entity) -> Label:
    return Label(text=entity.name, href=here.link(urls.entity_path(entity.id)))


def place_label(here: Here, place: Place) -> Label:
    return Label(text=place.name, href=here.link(urls.place_path(place.id)))


def name_label(here: Here, name: Name) -> Label:
    return foreign(here, name.text, name.language)


def thread_labels(here: Here, event: Event) -> tuple[Label, ...]:
    threads = here.site.chronology.threads
    return tuple(
        Label(text=threads[thread].title, href=here.link(urls.thread_path(thread)))
        for thread in event.threads
        if thread in threads
    )


def kind_label(here: Here, kind: Kind) -> Label:
    return Label(text=here.words.say(KINDS[kind]), href=here.link(urls.facet_path("kind", kind)))


def tag_labels(here: Here, tags: Iterable[str]) -> tuple[Label, ...]:
    paths = here.site.path_of_tag
    return tuple(Label(text=str(tag), href=here.link(paths[str(tag)])) for tag in tags)


def origin_label(here: Here, origin: OriginRef) -> Label:
    """An origin, linked to the publisher or article that it is, or to the article that carries it."""
    chronology = here.site.chronology
    if origin.kind == "publisher" and origin.id in chronology.publishers:
        return Label(text=origin.name, href=here.link(urls.publisher_path(origin.id)))
    carrier = origin.id
    if origin.kind == "origin" and origin.id in chronology.origins:
        carrier = str(chronology.origins[origin.id].article or "")
    if carrier in here.site.articles:
        return Label(text=origin.name, href=here.link(urls.article_path(carrier)))
    return Label(text=origin.name)


def via_label(here: Here, via: str) -> Label | None:
    """What an article says that it draws on: an article or an origin; None: neither is published."""
    dated = here.site.articles.get(via)
    if dated is not None:
        return article_label(here, dated.article)
    origin = here.site.chronology.origins.get(via)
    if origin is not None:
        return origin_label(here, OriginRef(id=str(origin.id), name=str(origin.name), kind="origin"))
    return None


def who_label(here: Here, who: str) -> str:
    """The name of an entity or origin by its id; a plain name as it stands."""
    chronology = here.site.chronology
    known = chronology.entities.get(who) or chronology.origins.get(who) or chronology.publishers.get(who)
    return str(known.name) if known is not None else who
