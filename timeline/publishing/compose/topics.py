"""People, places and threads to the page of each with its events, and to their indexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.core.model.chronology import Event
from timeline.core.model.records import Entity, Place, Thread
from timeline.core.vocabulary import EntityType
from timeline.publishing import urls
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import entity_label, name_label, place_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.prose import Html, Prose, plain_text, render_prose
from timeline.publishing.views.listings import IndexGroupView, IndexPageView, IndexRowView, TopicPageView
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import counted
from timeline.publishing.words.labels import ENTITY_KINDS, ENTITY_TYPES, ROLES
from timeline.publishing.words.languages import country_name


def entity_page(site: SiteIndex, entity: Entity) -> Page:
    """Everything in which a person, organisation or country took part, with the part taken."""
    here = page_at(site, urls.entity_path(entity.id))
    events = site.events_of_entity.get(str(entity.id), ())
    aliases = tuple(Label(text=alias) for alias in entity.aliases)
    wikidata = Fact(term="Wikidata", words=entity.wikidata)
    return _topic_page(
        here,
        kind=ENTITY_KINDS[entity.type],
        name=str(entity.name),
        events=events,
        names=(*(name_label(here, name) for name in entity.names), *aliases),
        facts=(wikidata,) if entity.wikidata else (),
        roles={event.id: _roles_of(entity, event) for event in events},
    )


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
    return _topic_page(
        here,
        kind="Place",
        name=str(place.name),
        events=site.events_of_place.get(str(place.id), ()),
        names=tuple(name_label(here, name) for name in place.names),
        facts=tuple(fact for fact in facts if fact.words),
    )


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
    introduction = render_prose(thread.introduction, root=here.root)
    events = site.events_of_thread.get(str(thread.id), ())
    return _topic_page(here, kind="Thread", name=str(thread.title), events=events, introduction=introduction)


def _topic_page(
    here: Here,
    *,
    kind: str,
    name: str,
    events: Sequence[Event],
    names: tuple[Label, ...] = (),
    facts: tuple[Fact, ...] = (),
    introduction: Prose | None = None,
    roles: dict[str, str] | None = None,
) -> Page:
    words = introduction or Prose(html=Html(""))
    count = counted(len(events), "event")
    view = TopicPageView(
        frame=frame_view(here, name, plain_text(words.html) or f"{name}: {count} in this chronology."),
        kind=kind,
        name=Label(text=name),
        names=names,
        facts=facts,
        introduction=words.html,
        count=count,
        years=year_views(here, events, with_sources=False, roles=roles),
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
