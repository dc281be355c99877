"""Rules for days and months: 6 March, Friday the 15th, 22/04, June of a year."""

from __future__ import annotations

from timeline.reasoning.expressions.days import GRAIN
from timeline.reasoning.expressions.meaning import (
    Checked,
    DayToNumeric,
    Deictic,
    Fixed,
    FromTo,
    Meaning,
    Numeric,
    Recurring,
    Referred,
    Shift,
    ShortYear,
    Within,
)
from timeline.reasoning.expressions.numeric import whole_year
from timeline.reasoning.expressions.rules.rule import Unit, rule


def with_weekday(weekday: int, date: Meaning) -> Meaning | None:
    """A date with its weekday, which helps to find the year where there is none."""
    if isinstance(date, Recurring) and date.grain == "day" and date.weekday is None and not date.holiday:
        return Recurring("day", date.cycle, weekday, date.month, date.day)
    if isinstance(date, Numeric | Fixed | Within | Deictic) and date.grain == "day":
        return Checked(weekday, date)
    return None


@rule("rec", example="Thursday", cost=0.0)
def what_comes_round_again(thing: Recurring) -> Meaning:
    """A weekday, month or feast can stand alone; the publication date decides which one is meant."""
    return thing


@rule("dn month", "month dn", example="6 March", gives="rec")
def day_and_month(day: int, month: int) -> Recurring:
    """A number beside a month is a day of it."""
    return Recurring("day", "year", month=month, day=day)


@rule("the odn", "the pdn", "odn the_it", example="the 15th", gives="rec", cost=1.5)
def day_of_the_month(_article: str, day: int) -> Recurring | None:
    """A number behind an article is a day of a month that is not named."""
    return Recurring("day", "month", day=day) if 1 <= day <= 31 else None


@rule("odn date", "date odn", example="20th of next month")
def ordinal_day_of(day: int, month: Meaning) -> Meaning | None:
    """An ordinal before a month that is named by its place is a day of it; a bare ordinal is no date."""
    named = month.grain == "month" and not isinstance(month, Recurring)
    return Within(Recurring("day", "month", day=day), month) if named else None


@rule("wday num", "wday odn", example="Friday 15", gives="rec", cost=1.2)
def weekday_and_day(weekday: int, day: int) -> Recurring | None:
    """A weekday beside a day of the month looks for the month in which they meet."""
    return Recurring("day", "month", weekday=weekday, day=day) if 1 <= day <= 31 else None


@rule("wday date", example="Thursday, 6 March 2025", cost=1.1)
def weekday_and_date(weekday: int, date: Meaning) -> Meaning | None:
    """A weekday is checked against its date; where they do not fit, the date stands with a question mark."""
    return with_weekday(weekday, date)


@rule("date wday", example="6 Mart 2025 Perşembe", language="tr", cost=1.1)
def date_and_weekday(date: Meaning, weekday: int) -> Meaning | None:
    """A weekday behind a date is checked against it."""
    alone = isinstance(date, Recurring) and date.cycle == "month"
    return None if alone else with_weekday(weekday, date)


@rule("date date", example="today, 6 March", cost=1.2)
def day_and_its_date(day: Meaning, date: Meaning) -> Meaning | None:
    """Today, yesterday or tomorrow may have its date beside it, which decides."""
    beside = isinstance(day, Deictic) and day.grain == "day" and not day.by_relation
    return date if beside and date.grain == "day" and not isinstance(date, Deictic) else None


@rule("filler date", "date filler", example="as of 6 March", cost=0.3)
def words_that_change_nothing(_word: str, date: Meaning) -> Meaning:
    """Exactly, as of, local time: the date is what it is without them."""
    return date


@rule("rel wday date", example="this Friday, 13 June", cost=1.2)
def named_weekday_and_date(_relation: str, weekday: int, date: Meaning) -> Meaning | None:
    """Of a weekday with its date the date decides, whatever else is said of the weekday."""
    return with_weekday(weekday, date)


@rule("rec date", "date rec", example="June last year")
def within(inner: Meaning, outer: Meaning) -> Meaning | None:
    """What comes round again is sought inside the larger date beside it."""
    if not isinstance(inner, Recurring) or GRAIN.get(inner.grain, 99) >= GRAIN.get(outer.grain, -1):
        return None
    if isinstance(outer, Recurring) and outer.grain != "month":
        return None
    if isinstance(outer, Shift) and not isinstance(outer.anchor, str):
        return None  # `a week after Friday, 7 March` is no 7 March
    if isinstance(outer, Referred) and outer.without == "report" and inner.cycle == "week":
        return None  # `Tuesday week` is a week later in Britain, and no day of this week
    if inner.cycle == "month" and GRAIN[outer.grain] > GRAIN["month"]:
        return None
    return Within(inner, outer)


@rule("month to dn to year", example="Mar-5-2025")
def month_day_and_year(month: int, _to: str, day: int, _again: str, year: int) -> Meaning:
    """A month, its day and its year between dashes."""
    return Within(Recurring("day", "year", month=month, day=day), whole_year(year))


@rule("rec num", example="2 October 92")
def two_digits_of_a_year(item: Recurring, digits: int) -> Meaning | None:
    """Two digits behind a month are a year where they can be no day."""
    year = item.month is not None and (32 if item.day is None else 10) <= digits <= 99
    return Within(item, ShortYear(digits)) if year else None


@rule("in_date date", example="en mars", language="fr", cost=0.1)
def in_a_date(_in: str, date: Meaning) -> Meaning:
    """A preposition that stands before dates only, and not before amounts of time."""
    return date


@rule("dn date", example="20 of next month", cost=1.5)
def day_of_this_month(day: int, month: Meaning) -> Meaning | None:
    """A number before a month that is named by its place is a day of it."""
    named = isinstance(month, Deictic | Referred) and month.grain == "month"
    named = named and not (isinstance(month, Referred) and month.without == "report")
    return Within(Recurring("day", "month", day=day), month) if named else None


@rule("two", example="22/04", cost=2.0)
def numeric_day_and_month(two: Numeric) -> Meaning:
    """Two numbers are a day and a month in the order of the publisher's country."""
    return two


@rule("numeric unit", example="5.03.2025 року", language="uk")
def numeric_date_with_its_word(date: Numeric, unit: Unit) -> Meaning | None:
    """The word year may stand behind the year of a numeric date."""
    return date if date.year is not None and unit == ("year", False) else None


@rule("dn to numeric", "dn slash numeric", example="14. - 15.10.2018", language="de")
def day_to_numeric_date(day: int, _to: str, end: Numeric) -> Meaning:
    """The first of two days takes month and year of the second."""
    return DayToNumeric(day, end)


@rule("from dn to numeric", example="vom 14. bis 15.10.2018", language="de")
def from_day_to_numeric_date(_from: str, day: int, _to: str, end: Numeric) -> Meaning:
    """The first of two days takes month and year of the second."""
    return DayToNumeric(day, end)


@rule("rec date", example="winter 2024-25", cost=0.9)
def winter_of_two_years(season: Recurring, years: Meaning) -> Meaning | None:
    """A winter is named by its first year."""
    if season.grain != "season" or season.part != 4 or not isinstance(years, FromTo):
        return None
    first, second = years.start, years.end
    if not isinstance(first, Fixed) or not isinstance(second, Fixed) or not first.grain == second.grain == "year":
        return None
    return Within(season, first) if second.first.year == first.first.year + 1 else None


DAY_RULES = (
    what_comes_round_again,
    day_and_month,
    day_of_the_month,
    ordinal_day_of,
    weekday_and_day,
    weekday_and_date,
    date_and_weekday,
    day_and_its_date,
    words_that_change_nothing,
    named_weekday_and_date,
    within,
    month_day_and_year,
    two_digits_of_a_year,
    in_a_date,
    day_of_this_month,
    numeric_day_and_month,
    numeric_date_with_its_word,
    day_to_numeric_date,
    from_day_to_numeric_date,
    winter_of_two_years,
)
