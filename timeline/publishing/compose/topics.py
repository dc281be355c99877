"""People, places and threads to the page of each with its events, and to their indexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.core.model.chronology import Event
from timeline.core.model.registries import Entity, Place, Thread
from timeline.core.vocabulary import EntityType
from timeline.publishing import urls
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import entity_label, name_label, place_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.embedding.share import share_view
from timeline.publishing.overview.view import overview_of
from timeline.publishing.prose import Html, Prose, plain_text, render_prose
from timeline.publishing.views.embedding import ShareView
from timeline.publishing.views.listings import IndexGroupView, IndexPageView, IndexRowView, TopicPageView
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import counted
from timeline.publishing.words.labels import ENTITY_KINDS, ENTITY_TYPES, ROLES
from timeline.publishing.words.languages import country_name

_NOTHING = Prose(html=Html(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Topic:
    """What has a page with its events: an entity, a place, a thread."""

    kind: str
    index: Label
    """The list in which it stands."""
    name: str
    names: tuple[Label, ...] = ()
    facts: tuple[Fact, ...] = ()
    introduction: Prose = _NOTHING
    events: Sequence[Event]
    share: ShareView | None = None
    roles: Mapping[str, str] | None = None
    """What it is in each event, in words, by event id; None: nothing to say."""


def entity_page(site: SiteIndex, entity: Entity) -> Page:
    """Everything in which a person, organisation or country took part, with the part taken."""
    here = page_at(site, urls.entity_path(entity.id))
    events = site.events_of_entity.get(str(entity.id), ())
    wikidata = Fact(term="Wikidata", words=entity.wikidata)
    topic = _Topic(
        kind=ENTITY_KINDS[entity.type],
        index=Label(text="People and organisations", href=here.link(urls.ENTITIES)),
        name=str(entity.name),
        names=(*(name_label(here, name) for name in entity.names), *(Label(text=alias) for alias in entity.aliases)),
        facts=(wikidata,) if entity.wikidata else (),
        events=events,
        roles={event.id: _roles_of(entity, event) for event in events},
    )
    return _topic_page(here, topic)


def _roles_of(entity: Entity, event: Event) -> str:
    roles = {participant.role for participant in event.participants if participant.entity.id == entity.id}
    words = [words for role, words in ROLES.items() if role in roles and role != "mentioned"]
    if not words and any(speaker.id == entity.id for citation in event.citations for speaker in citation.speakers):
        words = ["Quoted"]
    return ", ".join(words)


def place_page(site: SiteIndex, place: Place) -> Page:
    """Everything that happened at a place."""
    here = page_at(site, urls.place_path(place.id))
    facts = (
        Fact(term="Country", words=country_name(place.country, site.language)),
        Fact(term="Time zone", words=str(place.zone or "").replace("_", " ")),
        Fact(term="Coordinates", words=_coordinates(place)),
    )
    topic = _Topic(
        kind="Place",
        index=Label(text="Places", href=here.link(urls.PLACES)),
        name=str(place.name),
        names=tuple(name_label(here, name) for name in place.names),
        facts=tuple(fact for fact in facts if fact.words),
        events=site.events_of_place.get(str(place.id), ()),
    )
    return _topic_page(here, topic)


def _coordinates(place: Place) -> str:
    """`38.9 N, 77.04 W (city)`."""
    if place.latitude is None or place.longitude is None:
        return ""
    north = f"{abs(place.latitude):g} {'N' if place.latitude >= 0 else 'S'}"
    east = f"{abs(place.longitude):g} {'E' if place.longitude >= 0 else 'W'}"
    return f"{north}, {east}{f' ({place.precision})' if place.precision else ''}"


def thread_page(site: SiteIndex, thread: Thread) -> Page:
    """A storyline: its introduction and its events."""
    here = page_at(site, urls.thread_path(thread.id))
    topic = _Topic(
        kind="Thread",
        index=Label(text="Threads", href=here.link(urls.THREADS)),
        name=str(thread.title),
        introduction=render_prose(thread.introduction, root=here.root),
        events=site.events_of_thread.get(str(thread.id), ()),
        share=share_view(here, str(thread.title)),
    )
    return _topic_page(here, topic)


def _topic_page(here: Here, topic: _Topic) -> Page:
    words, count = topic.introduction, counted(len(topic.events), "event")
    view = TopicPageView(
        frame=frame_view(
            here,
            topic.name,
            plain_text(words.html) or f"{topic.name}: {count} in this chronology.",
            events=topic.events,
        ),
        up=(Label(text="Chronology", href=here.link(urls.HOME)), topic.index),
        kind=topic.kind,
        name=Label(text=topic.name),
        names=topic.names,
        facts=topic.facts,
        introduction=words.html,
        count=count,
        overview=overview_of(here, topic.events, lambda event: f"#e-{event.id}", threads=False),
        share=topic.share,
        years=year_views(here, topic.events, evidence="none", roles=topic.roles),
    )
    return Page(path=here.path, template="topic.html", view=view, problems=words.problems)


def entities_page(site: SiteIndex) -> Page:
    """The index of those who take part, by what they are."""
    here = page_at(site, urls.ENTITIES)
    groups = [IndexGroupView(title=title, rows=_entity_rows(here, kind)) for kind, title in ENTITY_TYPES.items()]
    return _index_page(here, "People and organisations", "Who takes part, and in how many events.", groups)


def _entity_rows(here: Here, kind: EntityType) -> tuple[IndexRowView, ...]:
    entities = [entity for entity in here.site.chronology.entities.values() if entity.type == kind]
    events = here.site.events_of_entity
    return _rows((entity_label(here, entity), len(events.get(str(entity.id), ()))) for entity in entities)


def places_page(site: SiteIndex) -> Page:
    """The index of places."""
    here = page_at(site, urls.PLACES)
    places, events = site.chronology.places.values(), site.events_of_place
    rows = _rows((place_label(here, place), len(events.get(str(place.id), ()))) for place in places)
    return _index_page(here, "Places", "Where it happened, and how often.", [IndexGroupView(title="", rows=rows)])


def threads_page(site: SiteIndex) -> Page:
    """The index of storylines."""
    here = page_at(site, urls.THREADS)
    rows = _rows(
        (
            Label(text=str(thread.title), href=here.link(urls.thread_path(thread.id))),
            len(site.events_of_thread.get(str(thread.id), ())),
        )
        for thread in site.chronology.threads.values()
    )
    lead = "The storylines that run through this chronology."
    return _index_page(here, "Threads", lead, [IndexGroupView(title="", rows=rows)])


def _rows(things: Iterable[tuple[Label, int]]) -> tuple[IndexRowView, ...]:
    """In alphabetical order, each with the number of its events."""
    ordered = sorted(things, key=lambda thing: (thing[0].text.casefold(), thing[0].href))
    return tuple(IndexRowView(name=name, words=counted(number, "event")) for name, number in ordered)


def _index_page(here: Here, title: str, lead: str, groups: Sequence[IndexGroupView]) -> Page:
    filled = tuple(group for group in groups if group.rows)
    view = IndexPageView(frame=frame_view(here, title, lead), title=title, lead=lead, groups=filled)
    return Page(path=here.path, template="index.html", view=view)
