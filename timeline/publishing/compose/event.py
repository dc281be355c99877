"""An event to its page: what happened, when, and all that the sources say of it."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.chronology import Event, OriginRef, RelatedEvent
from timeline.core.model.records import Decision
from timeline.core.vocabulary import Role
from timeline.publishing import urls
from timeline.publishing.citing.panel import cite_view
from timeline.publishing.citing.works import work_of_event
from timeline.publishing.compose.citations import citation_view, disagreement_view, utterance_views
from timeline.publishing.compose.corrections import correction_views
from timeline.publishing.compose.dates import date_view, edtf_in_words, weekday_of
from timeline.publishing.compose.entries import summary_of
from timeline.publishing.compose.evidence import date_evidence_view
from timeline.publishing.compose.footnotes import narrative_of, references_by_anchor
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import (
    article_label,
    entity_label,
    event_label,
    kind_label,
    origin_label,
    place_label,
    tag_labels,
    thread_labels,
    via_label,
)
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.periods import period_of, way_up
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.embedding.share import share_view
from timeline.publishing.linked.pages import event_data
from timeline.publishing.maps.view import map_view
from timeline.publishing.views.evidence import DecisionView, OriginView
from timeline.publishing.views.pages import EventPageView, NeighbourView, RelationView, RoleView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import retracted_in_words, support_in_words
from timeline.publishing.words.derivations import date_note
from timeline.publishing.words.labels import DECIDED, KINDS, RELATIONS, ROLES, STATUSES

_NAMES: Mapping[str, Mapping[str, str]] = {
    "kind": {str(kind): name for kind, name in KINDS.items()},
    "status": {str(status): name for status, name in STATUSES.items()},
}
"""What an editor may choose from a closed list, by the subject of the decision."""


def event_page(site: SiteIndex, event: Event, *, earlier: Event | None, later: Event | None) -> Page:
    """The page of an event between its neighbours in time."""
    here = page_at(site, urls.event_path(event.id))
    narrative = narrative_of(here.root, event)
    references = references_by_anchor(event, narrative)
    summary = summary_of(event)
    support = support_in_words(event, site.chronology.publisher_of, site.words)
    date = date_view(event.date.date, site.language, contested=event.date.contested)
    record, words = event.record, site.words
    description = words.say("%(date)s: %(told)s", date=date.words, told=summary or support)
    view = EventPageView(
        frame=frame_view(here, event.title, description, card=event, linked_data=event_data(here, event, description)),
        id=event.id,
        title=event.title,
        up=way_up(here, period_of(event.date.date)),
        date=date,
        date_note=date_note(event.date, words),
        weekday=weekday_of(event.date.date, site.language),
        evidence=date_evidence_view(here, event),
        kind=kind_label(here, event.kind),
        status=words.say(STATUSES[event.status]) if event.status else "",
        summary="" if narrative.html and not event.summary else summary,
        narrative=narrative.html,
        sensitive=record.sensitive if record else "",
        support=support,
        retracted=retracted_in_words(event.support, words),
        origins=_origins(here, event),
        citations=tuple(citation_view(here, event, citation, references) for citation in event.citations),
        utterances=utterance_views(here, event),
        disagreements=tuple(disagreement_view(here, one) for one in event.disagreements),
        decisions=tuple(decision_view(here, decision) for decision in event.decisions),
        relations=tuple(_relation(here, relation) for relation in event.relations if relation.event in site.events),
        roles=role_views(here, event),
        place=place_label(here, event.place) if event.place else None,
        map=map_view(site, event.place) if event.place else None,
        threads=thread_labels(here, event),
        tags=tag_labels(here, event.tags),
        correction=record.correction if record else "",
        corrections=correction_views(here, event.corrections, of=event),
        cite=cite_view(here, work_of_event(site.publication, event)),
        share=share_view(here, event.title, event=event.id),
        earlier=_neighbour(here, earlier),
        later=_neighbour(here, later),
        draft=event.draft,
    )
    return Page(path=here.path, template="event.html", view=view, problems=narrative.problems)


def _origins(here: Here, event: Event) -> tuple[OriginView, ...]:
    """The origins with the articles that rest on them, where there is more to see than the closing line says."""
    if event.nature != "claim":
        return ()
    return tuple(
        OriginView(origin=origin_label(here, origin), articles=_resting_on(here, event, origin))
        for origin in event.support.origins
    )


def _resting_on(here: Here, event: Event, origin: OriginRef) -> tuple[Label, ...]:
    """None where it is the origin's own article alone: its name twice would say nothing."""
    found = tuple(
        _by_publisher(here, identifier)
        for identifier in event.support.articles_of.get(origin.key, ())
        if identifier in here.site.articles
    )
    return () if [label.text for label in found] == [origin.name] else found


def _by_publisher(here: Here, article: str) -> Label:
    """An article by its publisher's name, linked to the article's page."""
    label = article_label(here, here.site.articles[article].article)
    publisher = here.publisher_of(article)
    return Label(text=publisher.name, href=label.href) if publisher else label


def decision_view(here: Here, decision: Decision) -> DecisionView:
    """A decision as it is told: what it chose by an id has its name."""
    language = here.site.language
    return DecisionView(
        about=str(decision.on),
        subject=here.words.say(DECIDED.get(str(decision.on), str(decision.on))),
        chosen=_chosen(here, str(decision.on), decision.chosen),
        because=decision.because,
        by=decision.by,
        when=edtf_in_words(decision.when, language) if decision.when else "",
    )


def _chosen(here: Here, subject: str, chosen: str) -> str:
    places, words = here.site.chronology.places, here.words
    if subject == "date":
        return edtf_in_words(chosen, here.site.language)
    if subject == "place" and chosen in places:
        return places[chosen].name
    if subject == "origin" and (origin := via_label(here, chosen)) is not None:
        return origin.text
    name = _NAMES.get(subject, {}).get(chosen)
    return words.say(name) if name else chosen


def _relation(here: Here, relation: RelatedEvent) -> RelationView:
    other = here.site.events[relation.event]
    return RelationView(
        words=here.words.say(RELATIONS[relation.kind][1 if relation.inverse else 0]),
        event=event_label(here, other),
        date=date_view(other.date.date, here.site.language, contested=other.date.contested),
    )


def role_views(here: Here, event: Event) -> tuple[RoleView, ...]:
    """Who took part, by role, in the order of the closed list."""
    gathered: dict[Role, list[Label]] = {}
    for participant in event.participants:
        gathered.setdefault(participant.role, []).append(entity_label(here, participant.entity))
    return tuple(
        RoleView(role=here.words.say(told), people=tuple(gathered[role]))
        for role, told in ROLES.items()
        if role in gathered
    )


def _neighbour(here: Here, event: Event | None) -> NeighbourView | None:
    if event is None:
        return None
    date = date_view(event.date.date, here.site.language, contested=event.date.contested)
    return NeighbourView(event=event_label(here, event), date=date)
