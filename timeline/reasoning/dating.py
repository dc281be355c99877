"""The dates that the sources and the editor give for one event, to the event's date with its rivals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.core.edtf import EdtfDate, bounded, contains, one_of, overlaps, sort_key, width
from timeline.core.model.chronology import DateAgreement, DateSource, EventDate, RivalDate
from timeline.core.model.dated import DatedArticle, DatedMention, DatedRecord, Derivation
from timeline.core.struct import Struct
from timeline.core.vocabulary import Stance

_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")


class Witness(Struct, frozen=True, kw_only=True):
    """One citation, as far as dates are concerned."""

    number: int
    article: DatedArticle
    mention: DatedMention
    stance: Stance


Dated = tuple[Witness, EdtfDate]
"""A supporting witness and the date that it gives."""


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
        found = _inside_all(dated)
        if found is not None:
            witness, date = found
            return _event_date(date, "mention", witness.mention.derivation, record, zone or witness.article.zone, dated)
        date = one_of(narrowest(date for _, date in dated))
        derivation = Derivation(expression="", edtf=date.text, rule="rivals", reason="the sources disagree")
        return _event_date(date, "rivals", derivation, record, zone, dated)
    if record is not None and record.record.status == "expected":
        return None
    return _bounded_by_report(record, zone, supporting or witnesses)


def _bounded_by_report(record: DatedRecord | None, zone: str | None, witnesses: Sequence[Witness]) -> EventDate | None:
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
    return _event_date(date, "report", derivation, record, zone, ())


def agreement(date: EdtfDate, zone: str | None, witness: Witness) -> DateAgreement:
    """How the witness's own date stands to the event's."""
    own = witness.mention.date
    if own is None:
        return "silent"
    if overlaps(date, own):
        return "supports"
    return "same-moment" if may_be_same_moment(date, zone, own, witness.article.zone) else "contradicts"


def narrowest(dates: Iterable[EdtfDate]) -> list[EdtfDate]:
    """The distinct *dates* that hold no other one, in order."""
    distinct = {date.text: date for date in dates}
    kept = [
        date
        for date in distinct.values()
        if not any(other is not date and contains(date, other) for other in distinct.values())
    ]
    return sorted(kept or distinct.values(), key=sort_key)


def may_be_same_moment(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    """Two days that share an hour because each is meant in another zone; both zones must be known."""
    one, two = _hours(first, first_zone), _hours(second, second_zone)
    return one is not None and two is not None and one[0] < two[1] and two[0] < one[1]


def _hours(date: EdtfDate, zone: str | None) -> tuple[datetime, datetime] | None:
    """The first and last moment of a single day in its zone, in UTC."""
    information = _zone_information(zone)
    if information is None or date.earliest is None or date.earliest != date.latest:
        return None
    year, month, day = date.earliest
    if not 1 < year < 9999:
        return None
    start = datetime(year, month, day, tzinfo=information)
    following = (datetime(year, month, day, tzinfo=UTC) + timedelta(days=1)).replace(tzinfo=information)
    return start.astimezone(UTC), following.astimezone(UTC)


@lru_cache(maxsize=256)  # pure: zones do not change while we run
def _zone_information(zone: str | None) -> ZoneInfo | timezone | None:
    if zone is None:
        return None
    if offset := _OFFSET.fullmatch(zone):
        sign, hours, minutes = offset.groups()
        return timezone((-1 if sign == "-" else 1) * timedelta(hours=int(hours), minutes=int(minutes)))
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return None  # reported where the zone is written


def _inside_all(dated: Sequence[Dated]) -> Dated | None:
    """The narrowest date and its witness, if it lies inside every other."""

    def breadth(item: Dated) -> tuple[bool, int, int]:
        days = width(item[1])
        return days is None, days or 0, item[0].number

    narrow = min(dated, key=breadth)
    return narrow if all(contains(other, narrow[1]) for _, other in dated) else None


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
    rivals = _rivals(date, zone, differing)
    contrary = {witness.number for witness, _ in differing}
    return EventDate(
        date=date,
        source=source,
        basis=record.record.date_basis if record else None,
        zone=zone,
        derivation=derivation,
        supported_by=tuple(witness.number for witness, _ in dated if witness.number not in contrary),
        rivals=rivals,
        contested=_disagree(differing) if source == "rivals" else any(not rival.same_moment for rival in rivals),
        other_dates=record.other_dates if record else (),
    )


def _rivals(date: EdtfDate, zone: str | None, differing: Sequence[Dated]) -> tuple[RivalDate, ...]:
    grouped: dict[str, list[Dated]] = {}
    for witness, own in differing:
        grouped.setdefault(own.text, []).append((witness, own))
    rivals = []
    for group in grouped.values():
        own, zones = group[0][1], [witness.article.zone for witness, _ in group]
        same = all(may_be_same_moment(date, zone, own, other) for other in zones)
        rivals.append(
            RivalDate(
                date=own,
                citations=tuple(witness.number for witness, _ in group),
                same_moment=same,
                zones=tuple(dict.fromkeys(name for name in (zone, *zones) if name)) if same else (),
            )
        )
    return tuple(sorted(rivals, key=lambda rival: sort_key(rival.date)))


def _disagree(dated: Sequence[Dated]) -> bool:
    """Some two dates can neither overlap nor be the same moment."""
    return not all(
        overlaps(one, two) or may_be_same_moment(one, first.article.zone, two, second.article.zone)
        for first, one in dated
        for second, two in dated
    )
