"""Rules for years and what is made of them: decades, centuries, eras, and the parts of a year."""

from __future__ import annotations

from timeline.core.edtf import Day
from timeline.reasoning.expressions.days import last_day
from timeline.reasoning.expressions.meaning import Deictic, Fixed, FromTo, Meaning, Recurring, ShortYear
from timeline.reasoning.expressions.numeric import decade, whole_year
from timeline.reasoning.expressions.rules.rule import Unit, rule

PARTS_OF_A_YEAR = {"quarter": 4, "half": 2, "quadrimester": 3}
"""The units that are numbered within a year, and how many there are."""


def century(number: int) -> Meaning | None:
    """The 20th century is 1900 to 1999; the first before Christ, -1, is 100 BC to 1 BC, which is the year 0."""
    if not -30 <= number <= 30 or number == 0:
        return None
    first = Day(number * 100 - 100 if number > 0 else number * 100 + 1, 1, 1)
    return Fixed(first, last_day(first, "century"), "century")


@rule("year", example="1990", cost=0.3)
def year(number: int) -> Meaning:
    """Four digits are a year."""
    return whole_year(number)


@rule("unit year", "year unit", example="the year 1800")
def the_year(unit: Unit, number: int) -> Meaning | None:
    """The word year may stand beside four digits."""
    return whole_year(number) if unit == ("year", False) else None


@rule("short", example="'98", cost=0.5)
def short_year(digits: int) -> Meaning:
    """An apostrophe before two digits makes them a year of the century around the publication."""
    return ShortYear(digits)


@rule("num bc", example="44 BC")
def before_christ(number: int, _era: str) -> Meaning | None:
    """Years before Christ are counted astronomically: 1 BC is the year 0."""
    return whole_year(1 - number) if 1 <= number <= 9999 else None


@rule("num ad", "ad num", example="AD 79")
def anno_domini(number: int, _era: str) -> Meaning | None:
    """With its era a year needs no four digits."""
    return whole_year(number) if 1 <= number <= 2200 else None


@rule("ord unit", "unit ord", example="the 20th century")
def nth_century(number: int, unit: Unit) -> Meaning | None:
    """A century is given by its hundreds: the 20th is 19XX."""
    return century(number) if unit == ("century", False) and number > 0 else None


@rule("num unit", example="19c", cost=1.5)
def century_letter(number: int, unit: Unit) -> Meaning | None:
    """Catalogues write a century as a number and a letter."""
    return century(number) if unit == ("century", False) and number > 0 else None


@rule("ord unit bc", example="the 5th century BC")
def nth_century_before_christ(number: int, unit: Unit, _era: str) -> Meaning | None:
    """Centuries before Christ count backwards."""
    return century(-number) if unit == ("century", False) else None


@rule("ord unit ad", example="2nd century CE")
def nth_century_of_the_era(number: int, unit: Unit, _era: str) -> Meaning | None:
    """A century may have its era beside it."""
    return century(number) if unit == ("century", False) and number > 0 else None


@rule("ord unit", "unit ord", example="the third quarter", gives="rec")
def nth_part_of_a_year(number: int, unit: Unit) -> Recurring | None:
    """Quarters, halves and four-month periods are numbered within the year."""
    name = unit[0]
    return Recurring(name, "year", part=number) if 1 <= number <= PARTS_OF_A_YEAR.get(name, 0) else None


@rule("unit week_number", example="week 31", gives="rec", cost=1.6)
def week_number(unit: Unit, number: int) -> Recurring | None:
    """Weeks of the year are counted as ISO 8601 counts them."""
    return Recurring("week", "year", part=number) if unit == ("week", False) and 1 <= number <= 53 else None


@rule("unit num", "unit short", example="les années 1990", language="fr", cost=0.9)
def years_of_a_decade(unit: Unit, number: int) -> Meaning | None:
    """Years in the plural before a round number are a decade."""
    if unit not in (("year", True), ("decade", False)) or number % 10 or not (number < 100 or 1000 <= number <= 2100):
        return None
    return decade(number if number >= 100 else 1900 + number)


@rule("date unit", "unit date", example="1990er Jahre", language="de")
def decade_with_its_word(found: Meaning, unit: Unit) -> Meaning | None:
    """A decade may have the word for years beside it."""
    whole = isinstance(found, Fixed) and found.grain in ("decade", "century")
    years = isinstance(found, FromTo) and found.start.grain == found.end.grain == "year"
    return found if (whole or years) and unit[0] in ("year", "decade") else None


@rule("date date", example="90-е годы прошлого века", language="ru", cost=1.2)
def decade_of_this_or_last_century(found: Meaning, century_meant: Meaning) -> Meaning | None:
    """A decade may have its century beside it."""
    beside = isinstance(century_meant, Deictic) and century_meant.grain == "century"
    return found if beside and isinstance(found, Fixed) and found.grain == "decade" else None


YEAR_RULES = (
    year,
    the_year,
    short_year,
    before_christ,
    anno_domini,
    nth_century,
    century_letter,
    nth_century_before_christ,
    nth_century_of_the_era,
    nth_part_of_a_year,
    week_number,
    years_of_a_decade,
    decade_with_its_word,
    decade_of_this_or_last_century,
)
