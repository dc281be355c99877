"""People, places and threads to the page of each with its events, and to their indexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

from timeline.core.model.chronology import Event
from timeline.core.model.registries import Entity, Place, Thread
from timeline.core.struct import Struct
from timeline.core.vocabulary import EntityType
from timeline.publishing import urls
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import entity_label, name_label, place_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheet_numbers, sheet_path
from timeline.publishing.compose.sheet_views import sentence_with_sheet, sheet_links, sheet_overview, with_sheet
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.embedding.share import share_view
from timeline.publishing.maps.view import map_view
from timeline.publishing.prose import Html, Prose, plain_text, render_prose
from timeline.publishing.views.embedding import ShareView
from timeline.publishing.views.listings import (
    IndexGroupView,
    IndexPageView,
    IndexRowView,
    PublisherArticleView,
    TopicPageView,
)
from timeline.publishing.views.maps import MapView
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import articles_counted, events_counted
from timeline.publishing.words.labels import ENTITY_KINDS, ENTITY_TYPES, ROLES
from timeline.publishing.words.languages import country_name
from timeline.publishing.words.messages import Words, message, message_in

_NOTHING = Prose(html=Html(""))


class Topic(Struct, frozen=True, kw_only=True):
    """What has a page with its events: an entity, a place, a thread, a tag, a kind."""

    kind: str
    index: Label
    """The list in which it stands."""
    name: str
    names: tuple[Label, ...] = ()
    facts: tuple[Fact, ...] = ()
    introduction: Prose = _NOTHING
    events: Sequence[Event]
    asked: str
    """What the search is asked for them, as `entity=ukraine`."""
    articles: tuple[PublisherArticleView, ...] = ()
    """Those that belong to it themselves."""
    followed: bool = True
    """Whether readers may follow it: it has a feed, a calendar and data."""
    share: ShareView | None = None
    map: MapView | None = None
    roles: Mapping[str, str] | None = None
    """What it is in each event, in words, by event id; None: nothing to say."""


def entity_page(site: SiteIndex, entity: Entity, sheet: Sheet) -> Page:
    """Everything in which a person, organisation or country took part, with the part taken."""
    here = page_at(site, sheet.path)
    events = site.events_of_entity.get(str(entity.id), ())
    wikidata = Fact(term=site.words.say("Wikidata"), words=entity.wikidata)
    topic = Topic(
        kind=site.words.say(ENTITY_KINDS[entity.type]),
        index=Label(text=site.words.say("People and organisations"), href=here.link(urls.ENTITIES)),
        name=str(entity.name),
        names=_further_names(here, entity),
        facts=(wikidata,) if entity.wikidata else (),
        events=events,
        asked=urlencode({"entity": entity.id}),
        roles={event.id: _roles_of(entity, event, site.words) for event in sheet.events},
    )
    return topic_page(here, topic, sheet)


def _further_names(here: Here, thing: Entity | Place) -> tuple[Label, ...]:
    """In other languages and scripts, then those that are another name in any."""
    return (*(name_label(here, name) for name in thing.names), *(Label(text=alias) for alias in thing.aliases))


def _roles_of(entity: Entity, event: Event, words: Words) -> str:
    roles = {participant.role for participant in event.participants if participant.entity.id == entity.id}
    told = [words.say(said) for role, said in ROLES.items() if role in roles and role != "mentioned"]
    if not told and any(speaker.id == entity.id for citation in event.citations for speaker in citation.speakers):
        told = [words.say(message_in("role", "Quoted"))]
    return words.comma.join(told)


def place_page(site: SiteIndex, place: Place, sheet: Sheet) -> Page:
    """Everything that happened at a place."""
    here = page_at(site, sheet.path)
    words = site.words
    facts = (
        Fact(term=words.say(message_in("place", "Country")), words=country_name(place.country, site.language)),
        Fact(term=words.say("Time zone"), words=str(place.zone or "")),
        Fact(term=words.say("Coordinates"), words=_coordinates(place, words)),
    )
    topic = Topic(
        kind=words.say("Place"),
        index=Label(text=words.say("Places"), href=here.link(urls.PLACES)),
        name=str(place.name),
        names=_further_names(here, place),
        facts=tuple(fact for fact in facts if fact.words),
        events=site.events_of_place.get(str(place.id), ()),
        asked=urlencode({"place": place.id}),
        map=map_view(site, place),
    )
    return topic_page(here, topic, sheet)


def _coordinates(place: Place, words: Words) -> str:
    """`38.9 N, 77.04 W (city)`."""
    if place.latitude is None or place.longitude is None:
        return ""
    north = message("%(degrees)s N") if place.latitude >= 0 else message("%(degrees)s S")
    east = message("%(degrees)s E") if place.longitude >= 0 else message("%(degrees)s W")
    point = words.comma.join(
        words.say(said, degrees=words.decimal(f"{abs(degrees):g}"))
        for said, degrees in ((north, place.latitude), (east, place.longitude))
    )
    return f"{point} ({place.precision})" if place.precision else point


def thread_page(site: SiteIndex, thread: Thread, sheet: Sheet) -> Page:
    """A storyline: its introduction and its events."""
    here = page_at(site, sheet.path)
    topic = Topic(
        kind=site.words.say("Thread"),
        index=Label(text=site.words.say("Threads"), href=here.link(urls.THREADS)),
        name=str(thread.title),
        introduction=render_prose(thread.introduction, root=here.root),
        events=site.events_of_thread.get(str(thread.id), ()),
        asked=urlencode({"thread": thread.id}),
        share=share_view(here, str(thread.title)) if sheet.number == 1 else None,
    )
    return topic_page(here, topic, sheet)


def topic_page(here: Here, topic: Topic, sheet: Sheet) -> Page:
    words, first = here.words, sheet.number == 1

    def place_of(event: Event) -> str:
        return sheet_path(sheet.first, sheet_numbers(topic.events)[event.id])

    introduction = topic.introduction if first else _NOTHING
    count = events_counted(len(topic.events), words)
    description = plain_text(introduction.html) or words.say(
        "%(name)s: %(count)s in this chronology.", name=topic.name, count=count
    )
    view = TopicPageView(
        frame=frame_view(
            here,
            with_sheet(topic.name, sheet, words),
            sentence_with_sheet(description, sheet, words),
            events=topic.events if topic.followed and first else (),
        ),
        up=(Label(text=words.say("Chronology"), href=here.link(urls.HOME)), topic.index),
        kind=topic.kind,
        name=Label(text=topic.name),
        names=topic.names,
        facts=topic.facts,
        introduction=introduction.html,
        count=with_sheet(count, sheet, words),
        overview=sheet_overview(here, topic.events, sheet, place_of, threads=False, asked=topic.asked),
        share=topic.share,
        map=topic.map if first else None,
        years=year_views(here, sheet.events, evidence="none", roles=topic.roles),
        pages=sheet_links(here, sheet),
        articles=topic.articles,
    )
    return Page(path=here.path, template="topic.html", view=view, problems=introduction.problems)


def entities_page(site: SiteIndex) -> Page:
    """The index of those who take part, by what they are."""
    here = page_at(site, urls.ENTITIES)
    groups = [
        IndexGroupView(title=site.words.say(title), rows=_entity_rows(here, kind))
        for kind, title in ENTITY_TYPES.items()
    ]
    return index_page(
        here,
        site.words.say("People and organisations"),
        site.words.say("Who takes part, and in how many events."),
        groups,
    )


def _entity_rows(here: Here, kind: EntityType) -> tuple[IndexRowView, ...]:
    entities = [entity for entity in here.site.chronology.entities.values() if entity.type == kind]
    events = here.site.events_of_entity
    return index_rows(
        here.words, [(entity_label(here, entity), len(events.get(str(entity.id), ())), 0) for entity in entities]
    )


def places_page(site: SiteIndex) -> Page:
    """The index of places."""
    here = page_at(site, urls.PLACES)
    places, events = site.chronology.places.values(), site.events_of_place
    rows = index_rows(
        here.words, [(place_label(here, place), len(events.get(str(place.id), ())), 0) for place in places]
    )
    title, lead = site.words.say("Places"), site.words.say("Where it happened, and how often.")
    return index_page(here, title, lead, [IndexGroupView(title="", rows=rows)])


def threads_page(site: SiteIndex) -> Page:
    """The index of storylines."""
    here = page_at(site, urls.THREADS)
    rows = index_rows(
        here.words,
        [
            (
                Label(text=str(thread.title), href=here.link(urls.thread_path(thread.id))),
                len(site.events_of_thread.get(str(thread.id), ())),
                0,
            )
            for thread in site.chronology.threads.values()
        ],
    )
    title, lead = site.words.say("Threads"), site.words.say("The storylines that run through this chronology.")
    return index_page(here, title, lead, [IndexGroupView(title="", rows=rows)])


def index_rows(
    words: Words, things: Iterable[tuple[Label, int, int]], *, kept: bool = False
) -> tuple[IndexRowView, ...]:
    """Each with the numbers of its events and, if any, its articles; in alphabetical order, unless *kept* as given."""
    ordered = list(things) if kept else sorted(things, key=lambda thing: (thing[0].text.casefold(), thing[0].href))
    return tuple(IndexRowView(name=name, words=_counted(events, articles, words)) for name, events, articles in ordered)


def _counted(events: int, articles: int, words: Words) -> str:
    if not articles:
        return events_counted(events, words)
    told = [events_counted(events, words)] if events else []
    return words.comma.join([*told, articles_counted(articles, words)])


def index_page(here: Here, title: str, lead: str, groups: Sequence[IndexGroupView]) -> Page:
    filled = tuple(group for group in groups if group.rows)
    view = IndexPageView(frame=frame_view(here, title, lead), title=title, lead=lead, groups=filled)
    return Page(path=here.path, template="index.html", view=view)
