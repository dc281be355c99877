"""The events of a publication to JSON, each with its date, its citations and how well it is sourced."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import CheckedQuote, Chronology, Citation, Event, EventDate
from timeline.core.model.history import Correction
from timeline.core.model.registries import Place
from timeline.publishing import urls
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.exports.parts import (
    Json,
    cite_address,
    date_data,
    derivation_data,
    origin_data,
    original_address,
    page_address,
    plain,
    publisher_name,
    sources_to_be_found,
)
from timeline.publishing.publication import Publication
from timeline.publishing.words.counting import support_in_words
from timeline.publishing.words.messages import Words


def events_data(site: SiteIndex) -> Iterator[Json]:
    """All events, in the order of the chronology."""
    publication, chronology = site.publication, site.chronology
    known = sources_to_be_found(site)
    for event in chronology.events:
        yield {
            **_what(publication, event),
            "date": _date(event.date, chronology.site.language),
            **_who_and_where(event),
            **_support(chronology, event, publication.words),
            "citations": [_citation(chronology, citation) for citation in event.citations],
            **_comparisons(event, known),
            "relations": [{"event": one.event, "as": one.kind, "inverse": one.inverse} for one in event.relations],
        }


def _what(publication: Publication, event: Event) -> dict[str, Json]:
    record = event.record
    return {
        "id": event.id,
        "url": page_address(publication, urls.event_path(event.id)),
        "cite": cite_address(publication, urls.event_path(event.id)),
        "former_ids": list(event.former_ids),
        "title": event.title,
        "summary": event.summary,
        "narrative": str(record.body) if record and record.body else "",
        "kind": event.kind,
        "nature": event.nature,
        "status": event.status,
        "added": plain(record.added) if record else None,
        "correction": (record.correction if record else "") or None,
        "corrections": [_correction(correction) for correction in event.corrections],
        "sensitive": (record.sensitive if record else "") or None,
        "draft": event.draft,
    }


def _correction(correction: Correction) -> Json:
    """`event` is the id that it had on that day; ids of articles are a list."""
    cited = correction.field == "citations"
    return {
        "on": str(correction.on),
        "event": str(correction.event),
        "field": correction.field,
        "old": list(correction.old.split()) if cited else correction.old or None,
        "new": list(correction.new.split()) if cited else correction.new or None,
        "because": correction.because or None,
    }


def _date(date: EventDate, language: str) -> dict[str, Json]:
    return {
        **date_data(date.date, language),
        "source": date.source,
        "basis": date.basis,
        "zone": date.zone,
        "contested": date.contested,
        "derivation": derivation_data(date.derivation),
        "supported_by": list(date.supported_by),
        "rivals": [
            {
                **date_data(rival.date, language),
                "citations": list(rival.citations),
                "same_moment": rival.same_moment,
                "zones": list(rival.zones),
            }
            for rival in date.rivals
        ],
        "other_dates": [{**date_data(other.date, language), "basis": other.basis} for other in date.other_dates],
    }


def _who_and_where(event: Event) -> dict[str, Json]:
    return {
        "place": _place(event.place) if event.place else None,
        "entities": [
            {"id": str(one.entity.id), "name": str(one.entity.name), "type": one.entity.type, "role": one.role}
            for one in event.participants
        ],
        "threads": [str(thread) for thread in event.threads],
        "tags": [str(tag) for tag in event.tags],
    }


def _place(place: Place) -> Json:
    return {
        "id": str(place.id),
        "name": str(place.name),
        "country": place.country or None,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision or None,
    }


def _support(chronology: Chronology, event: Event, words: Words) -> dict[str, Json]:
    support = event.support
    origins: list[Json] = [
        {**origin_data(origin), "articles": list(support.articles_of.get(origin.key, ()))} for origin in support.origins
    ]
    return {
        "articles": support.articles,
        "independent_origins": support.independent_origins,
        "origins": origins,
        "not_counted": {reason: support.not_counted[reason] for reason in sorted(support.not_counted)},
        "support": support_in_words(event, chronology.publisher_of, words),
    }


def _citation(chronology: Chronology, citation: Citation) -> Json:
    article, mention = citation.article.article, citation.mention
    first = citation.quotes[0] if citation.quotes else None
    return {
        "number": citation.number,
        "article": str(article.id),
        "title": str(article.title),
        "publisher": publisher_name(chronology, str(article.id)),
        "url": original_address(citation.article),
        "published": citation.article.published.text if citation.article.published else None,
        "stance": citation.stance,
        "attributed_to": plain(mention.mention.attributed_to),
        "said": plain(mention.mention.said),
        "said_outcome": citation.said.outcome if citation.said else None,
        "date": mention.date.text if mention.date else None,
        "derivation": derivation_data(mention.derivation),
        "agreement": citation.agreement,
        "quote": str(first.quote.text) if first else None,
        "outcome": first.verification.outcome if first else None,
        "quotes": [_quote(checked, article.language) for checked in citation.quotes],
        "origins": [origin_data(origin) for origin in citation.origins],
        "not_counted": citation.not_counted,
        "maybe": mention.mention.maybe,
        "summary": mention.mention.summary or None,
        "note": mention.mention.note or None,
    }


def _quote(checked: CheckedQuote, language: str) -> Json:
    quote, verification = checked.quote, checked.verification
    return {
        "text": str(quote.text),
        "language": quote.language or language or None,
        "speaker": plain(quote.speaker),
        "key": plain(quote.key),
        "translation": quote.translation or None,
        "translated_by": quote.translated_by or None,
        "at": quote.at or None,
        "restored": quote.restored or None,
        "outcome": verification.outcome,
        "position": verification.position,
        "capture": verification.capture or None,
        "retrieved": verification.retrieved or None,
    }


def _comparisons(event: Event, known: frozenset[str]) -> dict[str, Json]:
    """What stands beside each other: wordings, positions, and what the editors decided."""
    return {
        "utterances": [
            {
                "key": utterance.key,
                "speaker": utterance.speaker or None,
                "wordings": [
                    {"text": one.text, "language": one.language or None, "citations": list(one.citations)}
                    for one in utterance.wordings
                ],
            }
            for utterance in event.utterances
        ],
        "disagreements": [
            {
                "about": disagreement.about,
                "positions": [
                    {"says": one.says, "by": [str(by) for by in one.by if by in known]}
                    for one in disagreement.positions
                ],
            }
            for disagreement in event.disagreements
        ],
        "decisions": [
            {
                "on": str(decision.on),
                "chosen": decision.chosen,
                "because": decision.because,
                "by": decision.by or None,
                "when": plain(decision.when),
            }
            for decision in event.decisions
        ],
    }
