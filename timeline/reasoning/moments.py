"""Two dates, each with the zone in which its days are meant, to whether they can be one moment."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.core.edtf import EdtfDate, moment, overlaps

_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")
_YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)


def agree(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether both can be right as they are written: times that have an offset to the minute, all else by the day."""
    first, second = moment(one), moment(other)
    return overlaps(one, other) if first is None or second is None else _meet(first, second)


def may_be_same_moment(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    """Two days, or a day and a time, that share an hour because each is meant in another zone; both must be known."""
    one, two = _stretch(first, first_zone), _stretch(second, second_zone)
    return one is not None and two is not None and _meet(one, two)


def may_begin_before_end(first: EdtfDate, first_zone: str | None, second: EdtfDate, second_zone: str | None) -> bool:
    """Whether some of the first, a day or a time, may lie before the end of the second; both zones must be known."""
    one, two = _stretch(first, first_zone), _stretch(second, second_zone)
    return one is not None and two is not None and one[0] < two[1]


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _stretch(date: EdtfDate, zone: str | None) -> tuple[int, int] | None:
    """A time that has an offset, else all of a single day in its zone: as `moment` counts."""
    if (known := moment(date)) is not None:
        return known
    information = _zone_information(zone)
    if information is None or date.earliest is None or date.earliest != date.latest:
        return None
    year, month, day = date.earliest
    if not 1 < year < 9999:
        return None
    start = datetime(year, month, day, tzinfo=information)
    following = (datetime(year, month, day, tzinfo=UTC) + timedelta(days=1)).replace(tzinfo=information)
    return _seconds(start), _seconds(following)


def _seconds(time: datetime) -> int:
    return int((time - _YEAR_ONE).total_seconds())


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
