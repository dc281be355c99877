"""Where and when words were published: what resolving a meaning rests on, and the refusal when it cannot be done."""

from __future__ import annotations

from timeline.core.edtf import Day
from timeline.core.struct import Struct
from timeline.reasoning.expressions.span import Span


class Setting(Struct, frozen=True, kw_only=True):
    """The publication date and what else is known; nothing here is looked up."""

    today: Day | None
    """The publisher's day of publication."""
    minutes: int | None = None
    """The time of publication, in minutes after midnight."""
    zone: str = ""
    """The offset of that time; empty: it is not known."""
    previous: Span | None = None
    """The date before it in the text."""
    tense: int = 0
    """What the sentence says: -1 past, 1 future, 0 nothing."""
    future: bool = False
    """Words look forward by default, as in a diary."""
    narrative: bool = False
    """The text tells a story: its last date is the anchor."""
    day_first: bool | None = None
    """The order of numeric dates; None: it is not known."""
    region: str = ""
    """The publisher's country; empty: it is not known."""


class Refusal(Struct, frozen=True):
    """Why there is no date; the first word is stable."""

    reason: str
