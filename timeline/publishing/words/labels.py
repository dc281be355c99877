"""The closed lists of words that an editor chooses from, to the messages that a reader sees."""

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
from timeline.publishing.words.messages import message, message_in

KINDS: Mapping[Kind, str] = {
    "decision": message_in("kind of event", "Decision"),
    "statement": message_in("kind of event", "Statement"),
    "speech": message_in("kind of event", "Speech"),
    "agreement": message_in("kind of event", "Agreement"),
    "meeting": message_in("kind of event", "Meeting"),
    "vote": message_in("kind of event", "Vote"),
    "order": message_in("kind of event", "Order"),
    "operation": message_in("kind of event", "Operation"),
    "attack": message_in("kind of event", "Attack"),
    "legal": message_in("kind of event", "Legal step"),
    "report": message_in("kind of event", "Report"),
    "publication": message_in("kind of event", "Publication"),
    "appointment": message_in("kind of event", "Appointment"),
    "other": message_in("kind of event", "Event"),
}

STATUSES: Mapping[Status, str] = {
    "confirmed": message("Confirmed"),
    "reported": message("Reported, not confirmed"),
    "disputed": message("Disputed"),
    "denied": message("Denied"),
    "retracted": message("Retracted"),
    "expected": message("Expected, not yet happened"),
}

ROLES: Mapping[Role, str] = {
    "actor": message_in("role", "Acting"),
    "speaker": message_in("role", "Speaking"),
    "party": message_in("role", "Party"),
    "target": message_in("role", "Target"),
    "affected": message_in("role", "Affected"),
    "host": message_in("role", "Host"),
    "reporter": message_in("role", "Reporting"),
    "mentioned": message_in("role", "Mentioned"),
}

ENTITY_TYPES: Mapping[EntityType, str] = {
    "person": message("People"),
    "organisation": message("Organisations"),
    "country": message("Countries"),
    "other": message("Others"),
}

ENTITY_KINDS: Mapping[EntityType, str] = {
    "person": message_in("kind of entity", "Person"),
    "organisation": message_in("kind of entity", "Organisation"),
    "country": message_in("kind of entity", "Country"),
    "other": message_in("kind of entity", "Named in this chronology"),
}

DECIDED: Mapping[str, str] = {
    "date": message_in("decided", "date"),
    "kind": message_in("decided", "kind"),
    "place": message_in("decided", "place"),
    "status": message_in("decided", "status"),
    "title": message_in("decided", "title"),
}
"""What an editor may have decided on; another subject stands as written."""

BASES: Mapping[DateBasis, str] = {
    "occurred": message("when it happened"),
    "began": message("when it began"),
    "said": message("when it was said"),
    "signed": message("when it was signed"),
    "announced": message("when it was announced"),
    "effective": message("when it took effect"),
    "filed": message("when it was filed"),
    "aired": message("when it was aired"),
    "first-reported": message("when it was first reported"),
}

STANCES: Mapping[Stance, str] = {
    "supports": message("Supports"),
    "contradicts": message("Contradicts"),
    "background": message("Background"),
}

RELATIONS: Mapping[RelationKind, tuple[str, str]] = {
    "denies": (message_in("relation", "Denies"), message_in("relation", "Denied by")),
    "confirms": (message_in("relation", "Confirms"), message_in("relation", "Confirmed by")),
    "corrects": (message_in("relation", "Corrects"), message_in("relation", "Corrected by")),
    "reports": (message_in("relation", "Reports"), message_in("relation", "Reported in")),
    "responds-to": (message_in("relation", "Responds to"), message_in("relation", "Answered by")),
    "ends": (message_in("relation", "Ends"), message_in("relation", "Ended by")),
    "part-of": (message_in("relation", "Part of"), message_in("relation", "Includes")),
    "precedes": (message_in("relation", "Leads to"), message_in("relation", "Follows from")),
    "see-also": (message_in("relation", "See also"), message_in("relation", "See also")),
}
"""As seen from the event that states the relation, and from the other one."""

ARTICLE_TYPES: Mapping[ArticleType, str] = {
    "report": message_in("kind of article", "Report"),
    "wire": message_in("kind of article", "Agency report"),
    "rewrite": message_in("kind of article", "Rewrite of other reports"),
    "aggregator": message_in("kind of article", "Aggregator"),
    "opinion": message_in("kind of article", "Opinion"),
    "official": message_in("kind of article", "Official text"),
    "court": message_in("kind of article", "Court document"),
    "dataset": message_in("kind of article", "Data set"),
    "social": message_in("kind of article", "Social media post"),
    "broadcast": message_in("kind of article", "Broadcast"),
    "reference": message_in("kind of article", "Reference work"),
}

TITLE_BASES: Mapping[Basis, str] = {
    "page": "",
    "address": message("headline from the address"),
    "text": message("headline from the text"),
    "stored-copy": message("headline from a stored copy"),
    "inferred": message("headline inferred"),
    "described": message("headline described, not seen"),
}

PUBLISHED_BASES: Mapping[Basis, str] = {
    "page": "",
    "address": message("date from the address"),
    "text": message("date from the text"),
    "stored-copy": message("date from a stored copy"),
    "inferred": message("date inferred"),
    "described": message("date as others give it"),
}

TERMS: Mapping[Kind, str] = {
    "decision": message_in("category", "decision"),
    "statement": message_in("category", "statement"),
    "speech": message_in("category", "speech"),
    "agreement": message_in("category", "agreement"),
    "meeting": message_in("category", "meeting"),
    "vote": message_in("category", "vote"),
    "order": message_in("category", "order"),
    "operation": message_in("category", "operation"),
    "attack": message_in("category", "attack"),
    "legal": message_in("category", "legal"),
    "report": message_in("category", "report"),
    "publication": message_in("category", "publication"),
    "appointment": message_in("category", "appointment"),
    "other": message_in("category", "other"),
}
"""The kinds of events as feeds and calendars name them beside the editor's tags."""

PRECISIONS: Mapping[str, str] = {
    "second": message_in("known to the", "Second"),
    "minute": message_in("known to the", "Minute"),
    "day": message_in("known to the", "Day"),
    "month": message_in("known to the", "Month"),
    "season": message_in("known to the", "Season"),
    "quarter": message_in("known to the", "Quarter"),
    "quadrimester": message_in("known to the", "Quadrimester"),
    "half": message_in("known to the", "Half"),
    "year": message_in("known to the", "Year"),
    "decade": message_in("known to the", "Decade"),
    "century": message_in("known to the", "Century"),
    "millennium": message_in("known to the", "Millennium"),
}
"""How finely a date is known, from fine to coarse."""

NOT_COUNTED: Mapping[NotCounted, str] = {
    "retracted-source": message("resting on a retracted article"),
    "unknown-origin": message("origin not known"),
    "unverifiable": message("unverifiable"),
    "retracted": message("retracted"),
    "unseen": message("not seen"),
    "copy": message("a copy"),
    "version": message("another version"),
    "translation": message("a translation"),
    "maybe": message("may mean another event"),
    "circle": message("a circle of borrowing"),
}

URL_STATUSES: Mapping[UrlStatus, str] = {
    "live": "",
    "dead": message("The original no longer answers."),
    "deviated": message("The original address now shows something else."),
    "unfit": message("The original address is no longer fit to visit and is not linked."),
    "usurped": message("The original address has been taken over by others and is not linked."),
}
