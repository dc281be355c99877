"""Rules for what stands beside the publication or an earlier date in the text: last, this, next, earlier in."""

from __future__ import annotations

from timeline.core.struct import replace
from timeline.reasoning.expressions.days import GRAIN
from timeline.reasoning.expressions.meaning import (
    Deictic,
    Fixed,
    FromTo,
    Meaning,
    Recurring,
    Referred,
    Related,
    Rest,
    Timed,
    Vague,
    Window,
    Within,
)
from timeline.reasoning.expressions.rules.rule import Unit, rule

_FROM_NOW = {
    "last": -1,
    "past": -1,
    "latest": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "before-last": -2,
    "after-next": 2,
}
_FROM_TEXT = {"previous": -1, "same": 0, "that": 0, "following": 1, "the-next": 1}
_TEXT_OR_NOW = frozenset({"previous", "the-next"})
"""Counted from the publication where the text has named no date."""
_TENSES = ("past", "present", "future")
_NEVER_BARE = frozenset({"fortnight", "season", "half", "decade", "century", "millennium"})
_UP_TO_NOW = ("week", "month", "year")
"""The past week is the seven days up to the publication date, last week is a week of the calendar."""
_YEARS_OF = {"decade": 10, "century": 100}


def related_unit(relation: str, unit: Unit) -> Meaning | None:
    """Last week, this year, the following day; in the plural it names no date."""
    name, many = unit
    if relation in _FROM_TEXT:
        without = "now" if relation in _TEXT_OR_NOW else "nothing"
        return None if many else Referred(name, _FROM_TEXT[relation], without)
    offset = _FROM_NOW.get(relation)
    if offset is None or GRAIN[name] < GRAIN["day"]:
        return None
    if relation == "coming" and unit == ("weekend", False):
        return Related(relation, Recurring("weekend", "week"))  # the nearest one, which may be in this week
    if relation == "past" and not many and (name in _UP_TO_NOW or name in _YEARS_OF):
        return Window(_YEARS_OF[name], "year", -1) if name in _YEARS_OF else Window(1, name, -1)
    if relation == "past" and unit == ("day", False):
        return FromTo(Deictic(name, -1), Deictic(name, 0), False)  # 24 hours touch two days
    return Vague(_TENSES[max(0, min(2, offset + 1))]) if many else Deictic(name, offset, True)


def window(relation: str, count: int, unit: Unit) -> Meaning | None:
    """Some units up to now, or from now on."""
    offset = {**_FROM_NOW, **_FROM_TEXT}.get(relation, 0)
    if count == 0 or offset == 0:
        return None
    if unit[0] == "hour" and offset < 0:
        return FromTo(Deictic("day", -count // 24), Deictic("day", 0), False)  # the days that they may touch
    if GRAIN[unit[0]] < GRAIN["day"]:
        return None
    if unit[0] in _YEARS_OF and count > 1:
        return Window(count * _YEARS_OF[unit[0]], "year", offset)
    return Window(count, unit[0], offset) if count > 1 or unit[1] else related_unit(relation, unit)


def rest(whole: Meaning, sign: int) -> Meaning | None:
    """What has passed or is to come of a unit; a day stays what it is."""
    if whole.grain == "day":
        return whole
    whole = current(whole)
    if isinstance(whole, Deictic | Referred) and GRAIN[whole.grain] > GRAIN["day"]:
        return Rest(sign, whole)
    named = isinstance(whole, Recurring | Within | Fixed) and GRAIN["week"] < GRAIN.get(whole.grain, 0) <= GRAIN["year"]
    return whole if named else None


def current(whole: Meaning) -> Meaning:
    """Of a bare unit whose parts are spoken of, the one that we are in."""
    bare = isinstance(whole, Referred) and whole.without == "report"
    return Deictic(whole.grain, 0, True) if bare else whole


@rule("rel unit", "unit rel", "unit rel_it", example="last week")
def last_this_or_next_unit(relation: str, unit: Unit) -> Meaning | None:
    """The unit before, around or after the publication date, or the date before it in the text."""
    return related_unit(relation, unit)


@rule("rel rec", "rec rel", "rec rel_it", example="last May")
def last_this_or_next_one(relation: str, item: Recurring) -> Meaning:
    """The last one that is over, the one of this year or week, the next one that begins."""
    return Related(relation, item)


@rule("rel pod", "pod rel", example="last night")
def part_of_this_day(relation: str, part: str) -> Meaning | None:
    """This morning, last night, that evening."""
    if relation in _FROM_TEXT:
        return Timed(Referred("day", _FROM_TEXT[relation]), "", "", part)
    offset = _FROM_NOW.get(relation)
    return None if offset is None else Timed(Deictic("day", offset, True), "", "", part)


@rule("pod before", "pod earlier", example="the night before")
def part_of_the_day_before(part: str, _word: str) -> Meaning:
    """A part of the day before the one that the text has named last."""
    return Timed(Referred("day", -1), "", "", part)


@rule("rel num unit", example="the past three weeks")
def units_up_to_now(relation: str, count: int, unit: Unit) -> Meaning | None:
    """Some units up to the publication date, or from it on: they lasted."""
    return window(relation, count, unit)


@rule("inside rel num unit", "inside num rel unit", "inside num unit rel", example="in the next two weeks", cost=0.7)
def inside_units_up_to_now(_in: str, relation: str, count: int, unit: Unit) -> Meaning | None:
    """Some day of so many units up to the publication date, or from it on."""
    found = window(relation, count, unit) if unit[1] or count > 1 else None
    return replace(found, lasting=False) if isinstance(found, Window) else found


@rule("num rel unit", "num unit rel", example="3 días siguientes", language="es")
def units_counted_first(count: int, relation: str, unit: Unit) -> Meaning | None:
    """As before, with the number first; only in the plural, as it may be a day of a month."""
    return window(relation, count, unit) if unit[1] else None


@rule("earlier date", "date earlier", "earlier in date", example="earlier this week")
def earlier_in(_word: str, whole: Meaning, *_in: str) -> Meaning | None:
    """From the beginning of a unit to the publication date."""
    return rest(whole, -1)


@rule("later date", "date later", "rest date", "date rest", "later in date", example="later this week")
def later_in(_word: str, whole: Meaning, *_in: str) -> Meaning | None:
    """From the publication date to the end of a unit."""
    return rest(whole, 1)


@rule("unit", example="the quarter", cost=2.0)
def bare_unit(unit: Unit) -> Meaning | None:
    """A bare unit is the one that the report is about: the current one, of quarters the last that is over."""
    name, many = unit
    if many or GRAIN[name] < GRAIN["weekend"] or name in _NEVER_BARE:
        return None
    return Recurring("weekend", "week") if name == "weekend" else Referred(name, 0, "report")


@rule("date within_it", example="bu yıl içinde", language="tr")
def in_the_course_of(whole: Meaning, _word: str) -> Meaning | None:
    """Inside a unit that is named."""
    if isinstance(whole, Window):
        return replace(whole, lasting=False)
    return whole if GRAIN.get(whole.grain, 0) > GRAIN["day"] else None


@rule("rel vague", example="the recent past", gives="vague")
def vague_words(_relation: str, words: Vague) -> Vague:
    """Words that name no date are refused; the event is then bounded by the publication."""
    return words


@rule("vague unit", "unit vague", example="recent weeks", gives="vague")
def vague_units(words: Vague, unit: Unit) -> Vague | None:
    """Units in the plural that are only called recent or coming name no date."""
    return words if unit[1] else None


RELATIVE_RULES = (
    last_this_or_next_unit,
    last_this_or_next_one,
    part_of_this_day,
    part_of_the_day_before,
    units_up_to_now,
    inside_units_up_to_now,
    units_counted_first,
    earlier_in,
    later_in,
    bare_unit,
    in_the_course_of,
    vague_words,
    vague_units,
)
