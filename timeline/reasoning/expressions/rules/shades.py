"""Rules for shades and bounds of a date: early and late, about and probably, since and before."""

from __future__ import annotations

from timeline.core.edtf import Day
from timeline.reasoning.expressions.days import GRAIN, last_day
from timeline.reasoning.expressions.meaning import Bound, Fixed, Meaning, Part, Qualified, Recurring, Related, Timed
from timeline.reasoning.expressions.rules.clocks import at_time
from timeline.reasoning.expressions.rules.relative import current, related_unit
from timeline.reasoning.expressions.rules.rule import Time, Unit, rule

_DAY_PARTS = {"early": "morning", "mid": "midday", "late": "night"}


def bound(side: str, limit: Meaning) -> Meaning | None:
    """Everything on one side of a date."""
    return Bound(side, limit) if limit.grain in GRAIN or limit.grain == "part" else None


def qualified(inner: Meaning, approximate: bool, uncertain: bool) -> Meaning | None:
    """A date that is not exact or not sure; both may meet."""
    if isinstance(inner, Qualified):
        return Qualified(inner.inner, approximate or inner.approximate, uncertain or inner.uncertain)
    return Qualified(inner, approximate, uncertain) if inner.grain in GRAIN or isinstance(inner, Bound) else None


@rule("part date", "date part", example="early March")
def early_mid_or_late(which: str, whole: Meaning) -> Meaning | None:
    """A third of the unit, with approximate ends; early Thursday is a part of the day, beginning Thursday is not."""
    if which == "beginning":
        return early_mid_or_late.build("early", whole) if whole.grain != "day" else None
    if whole.grain == "day":
        return whole if isinstance(whole, Timed) else Timed(whole, "", "", _DAY_PARTS[which])
    return Part(which, current(whole)) if GRAIN.get(whole.grain, 0) > GRAIN["weekend"] else None


@rule("about date", "date about", example="c. 1870")
def about(_word: str, date: Meaning) -> Meaning | None:
    """Approximate: marked with a tilde."""
    return qualified(date, True, False)


@rule("about hundreds", "hundreds about", example="c. 1800s", cost=0.5)
def about_the_hundreds(_word: str, first_year: int) -> Meaning | None:
    """Nobody says about of a whole century: the approximate 1800s are the decade."""
    first = Day(first_year, 1, 1)
    return qualified(Fixed(first, last_day(first, "decade"), "decade"), True, False)


@rule("maybe date", "date maybe", example="probably 2017")
def maybe(_word: str, date: Meaning) -> Meaning | None:
    """Uncertain: marked with a question mark."""
    return qualified(date, False, True)


@rule("rel maybe unit", example="the current fiscal year")
def maybe_this_unit(relation: str, _word: str, unit: Unit) -> Meaning | None:
    """Uncertain: a fiscal year may begin in any month."""
    related = related_unit(relation, unit)
    return qualified(related, False, True) if related is not None else None


@rule("since date", example="since 2022")
def since(_word: str, limit: Meaning) -> Meaning | None:
    """From a date on: it lasts."""
    return bound("since", limit)


@rule("starting rec", example="starting Monday", cost=0.8)
def starting(_word: str, weekday: Recurring) -> Meaning | None:
    """From a weekday on, which is the coming one unless the sentence speaks of the past."""
    return Bound("since", Related("starting", weekday)) if weekday.cycle == "week" else None


@rule("date since_it", "from date since_it", example="from 6 March on")
def since_behind(limit: Meaning, _word: str, *_from: str) -> Meaning | None:
    """From a date on, said behind it."""
    return bound("since", limit)


@rule("until date", example="until 15 March")
def until(_word: str, limit: Meaning) -> Meaning | None:
    """Up to a date, which is included: it lasted."""
    return bound("until", limit)


@rule("date until_it", example="15 Mart'a kadar", language="tr")
def until_behind(limit: Meaning, _word: str) -> Meaning | None:
    """Up to a date, in languages that say so behind it."""
    return bound("until", limit)


@rule("before date", example="before 2014")
def before(_word: str, limit: Meaning) -> Meaning | None:
    """Some day before a date, which is excluded unless it is approximate or only a time of it is named."""
    return bound("before", limit)


@rule("date before_it", example="2014'ten önce", language="tr")
def before_behind(limit: Meaning, _word: str) -> Meaning | None:
    """Some day before a date, in languages that say so behind it."""
    return bound("before", limit)


@rule("after date", example="after 24 February 2022")
def after(_word: str, limit: Meaning) -> Meaning | None:
    """Some day from a date on; the date itself is not excluded, as writers often mean what it began."""
    return bound("after", limit)


@rule("date after_it", example="2018'den sonra", language="tr")
def after_behind(limit: Meaning, _word: str) -> Meaning | None:
    """Some day from a date on, in languages that say so behind it."""
    return bound("after", limit)


@rule("date before time", "date after time", "date by time", "date until time", example="today before 4 p.m.")
def bound_by_a_time(day: Meaning, side: str, time: Time) -> Meaning | None:
    """A day on one side of a time of it."""
    limit = at_time(day, time)
    return Bound(side, limit) if limit is not None else None


@rule("by date", example="by 6 March")
def by(_word: str, limit: Meaning) -> Meaning | None:
    """Some day up to a date, which is included."""
    return bound("by", limit)


@rule("date by_it", example="6 March at the latest")
def by_behind(limit: Meaning, _word: str) -> Meaning | None:
    """Some day up to a date, said behind it."""
    return limit if isinstance(limit, Bound) else bound("by", limit)


@rule("most date", example="most of 2024")
def most_of(_word: str, whole: Meaning) -> Meaning | None:
    """A large part of something is given as the whole."""
    return whole if GRAIN.get(whole.grain, 0) > GRAIN["day"] else None


@rule("rest date", example="the rest of 1950", cost=1.5)
def rest_of(_word: str, whole: Meaning) -> Meaning | None:
    """The rest of a unit that is not the current one is given as the whole."""
    return whole if whole.grain in GRAIN else None


SHADE_RULES = (
    early_mid_or_late,
    about,
    about_the_hundreds,
    maybe,
    maybe_this_unit,
    since,
    starting,
    since_behind,
    until,
    until_behind,
    before,
    before_behind,
    after,
    after_behind,
    bound_by_a_time,
    by,
    by_behind,
    most_of,
    rest_of,
)
