"""Rules for nights, which belong to two days."""

from __future__ import annotations

from timeline.core.struct import replace
from timeline.reasoning.expressions.meaning import FromTo, Meaning, Night, Timed
from timeline.reasoning.expressions.rules.rule import rule


@rule("into date", example="overnight into Wednesday")
def night_into(_into: str, day: Meaning) -> Meaning | None:
    """A night is two days: the one it ends on and the one before."""
    return Night(day, True) if day.grain == "day" else None


@rule("date over_to date", example="Tuesday night into Wednesday")
def night_over_to(evening: Meaning, _into: str, day: Meaning) -> Meaning | None:
    """The night from one day to the next is given by both of them."""
    night = isinstance(evening, Timed) and evening.part_of_day == "night"
    return Night(day, True) if night and day.grain == "day" else None


@rule("date span", example="overnight 5-6 March")
def overnight_of_two_days(night: Meaning, span: Meaning) -> Meaning | None:
    """The word for a night before both of its days."""
    return replace(span, lasting=False) if isinstance(night, Night) and isinstance(span, FromTo) else None


@rule("pod span", "pod date", example="the night of 9-10 March")
def night_of_two_days(part: str, span: Meaning) -> Meaning | None:
    """A night may be given by both of its days."""
    return replace(span, lasting=False) if part == "night" and isinstance(span, FromTo) else None


NIGHT_RULES = (
    night_into,
    night_over_to,
    overnight_of_two_days,
    night_of_two_days,
)
