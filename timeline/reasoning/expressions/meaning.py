"""What the words of a date mean before anything is resolved: a tree of operators over units, each knowing its grain."""

from dataclasses import dataclass
from typing import ClassVar

from timeline.core.edtf import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
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
    members: tuple["Span", ...] = ()
    """The ends of a lasting span, or the choices of a set."""
    choice: bool = False
    """The members are alternatives."""
    clock: str = ""
    """A time of day such as `20:22`, local."""
    zone: str = ""
    """An offset such as `-05:00` or `Z`; empty: not stated."""
    part_of_day: str = ""
    warnings: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    """What the resolution rested on, in words, for the derivation."""


class Meaning:
    """A node of the tree; `grain` is the unit that it names."""

    __slots__ = ()
    grain: str


@dataclass(frozen=True, slots=True)
class Fixed(Meaning):
    """A stretch that needs nothing else: 6 March 2025, the 1990s, 1870."""

    first: Day
    last: Day
    grain: str


@dataclass(frozen=True, slots=True)
class Recurring(Meaning):
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


@dataclass(frozen=True, slots=True)
class Deictic(Meaning):
    """A unit counted from the one we are in: today, yesterday, this week, last year."""

    grain: str
    offset: int
    by_relation: bool = False
    """Said with this, last or next, which in a story count from its last date."""


@dataclass(frozen=True, slots=True)
class Referred(Meaning):
    """A unit that the text has spoken of: that year, the same day, the following week."""

    grain: str
    offset: int
    without: str = "nothing"
    """What it is without an earlier date in the text: `nothing`, `now` (counted from the publication), or `report` (the unit reported on)."""


@dataclass(frozen=True, slots=True)
class Related(Meaning):
    """The last, this, next ... occurrence of something that comes round again."""

    relation: str
    item: Recurring

    @property
    def grain(self) -> str:
        """That of the thing itself."""
        return self.item.grain


@dataclass(frozen=True, slots=True)
class Shift(Meaning):
    """Some units away from an anchor: two weeks ago, a year earlier, three days after 6 March."""

    amounts: tuple[tuple[int, str], ...]
    sign: int
    anchor: Meaning | str
    """A meaning, or `now` for the publication date, or `text` for the date before it in the text."""
    to_the_day: bool = False

    @property
    def grain(self) -> str:
        """The finest unit that is counted."""
        return self.amounts[-1][1]


@dataclass(frozen=True, slots=True)
class Window(Meaning):
    """Some units up to now or from now on: the past three weeks, the next two quarters."""

    count: int
    grain: str
    sign: int
    anchor: Meaning | None = None
    includes_now: bool = False


@dataclass(frozen=True, slots=True)
class Nth(Meaning):
    """The nth unit or weekday of something larger; counted from the end where n is negative."""

    count: int
    item: Recurring | str
    outer: Meaning | None

    @property
    def grain(self) -> str:
        """That of the thing counted."""
        return self.item if isinstance(self.item, str) else self.item.grain


@dataclass(frozen=True, slots=True)
class Part(Meaning):
    """Early, mid or late: a third."""

    which: str
    whole: Meaning
    grain: ClassVar[str] = "part"


@dataclass(frozen=True, slots=True)
class Rest(Meaning):
    """What has passed (sign -1) or is to come (+1) of something that we are in."""

    sign: int
    whole: Meaning
    grain: ClassVar[str] = "part"


@dataclass(frozen=True, slots=True)
class Within(Meaning):
    """The occurrence of *inner* that lies inside *outer*: June last year, Friday of next week."""

    inner: Meaning
    outer: Meaning

    @property
    def grain(self) -> str:
        """That of the inner."""
        return self.inner.grain


@dataclass(frozen=True, slots=True)
class FromTo(Meaning):
    """From one to another; lasting unless the words only say that it fell between them."""

    start: Meaning
    end: Meaning
    lasting: bool
    grain: ClassVar[str] = "range"


@dataclass(frozen=True, slots=True)
class Either(Meaning):
    """One of several, it is not known which."""

    options: tuple[Meaning, ...]
    grain: ClassVar[str] = "choice"


@dataclass(frozen=True, slots=True)
class Bound(Meaning):
    """Everything on one side: since, until, before, after, by."""

    side: str
    limit: Meaning
    grain: ClassVar[str] = "open"


@dataclass(frozen=True, slots=True)
class Qualified(Meaning):
    """About, or probably."""

    inner: Meaning
    approximate: bool
    uncertain: bool

    @property
    def grain(self) -> str:
        """That of the inner."""
        return self.inner.grain


@dataclass(frozen=True, slots=True)
class Timed(Meaning):
    """A day with a time or a part of the day beside it."""

    day: Meaning
    clock: str = ""
    zone: str = ""
    part_of_day: str = ""
    grain: ClassVar[str] = "day"


@dataclass(frozen=True, slots=True)
class Checked(Meaning):
    """A whole date with the weekday that the words give it."""

    weekday: int
    day: Meaning
    grain: ClassVar[str] = "day"


@dataclass(frozen=True, slots=True)
class Night(Meaning):
    """The night that begins on a day, or that ends on it: two days."""

    day: Meaning
    ends_on_it: bool
    grain: ClassVar[str] = "part"


@dataclass(frozen=True, slots=True)
class WeekOf(Meaning):
    """The week that holds a day."""

    day: Meaning
    unit: str = "week"

    @property
    def grain(self) -> str:
        """That of the unit."""
        return self.unit


@dataclass(frozen=True, slots=True)
class Vague(Meaning):
    """Words that point at the past, the present or the future and name no date."""

    when: str
    grain: ClassVar[str] = "vague"


@dataclass(frozen=True, slots=True)
class Numeric(Meaning):
    """Two or three numbers in a row, whose order the region decides."""

    first: int
    second: int
    year: int | None
    order: str = ""
    """`year-first`, `dotted` (day first), or the mark between the two."""
    short_year: bool = False
    grain: ClassVar[str] = "day"


@dataclass(frozen=True, slots=True)
class ShortYear(Meaning):
    """`'98`: the century is the one nearest to the publication."""

    digits: int
    grain: ClassVar[str] = "year"


@dataclass(frozen=True, slots=True)
class DayToNumeric(Meaning):
    """`14. - 15.10.2018`: the first day takes the month and the year of the second."""

    start: int
    end: Numeric
    grain: ClassVar[str] = "range"


@dataclass(frozen=True, slots=True)
class FirstUnits(Meaning):
    """The first two quarters of 1990, the last three months of a year."""

    count: int
    unit: str
    outer: Meaning
    from_end: bool = False

    @property
    def grain(self) -> str:
        """That of the units."""
        return self.unit


@dataclass(frozen=True, slots=True)
class Until(Meaning):
    """Some day of the stretch that begins on a day: within three weeks."""

    amounts: tuple[tuple[int, str], ...]
    start: Meaning
    grain: ClassVar[str] = "range"
