"""What all resolvers share: their type, the refusals, and the unit around a day."""

from __future__ import annotations

from collections.abc import Callable

from timeline.core.edtf import Day
from timeline.core.struct import replace
from timeline.reasoning.expressions.days import first_day, last_day, shift
from timeline.reasoning.expressions.meaning import Meaning
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span

Resolved = Span | Refusal
Resolve = Callable[[Meaning, Setting], Resolved]
"""The way back to the resolution of any meaning, for those that hold others."""

NO_ANCHOR = Refusal("needs-anchor: the words count from the publication date, which is not given")
NO_PREVIOUS = Refusal("needs-anchor: the words count from an earlier date in the text, which is not given")
NO_SUCH_DAY = Refusal("impossible: the calendar has no such day")
SEVERAL_SUCH_DAYS = Refusal("ambiguous: the month or year has several such weekdays, and the words do not say which")
NOT_SO_MANY = Refusal("impossible: there are not so many")
BACKWARDS = Refusal("impossible: the end comes before the beginning")
EITHER_ORDER = Refusal("ambiguous: day and month can be read in either order")

FROM_PUBLICATION = ("the publication date",)
FROM_TEXT = ("the date before it in the text",)


def unit_around(day: Day, grain: str, offset: int = 0) -> Span:
    """The unit that holds a day, or one some units away."""
    first = shift(first_day(day, grain), grain, offset)
    return Span(first=first, last=last_day(first, grain), grain=grain)


def anchor_day(setting: Setting) -> Day | None:
    """The day from which words count: in a story that of its last date, else that of the publication."""
    if setting.narrative and setting.previous is not None and setting.previous.first is not None:
        return setting.previous.first
    return setting.today


def ends_of(span: Span) -> tuple[Day, Day] | None:
    """Both ends; None where one of them is open."""
    return None if span.first is None or span.last is None else (span.first, span.last)


def doubted(span: Span) -> Span:
    """A date that its weekday does not fit: kept, with a question mark and a warning."""
    return replace(span, uncertain=True, warnings=("weekday: the day of the week does not fit the date",))
