"""An event's date to the evidence for it: where it comes from, who agrees, who gives another."""

from __future__ import annotations

from timeline.core.model.chronology import Citation, Event, RivalDate
from timeline.publishing.compose.citations import voices
from timeline.publishing.compose.dates import capitalised, date_view, derivation_steps, edtf_in_words
from timeline.publishing.compose.labels import foreign
from timeline.publishing.compose.site import Here
from timeline.publishing.views.evidence import DateEvidenceView, ReadingView, RivalView
from timeline.publishing.views.shared import Fact
from timeline.publishing.words.dates import date_words
from timeline.publishing.words.derivations import (
    agreement_in_words,
    note_in_words,
    reading_in_words,
    reason_in_words,
    same_moment_in_words,
    source_of_date,
)
from timeline.publishing.words.labels import BASES
from timeline.publishing.words.messages import Words
from timeline.publishing.words.quoting import outcome_in_words


def date_evidence_view(here: Here, event: Event) -> DateEvidenceView:
    """How the date of an event is known; what no source gives is not invented here."""
    date = event.date
    language = here.site.language
    return DateEvidenceView(
        source=source_of_date(date, here.words),
        steps=derivation_steps(here, date.derivation, language=_language_of_source(event)) + _zone(event, here.words),
        notes=tuple(note_in_words(note, here.words) for note in date.derivation.notes),
        readings=tuple(reading_view(here, event, one) for one in event.citations if one.mention.mention.said),
        supported_by=voices(here, event, date.supported_by),
        rivals=tuple(_rival_view(here, event, rival) for rival in date.rivals),
        other_dates=tuple(
            Fact(term=capitalised(here.words.say(BASES[other.basis])), words=date_words(other.date, language))
            for other in date.other_dates
        ),
    )


def reading_view(here: Here, event: Event, citation: Citation) -> ReadingView:
    """The words of one source for the date, and what became of them."""
    derivation, language = citation.mention.derivation, here.site.language
    date = citation.mention.date
    anchor = edtf_in_words(derivation.anchor, language) if derivation.anchor else ""
    said = str(citation.mention.mention.said or "")
    return ReadingView(
        voice=voices(here, event, [citation.number])[0],
        words=foreign(here, said, citation.article.article.language),
        outcome=outcome_in_words(citation.said, "", here.words) if citation.said else "",
        how=reading_in_words(derivation, anchor, here.words),
        result=date_words(date, language) if date else reason_in_words(derivation, here.words),
        edtf=date.text if date else "",
        agreement=agreement_in_words(citation.agreement, event.date, here.words),
    )


def _language_of_source(event: Event) -> str:
    """The language of the citation whose words gave the date."""
    source = next((citation for citation in event.citations if _gave_the_date(event, citation)), None)
    return source.article.article.language if source else ""


def _gave_the_date(event: Event, citation: Citation) -> bool:
    expression = event.date.derivation.expression
    return bool(expression) and str(citation.mention.mention.said or "") == expression


def _zone(event: Event, words: Words) -> tuple[Fact, ...]:
    zone = event.date.zone
    if not zone or zone == event.date.derivation.zone:
        return ()
    return (Fact(term=words.say("Time zone"), words=zone),)


def _rival_view(here: Here, event: Event, rival: RivalDate) -> RivalView:
    return RivalView(
        date=date_view(rival.date, here.site.language),
        voices=voices(here, event, rival.citations),
        remark=same_moment_in_words(rival.zones, here.words) if rival.same_moment else "",
    )
