"""An event to its part of a dossier: all that its page unfolds, opened and with its sources as notes."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.chronology import Event
from timeline.core.model.records import Disagreement
from timeline.core.struct import replace
from timeline.publishing import urls
from timeline.publishing.compose.citations import citation_view, disagreement_view, holders
from timeline.publishing.compose.dates import date_view, weekday_of
from timeline.publishing.compose.entries import summary_of
from timeline.publishing.compose.event import decision_view, role_views
from timeline.publishing.compose.evidence import date_evidence_view
from timeline.publishing.compose.site import Here
from timeline.publishing.dossier.notes import Notes, note_href, noted, notes_behind, numbers_of
from timeline.publishing.prose import Html, Prose, render_prose
from timeline.publishing.views.dossier import DossierCitationView, DossierEventView
from timeline.publishing.views.evidence import DisagreementView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import retracted_in_words, support_in_words
from timeline.publishing.words.derivations import date_note
from timeline.publishing.words.labels import KINDS, STATUSES

NARRATIVE_LEVEL = 4
"""Under the headings of the dossier, the year and the event."""


def dossier_event_view(here: Here, event: Event, notes: Notes) -> tuple[DossierEventView, Prose]:
    """The event, and its narrative with what was found in it."""
    numbers = numbers_of(event, notes)
    evidence = date_evidence_view(here, event)
    narrative = _narrative(here, event, notes)
    record, site, words = event.record, here.site, here.words
    particulars = (
        words.say(KINDS[event.kind]),
        words.say(STATUSES[event.status]) if event.status else "",
        str(event.place.name) if event.place else "",
    )
    view = DossierEventView(
        anchor=f"e-{event.id}",
        title=event.title,
        address=urls.absolute(site.publication.base_url, urls.event_path(event.id)),
        date=date_view(event.date.date, site.language, contested=event.date.contested),
        weekday=weekday_of(event.date.date, site.language),
        date_note=date_note(event.date, words),
        date_source=evidence.source,
        rivals=tuple(replace(rival, voices=noted(rival.voices, numbers)) for rival in evidence.rivals),
        other_dates=evidence.other_dates,
        particulars=tuple(told for told in particulars if told),
        support=support_in_words(event, site.chronology.publisher_of, words),
        retracted=retracted_in_words(event.support, words),
        correction=record.correction if record else "",
        summary="" if narrative.html and not event.summary else summary_of(event),
        sensitive=record.sensitive if record else "",
        narrative=narrative.html,
        roles=role_views(here, event),
        citations=_citations(here, event, numbers),
        disagreements=tuple(_disagreement(here, one, notes) for one in event.disagreements),
        decisions=tuple(decision_view(here, decision) for decision in event.decisions),
        draft=event.draft,
    )
    return view, narrative


def _narrative(here: Here, event: Event, notes: Notes) -> Prose:
    body = event.record.body if event.record else None
    if body is None:
        return Prose(html=Html(""))
    return render_prose(
        body,
        root=here.root,
        level=NARRATIVE_LEVEL,
        find_target=notes_behind(event, notes),
        anchors=f"r-{event.id}-",
    )


def _citations(here: Here, event: Event, numbers: Mapping[int, int]) -> tuple[DossierCitationView, ...]:
    views = []
    for citation in event.citations:
        number = numbers[citation.number]
        evidence = citation_view(here, event, citation, {})
        views.append(DossierCitationView(number=number, href=note_href(number), evidence=evidence))
    return tuple(views)


def _disagreement(here: Here, disagreement: Disagreement, notes: Notes) -> DisagreementView:
    """Its sides with their holders, each of whom leads to a note."""
    view = disagreement_view(here, disagreement)
    positions = []
    for shown, position in zip(view.positions, disagreement.positions, strict=True):
        numbers = [notes.get(article) for article in holders(here, position)]
        by = tuple(_holder(label, number) for label, number in zip(shown.by, numbers, strict=True))
        positions.append(replace(shown, by=by))
    return replace(view, positions=tuple(positions))


def _holder(label: Label, number: int | None) -> Label:
    return replace(label, text=f"{label.text} {number}", href=note_href(number)) if number else replace(label, href="")
