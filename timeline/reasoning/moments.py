"""Two dates, each with the zone in which its days are meant, to whether they can be one moment."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.core.edtf import EdtfDate, contains, moment, overlaps

_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")
_YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)
_LATEST = 9999
_END_OF_DAY = 24


def agree(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    """
    Whether both can be right as they are written: times by the clock, all else by the day.

    A time without an offset is meant in its zone. Two such times agree where the clock shows the same, as two days do
    that are written alike; where an offset stands against an unknown zone, nothing but the day can be compared.
    """
    if first.hour is not None and second.hour is not None:
        return _times_agree(first, first_zone, second, second_zone)
    return overlaps(first, second) and (first.form != "interval" or second.form != "interval" or _last(first, second))


def _times_agree(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    if first.offset is None and second.offset is None:
        return contains(first, second) or contains(second, first)
    one, two = _stretch(first, first_zone), _stretch(second, second_zone)
    return overlaps(first, second) if one is None or two is None else _meet(one, two)


def _last(one: EdtfDate, other: EdtfDate) -> bool:
    """Of two dates of what lasted: one can be a part of the other, or they can begin and end together."""
    if contains(one, other) or contains(other, one):
        return True
    return _ends_agree(one.start, other.start) and _ends_agree(one.end, other.end)


def _ends_agree(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    """What is open, unknown or approximate contradicts nothing."""
    return one is None or other is None or one.approximate or other.approximate or overlaps(one, other)


def may_be_same_moment(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    """Two days or times that meet because each is meant in another zone; both zones must be known."""
    one, two = _stretch(first, first_zone), _stretch(second, second_zone)
    return one is not None and two is not None and _meet(one, two)


def may_begin_before_end(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    """Whether some of the first, a day or a time, may lie before the end of the second; both zones must be known."""
    one, two = _stretch(first, first_zone), _stretch(second, second_zone)
    return one is not None and two is not None and one[0] < two[1]


def strangeness(date: EdtfDate, zone: str | None) -> int:
    """
    How strange a time with an offset is to *zone*: 0, it is written as there; 1, it has the day there; 2, another day.

    0 as well for whatever has no such time, and where the zone is not known.
    """
    known, information = moment(date), _zone_information(zone)
    if known is None or information is None or date.earliest is None or not 1 < date.earliest.year < _LATEST:
        return 0
    there = (_YEAR_ONE + timedelta(seconds=known[0])).astimezone(information)
    if there.utcoffset() == timedelta(minutes=date.offset or 0):
        return 0
    return 1 if (there.year, there.month, there.day) == date.earliest else 2


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _stretch(date: EdtfDate, zone: str | None) -> tuple[int, int] | None:
    """The minute or second of a time, else all of a single day; in its zone where it has no offset; as `moment`."""
    if (known := moment(date)) is not None:
        return known
    information = _zone_information(zone)
    if information is None or date.earliest is None or date.earliest != date.latest:
        return None
    year, month, day = date.earliest
    if not 1 < year < _LATEST:
        return None
    midnight = datetime(year, month, day, tzinfo=UTC)
    if date.hour is None:
        return _seconds(midnight, information), _seconds(midnight + timedelta(days=1), information)
    time = timedelta(hours=date.hour, minutes=date.minute or 0, seconds=date.second or 0)
    begins = _seconds(midnight + time, information)
    return begins, begins + (60 if date.second is None else 1)


def _seconds(clock: datetime, zone: tzinfo) -> int:
    """The moment at which the clocks of *zone* show the time of *clock*."""
    return int((clock.replace(tzinfo=zone) - _YEAR_ONE).total_seconds())


def shown_by_clocks(date: EdtfDate, zone: str | None) -> int:
    """How often the clocks of a zone showed a time that states no offset: 0 or 2 where they were set; else 1."""
    information = _zone_information(zone)
    if information is None or date.hour is None or date.offset is not None or date.earliest is None:
        return 1
    year, month, day = date.earliest
    if not 1 < year < _LATEST or date.hour == _END_OF_DAY:
        return 1
    local = datetime(year, month, day, date.hour, date.minute or 0, tzinfo=information)
    if local.utcoffset() == local.replace(fold=1).utcoffset():
        return 1
    there_and_back = local.astimezone(UTC).astimezone(information)
    return 2 if there_and_back.replace(tzinfo=None) == local.replace(tzinfo=None) else 0


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
