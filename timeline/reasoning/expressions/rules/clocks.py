"""Hours, minutes and parts of the day to a time, and a day with a time or two of it."""

from __future__ import annotations

from timeline.reasoning.expressions.meaning import FromTo, Meaning, Timed
from timeline.reasoning.expressions.numeric import clock_text
from timeline.reasoning.expressions.rules.rule import Time

_LATE_PARTS = ("afternoon", "evening", "night")


def time_of(hour: int, minute: int = 0, meridiem: str = "") -> Time | None:
    """A time without an offset; None where there is no such time."""
    clock = clock_text(hour, minute, "", meridiem)
    return (clock, "") if clock else None


def in_part(clock: str, part: str) -> str:
    """A time of day, twelve hours later where the part of the day says so."""
    hour = int(clock[:2])
    later = (part in _LATE_PARTS and 4 <= hour < 12) or (part == "afternoon" and hour < 4)
    return f"{hour + 12}{clock[2:]}" if later else clock


def at_time(day: Meaning, time: Time) -> Meaning | None:
    """A day with a time."""
    if not isinstance(day, Timed):
        return Timed(day, time[0], time[1]) if day.grain == "day" else None
    if day.clock or _is_of_the_next_day(day.part_of_day, time[0]):
        return None
    return Timed(day.day, in_part(time[0], day.part_of_day), time[1], day.part_of_day)


def _is_of_the_next_day(part: str, clock: str) -> bool:
    """One o'clock on Tuesday night is on Wednesday, and nobody knows of which day twelve o'clock is."""
    return part == "night" and (clock < "04" or clock.startswith("12"))


def with_part(day: Meaning, part: str) -> Meaning | None:
    """A day with a part of it."""
    if not isinstance(day, Timed):
        return Timed(day, "", "", part) if day.grain == "day" else None
    if day.part_of_day:
        return day if day.part_of_day == part else None
    if day.clock and _is_of_the_next_day(part, day.clock):
        return None
    return Timed(day.day, in_part(day.clock, part) if day.clock else "", day.zone, part)


def stretch(start: Time | int, end: Time | int) -> Time | None:
    """Two times of day; a bare hour takes its half of the day from the other."""
    first, last = (clock_text(time, 0) if isinstance(time, int) else time[0] for time in (start, end))
    if not first or not last:
        return None
    if last >= "12" and isinstance(start, int) and start < 12 and clock_text(start + 12, 0) < last:
        first = clock_text(start + 12, 0)
    return first, last


def on_a_day(day: Meaning, found: Time, lasting: bool) -> Meaning | None:
    """A day with two times of it as the ends of a span."""
    if day.grain != "day" or (isinstance(day, Timed) and day.clock):
        return None
    part = day.part_of_day if isinstance(day, Timed) else ""
    whole = day.day if isinstance(day, Timed) else day
    start, end = (in_part(clock, part) for clock in found)
    return FromTo(Timed(whole, start), Timed(whole, end), lasting) if start < end else Timed(whole, start, "", part)
