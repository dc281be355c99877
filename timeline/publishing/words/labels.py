"""The closed lists of words that an editor chooses from, to the words that a reader sees."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.chronology import NotCounted
from timeline.core.vocabulary import (
    ArticleType,
    Basis,
    DateBasis,
    EntityType,
    Kind,
    RelationKind,
    Role,
    Stance,
    Status,
    UrlStatus,
)

KINDS: Mapping[Kind, str] = {
    "decision": "Decision",
    "statement": "Statement",
    "speech": "Speech",
    "agreement": "Agreement",
    "meeting": "Meeting",
    "vote": "Vote",
    "order": "Order",
    "operation": "Operation",
    "attack": "Attack",
    "legal": "Legal step",
    "report": "Report",
    "publication": "Publication",
    "appointment": "Appointment",
    "other": "Event",
}

STATUSES: Mapping[Status, str] = {
    "confirmed": "Confirmed",
    "reported": "Reported, not confirmed",
    "disputed": "Disputed",
    "denied": "Denied",
    "retracted": "Retracted",
    "expected": "Expected, not yet happened",
}

ROLES: Mapping[Role, str] = {
    "actor": "Acting",
    "speaker": "Speaking",
    "party": "Party",
    "target": "Target",
    "affected": "Affected",
    "host": "Host",
    "reporter": "Reporting",
    "mentioned": "Mentioned",
}

ENTITY_TYPES: Mapping[EntityType, str] = {
    "person": "People",
    "organisation": "Organisations",
    "country": "Countries",
    "other": "Others",
}

ENTITY_KINDS: Mapping[EntityType, str] = {
    "person": "Person",
    "organisation": "Organisation",
    "country": "Country",
    "other": "Named in this chronology",
}

BASES: Mapping[DateBasis, str] = {
    "occurred": "when it happened",
    "began": "when it began",
    "said": "when it was said",
    "signed": "when it was signed",
    "announced": "when it was announced",
    "effective": "when it took effect",
    "filed": "when it was filed",
    "aired": "when it was aired",
    "first-reported": "when it was first reported",
}

STANCES: Mapping[Stance, str] = {
    "supports": "Supports",
    "contradicts": "Contradicts",
    "background": "Background",
}

RELATIONS: Mapping[RelationKind, tuple[str, str]] = {
    "denies": ("Denies", "Denied by"),
    "confirms": ("Confirms", "Confirmed by"),
    "corrects": ("Corrects", "Corrected by"),
    "reports": ("Reports", "Reported in"),
    "responds-to": ("Responds to", "Answered by"),
    "ends": ("Ends", "Ended by"),
    "part-of": ("Part of", "Includes"),
    "precedes": ("Leads to", "Follows from"),
    "see-also": ("See also", "See also"),
}
"""As seen from the event that states the relation, and from the other one."""

ARTICLE_TYPES: Mapping[ArticleType, str] = {
    "report": "Report",
    "wire": "Agency report",
    "rewrite": "Rewrite of other reports",
    "aggregator": "Aggregator",
    "opinion": "Opinion",
    "official": "Official text",
    "court": "Court document",
    "dataset": "Data set",
    "social": "Social media post",
    "broadcast": "Broadcast",
    "reference": "Reference work",
}

TITLE_BASES: Mapping[Basis, str] = {
    "page": "",
    "address": "headline from the address",
    "text": "headline from the text",
    "stored-copy": "headline from a stored copy",
    "inferred": "headline inferred",
    "described": "headline described, not seen",
}

PUBLISHED_BASES: Mapping[Basis, str] = {
    "page": "",
    "address": "date from the address",
    "text": "date from the text",
    "stored-copy": "date from a stored copy",
    "inferred": "date inferred",
    "described": "date as others give it",
}

NOT_COUNTED: Mapping[NotCounted, str] = {
    "retracted-source": "rests on a retracted article",
    "unknown-origin": "origin not known",
    "unverifiable": "unverifiable",
    "retracted": "retracted",
    "unseen": "not seen",
    "copy": "a copy",
    "version": "another version",
    "translation": "a translation",
    "maybe": "may mean another event",
    "circle": "a circle of borrowing",
}

URL_STATUSES: Mapping[UrlStatus, str] = {
    "live": "",
    "dead": "The original no longer answers.",
    "deviated": "The original address now shows something else.",
    "unfit": "The original address is no longer fit to visit and is not linked.",
    "usurped": "The original address has been taken over by others and is not linked.",
}
