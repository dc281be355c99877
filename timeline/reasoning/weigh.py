"""One event's record and mentions, to the event with its date, its citations and what they amount to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from timeline.core.diagnostics import Diagnostic, error, warning
from timeline.core.model.chronology import (
    CheckedQuote,
    Citation,
    Event,
    EventDate,
    OriginRef,
    Participant,
    Verification,
)
from timeline.core.model.records import EventRecord, Involvement, Mention
from timeline.core.model.registries import Entity, Place
from timeline.core.struct import Struct, replace
from timeline.core.vocabulary import Role, Stance
from timeline.reasoning.dating import Witness, agreement, date_event
from timeline.reasoning.identity import Joined
from timeline.reasoning.passages import Checked
from timeline.reasoning.provenance import Sources, ToldBy, Trail, named_origin, rests_on, trace
from timeline.reasoning.registries import Registries, Registry
from timeline.reasoning.support import not_counted, support
from timeline.reasoning.wordings import utterances

T = TypeVar("T")

_UNVERIFIED = Verification(outcome="no-capture")


class Evidence(Struct, frozen=True, kw_only=True):
    """What every event is weighed against."""

    registries: Registries
    sources: Sources


def weigh(evidence: Evidence, drafts: bool, joined: Joined) -> tuple[Event | None, tuple[Diagnostic, ...]]:
    """
    The event; None, with an error, where nothing dates it or no article tells of it.

    Without *drafts* it leaves out what only drafts say.
    """
    record = joined.record.record if joined.record is not None else None
    told_by = _told_by(joined)
    joined = joined if drafts else _without_draft_articles(joined)
    if not joined.told:
        cited = record.sources if record is not None else ()
        return None, () if cited else (_unsourced(joined),)  # why none of those can be had is told where it lies
    witnesses = [
        Witness(number=number, article=one.article, mention=one.mention, stance=stance(one.mention.mention))
        for number, one in enumerate(joined.told, start=1)
    ]
    accounts = _accounts(witnesses)
    place = evidence.registries.places.find(
        _first(record.place if record else None, (mention.place for mention in accounts))
    )
    date = date_event(joined.record, _zone(record, place), _standing(witnesses))
    title = _first(record.title if record else None, (mention.title for mention in accounts))
    if date is None and _date_is_refused(joined):
        return None, ()
    if date is None or title is None:
        return None, (_undated(joined) if date is None else _untitled(joined),)
    citations, problems = _cite(joined, evidence, witnesses, date, told_by)
    nature = record.nature if record is not None else "claim"
    event = Event(
        id=joined.id,
        former_ids=tuple(map(str, record.former_ids)) if record is not None else (),
        title=title,
        summary=_first(record.summary if record else None, (mention.summary for mention in accounts)) or "",
        kind=_first(record.kind if record else None, (mention.kind for mention in accounts)) or "other",
        nature=nature,
        status=record.status if record is not None else None,
        date=date,
        place=place,
        participants=_participants(record, accounts, evidence),
        threads=tuple(map(str, record.threads)) if record is not None else (),
        tags=tuple(map(str, record.tags)) if record is not None else (),
        citations=citations,
        support=support(citations, nature),
        origin=_origin(record, evidence.sources),
        relations=(),
        decisions=record.decisions if record is not None else (),
        disagreements=record.disagreements if record is not None else (),
        utterances=utterances(citations, evidence.registries.entities),
        order=record.order if record is not None else 0,
        draft=_is_draft(joined),
        record=record,
    )
    return event, problems


def _without_draft_articles(joined: Joined) -> Joined:
    """What may be shown of an event: all of it while only drafts tell of it, for then it is a draft itself."""
    published = tuple(one for one in joined.told if not one.article.article.draft)
    return replace(joined, told=published) if 0 < len(published) < len(joined.told) else joined


def _standing(witnesses: Sequence[Witness]) -> Sequence[Witness]:
    """Those whose articles were not retracted; all of them where nothing else supports the event."""
    standing = [one for one in witnesses if one.article.article.status != "retracted"]
    supported = any(one.stance == "supports" and not one.mention.mention.maybe for one in standing)
    return standing if supported else witnesses


def _accounts(witnesses: Iterable[Witness]) -> list[Mention]:
    """
    The mentions whose words may stand as the event's own, those that support it first.

    A denial tells of something else, and who may mean another event tells of none.
    """
    telling = [one for one in witnesses if one.stance != "contradicts" and not one.mention.mention.maybe]
    return [one.mention.mention for one in sorted(telling, key=lambda one: one.stance != "supports")]


def stance(mention: Mention) -> Stance:
    """As written; else what quotes the article, dates by it or cites it supports, and a passing mention does not."""
    if mention.stance is not None:
        return mention.stance
    supports = mention.quotes or mention.said is not None or mention.date is not None or mention.cited
    return "supports" if supports else "background"


def _first(first: T | None, others: Iterable[T | None]) -> T | None:
    """The record's word, else the first that a mention gives."""
    return first or next((other for other in others if other), None)


def _zone(record: EventRecord | None, place: Place | None) -> str | None:
    if record is not None and record.zone is not None:
        return str(record.zone)
    return str(place.zone) if place is not None and place.zone is not None else None


def _is_draft(joined: Joined) -> bool:
    record = joined.record.record if joined.record is not None else None
    return (record is not None and record.draft) or all(one.article.article.draft for one in joined.told)


def _cite(
    joined: Joined, evidence: Evidence, witnesses: Sequence[Witness], date: EventDate, told_by: ToldBy
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """The citations, in the order of the witnesses, and what is wrong with their provenance."""
    event_origin = _event_origin(joined)
    citations, problems = [], list[Diagnostic]()
    for witness, told in zip(witnesses, joined.told, strict=True):
        mention = witness.mention.mention
        trail = trace(mention, witness.article.article, event_origin, evidence.sources, told_by)
        problems.extend(_doubts(witness, trail))
        citations.append(_citation(witness, trail, date, told.checked, evidence.registries.entities))
    return tuple(citations), tuple(problems)


def _event_origin(joined: Joined) -> str | None:
    record = joined.record.record if joined.record is not None else None
    return str(record.origin) if record is not None and record.origin is not None else None


def _told_by(joined: Joined) -> ToldBy:
    """Each rests on all that any of its mentions says, drafts included: they are left out of what is shown alone."""
    event_origin = _event_origin(joined)
    found: dict[str, dict[str, None]] = {}
    for one in joined.told:
        article, mention = one.article.article, one.mention.mention
        if stance(mention) == "supports" and not mention.maybe:
            first, _ = rests_on(mention, article, event_origin)
            found.setdefault(str(article.id), {}).update(dict.fromkeys(first))
    return found


def _citation(
    witness: Witness, trail: Trail, date: EventDate, checked: Checked | None, entities: Registry[Entity]
) -> Citation:
    article, mention = witness.article.article, witness.mention.mention
    known: Mapping[str, Verification] = checked.verifications if checked is not None else {}
    speakers = (entities.find(quote.speaker) for quote in mention.quotes)
    return Citation(
        number=witness.number,
        article=witness.article,
        mention=witness.mention,
        stance=witness.stance,
        quotes=tuple(
            CheckedQuote(quote=quote, verification=known.get(quote.text, _UNVERIFIED)) for quote in mention.quotes
        ),
        said=known.get(mention.said, _UNVERIFIED) if mention.said is not None else None,
        origins=trail.origins,
        not_counted=not_counted(article, mention, trail),
        agreement=agreement(date.date, date.zone, witness),
        speakers=tuple({speaker.id: speaker for speaker in speakers if speaker is not None}.values()),
        retracted=(*((str(article.id),) if article.status == "retracted" else ()), *trail.retracted),
    )


def _doubts(witness: Witness, trail: Trail) -> list[Diagnostic]:
    article, mention = witness.article.article, witness.mention.mention
    problems = []
    if trail.circle:
        problems.append(
            warning(
                "via-circle",
                article.via[0].span if article.via else mention.span,
                f"`{article.id}` draws on itself: {' on '.join((*trail.circle, trail.circle[0]))}",
                hint="say in `via` where the story comes from; a circle counts for nothing",
            )
        )
    if trail.undecided and witness.stance == "supports":
        problems.append(
            warning(
                "undecided-via",
                mention.span,
                f"`{article.id}` draws on several sources and the mention does not say on which",
                hint="give the mention its own `via`; until then its origin counts as unknown",
            )
        )
    return problems


def _participants(
    record: EventRecord | None, mentions: Sequence[Mention], evidence: Evidence
) -> tuple[Participant, ...]:
    """Everyone named, the record's first; of two roles for one entity the first given stands."""
    involved: list[Involvement] = [*(record.entities if record is not None else ())]
    for mention in mentions:
        involved.extend(mention.entities)
    found: dict[str, Participant] = {}
    for involvement in involved:
        entity: Entity | None = evidence.registries.entities.find(involvement.who)
        if entity is not None:
            role: Role = involvement.role
            found.setdefault(str(entity.id), Participant(entity=entity, role=role))
    return tuple(found.values())


def _origin(record: EventRecord | None, sources: Sources) -> OriginRef | None:
    """What the record names as the event's origin; an unknown id is reported by the checks."""
    if record is None or record.origin is None:
        return None
    if record.origin in sources.origins:
        return named_origin(sources.origins[record.origin])
    article = sources.articles.get(record.origin)
    return article.own if article is not None else None


def _date_is_refused(joined: Joined) -> bool:
    """The record gives a date that could not be read, which is reported where it stands; vague words are none."""
    derivation = joined.record.derivation if joined.record is not None else None
    return derivation is not None and derivation.edtf is None and not derivation.reason.startswith("vague")


def _unsourced(joined: Joined) -> Diagnostic:
    return error(
        "unsourced-event",
        joined.span,
        f"no article tells of the event `{joined.id}`",
        hint="cite one under `sources`, or name the event in an article's `events`",
    )


def _undated(joined: Joined) -> Diagnostic:
    return error(
        "undated-event",
        joined.span,
        f"nothing dates the event `{joined.id}`: no record, no words of a source, no day of a report",
        hint="give the record a `date`, or an article its `published`",
    )


def _untitled(joined: Joined) -> Diagnostic:
    return error(
        "untitled-event", joined.span, f"the event `{joined.id}` has no title", hint="give its record a `title`"
    )
