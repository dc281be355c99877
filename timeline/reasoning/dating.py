"""The dates that the sources and the editor give for one event, to the event's date with its rivals."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from timeline.core.edtf import FINENESS, EdtfDate, Form, SortKey, bounded, contains, one_of, sort_key, width
from timeline.core.model.chronology import DateAgreement, DateSource, EventDate, RivalDate
from timeline.core.model.dated import DatedArticle, DatedMention, DatedRecord, Derivation
from timeline.core.struct import Struct
from timeline.core.vocabulary import Stance
from timeline.reasoning.moments import agree, may_be_same_moment, strangeness


class Witness(Struct, frozen=True, kw_only=True):
    """One citation, as far as dates are concerned."""

    number: int
    article: DatedArticle
    mention: DatedMention
    stance: Stance


Dated = tuple[Witness, EdtfDate]
"""A supporting witness and the date that it gives."""
Reading = tuple[EdtfDate, str | None]
"""A date and the zone in which its days are meant; None: not known, or said by the date itself."""

_FORMS: tuple[Form, ...] = ("point", "interval", "all-of", "one-of")
"""What says more comes first."""


def date_event(record: DatedRecord | None, zone: str | None, witnesses: Sequence[Witness]) -> EventDate | None:
    """
    The event's date: the editor's, else the narrowest supporting date that lies inside all the others.

    Where no date lies inside all others, the one-of set of the rivals; where no source gives a date, the day of the
    earliest report bounds it, unless it is only expected. None: nothing dates it. Source: CONTENT.md, "Date".
    """
    supporting = [
        witness for witness in witnesses if witness.stance == "supports" and not witness.mention.mention.maybe
    ]
    dated = [(witness, witness.mention.date) for witness in supporting if witness.mention.date is not None]
    if record is not None and record.date is not None and record.derivation is not None:
        return _event_date(record.date, "editor", record.derivation, record, zone, dated)
    if dated:
        found = _inside_all(dated, zone)
        if found is not None:
            witness, date = found
            return _event_date(date, "mention", witness.mention.derivation, record, zone or witness.article.zone, dated)
        date = one_of(narrowest((date for _, date in dated), zone))
        derivation = Derivation(expression="", edtf=date.text, rule="rivals", reason="the sources disagree")
        return _event_date(date, "rivals", derivation, record, zone, dated)
    if record is not None and record.record.status == "expected":
        return None
    return _bounded_by_report(record, supporting) or _bounded_by_report(record, witnesses)


def _bounded_by_report(record: DatedRecord | None, witnesses: Sequence[Witness]) -> EventDate | None:
    """The day of the earliest report, which is one in the zone of its publisher: elsewhere the next may have begun."""
    bounds = [
        (witness.mention.bound.latest, witness.number, witness)
        for witness in witnesses
        if witness.mention.bound is not None and witness.mention.bound.latest is not None
    ]
    if not bounds:
        return None
    latest, _, witness = min(bounds, key=lambda bound: bound[:2])
    date = bounded(None, latest)
    derivation = Derivation(
        expression=str(witness.mention.mention.said or ""),
        edtf=date.text,
        rule="report-bound",
        anchor=witness.article.published.text if witness.article.published else None,
        reason="no source gives a date: it cannot be later than the first report",
    )
    return _event_date(date, "report", derivation, record, witness.article.zone, ())


def agreement(date: EdtfDate, zone: str | None, witness: Witness) -> DateAgreement:
    """How the witness's own date stands to the event's."""
    own = witness.mention.date
    if own is None:
        return "silent"
    if agree(date, zone, own, witness.article.zone):
        return "supports"
    return "same-moment" if may_be_same_moment(date, zone, own, witness.article.zone) else "contradicts"


def narrowest(dates: Iterable[EdtfDate], zone: str | None = None) -> list[EdtfDate]:
    """
    The distinct *dates* that hold no other one, in order in time; of those that hold each other the best for *zone*.

    The order in which they are given changes nothing.
    """
    ordered = sorted({date.text: date for date in dates}.values(), key=lambda date: _preference(date, zone))
    kept = [
        date
        for place, date in enumerate(ordered)
        if not any(
            contains(date, other) and (rank < place or not contains(other, date))
            for rank, other in enumerate(ordered)
            if rank != place
        )
    ]
    return sorted(kept, key=_place)


def _inside_all(dated: Sequence[Dated], zone: str | None) -> Dated | None:
    """The narrowest date and its witness, if it lies inside every other; the witness that told of it first."""
    ordered = sorted(dated, key=lambda item: (_preference(item[1], zone), _telling(item[0])))
    return next((item for item in ordered if all(contains(other, item[1]) for _, other in dated)), None)


def _preference(date: EdtfDate, zone: str | None) -> tuple[bool, int, int, int, int, int, str]:
    """
    Fewer days first, then what is known more finely, then what is sure, then a time as it is written in *zone*.

    At last what lasted before one of several days, and the text, so that no name of an article decides.
    """
    days = width(date)
    fineness, doubts = FINENESS[date.precision], date.approximate + date.uncertain
    return days is None, days or 0, -fineness, doubts, strangeness(date, zone), _FORMS.index(date.form), date.text


def _telling(witness: Witness) -> tuple[SortKey, str, int]:
    """The day of publication, then the zone, and the number only where nothing depends on it."""
    published = witness.article.published
    return sort_key(published) if published else (math.inf,), witness.article.zone or "", witness.number


def _place(date: EdtfDate) -> tuple[SortKey, str]:
    return sort_key(date), date.text


def _event_date(
    date: EdtfDate,
    source: DateSource,
    derivation: Derivation,
    record: DatedRecord | None,
    zone: str | None,
    dated: Sequence[Dated],
) -> EventDate:
    """The date with those that agree and its rivals; where nobody has decided, each given date is a rival."""
    differing = [
        (witness, own)
        for witness, own in dated
        if source == "rivals" or agreement(date, zone, witness) not in {"supports", "silent"}
    ]
    readings = list(dict.fromkeys(_reading(witness, own) for witness, own in differing))
    rivals = _rivals(differing, readings if source == "rivals" else [(date, zone)], zone)
    contrary = {witness.number for witness, _ in differing}
    return EventDate(
        date=date,
        source=source,
        basis=record.record.date_basis if record else None,
        zone=zone,
        derivation=derivation,
        supported_by=tuple(witness.number for witness, _ in dated if witness.number not in contrary),
        rivals=rivals,
        contested=_disagree(readings) if source == "rivals" else any(not rival.same_moment for rival in rivals),
        other_dates=record.other_dates if record else (),
    )


def _reading(witness: Witness, own: EdtfDate) -> Reading:
    """The date that the witness gives, with the zone in which it is meant where it does not say so itself."""
    return own, witness.article.zone if own.offset is None else None


def _rivals(differing: Sequence[Dated], against: Sequence[Reading], zone: str | None) -> tuple[RivalDate, ...]:
    """The dates of *differing*, each held against those of *against*: the event's date, or all of the rivals."""
    grouped: dict[str, list[Dated]] = {}
    for witness, own in differing:
        grouped.setdefault(own.text, []).append((witness, own))
    rivals = (_rival(group, against, zone) for group in grouped.values())
    return tuple(sorted(rivals, key=lambda rival: _place(rival.date)))


def _rival(group: Sequence[Dated], against: Sequence[Reading], zone: str | None) -> RivalDate:
    """The one date that all of *group* give; *zone*, the event's, is named before others."""
    own = [_reading(witness, date) for witness, date in group]
    date = group[0][1]
    others = [reading for reading in against if not (contains(reading[0], date) or contains(date, reading[0]))]
    citations = tuple(witness.number for witness, _ in group)
    if not others or not all(may_be_same_moment(*other, *reading) for other in others for reading in own):
        return RivalDate(date=date, citations=citations, same_moment=False)
    named = sorted([*others, *own], key=lambda reading: (reading[1] != zone, _place(reading[0]), reading[1] or ""))
    zones = tuple(dict.fromkeys(meant for _, meant in named if meant))
    return RivalDate(date=date, citations=citations, same_moment=True, zones=zones)


def _disagree(readings: Sequence[Reading]) -> bool:
    """Some two dates can neither both be right nor be the same moment."""
    return not all(agree(*one, *two) or may_be_same_moment(*one, *two) for one in readings for two in readings)
