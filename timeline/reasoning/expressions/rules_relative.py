"""Rules for what is counted from the publication or from an earlier date in the text: last, next, ago, later, vague words."""

from typing import Any

from timeline.reasoning.expressions.chart import Rule
from timeline.reasoning.expressions.days import GRAIN
from timeline.reasoning.expressions.meaning import (
    Deictic,
    Meaning,
    Recurring,
    Referred,
    Related,
    Rest,
    Shift,
    Timed,
    Until,
    Vague,
    WeekOf,
    Window,
)

_OFFSETS = {"last": -1, "past": -1, "latest": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "before-last": -2,
            "after-next": 2}
_TEXT_OR_NOW = frozenset({"previous", "the-next"})
_REFERENCES = {"previous": -1, "same": 0, "that": 0, "following": 1, "the-next": 1}
_TENSES = {-1: "past", 0: "present", 1: "future"}

Duration = tuple[tuple[int, str], ...]


def related_unit(relation: str, unit: tuple[str, bool]) -> Meaning | None:
    """Last week, this year, the following day; in the plural it names no date."""
    name, many = unit
    if relation in _REFERENCES:
        return None if many else Referred(name, _REFERENCES[relation], "now" if relation in _TEXT_OR_NOW else "nothing")
    offset = _OFFSETS.get(relation)
    if offset is None or GRAIN[name] < GRAIN["day"]:
        return None
    return Vague(_TENSES[max(-1, min(1, offset))]) if many else Deictic(name, offset, True)


def related(relation: str, item: Meaning) -> Meaning | None:
    """Last May, next Monday, this summer."""
    return Related(relation, item) if isinstance(item, Recurring) else None


def related_part_of_day(relation: str, part: str) -> Meaning | None:
    """This morning, last night, that evening."""
    if relation in _REFERENCES:
        return Timed(Referred("day", _REFERENCES[relation]), "", "", part)
    offset = _OFFSETS.get(relation)
    return None if offset is None else Timed(Deictic("day", offset, True), "", "", part)


def amount(count: int, unit: tuple[str, bool]) -> Duration:
    """Three weeks."""
    return ((2 * count, "week"),) if unit[0] == "fortnight" else ((count, unit[0]),)


def one(unit: tuple[str, bool]) -> Duration | None:
    """A week, without a number."""
    return None if unit[1] else amount(1, unit)


def together(first: Duration, second: Duration) -> Duration | None:
    """One month, 21 days: coarse and fine units, sorted so that the finest comes last."""
    units = [unit for _, unit in first + second]
    if len(set(units)) < len(units):
        return None
    return tuple(sorted(first + second, key=lambda pair: -GRAIN[pair[1]]))


def ago(duration: Duration, _word: str) -> Meaning:
    """Two weeks ago."""
    return Shift(duration, -1, "now")


def hence(duration: Duration, _word: str) -> Meaning:
    """In two weeks, two weeks from now."""
    return Shift(duration, 1, "now")


def later(duration: Duration, _word: str) -> Meaning:
    """Two days later: from the date before it in the text."""
    return Shift(duration, 1, "text")


def earlier(duration: Duration, _word: str) -> Meaning:
    """A year earlier."""
    return Shift(duration, -1, "text")


def some_ago(unit: tuple[str, bool], _word: str) -> Meaning | None:
    """Years ago, a few days ago: no date can be made of it."""
    return Vague("past") if unit[1] else None


def shifted(duration: Duration, sign: int, anchor: Meaning) -> Meaning | None:
    """Three days after 6 March."""
    if isinstance(anchor, Vague) or anchor.grain not in GRAIN:
        return None
    return Shift(duration, sign, anchor, anchor.grain == "day")


def window(relation: str, count: int, unit: tuple[str, bool]) -> Meaning | None:
    """The past three weeks, the next two quarters."""
    offset = {**_OFFSETS, **_REFERENCES}.get(relation, 0)
    if offset == 0 or GRAIN[unit[0]] < GRAIN["day"]:
        return None
    return Window(count, unit[0], offset) if count > 1 or unit[1] else related_unit(relation, unit)


def so_far(whole: Meaning, sign: int) -> Meaning | None:
    """Earlier this week, later this year; a day stays what it is."""
    if whole.grain == "day":
        return whole
    if isinstance(whole, Deictic | Referred) and GRAIN[whole.grain] > GRAIN["day"]:
        return Rest(sign, whole)
    return None


def bare_unit(unit: tuple[str, bool]) -> Meaning | None:
    """`the quarter`, `the week`, `the weekend`: the one under report."""
    name, many = unit
    if many or GRAIN[name] < GRAIN["weekend"] or name in ("fortnight", "decade", "century", "half", "millennium", "season"):
        return None
    return Recurring("weekend", "week") if name == "weekend" else Referred(name, 0, "report")


def ago_reference(offset: int) -> Any:
    """The year-earlier quarter, the year-ago period."""
    def build(duration: Duration, _word: str, unit: tuple[str, bool]) -> Meaning | None:
        if duration[0][1] != "year" or len(duration) > 1 or unit[1]:
            return None
        return Shift(duration, offset, Referred(unit[0], 0, "report"))
    return build


def week_of(unit: tuple[str, bool], day: Meaning) -> Meaning | None:
    """The week of 6 March, the month of September."""
    if unit[1] or unit[0] not in ("week", "month", "weekend") or day.grain not in GRAIN or isinstance(day, Vague):
        return None
    return WeekOf(day, unit[0]) if GRAIN[day.grain] <= GRAIN[unit[0]] and not isinstance(day, Deictic) else None


RELATIVE_RULES: tuple[Rule, ...] = (
    Rule(name="last, this, next", description="The unit before, around or after the publication date, or the date before it in the text.",
         example="last week", result="date", patterns=("rel unit", "unit rel"), build=related_unit),
    Rule(name="last, this, next occurrence", description="The last or next one of what comes round again.", example="last May",
         result="date", patterns=("rel rec", "rec rel"), build=related),
    Rule(name="part of this day", description="This morning, last night.", example="last night", result="date",
         patterns=("rel pod", "pod rel"), build=related_part_of_day),
    Rule(name="amount", description="A number of units.", example="three weeks", result="dur", patterns=("num unit",), build=amount),
    Rule(name="one unit", description="A unit without a number is one of it.", example="week", result="dur", patterns=("unit",), build=one),
    Rule(name="amounts", description="Amounts add up.", example="one month, 21 days", result="dur",
         patterns=("dur dur",), build=together),
    Rule(name="amounts with and", description="Amounts add up.", example="one year and two months", result="dur",
         patterns=("dur and dur",), build=lambda first, _and, second: together(first, second)),
    Rule(name="ago", description="Units before the publication date, no finer than the unit that is counted.", example="two weeks ago",
         result="date", patterns=("dur ago", "ago dur"), build=ago),
    Rule(name="hence", description="Units after the publication date.", example="two weeks from now", result="date",
         patterns=("dur hence", "hence dur"), build=hence),
    Rule(name="in", description="Units after the publication date.", example="in two weeks", result="date", patterns=("in dur",),
         build=lambda _in, duration: hence(duration, "")),
    Rule(name="later", description="Units after the date before it in the text.", example="two days later", result="date",
         patterns=("dur later",), build=later),
    Rule(name="earlier", description="Units before the date before it in the text.", example="a year earlier", result="date",
         patterns=("dur earlier", "dur before"), build=lambda duration, _word: earlier(duration, "")),
    Rule(name="some time ago", description="An unnumbered plural names no date.", example="years ago", result="vague",
         patterns=("unit ago", "ago unit", "unit later", "unit earlier", "later unit", "earlier unit"), build=lambda u, _w: some_ago(u, "")),
    Rule(name="a few", description="A few of something names no date.", example="a few days ago", result="vague",
         patterns=("some unit ago", "ago some unit", "some unit later", "some unit earlier", "rel some unit", "later some unit", "earlier some unit", "some unit hence", "in some unit", "hence some unit"),
         build=lambda *_: Vague("past"), cost=0.5),
    Rule(name="within", description="Some day of the stretch that begins with the publication.", example="within three weeks", result="date",
         patterns=("within dur",), build=lambda _w, d: Until(d, Deictic("day", 0))),
    Rule(name="within, behind", description="Some day of the stretch that begins with the publication.", example="üç hafta içinde", result="date",
         patterns=("dur within_it",), build=lambda d, _w: Until(d, Deictic("day", 0))),
    Rule(name="in the course of", description="Inside a unit that is named.", example="bu yıl içinde", result="date",
         patterns=("date within_it",), build=lambda d, _w: d if GRAIN.get(d.grain, 0) > GRAIN["day"] else None),
    Rule(name="within, from a date", description="Some day of the stretch that begins with a date.", example="within two weeks from today",
         result="date", patterns=("within dur from date", "within dur after date"), build=lambda _w, d, _f, a: Until(d, a) if a.grain == "day" else None),
    Rule(name="days after", description="Units after a date.", example="three days after 6 March", result="date",
         patterns=("dur after date",), build=lambda d, _w, a: shifted(d, 1, a)),
    Rule(name="days from", description="Units from a date on.", example="two weeks from tomorrow", result="date",
         patterns=("dur from date", "dur since date"), build=lambda d, _w, a: shifted(d, 1, a)),
    Rule(name="days before", description="Units before a date.", example="the day before 6 March", result="date",
         patterns=("dur before date",), build=lambda d, _w, a: shifted(d, -1, a)),
    Rule(name="days after, with a postposition", description="Units after a date.", example="6 Mart'tan iki gün sonra", result="date",
         patterns=("date dur after_it", "date after_it dur"), build=lambda a, d, _w: shifted(d, 1, a)),
    Rule(name="days before, with a postposition", description="Units before a date.", example="6 Mart'tan iki gün önce", result="date",
         patterns=("date dur before_it", "date before_it dur"), build=lambda a, d, _w: shifted(d, -1, a)),
    Rule(name="eve", description="The eve is the day before.", example="the eve of 24 February 2022", result="date", patterns=("eve date",),
         build=lambda _w, a: shifted(((1, "day"),), -1, a)),
    Rule(name="window", description="Some units up to the publication date or from it on.", example="the past three weeks", result="date",
         patterns=("rel num unit",), build=window),
    Rule(name="window, counted first", description="Some units up to the publication date or from it on.", example="3 días siguientes", result="date",
         patterns=("num rel unit", "num unit rel"), build=lambda n, r, u: window(r, n, u) if u[1] else None),
    Rule(name="earlier in", description="From its beginning to the publication date.", example="earlier this week", result="date",
         patterns=("earlier date", "date earlier"), build=lambda _w, d: so_far(d, -1)),
    Rule(name="later in", description="From the publication date to its end.", example="later this week", result="date",
         patterns=("later date", "rest date", "date later", "date rest"), build=lambda _w, d: so_far(d, 1)),
    Rule(name="the unit", description="A bare unit is the one that the report is about.", example="the quarter", result="date",
         patterns=("unit",), build=bare_unit, cost=2.0),
    Rule(name="year-ago", description="The same unit a year before.", example="the year-ago quarter", result="date",
         patterns=("dur ago unit", "dur earlier unit", "unit dur ago", "unit dur earlier"), build=ago_reference(-1), cost=1.5),
    Rule(name="week of", description="The week that holds a date.", example="the week of 6 March", result="date",
         patterns=("unit date",), build=week_of),
    Rule(name="vague", description="Words that name no date.", example="recently", result="vague", patterns=("rel vague",),
         build=lambda _r, v: v),
    Rule(name="about so long", description="An amount that is not exact.", example="a week or so", result="dur", patterns=("dur about",),
         build=lambda duration, _word: duration, cost=0.5),
    Rule(name="week of a feast", description="The week that holds a feast or a day.", example="Easter week", result="date",
         patterns=("rec unit",), build=lambda r, u: week_of(u, r) if u[0] == "week" and (r.holiday or r.month and r.day) else None, cost=1.2),
)
