"""Rules for spans and shades: early and late, from and to, or, since and before, about and probably."""

from typing import Any


from timeline.reasoning.expressions.chart import Rule
from timeline.reasoning.expressions.days import GRAIN
from timeline.reasoning.expressions.meaning import (
    Bound,
    Deictic,
    Either,
    Fixed,
    FromTo,
    Meaning,
    Night,
    Part,
    Qualified,
    Recurring,
    Timed,
    Within,
)
from timeline.reasoning.expressions.numeric import whole_year

_DAY_PARTS = {"early": "morning", "mid": "midday", "late": "night"}


def part(which: str, whole: Meaning) -> Meaning | None:
    """Early March; early Thursday is a part of the day."""
    if whole.grain == "day":
        return whole if isinstance(whole, Timed) else Timed(whole, "", "", _DAY_PARTS[which])
    return Part(which, whole) if GRAIN.get(whole.grain, 0) > GRAIN["weekend"] else None


def from_to(start: Meaning, end: Meaning, lasting: bool) -> Meaning | None:
    """From one date to another, of grains that can be ends."""
    fit = all(end.grain in GRAIN or end.grain == "part" for end in (start, end))
    return FromTo(start, end, lasting) if fit else None


def days_of_month(start: int, end: int, month: int, lasting: bool) -> Meaning | None:
    """3-5 March."""
    if start >= end:
        return None
    return FromTo(Recurring("day", "year", month=month, day=start), Recurring("day", "year", month=month, day=end), lasting)


def days_in(start: int, end: int, outer: Meaning, lasting: bool) -> Meaning | None:
    """From the 4th to the 22nd of this month."""
    if start >= end or outer.grain != "month" or isinstance(outer, Recurring):
        return None
    ends = [Within(Recurring("day", "month", day=day), outer) for day in (start, end)]
    return FromTo(ends[0], ends[1], lasting)


def either_days(first: int, second: int, month: int) -> Meaning:
    """1 or 2 March."""
    return Either(tuple(Recurring("day", "year", month=month, day=day) for day in (first, second)))


def inside_year(span: Meaning, outer: Meaning) -> Meaning | None:
    """3-5 March, of a year that comes after."""
    if outer.grain != "year":
        return None
    if isinstance(span, FromTo) and isinstance(span.start, Recurring) and isinstance(span.end, Recurring):
        return FromTo(Within(span.start, outer), Within(span.end, outer), span.lasting)
    if isinstance(span, Either):
        return Either(tuple(Within(option, outer) for option in span.options))
    return None


def either(first: Meaning, second: Meaning) -> Meaning | None:
    """2017 or 2018."""
    return Either((first, second)) if first.grain in GRAIN and second.grain in GRAIN else None


def bound(side: str) -> Any:
    """Since, until, before, after, by."""
    def build(_word: str, limit: Meaning) -> Meaning | None:
        return Bound(side, limit) if limit.grain in GRAIN or limit.grain == "part" else None
    return build


def bound_after(side: str) -> Any:
    """As `bound`, for words that stand behind."""
    def build(limit: Meaning, _word: str) -> Meaning | None:
        return bound(side)("", limit)  # type: ignore[no-any-return]
    return build


def qualified(inner: Meaning, approximate: bool, uncertain: bool) -> Meaning | None:
    """About, probably; both may meet."""
    if isinstance(inner, Qualified):
        return Qualified(inner.inner, approximate or inner.approximate, uncertain or inner.uncertain)
    return Qualified(inner, approximate, uncertain) if inner.grain in GRAIN or isinstance(inner, Bound) else None


def night(day: Meaning, ends_on_it: bool) -> Meaning | None:
    """The night into Wednesday."""
    return Night(day, ends_on_it) if day.grain == "day" else None


def short_end(start: int, end: int) -> Meaning | None:
    """1861-67."""
    if start % 100 >= end or end > 99:
        return None
    return FromTo(whole_year(start), whole_year(start // 100 * 100 + end), True)


def some_unit_in(unit: tuple[str, bool], outer: Meaning) -> Meaning | None:
    """A year in the 1800s."""
    fits = isinstance(outer, Fixed | Qualified) and GRAIN[unit[0]] < GRAIN.get(outer.grain, -1) and not unit[1]
    return outer if fits and GRAIN[outer.grain] > GRAIN["month"] else None


def one_of_nights(start: int, end: int, month: int) -> Meaning | None:
    """The night of 9-10 March."""
    return days_of_month(start, end, month, False)


_DAYS = ("dn to dn month", "month dn to dn")
SPAN_RULES: tuple[Rule, ...] = (
    Rule(name="early, mid, late", description="A third of the unit, with approximate ends.", example="early March", result="date",
         patterns=("part date", "date part"), build=part),
    Rule(name="from to", description="From one date to another: it lasted.", example="from December 2024 to February 2025", result="date",
         patterns=("from date to date", "from date until date"), build=lambda _f, a, _t, b: from_to(a, b, True)),
    Rule(name="to", description="A dash or the word to between two dates.", example="28 February-2 March", result="date",
         patterns=("date to date", "date until date"), build=lambda a, _t, b: from_to(a, b, True), cost=1.5),
    Rule(name="between", description="Somewhere between two dates, ends included.", example="between 2014 and 2018", result="date",
         patterns=("between date and date", "between date to date"), build=lambda _b, a, _t, b: from_to(a, b, False)),
    Rule(name="days to days", description="Two days of one month.", example="3-5 March", result="span",
         patterns=_DAYS, build=lambda a, _t, b, m: days_of_month(a, b, m, True)),
    Rule(name="from day to day", description="Two days of one month.", example="from 3 to 5 March", result="span",
         patterns=("from dn to dn month", "month from dn to dn", "from dn until dn month"), build=lambda _f, a, _t, b, m: days_of_month(a, b, m, True)),
    Rule(name="between days", description="Two days of one month.", example="between 3 and 5 March", result="span",
         patterns=("between dn and dn month", "month between dn and dn", "between dn to dn month"),
         build=lambda _f, a, _t, b, m: days_of_month(a, b, m, False)),
    Rule(name="days or days", description="One of two days of a month.", example="1 or 2 March", result="span",
         patterns=("dn or dn month", "month dn or dn"), build=lambda a, _o, b, m: either_days(a, b, m)),
    Rule(name="span", description="A span of days in the nearest year.", example="3-5 March", result="date", patterns=("span",),
         build=lambda s: s, cost=0.0),
    Rule(name="span in a year", description="A span of days in a year.", example="3-5 March 2025", result="date",
         patterns=("span date",), build=inside_year),
    Rule(name="days of this month", description="Two days of a month that is named by its place.", example="from 4 to 22 this month",
         result="date", patterns=("dn to dn date", "from dn to dn date"),
         build=lambda *v: days_in(v[-4], v[-2], v[-1], True)),
    Rule(name="between days of this month", description="Two days of a month that is named by its place.", example="between 4 and 22 this month",
         result="date", patterns=("between dn and dn date",), build=lambda _b, a, _t, b, o: days_in(a, b, o, False)),
    Rule(name="short end", description="The end of a range of years in two digits.", example="1861-67", result="date",
         patterns=("year to num",), build=lambda a, _t, b: short_end(a, b)),
    Rule(name="or", description="One of two dates.", example="2017 or 2018", result="date", patterns=("date or date",),
         build=lambda a, _o, b: either(a, b)),
    Rule(name="since", description="From a date on: it lasts.", example="since 2022", result="date", patterns=("since date",), build=bound("since")),
    Rule(name="until", description="Up to a date: it lasted.", example="until 15 March", result="date", patterns=("until date",), build=bound("until")),
    Rule(name="before", description="Some day before a date, which is excluded.", example="before 2014", result="date", patterns=("before date",),
         build=bound("before")),
    Rule(name="after", description="Some day after a date.", example="after 24 February 2022", result="date", patterns=("after date",),
         build=bound("after")),
    Rule(name="by", description="Some day up to a date.", example="by 6 March", result="date", patterns=("by date",), build=bound("by")),
    Rule(name="since, behind", description="From a date on: it lasts.", example="2022'den beri", result="date",
         patterns=("date since_it",), build=bound_after("since")),
    Rule(name="from to, behind", description="From one date to another: it lasted.", example="2 Ekim'den 22 Ekim'e kadar", result="date",
         patterns=("date date until_it",), build=lambda a, b, _w: from_to(a, b, True), cost=1.2),
    Rule(name="until, behind", description="Up to a date.", example="15 Mart'a kadar", result="date", patterns=("date until_it",),
         build=bound_after("until")),
    Rule(name="before, behind", description="Some day before a date.", example="2014'ten önce", result="date", patterns=("date before_it",),
         build=bound_after("before")),
    Rule(name="after, behind", description="Some day after a date.", example="2018'den sonra", result="date", patterns=("date after_it",),
         build=bound_after("after")),
    Rule(name="about", description="Approximate.", example="c. 1870", result="date", patterns=("about date", "date about"),
         build=lambda _w, d: qualified(d, True, False)),
    Rule(name="maybe", description="Uncertain.", example="probably 2017", result="date", patterns=("maybe date", "date maybe"),
         build=lambda _w, d: qualified(d, False, True)),
    Rule(name="overnight", description="A night is two days.", example="overnight into Wednesday", result="date",
         patterns=("into date",), build=lambda _w, d: night(d, True)),
    Rule(name="night of days", description="A night is two days.", example="the night of 9-10 March", result="date",
         patterns=("pod span", "pod date"), build=lambda p, s: s if p == "night" and isinstance(s, FromTo) else None),
    Rule(name="between, behind", description="Somewhere between two dates.", example="4 ile 8 Eylül arası", result="date",
         patterns=("date and date between_it", "date to date between_it"), build=lambda a, _a, b, _b: from_to(a, b, False)),
    Rule(name="between days, behind", description="Two days of one month.", example="4 ile 8 Eylül arası", result="span",
         patterns=("dn and dn month between_it", "dn to dn month between_it"), build=lambda a, _a, b, m, _b: days_of_month(a, b, m, False)),
    Rule(name="most of", description="A large part of something is given as the whole.", example="most of 2024", result="date",
         patterns=("most date",), build=lambda _w, d: d if GRAIN.get(d.grain, 0) > GRAIN["day"] else None),
    Rule(name="rest of", description="The rest of a year or month that is not the current one is given as the whole.", example="the rest of 1950",
         result="date", patterns=("rest date",), build=lambda _w, d: d if d.grain in GRAIN else None, cost=1.5),
    Rule(name="to the present", description="From a date to now: it lasts.", example="from 2014 to the present", result="date",
         patterns=("from date to vague", "from date until vague"), build=lambda _f, a, _t, v: bound("since")("", a) if v.when == "present" else None),
    Rule(name="between now and", description="Somewhere between the publication and a date.", example="between now and 15 November", result="date",
         patterns=("between vague and date",), build=lambda _b, v, _a, d: from_to(Deictic("day", 0), d, False) if v.when == "present" else None),
    Rule(name="between and now", description="Somewhere between a date and the publication.", example="between 22 January and now", result="date",
         patterns=("between date and vague",), build=lambda _b, d, _a, v: from_to(d, Deictic("day", 0), False) if v.when == "present" else None),
    Rule(name="some unit in", description="One unit, not known which, of something larger.", example="a year in the 1800s", result="date",
         patterns=("unit in date",), build=lambda u, _in, d: some_unit_in(u, d), cost=1.5),
)
