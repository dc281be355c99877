"""What a meaning becomes when it is resolved: a stretch of days, and what is known beside it."""

from __future__ import annotations

from timeline.core.edtf import Day
from timeline.core.struct import Struct, replace


class Span(Struct, frozen=True, kw_only=True):
    """A resolved stretch of days; an end that is None is open."""

    first: Day | None
    last: Day | None
    grain: str
    lasting: bool = False
    """It went on from the first day to the last, rather than falling somewhere between them."""
    approximate: bool = False
    uncertain: bool = False
    rough_ends: bool = False
    """Both ends are conventions (thirds of a year), so each is written as approximate."""
    members: tuple[Span, ...] = ()
    """The ends of a lasting span, or the choices of a set."""
    choice: bool = False
    """The members are alternatives."""
    every: bool = False
    """The members are all meant."""
    clock: str = ""
    """A time of day such as `20:22`, local."""
    zone: str = ""
    """An offset such as `-05:00` or `Z`; empty: not stated."""
    part_of_day: str = ""
    warnings: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    """What the resolution rested on, in words, for the derivation."""


def settled(span: Span) -> Span:
    """The span as EDTF can write it: a time of day bears no qualifier, so that a doubtful one is dropped and told."""
    members = tuple(settled(member) for member in span.members)
    if not span.clock or span.grain != "day" or not (span.approximate or span.uncertain):
        return replace(span, members=members) if span.members else span
    told = f"time: {'about ' * span.approximate}{span.clock} is not written, as EDTF has no doubtful times"
    return replace(span, clock="", zone="", approximate=False, warnings=(*span.warnings, told))


def writable(span: Span) -> bool:
    """Whether EDTF has a form for the span: beyond four digits it has whole years only."""
    years = [day.year for day in (span.first, span.last) if day is not None]
    return span.grain == "year" or all(-9999 <= year <= 9999 for year in years)
