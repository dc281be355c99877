"""What an EDTF text says: its form, its bounds in days, its precision and its qualifiers."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from timeline.core.edtf.calendar import Day
from timeline.core.struct import Struct

Form = Literal["point", "interval", "one-of", "all-of"]
"""`interval`: it lasted; `one-of`: one of these, it is not known which; `all-of`: each of these."""
Part = Literal["year", "month", "day"]
"""A component that can be qualified; a season stands in the place of the month."""


class Precision(StrEnum):
    """How finely a date is known, from coarse to fine."""

    MILLENNIUM = "millennium"
    """A thousand years, or more."""
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUADRIMESTER = "quadrimester"
    """Four months."""
    QUARTER = "quarter"
    SEASON = "season"
    """Its months are a convention: the hemisphere is not known for the codes 21 to 24."""
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


FINENESS = {precision: number for number, precision in enumerate(Precision)}
"""The place of each precision in the order from coarse to fine."""


class EdtfDate(Struct, frozen=True, kw_only=True):
    """A date that was read; `text` alone determines all the rest."""

    text: str
    """Canonical EDTF."""
    form: Form
    earliest: Day | None
    """The first day that it can mean; None: open or unknown. A date with a time has its local day."""
    latest: Day | None
    """The last day that it can mean; None: open or unknown."""
    precision: Precision
    """Of an interval or a set: that of its finest member."""
    approximate: bool = False
    """`~` or `%` stands on any part of it."""
    uncertain: bool = False
    """`?` or `%` stands on any part of it."""
    start: EdtfDate | None = None
    """Of an interval; None: open or unknown."""
    end: EdtfDate | None = None
    members: tuple[EdtfDate, ...] = ()
    """Of a set, as written; a span `a..b` is a member of the form `interval`."""
    year: int | None = None
    """Of a point; None: not wholly specified. With `significant` digits the estimate."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    season: int | None = None
    """21 to 41 as in ISO 8601-2: seasons, quarters, four-month periods, halves."""
    hour: int | None = None
    """0 to 24; 24 is the end of the day."""
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    """Minutes east of UTC; None: not stated."""
    unspecified: str = ""
    """The whole pattern where digits are unspecified, without qualifiers: `199X`, `2025-XX`, `156X-12-25`."""
    significant: int | None = None
    """How many digits of the year are significant."""
    approximate_parts: tuple[Part, ...] = ()
    """Of a point: the components that are approximate."""
    uncertain_parts: tuple[Part, ...] = ()

    def __str__(self) -> str:
        return self.text


class NotEdtf(Struct, frozen=True):
    """A text that is no EDTF date."""

    reason: str
    """What is impossible or misspelt, for an editor, without a full stop: `February 2025 has 28 days`."""
