"""What the words of a date mean before anything is resolved: a tree of operators, each of which knows its grain."""

from __future__ import annotations

from typing import ClassVar

from timeline.core.edtf import Day
from timeline.core.struct import Struct


class Fixed(Struct, frozen=True):
    """A stretch that needs nothing else: 6 March 2025, the 1990s, 1870."""

    first: Day
    last: Day
    grain: str


class Recurring(Struct, frozen=True):
    """Something that comes round again: a weekday, 6 March, March, the 6th, spring, the third quarter, Christmas."""

    grain: str
    cycle: str
    """The unit in which it comes once: week, month or year."""
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    part: int | None = None
    """Which season, quarter, four-month period or half, from 1; the grain says of which."""
    holiday: str = ""


class Deictic(Struct, frozen=True):
    """A unit counted from the one we are in: today, yesterday, this week, last year."""

    grain: str
    offset: int
    by_relation: bool = False
    """Said with this, last or next, which in a story count from its last date."""


class Referred(Struct, frozen=True):
    """A unit that the text has spoken of: that year, the same day, the following week."""

    grain: str
    offset: int
    without: str = "nothing"
    """What it is where the text has named no date: `nothing`, beside `now`, or what the `report` is about."""


class Related(Struct, frozen=True):
    """The last, this, next ... occurrence of something that comes round again."""

    relation: str
    item: Recurring

    @property
    def grain(self) -> str:
        return self.item.grain


class Shift(Struct, frozen=True):
    """Some units away from an anchor: two weeks ago, a year earlier, three days after 6 March."""

    amounts: tuple[tuple[int, str], ...]
    sign: int
    anchor: Meaning | str
    """A meaning, or `now` for the publication date, or `text` for the date before it in the text."""
    to_the_day: bool = False

    @property
    def grain(self) -> str:
        return self.amounts[-1][1].removeprefix("half ")


class Window(Struct, frozen=True):
    """Some units up to now or from now on: the past three weeks, the next two quarters."""

    count: int
    grain: str
    sign: int
    lasting: bool = True
    """More than one unit went on throughout, rather than that something fell in them."""


class Nth(Struct, frozen=True):
    """The nth unit or weekday of something larger; counted from the end where n is negative."""

    count: int
    item: Recurring | str
    outer: Meaning

    @property
    def grain(self) -> str:
        return self.item if isinstance(self.item, str) else self.item.grain


class Part(Struct, frozen=True):
    """Early, mid or late: a third."""

    which: str
    whole: Meaning
    grain: ClassVar[str] = "part"


class Rest(Struct, frozen=True):
    """What has passed (sign -1) or is to come (+1) of something that we are in."""

    sign: int
    whole: Meaning
    grain: ClassVar[str] = "part"


class Within(Struct, frozen=True):
    """The occurrence of *inner* that lies inside *outer*: June last year, Friday of next week."""

    inner: Meaning
    outer: Meaning

    @property
    def grain(self) -> str:
        return self.inner.grain


class FromTo(Struct, frozen=True):
    """From one to another; lasting unless the words only say that it fell between them."""

    start: Meaning
    end: Meaning
    lasting: bool
    grain: ClassVar[str] = "range"


class Either(Struct, frozen=True):
    """One of several, it is not known which."""

    options: tuple[Meaning, ...]
    every: bool = False
    """All of them, rather than one of them."""
    grain: ClassVar[str] = "choice"


class Bound(Struct, frozen=True):
    """Everything on one side: since, until, before, after, by."""

    side: str
    limit: Meaning
    grain: ClassVar[str] = "open"


class Qualified(Struct, frozen=True):
    """About, or probably."""

    inner: Meaning
    approximate: bool
    uncertain: bool

    @property
    def grain(self) -> str:
        return self.inner.grain


class Timed(Struct, frozen=True):
    """A day with a time or a part of the day beside it."""

    day: Meaning
    clock: str = ""
    zone: str = ""
    part_of_day: str = ""
    grain: ClassVar[str] = "day"


class Checked(Struct, frozen=True):
    """A whole date with the weekday that the words give it."""

    weekday: int
    day: Meaning
    grain: ClassVar[str] = "day"


class Night(Struct, frozen=True):
    """The night that begins on a day, or that ends on it: two days."""

    day: Meaning
    ends_on_it: bool
    grain: ClassVar[str] = "part"


class WeekOf(Struct, frozen=True):
    """The week that holds a day."""

    day: Meaning
    grain: str


class Vague(Struct, frozen=True):
    """Words that point at the past, the present or the future and name no date."""

    when: str
    grain: ClassVar[str] = "vague"


class Numeric(Struct, frozen=True):
    """Two or three numbers in a row, whose order the region decides."""

    first: int
    second: int
    year: int | None
    order: str = ""
    """`year-first`, `dotted` (day first), or the mark between the two."""
    short_year: bool = False
    grain: ClassVar[str] = "day"


class ShortYear(Struct, frozen=True):
    """`'98`: the century is the one nearest to the publication."""

    digits: int
    grain: ClassVar[str] = "year"


class DayToNumeric(Struct, frozen=True):
    """`14. - 15.10.2018`: the first day takes the month and the year of the second."""

    start: int
    end: Numeric
    grain: ClassVar[str] = "range"


class FirstUnits(Struct, frozen=True):
    """The first two quarters of 1990, the last three months of a year."""

    count: int
    grain: str
    outer: Meaning
    from_end: bool


class Until(Struct, frozen=True):
    """Some day of the stretch that begins on a day: within three weeks."""

    amounts: tuple[tuple[int, str], ...]
    start: Meaning
    grain: ClassVar[str] = "range"


Meaning = (
    Fixed
    | Recurring
    | Deictic
    | Referred
    | Related
    | Shift
    | Window
    | Nth
    | Part
    | Rest
    | Within
    | FromTo
    | Either
    | Bound
    | Qualified
    | Timed
    | Checked
    | Night
    | WeekOf
    | Vague
    | Numeric
    | ShortYear
    | DayToNumeric
    | FirstUnits
    | Until
)
"""Every node of the tree; `grain` is the unit that it names, or a word for what has none."""
