"""Rules for days, months, years and their parts, and for times of day."""

from dataclasses import replace
from typing import Any

from timeline.core.edtf import Day
from timeline.reasoning.expressions.chart import Rule
from timeline.reasoning.expressions.days import GRAIN, last_day
from timeline.reasoning.expressions.meaning import (
    Checked,
    DayToNumeric,
    Deictic,
    FirstUnits,
    Fixed,
    FromTo,
    Meaning,
    Nth,
    Numeric,
    Recurring,
    ShortYear,
    Timed,
    Within,
)
from timeline.reasoning.expressions.numeric import clock_text, decade, whole_year

_UNIT_PARTS = {"quarter": 4, "half": 2, "quadrimester": 3}


def same(value: Any) -> Any:
    """The thing itself."""
    return value


def day_month(day: int, month: int) -> Recurring:
    """A day of a month."""
    return Recurring("day", "year", month=month, day=day)


def weekday_of(weekday: int, date: Meaning) -> Meaning | None:
    """A whole date with its weekday; the weekday helps to find the year where there is none."""
    if isinstance(date, Recurring) and date.grain == "day" and date.weekday is None and not date.holiday:
        return Recurring("day", date.cycle, weekday, date.month, date.day)
    if isinstance(date, Numeric | Fixed | Within | Deictic) and date.grain == "day":
        return Checked(weekday, date)
    return None


def within(inner: Meaning, outer: Meaning) -> Meaning | None:
    """Something that comes round again, inside something larger."""
    if isinstance(outer, Recurring) and outer.grain != "month":
        return None
    if isinstance(outer, FromTo | ShortYear) and not isinstance(inner, Recurring):
        return None
    if isinstance(inner, Recurring) and inner.cycle == "month" and GRAIN.get(outer.grain, 0) > GRAIN["month"]:
        return None
    if isinstance(inner, Recurring) and GRAIN.get(inner.grain, 99) < GRAIN.get(outer.grain, -1):
        return Within(inner, outer)
    return None


def winter_of(season: Recurring, years: Meaning) -> Meaning | None:
    """`the winter of 2024-25` is named by its first year."""
    if isinstance(season, Recurring) and season.part == 4 and season.grain == "season" and isinstance(years, FromTo):
        return Within(season, years.start)
    return None


def nth(count: int, unit: tuple[str, bool]) -> Meaning | None:
    """The 20th century, the third quarter."""
    name = unit[0]
    if name == "century":
        first = Day(count * 100 - 100, 1, 1)
        return Fixed(first, last_day(first, "century"), "century") if 1 <= count <= 30 else None
    if name in _UNIT_PARTS and 1 <= count <= _UNIT_PARTS[name]:
        return Recurring(name, "year", part=count)
    return None


def nth_century_before(count: int, unit: tuple[str, bool], _era: str) -> Meaning | None:
    """The 5th century BC."""
    if unit[0] != "century":
        return None
    first = Day(-count * 100, 1, 1)
    return Fixed(first, last_day(first, "century"), "century")


def nth_of(count: int, item: Any, outer: Meaning) -> Meaning | None:
    """The first week of 2015, the second Monday of next month, the third day in October."""
    item = item[0] if isinstance(item, tuple) else item
    grain = item if isinstance(item, str) else item.grain
    if grain in _UNIT_PARTS and outer.grain == "year":
        return None  # the third quarter of a year is a part of the year, not counted from its first day
    return Nth(count, item, outer) if GRAIN.get(grain, 99) < GRAIN.get(outer.grain, -1) else None


def nth_weekday_of(count: int, weekday: int, outer: Meaning) -> Meaning | None:
    """The second Monday of next month."""
    return nth_of(count, Recurring("day", "week", weekday=weekday), outer)


def last_of(relation: str, unit: tuple[str, bool], outer: Meaning) -> Meaning | None:
    """The last week of July."""
    if relation not in ("last", "final") or unit[1] or isinstance(outer, Deictic):
        return None
    if isinstance(outer, Recurring) and GRAIN[outer.grain] <= GRAIN[unit[0]]:
        return None
    if unit[0] in _UNIT_PARTS and GRAIN.get(outer.grain, 0) == GRAIN["year"]:
        return Within(Recurring(unit[0], "year", part=_UNIT_PARTS[unit[0]]), outer)
    return nth_of(-1, unit, outer)


def last_weekday_of(relation: str, weekday: int, outer: Meaning) -> Meaning | None:
    """The last Friday of March."""
    if relation not in ("last", "final") or GRAIN.get(outer.grain, 0) < GRAIN["month"]:
        return None
    return nth_of(-1, Recurring("day", "week", weekday=weekday), outer)


def year_with_unit(unit: tuple[str, bool], year: int) -> Meaning | None:
    """The year 1800."""
    return whole_year(year) if unit[0] == "year" and not unit[1] else None


def years_of_decade(unit: tuple[str, bool], number: int) -> Meaning | None:
    """`les années 1990`, `los años 70`."""
    if unit != ("year", True) or number % 10 or not (number < 100 or 1000 <= number <= 2100):
        return None
    return decade(number if number >= 100 else 1900 + number)


def decade_with_unit(first_year: Fixed, unit: tuple[str, bool]) -> Meaning | None:
    """`1990er Jahre`."""
    return first_year if unit[0] in ("year", "decade") and first_year.grain in ("decade", "century") else None


def before_christ(year: int, _era: str) -> Meaning | None:
    """44 BC is the year -43."""
    return whole_year(1 - year) if 1 <= year <= 9999 else None


def anno_domini(year: int, _era: str) -> Meaning | None:
    """AD 79."""
    return whole_year(year) if 1 <= year <= 2200 else None


def dom(day: int, _article: str) -> Recurring:
    """`the 15th`: a day of a month that is not named."""
    return Recurring("day", "month", day=day)


def at_time(day: Meaning, time: tuple[str, str]) -> Meaning | None:
    """A day with a time."""
    return Timed(day, time[0], time[1]) if day.grain == "day" and not isinstance(day, Timed) else _retimed(day, time)


def _retimed(day: Meaning, time: tuple[str, str]) -> Meaning | None:
    if not isinstance(day, Timed) or day.clock:
        return None
    return Timed(day.day, afternoon(time[0], day.part_of_day), time[1], day.part_of_day)


def afternoon(clock: str, part: str) -> str:
    """A time of day, moved to the afternoon where the part of the day says so."""
    hour = int(clock[:2])
    return f"{hour + 12}{clock[2:]}" if part in ("afternoon", "evening", "night") and 4 <= hour < 12 or part == "afternoon" and hour < 4 else clock


def part_of(day: Meaning, part: str) -> Meaning | None:
    """Tuesday night: a day, with its part beside it."""
    if day.grain != "day" or (isinstance(day, Timed) and day.part_of_day):
        return None
    if isinstance(day, Timed):
        return Timed(day.day, afternoon(day.clock, part), day.zone, part)
    return Timed(day, "", "", part)


def today_at(time: tuple[str, str]) -> Meaning:
    """A time by itself is today's."""
    return Timed(Deictic("day", 0), time[0], time[1])


def zoned(time: tuple[str, str], zone: str) -> tuple[str, str] | None:
    """A time with its zone."""
    return (time[0], zone) if not time[1] else None


def oclock(hour: int, _word: str) -> tuple[str, str] | None:
    """`20 Uhr`."""
    clock = clock_text(hour, 0)
    return (clock, "") if clock else None


def oclock_minutes(hour: int, _word: str, minute: int) -> tuple[str, str] | None:
    """`20h30`."""
    clock = clock_text(hour, minute)
    return (clock, "") if clock else None


def clock_before(_word: str, hour: int) -> tuple[str, str] | None:
    """`saat 13`."""
    return oclock(hour, "")


def meridiem(half: str) -> Any:
    """`am` and `pm` after a number."""
    def build(hour: int, _word: str) -> tuple[str, str] | None:
        clock = clock_text(hour, 0, "", half)
        return (clock, "") if clock else None
    return build


def numeric_in(two: Numeric) -> Meaning:
    """A day and a month without a year."""
    return two


def at_hour(day: Meaning, hour: int) -> Meaning | None:
    """Tomorrow morning at 7."""
    clock = clock_text(hour, 0)
    return at_time(day, (clock, "")) if clock else None


def times(start: Any, end: Any) -> tuple[str, str] | None:
    """Two times of day; a bare hour takes its half of the day from the other."""
    first, last = (clock_text(time, 0) if isinstance(time, int) else time[0] for time in (start, end))
    if not first or not last:
        return None
    if last >= "12" and isinstance(start, int) and start < 12 and clock_text(start + 12, 0) < last:
        first = clock_text(start + 12, 0)
    return first, last


def times_of(day: Meaning, found: tuple[str, str]) -> Meaning | None:
    """Tomorrow from 7:00 to 8:00."""
    if day.grain != "day" or (isinstance(day, Timed) and day.clock):
        return None
    part = day.part_of_day if isinstance(day, Timed) else ""
    whole = day.day if isinstance(day, Timed) else day
    start, end = (afternoon(clock, part) for clock in found)
    return FromTo(Timed(whole, start), Timed(whole, end), True) if start < end else Timed(whole, start, "", part)


def week_number(unit: tuple[str, bool], number: int) -> Meaning | None:
    """Week 31."""
    return Recurring("week", "year", part=number) if unit == ("week", False) and 1 <= number <= 53 else None


def short_year_of(item: Recurring, digits: int) -> Meaning | None:
    """2 October 92."""
    return Within(item, ShortYear(digits)) if item.month and 32 <= digits <= 99 else None


def hour_of_part(hour: int, part: str) -> tuple[str, str] | None:
    """4 in the morning, eight in the evening."""
    clock = clock_text(hour, 0)
    return (afternoon(clock, part), "") if clock and hour <= 12 else None


def part_today(part: str) -> Meaning:
    """`the morning`, by itself: that of the day of publication."""
    return Timed(Deictic("day", 0), "", "", part)


def named_weekday(_relation: str, weekday: int, date: Meaning) -> Meaning | None:
    """This coming Sunday, March eighth: the date decides."""
    return weekday_of(weekday, date)


def first_units(count: int, unit: tuple[str, bool], outer: Meaning) -> Meaning | None:
    """The first two quarters of 1990."""
    fits = GRAIN[unit[0]] < GRAIN.get(outer.grain, -1) and count > 1
    return FirstUnits(count, unit[0], outer) if fits else None


def last_units(relation: str, count: int, unit: tuple[str, bool], outer: Meaning) -> Meaning | None:
    """The last three months of 2024."""
    found = first_units(count, unit, outer)
    return replace(found, from_end=True) if relation == "last" and isinstance(found, FirstUnits) else None


def day_to_numeric(day: int, _word: str, end: Numeric) -> Meaning:
    """`14. - 15.10.2018`."""
    return DayToNumeric(day, end)


def century_letter(number: int, unit: tuple[str, bool]) -> Meaning | None:
    """`19c`, as catalogues write it."""
    return nth(number, unit) if unit == ("century", False) else None


CALENDAR_RULES: tuple[Rule, ...] = (
    Rule(name="year", description="Four digits are a year.", example="1990", result="date", patterns=("year",),
         build=whole_year, cost=0.3),
    Rule(name="recurring", description="What comes round again can stand alone; the publication date decides which one is meant.",
         example="Thursday", result="date", patterns=("rec",), build=same, cost=0.0),
    Rule(name="day and month", description="A number beside a month is a day of it.", example="6 March", result="rec",
         patterns=("dn month", "month dn"), build=day_month),
    Rule(name="weekday and date", description="A weekday beside a date is checked against it.", example="Thursday, 6 March",
         result="date",
         patterns=("wday date",), build=weekday_of),
    Rule(name="date and weekday", description="A weekday behind a date is checked against it.", example="6 Mart 2025 Perşembe", result="date",
         patterns=("date wday",), build=lambda d, w: None if isinstance(d, Recurring) and d.cycle == "month" else weekday_of(w, d)),
    Rule(name="weekday and day", description="A weekday beside a day of the month.", example="Friday the 15th", result="rec",
         patterns=("wday dn",), build=lambda weekday, day: Recurring("day", "month", weekday=weekday, day=day), cost=1.2),
    Rule(name="within", description="What comes round again is sought inside the larger date beside it.", example="June last year",
         result="date", patterns=("rec date", "date rec"), build=within),
    Rule(name="winter of two years", description="A winter is named by its first year.", example="winter 2024-25", result="date",
         patterns=("rec date",), build=winter_of),
    Rule(name="the nth century", description="A century counts from its hundreds: the 20th is 19XX.", example="the 20th century",
         result="date", patterns=("ord unit", "unit ord"), build=lambda n, u: nth(n, u) if u[0] == "century" else None),
    Rule(name="the nth century before Christ", description="Centuries before Christ.", example="the 5th century BC", result="date",
         patterns=("ord unit bc",), build=nth_century_before),
    Rule(name="nth part of a year", description="Quarters, halves and four-month periods.", example="the third quarter", result="rec",
         patterns=("ord unit", "unit ord"), build=lambda n, u: nth(n, u) if u[0] != "century" else None),
    Rule(name="the year", description="The word year before four digits.", example="the year 1800", result="date",
         patterns=("unit year", "year unit"), build=year_with_unit),
    Rule(name="years of a decade", description="Years in the plural before a round number are a decade.", example="les années 1990",
         result="date", patterns=("unit num",), build=years_of_decade),
    Rule(name="decade", description="A decade with the word for years.", example="1990er Jahre", result="date",
         patterns=("date unit", "unit date"), build=lambda d, u: decade_with_unit(d, u) if isinstance(d, Fixed) else None),
    Rule(name="before Christ", description="Years before Christ are astronomical: 1 BC is 0.", example="44 BC", result="date",
         patterns=("num bc",), build=before_christ),
    Rule(name="Anno Domini", description="A year with its era.", example="AD 79", result="date", patterns=("ad num", "num ad"),
         build=lambda _era, year: anno_domini(year, "")),
    Rule(name="short year", description="An apostrophe before two digits is a year.", example="'98", result="date", patterns=("short",),
         build=ShortYear, cost=0.5),
    Rule(name="day of the month", description="An article before a number, or an ordinal, is a day of the month.", example="the 15th",
         result="rec", patterns=("the odn", "the num"), build=lambda _article, day: dom(day, "") if 1 <= day <= 31 else None, cost=1.5),
    Rule(name="ordinal day", description="A bare ordinal in digits is a day of the month.", example="15th", result="rec",
         patterns=("odn",), build=lambda day: dom(day, ""), cost=2.0),
    Rule(name="nth of", description="Units and weekdays are counted inside something larger.", example="the first week of 2015",
         result="date", patterns=("ord unit date", "date ord unit", "unit ord date"), build=nth_of),
    Rule(name="nth weekday of", description="Weekdays are counted inside something larger.", example="the second Monday of March",
         result="date", patterns=("ord wday date", "date ord wday"), build=nth_weekday_of),
    Rule(name="last of", description="The last unit inside something larger.", example="the last week of July", result="date",
         patterns=("rel unit date", "date rel unit"), build=last_of),
    Rule(name="last weekday of", description="The last such weekday inside something larger.", example="the last Friday of March",
         result="date", patterns=("rel wday date", "date rel wday"), build=last_weekday_of),
    Rule(name="numeric day and month", description="Two numbers are a day and a month in the order of the region.", example="22/04",
         result="date", patterns=("two",), build=numeric_in, cost=2.0),
    Rule(name="time of a day", description="A time stands beside its day.", example="9 a.m. Tuesday", result="date",
         patterns=("date time", "time date", "date at time"), build=lambda d, t, *_: at_time(d, t)),
    Rule(name="part of a day", description="Morning, evening and night stand beside the day and do not change it.", example="Tuesday night",
         result="date", patterns=("date pod", "pod date"), build=part_of),
    Rule(name="time", description="A time by itself belongs to the day of publication.", example="10:35 a.m.", result="date",
         patterns=("time",), build=today_at, cost=2.0),
    Rule(name="century of the era", description="A century with its era.", example="2nd century CE", result="date", patterns=("ord unit ad",),
         build=lambda n, u, _era: nth(n, u) if u[0] == "century" else None),
    Rule(name="zone", description="A time zone after a time.", example="5 p.m. EST", result="time", patterns=("time zone",), build=zoned),
    Rule(name="o'clock", description="A number with the word for the hour.", example="20 Uhr", result="time",
         patterns=("num oclock",), build=oclock),
    Rule(name="time with its word", description="A time with the word for the hour.", example="16:00 Uhr", result="time",
         patterns=("time oclock",), build=lambda t, _w: t, cost=0.5),
    Rule(name="two digits of a year", description="Two digits behind a month are a year where they can be no day.", example="2 October 92",
         result="date", patterns=("rec num",), build=short_year_of),
    Rule(name="dotted time", description="Hours and minutes with a dot, beside the word for the hour.", example="20.30 Uhr", result="time",
         patterns=("hm oclock", "hour hm"), build=lambda clock, _w: (clock, "")),
    Rule(name="o'clock and minutes", description="Hours and minutes around the word for the hour.", example="20h30", result="time",
         patterns=("num oclock num",), build=oclock_minutes),
    Rule(name="at the hour", description="The word for the hour before a number.", example="saat 13", result="time",
         patterns=("hour num", "hour time"), build=lambda _w, n: n if isinstance(n, tuple) else clock_before("", n)),
    Rule(name="morning hour", description="A number before a.m.", example="nine a.m.", result="time", patterns=("num am",), build=meridiem("a")),
    Rule(name="evening hour", description="A number before p.m.", example="nine p.m.", result="time", patterns=("num pm",), build=meridiem("p")),
    Rule(name="hour of a part of the day", description="An hour with its part of the day.", example="4 in the morning", result="time",
         patterns=("num pod", "num in pod", "time pod"), build=lambda n, p: hour_of_part(n, p) if isinstance(n, int) else (afternoon(n[0], p), n[1])),
    Rule(name="part of the day of publication", description="A part of the day by itself belongs to the day of publication.",
         example="midday", result="date", patterns=("pod",), build=part_today, cost=2.5),
    Rule(name="named weekday and date", description="A weekday with its date, whatever is said of the weekday.", example="this Friday, 13 June",
         result="date", patterns=("rel wday date",), build=named_weekday, cost=1.2),
    Rule(name="first units of", description="The first units of something larger.", example="the first two quarters of 1990", result="date",
         patterns=("ord num unit date",), build=lambda n, c, u, o: first_units(c, u, o) if n == 1 else None),
    Rule(name="last units of", description="The last units of something larger.", example="the last three months of 2024", result="date",
         patterns=("rel num unit date",), build=last_units),
    Rule(name="day to numeric date", description="The first day takes month and year of the second.", example="14. - 15.10.2018", result="date",
         patterns=("dn to numeric", "dn slash numeric"), build=day_to_numeric),
    Rule(name="from day to numeric date", description="The first day takes month and year of the second.", example="vom 14. bis 15.10.2018",
         result="date", patterns=("from dn to numeric",), build=lambda _f, d, _t, e: day_to_numeric(d, "", e)),
    Rule(name="century letter", description="A number before the letter of a century.", example="19c", result="date", patterns=("num unit",),
         build=century_letter, cost=1.5),
    Rule(name="at an hour", description="A bare number after at is an hour.", example="tomorrow morning at 7", result="date",
         patterns=("date at num",), build=lambda d, _at, n: at_hour(d, n)),
    Rule(name="half of a day", description="Before or after noon.", example="Tuesday a.m.", result="date", patterns=("date am",),
         build=lambda d, _w: part_of(d, "morning")),
    Rule(name="second half of a day", description="After noon.", example="Tuesday p.m.", result="date", patterns=("date pm",),
         build=lambda d, _w: part_of(d, "afternoon")),
    Rule(name="shade of a part of the day", description="Late morning is morning.", example="late night", result="pod", patterns=("part pod",),
         build=lambda _w, p: p, cost=0.5),
    Rule(name="times", description="From one time of day to another.", example="from 7:00 to 8:00 p.m.", result="times",
         patterns=("from time to time", "from time until time", "from num to time", "from time to num"), build=lambda _f, a, _t, b: times(a, b)),
    Rule(name="bare times", description="From one time of day to another.", example="9:00-17:00", result="times",
         patterns=("time to time", "num to time", "time to num", "time until time"), build=lambda a, _t, b: times(a, b), cost=1.3),
    Rule(name="between times", description="Between two times of day.", example="between 1 and 4 p.m.", result="times",
         patterns=("between time and time", "between num and time", "between time and num", "between time to time", "between num and num", "from num to num"),
         build=lambda _b, a, _a, b: times(a, b)),
    Rule(name="times of a day", description="Two times of a day that is named.", example="tomorrow from 7:00 to 8:00 p.m.", result="date",
         patterns=("date times", "times date"), build=lambda d, t: times_of(d, t)),
    Rule(name="week number", description="Weeks of the year are counted as ISO 8601 counts them.", example="week 31", result="rec",
         patterns=("unit num",), build=lambda u, n: week_number(u, n), cost=1.6),
    Rule(name="before the hour", description="Just before or after a time of day: still that day.", example="just before midnight on Wednesday",
         result="date", patterns=("clock_side date",), build=lambda _w, d: d if isinstance(d, Timed) else None),
)
