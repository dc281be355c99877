"""Rules for two dates: from and to, between, or."""

from __future__ import annotations

from timeline.core.struct import replace
from timeline.reasoning.expressions.days import GRAIN, MONTHS_OF
from timeline.reasoning.expressions.meaning import (
    Bound,
    Deictic,
    Either,
    FromTo,
    Meaning,
    Part,
    Recurring,
    Shift,
    Vague,
    WeekOf,
    Within,
)
from timeline.reasoning.expressions.numeric import whole_year
from timeline.reasoning.expressions.rules.rule import Unit, rule
from timeline.reasoning.expressions.rules.years import century

_NAMED_BY_THEIR_END = ("week", "month", "quarter", "half", "year")


def from_to(start: Meaning, end: Meaning, lasting: bool) -> Meaning | None:
    """From one date to another, where both can be ends."""
    fit = all(end.grain in GRAIN or end.grain == "part" for end in (start, end))
    return FromTo(start, end, lasting) if fit else None


def days_of_month(start: int, end: int, month: int, lasting: bool) -> Meaning | None:
    """Two days of one month as the ends of a span."""
    if start >= end:
        return None
    first, last = (Recurring("day", "year", month=month, day=day) for day in (start, end))
    return FromTo(first, last, lasting)


def days_in(start: int, end: int, outer: Meaning, lasting: bool) -> Meaning | None:
    """Two days of a month that is named by its place."""
    if start >= end or outer.grain != "month" or isinstance(outer, Recurring):
        return None
    first, last = (Within(Recurring("day", "month", day=day), outer) for day in (start, end))
    return FromTo(first, last, lasting)


def is_now(words: Vague) -> bool:
    """Whether the words mean the time of publication."""
    return words.when == "present"


@rule("from date to date", "from date until date", example="from December 2024 to February 2025")
def from_date_to_date(_from: str, start: Meaning, _to: str, end: Meaning) -> Meaning | None:
    """From one date to another it lasted; the end that lacks its year takes it from the other."""
    return from_to(start, end, True)


@rule("date to date", "date until date", example="28 February-2 March", cost=1.5)
def date_to_date(start: Meaning, _to: str, end: Meaning) -> Meaning | None:
    """A dash or the word to between two dates: it lasted."""
    week_of_both = isinstance(start, WeekOf) and not isinstance(end, WeekOf)
    return None if week_of_both else from_to(start, end, True)


@rule("date date until_it", example="2 Ekim'den 22 Ekim'e kadar", language="tr", cost=1.2)
def from_date_to_date_behind(start: Meaning, end: Meaning, _until: str) -> Meaning | None:
    """From one date to another, in languages that say so behind them."""
    return from_to(start, end, True)


@rule("between date and date", "between date to date", example="between 2014 and 2018")
def between_dates(_between: str, start: Meaning, _and: str, end: Meaning) -> Meaning | None:
    """Some day between two dates, ends included."""
    return from_to(start, end, False)


@rule("date and date between_it", "date to date between_it", example="4 Ekim ile 8 Eylül arası", language="tr")
def between_dates_behind(start: Meaning, _and: str, end: Meaning, _between: str) -> Meaning | None:
    """Some day between two dates, in languages that say so behind them."""
    return from_to(start, end, False)


@rule("dn to dn month", "month dn to dn", example="3-5 March", gives="span")
def day_to_day(start: int, _to: str, end: int, month: int) -> Meaning | None:
    """From one day of a month to another: it lasted."""
    return days_of_month(start, end, month, True)


@rule("from dn to dn month", "month from dn to dn", "from dn until dn month", example="from 3 to 5 March", gives="span")
def from_day_to_day(_from: str, start: int, _to: str, end: int, month: int) -> Meaning | None:
    """From one day of a month to another: it lasted."""
    return days_of_month(start, end, month, True)


@rule(
    "between dn and dn month",
    "month between dn and dn",
    "between dn to dn month",
    "between month dn and dn",
    example="between 3 and 5 March",
    gives="span",
)
def between_days(_between: str, start: int, _and: str, end: int, month: int) -> Meaning | None:
    """Some day between two days of a month, ends included."""
    return days_of_month(start, end, month, False)


@rule(
    "dn and dn month between_it",
    "dn to dn month between_it",
    example="4 ile 8 Eylül arası",
    language="tr",
    gives="span",
)
def between_days_behind(start: int, _and: str, end: int, month: int, _between: str) -> Meaning | None:
    """Some day between two days of a month, in languages that say so behind them."""
    return days_of_month(start, end, month, False)


@rule(
    "dn or dn month", "month dn or dn", "month dn slash dn", "dn slash dn month", example="1 or 2 March", gives="span"
)
def day_or_day(first: int, _or: str, second: int, month: int) -> Meaning:
    """One of two days of a month."""
    return Either(tuple(Recurring("day", "year", month=month, day=day) for day in (first, second)))


@rule("dn and dn month", "month dn and dn", example="3 and 4 March", gives="span", cost=1.2)
def day_and_day(first: int, _and: str, second: int, month: int) -> Meaning:
    """Both of two days of a month."""
    return Either(tuple(Recurring("day", "year", month=month, day=day) for day in (first, second)), every=True)


@rule("dn comma dn and dn month", "month dn comma dn and dn", example="5, 6 and 7 March", gives="span")
def three_days(first: int, _comma: str, second: int, _and: str, third: int, month: int) -> Meaning:
    """All of three days of a month."""
    days = (Recurring("day", "year", month=month, day=day) for day in (first, second, third))
    return Either(tuple(days), every=True)


@rule("date and date", example="May and June 2024", cost=1.5)
def date_and_date(first: Meaning, _and: str, second: Meaning) -> Meaning | None:
    """Both of two dates."""
    fit = first.grain in GRAIN and second.grain in GRAIN
    return Either((first, second), every=True) if fit else None


@rule("span", example="3-5 March", cost=0.0)
def span_of_days(span: Meaning) -> Meaning:
    """Days of a month without a year: the nearest."""
    return span


@rule("span date", example="3-5 March 2025")
def span_of_days_in_a_year(span: Meaning, outer: Meaning) -> Meaning | None:
    """Days of a month with their year."""
    if outer.grain != "year":
        return None
    if isinstance(span, FromTo):
        return FromTo(Within(span.start, outer), Within(span.end, outer), span.lasting)
    return replace(span, options=tuple(Within(o, outer) for o in span.options)) if isinstance(span, Either) else None


@rule("dn to dn date", example="4 to 22 this month")
def days_of_this_month(start: int, _to: str, end: int, outer: Meaning) -> Meaning | None:
    """Two days of a month that is named by its place."""
    return days_in(start, end, outer, True)


@rule("from dn to dn date", example="from 4 to 22 this month")
def from_days_of_this_month(_from: str, start: int, _to: str, end: int, outer: Meaning) -> Meaning | None:
    """Two days of a month that is named by its place."""
    return days_in(start, end, outer, True)


@rule("between dn and dn date", example="between 4 and 22 this month")
def between_days_of_this_month(_between: str, start: int, _and: str, end: int, outer: Meaning) -> Meaning | None:
    """Some day between two days of a month that is named by its place."""
    return days_in(start, end, outer, False)


@rule("from odn to odn", "from odn until odn", example="vom 4. bis zum 23.", language="de", cost=2.0)
def from_ordinal_to_ordinal(_from: str, start: int, _to: str, end: int) -> Meaning | None:
    """From one day to another of a month that is not named."""
    first, last = (Recurring("day", "month", day=day) for day in (start, end))
    return FromTo(first, last, True) if start < end else None


@rule("unit until date", "unit to date", example="the quarter ending 31 March", cost=0.5)
def unit_that_ends(unit: Unit, _until: str, end: Meaning) -> Meaning | None:
    """A unit that is named by its last day or month: it lasted until then, but a week holds a day that is meant."""
    name, many = unit
    if many or name not in _NAMED_BY_THEIR_END:
        return None
    if end.grain == "day":
        begins = Shift(((1, "day"),), 1, Shift(((1, name),), -1, end, True), True)
    elif end.grain == "month" and name in MONTHS_OF:
        begins = Shift(((MONTHS_OF[name] - 1, "month"),), -1, end)
    else:
        return None
    return FromTo(begins, end, name != "week")


@rule("for unit until date", example="for the week ending 7 March", cost=0.5)
def throughout_a_unit_that_ends(_for: str, unit: Unit, until: str, end: Meaning) -> Meaning | None:
    """Behind the word for, a week too lasted until then."""
    found = unit_that_ends.build(unit, until, end)
    return replace(found, lasting=True) if found is not None else None


@rule("ord to ord unit", "from ord to ord unit", example="the 18th to the 19th century")
def century_to_century(start: int, _to: str, end: int, unit: Unit, *_from: str) -> Meaning | None:
    """From one century to another."""
    first, last = century(start), century(end)
    if unit != ("century", False) or first is None or last is None:
        return None
    return FromTo(first, last, True)


@rule("year to num", example="1861-67")
def year_to_two_digits(start: int, _to: str, end: int) -> Meaning | None:
    """The end of a span of years may be given in two digits."""
    if not start % 100 < end <= 99:
        return None
    return FromTo(whole_year(start), whole_year(start // 100 * 100 + end), True)


@rule("date slash date", example="March/April 2025")
def date_slash_date(first: Meaning, _slash: str, second: Meaning) -> Meaning | None:
    """One of two months or days that stand side by side."""
    alike = isinstance(first, Recurring) and first.grain == second.grain and first.grain in ("month", "day")
    return Either((first, second)) if alike and first != second else None


@rule("date or date", example="2017 or 2018")
def date_or_date(first: Meaning, _or: str, second: Meaning) -> Meaning | None:
    """One of two dates, it is not known which."""
    return Either((first, second)) if first.grain in GRAIN and second.grain in GRAIN else None


@rule("date or date", "date slash date", example="late 2024 or early 2025")
def end_or_beginning(late: Meaning, _or: str, early: Meaning) -> Meaning | None:
    """From the end of one unit to the beginning of the next: some day of that."""
    meet = isinstance(late, Part) and isinstance(early, Part) and (late.which, early.which) == ("late", "early")
    return FromTo(late, early, False) if meet else None


@rule("date to vague", "from date to vague", "from date until vague", example="2014 to the present")
def to_the_present(start: Meaning, _to: str, words: Vague, *_from: str) -> Meaning | None:
    """From a date to now: it lasts."""
    return Bound("since", start) if is_now(words) and start.grain in GRAIN else None


@rule("between vague and date", example="between now and 15 November")
def between_now_and(_between: str, words: Vague, _and: str, end: Meaning) -> Meaning | None:
    """Some day between the publication and a date."""
    return from_to(Deictic("day", 0), end, False) if is_now(words) else None


@rule("between date and vague", example="between 22 January and now")
def between_date_and_now(_between: str, start: Meaning, _and: str, words: Vague) -> Meaning | None:
    """Some day between a date and the publication."""
    return from_to(start, Deictic("day", 0), False) if is_now(words) else None


SPAN_RULES = (
    from_date_to_date,
    date_to_date,
    from_date_to_date_behind,
    between_dates,
    between_dates_behind,
    day_to_day,
    from_day_to_day,
    between_days,
    between_days_behind,
    day_or_day,
    day_and_day,
    three_days,
    date_and_date,
    span_of_days,
    span_of_days_in_a_year,
    days_of_this_month,
    from_days_of_this_month,
    between_days_of_this_month,
    from_ordinal_to_ordinal,
    unit_that_ends,
    throughout_a_unit_that_ends,
    century_to_century,
    year_to_two_digits,
    date_or_date,
    date_slash_date,
    end_or_beginning,
    to_the_present,
    between_now_and,
    between_date_and_now,
)
