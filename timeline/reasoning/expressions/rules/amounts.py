"""Rules for amounts of time counted from a date: two weeks ago, a year earlier, three days after 6 March."""

from __future__ import annotations

from timeline.reasoning.expressions.days import GRAIN
from timeline.reasoning.expressions.meaning import (
    Bound,
    Deictic,
    FromTo,
    Meaning,
    Referred,
    Shift,
    Until,
    Vague,
)
from timeline.reasoning.expressions.numeric import EARLIEST_YEAR
from timeline.reasoning.expressions.rules.rule import Duration, Unit, rule

_HALVES = {
    "century": (50, "year"), "decade": (5, "year"), "year": (6, "month"), "month": (1, "half month"),
    "week": (1, "half week"), "hour": (30, "minute"),
}  # fmt: skip
"""What half of a unit is."""


def amount_of(count: int, unit: Unit) -> Duration:
    """A number of units; a fortnight is two weeks."""
    return ((2 * count, "week"),) if unit[0] == "fortnight" else ((count, unit[0]),)


def together(first: Duration, second: Duration) -> Duration | None:
    """Amounts of different units, the finest last."""
    units = [unit for _, unit in first + second]
    if len(set(units)) < len(units):
        return None
    return tuple(sorted(first + second, key=lambda pair: -GRAIN[pair[1]]))


def shifted(duration: Duration, sign: int, anchor: Meaning) -> Meaning | None:
    """Units away from a date; from a day they are counted to the day."""
    if isinstance(anchor, Vague) or anchor.grain not in GRAIN:
        return None
    return Shift(duration, sign, anchor, anchor.grain == "day")


def with_half(duration: Duration, number: int, half: Unit) -> Duration | None:
    """An amount of one unit with half of the unit more."""
    if half != ("half", False) or number != 1 or len(duration) > 1 or duration[0][1] not in _HALVES:
        return None
    return (*duration, _HALVES[duration[0][1]])


def beside(duration: Duration, sign: int, anchor: Meaning) -> Meaning | None:
    """The unit that ends before a date or begins after it."""
    far, near = shifted(duration, sign, anchor), shifted(((1, "day"),), sign, anchor)
    if far is None or near is None or anchor.grain != "day" or duration[0][1] == "day":
        return far
    return FromTo(near, far, False) if sign > 0 else FromTo(far, near, False)


@rule("num unit", example="three weeks", gives="dur")
def amount(count: int, unit: Unit) -> Duration | None:
    """A number of units."""
    a_year = unit == ("year", False) and count >= EARLIEST_YEAR  # `przed 2020 rokiem` is before that year
    return None if a_year else amount_of(count, unit)


@rule("unit", example="week", gives="one")
def one_unit(unit: Unit) -> Duration | None:
    """A unit without a number is one of it, beside words such as ago and after."""
    return None if unit[1] else amount_of(1, unit)


@rule("dur dur", example="one month, 21 days", gives="dur")
def amounts(first: Duration, second: Duration) -> Duration | None:
    """Amounts of different units add up."""
    return together(first, second)


@rule("dur and dur", example="one year and two months", gives="dur")
def amounts_with_and(first: Duration, _and: str, second: Duration) -> Duration | None:
    """Amounts of different units add up."""
    return None if second == ((1, "half"),) else together(first, second)  # half of what, is said by the first


@rule("dur and num unit", example="a month and a half ago", gives="dur", cost=0.5)
def and_a_half(duration: Duration, _and: str, number: int, unit: Unit) -> Duration | None:
    """Half of the unit more, which makes the answer no finer than that; half a year is six months."""
    return with_half(duration, number, unit)


@rule("num and num unit unit", example="two and a half years ago", gives="dur", cost=0.5)
def so_many_and_a_half(count: int, _and: str, number: int, half: Unit, unit: Unit) -> Duration | None:
    """As before, with the unit behind it."""
    return with_half(amount_of(count, unit), number, half)


@rule("filler dur", example="exactly a year ago", gives="dur", cost=0.3)
def amount_with_filler(_word: str, duration: Duration) -> Duration:
    """Exactly so long is so long."""
    return duration


@rule("dur ago", "ago dur", "one ago", "ago one", example="two weeks ago")
def ago(duration: Duration, _word: str) -> Meaning:
    """Units before the publication date; the answer is no finer than the unit: two weeks ago is a week."""
    return Shift(duration, -1, "now")


@rule(
    "dur ago date", "one ago date", "ago dur date", "ago one date", "date ago dur", "date ago one",
    "date dur ago", "date one ago", example="a year ago today",
)  # fmt: skip
def ago_from_today(duration: Duration, _ago: str, anchor: Meaning) -> Meaning | None:
    """So long before today is counted to the day, and so long before this month to the month."""
    beside_now = isinstance(anchor, Deictic) and (not anchor.by_relation or anchor.offset == 0)
    return shifted(duration, -1, anchor) if beside_now else None


@rule("date hence dur", "dur hence date", example="heute in einem Jahr", language="de")
def hence_from_today(anchor: Meaning, _hence: str, duration: Duration) -> Meaning | None:
    """The same after today."""
    return shifted(duration, 1, anchor) if isinstance(anchor, Deictic) and not anchor.by_relation else None


@rule("dur hence", "hence dur", "one hence", "hence one", example="two weeks from now")
def hence(duration: Duration, _word: str) -> Meaning:
    """Units after the publication date, no finer than the unit."""
    return Shift(duration, 1, "now")


@rule("in dur", "in dur time_word", example="in two weeks")
def in_so_long(_in: str, duration: Duration) -> Meaning:
    """Units after the publication date, no finer than the unit."""
    return Shift(duration, 1, "now")


@rule("dur later", "one later", "dur after", "one after", example="two days later")
def later(duration: Duration, _word: str) -> Meaning:
    """Units after the date before it in the text."""
    return Shift(duration, 1, "text")


@rule("dur earlier", "dur before", "one earlier", "one before", example="a year earlier")
def earlier(duration: Duration, _word: str) -> Meaning:
    """Units before the date before it in the text; in a report on a quarter a year earlier is the quarter before."""
    return Shift(duration, -1, "text")


@rule("dur after date", example="three days after 6 March")
def so_long_after(duration: Duration, _after: str, anchor: Meaning) -> Meaning | None:
    """Units after a date."""
    return shifted(duration, 1, anchor)


@rule("dur from date", "dur since date", example="two weeks from tomorrow")
def so_long_from(duration: Duration, _from: str, anchor: Meaning) -> Meaning | None:
    """Units from a date on."""
    inside = GRAIN.get(duration[-1][1], 0) < GRAIN.get(anchor.grain, 0)  # `un jour de mars` is one of its days
    return None if inside else shifted(duration, 1, anchor)


@rule("dur before date", example="three days before 6 March")
def so_long_before(duration: Duration, _before: str, anchor: Meaning) -> Meaning | None:
    """Units before a date."""
    return shifted(duration, -1, anchor)


@rule("one after date", example="the week after 6 March")
def unit_after(duration: Duration, _after: str, anchor: Meaning) -> Meaning | None:
    """The unit after a day is some day of the stretch that follows it; that after a larger date is the next one."""
    return beside(duration, 1, anchor)


@rule("one before date", example="the week before Christmas")
def unit_before(duration: Duration, _before: str, anchor: Meaning) -> Meaning | None:
    """The unit before a day is some day of the stretch that leads to it; that before a larger date is the last one."""
    return beside(duration, -1, anchor)


@rule("date dur after_it", "date after_it dur", "date one after_it", example="6 Mart'tan iki gün sonra", language="tr")
def so_long_after_it(anchor: Meaning, duration: Duration, _after: str) -> Meaning | None:
    """Units after a date, in languages that say after behind it."""
    return shifted(duration, 1, anchor)


@rule(
    "date dur before_it", "date before_it dur", "date one before_it", example="6 Mart'tan iki gün önce", language="tr"
)
def so_long_before_it(anchor: Meaning, duration: Duration, _before: str) -> Meaning | None:
    """Units before a date, in languages that say before behind it."""
    return shifted(duration, -1, anchor)


@rule("eve date", example="the eve of 24 February 2022")
def eve(_word: str, anchor: Meaning) -> Meaning | None:
    """The eve is the day before."""
    return shifted(((1, "day"),), -1, anchor)


@rule("morrow date", example="le lendemain du 13 février", language="fr")
def morrow(_word: str, anchor: Meaning) -> Meaning | None:
    """The morrow is the day after."""
    return shifted(((1, "day"),), 1, anchor)


@rule("by_then dur", example="d'ici trois mois", language="fr", cost=0.9)
def by_the_end_of_so_long(_by: str, duration: Duration) -> Meaning:
    """Some day up to so long after the publication date."""
    return Bound("by", Shift(duration, 1, "now"))


@rule("within dur", example="within three weeks")
def within_so_long(_within: str, duration: Duration) -> Meaning:
    """Some day of the stretch that begins with the publication."""
    return Until(duration, Deictic("day", 0))


@rule("dur within_it", example="üç hafta içinde", language="tr")
def within_so_long_behind(duration: Duration, _within: str) -> Meaning:
    """Some day of the stretch that begins with the publication."""
    return Until(duration, Deictic("day", 0))


@rule("within dur from date", "within dur after date", example="within two weeks from today")
def within_so_long_from(_within: str, duration: Duration, _from: str, anchor: Meaning) -> Meaning | None:
    """Some day of the stretch that begins with a day."""
    return Until(duration, anchor) if anchor.grain == "day" else None


@rule(
    "dur ago unit",
    "dur earlier unit",
    "unit dur ago",
    "unit dur earlier",
    "one ago unit",
    "one earlier unit",
    example="the year-ago quarter",
    cost=1.5,
)
def unit_of_a_year_before(duration: Duration, _ago: str, unit: Unit) -> Meaning | None:
    """The unit that the report is about, a year before."""
    return None if duration != ((1, "year"),) or unit[1] else Shift(duration, -1, Referred(unit[0], 0, "report"))


_AGO = ("unit ago", "ago unit", "unit later", "unit earlier", "later unit", "earlier unit")
_SOME = ("some unit ago", "ago some unit", "some unit later", "some unit earlier", "rel some unit", "some unit hence")


@rule(*_AGO, example="years ago", gives="vague")
def unnumbered(unit: Unit, _word: str) -> Vague | None:
    """Units in the plural without a number name no date."""
    return Vague("past") if unit[1] else None


@rule(*_SOME, "in some unit", "hence some unit", example="a few days ago", gives="vague", cost=0.5)
def a_few(*_words: object) -> Vague:
    """A few of something names no date."""
    return Vague("past")


AMOUNT_RULES = (
    amount,
    one_unit,
    amounts,
    amounts_with_and,
    and_a_half,
    so_many_and_a_half,
    amount_with_filler,
    ago,
    ago_from_today,
    hence_from_today,
    hence,
    in_so_long,
    later,
    earlier,
    so_long_after,
    so_long_from,
    so_long_before,
    unit_after,
    unit_before,
    so_long_after_it,
    so_long_before_it,
    eve,
    morrow,
    by_the_end_of_so_long,
    within_so_long,
    within_so_long_behind,
    within_so_long_from,
    unit_of_a_year_before,
    unnumbered,
    a_few,
)
