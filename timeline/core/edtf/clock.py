"""The text of a time of day to hours, minutes, seconds and an offset, or to what is wrong with it."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.core.edtf.date import NotEdtf

_CLOCK = re.compile(
    r"T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?"
    r"(?:(Z)|([+-])([0-9]{2})(?::?([0-9]{2}))?)?"
)  # fmt: skip
_COMPACT_OFFSET = re.compile(r"([+-][0-9]{2})([0-9]{2})$")
_WEST, _EAST = -12 * 60, 14 * 60


class Clock(NamedTuple):
    """A time of day."""

    text: str
    hour: int
    minute: int
    second: int | None
    offset: int | None


def clock(text: str) -> Clock | NotEdtf:
    """Read a time such as `T20:22`, `T20:22:05.25Z` or `T20:22+04:00`."""
    found = _CLOCK.fullmatch(text)
    if not found:
        return NotEdtf("a time of day is written T20:22, T20:22:05, T20:22Z or T20:22+04:00")
    hours, minutes, seconds, fraction, zulu, sign, offset_hours, offset_minutes = found.groups()
    hour, minute, second = int(hours), int(minutes), None if seconds is None else int(seconds)
    past_midnight = hour == 24 and (minute or second or (fraction or "").strip(".0"))
    if hour > 24 or past_midnight or minute > 59 or (second or 0) > 59:
        return NotEdtf(f"there is no time {hours}:{minutes}" + (f":{seconds}" if seconds else ""))
    offset = 0 if zulu else _offset(sign, int(offset_hours or 0), int(offset_minutes or 0))
    if isinstance(offset, NotEdtf):
        return offset
    return Clock(_COMPACT_OFFSET.sub(r"\1:\2", text), hour, minute, second, offset)


def _offset(sign: str | None, hours: int, minutes: int) -> int | NotEdtf | None:
    """Minutes east of UTC; None where no sign, and so no offset, is written."""
    if sign is None:
        return None
    if minutes > 59:
        return NotEdtf("an offset from UTC has less than 60 minutes")
    offset = hours * 60 + minutes
    if sign == "+":
        return offset if offset <= _EAST else NotEdtf("offsets from UTC go from -12:00 to +14:00")
    if offset == 0:
        return NotEdtf("UTC itself is written Z or +00:00")
    return -offset if -offset >= _WEST else NotEdtf("offsets from UTC go from -12:00 to +14:00")
