"""Rules for amounts of time that are not exact: about so long ago, more than that, two or three days."""

from __future__ import annotations

from timeline.reasoning.expressions.meaning import Bound, Deictic, FromTo, Meaning, Qualified, Shift
from timeline.reasoning.expressions.rules.amounts import amount_of
from timeline.reasoning.expressions.rules.rule import Duration, Unit, rule


@rule("more date", example="over two years ago", cost=0.1)
def longer_ago(_more: str, date: Meaning) -> Meaning | None:
    """More than so long ago is some day up to then; more than so long hence some day from then on."""
    return Bound("by" if date.sign < 0 else "after", date) if isinstance(date, Shift) else None


@rule("less date", example="less than a month ago")
def not_so_long_ago(_less: str, date: Meaning) -> Meaning | None:
    """Less than so long ago is some day since then."""
    if not isinstance(date, Shift) or date.anchor != "now":
        return None
    ends = (date, Deictic("day", 0)) if date.sign < 0 else (Deictic("day", 0), date)
    return FromTo(ends[0], ends[1], False)


@rule("dur about", example="a week or so", gives="dur", cost=0.5)
def about_so_long(duration: Duration, _word: str) -> Duration:
    """An amount that is not exact."""
    return duration


@rule("ago more dur", "ago more one", example="vor mehr als drei Jahren", language="de")
def more_than_so_long_ago(_ago: str, _more: str, duration: Duration) -> Meaning:
    """More than so long ago, in languages that say ago before it."""
    return Bound("by", Shift(duration, -1, "now"))


@rule("ago about dur", "ago about one", "ago maybe dur", example="vor rund drei Jahren", language="de")
def about_so_long_ago(_ago: str, _about: str, duration: Duration) -> Meaning:
    """About so long ago, in languages that say ago before it."""
    return Qualified(Shift(duration, -1, "now"), approximate=True, uncertain=False)


@rule("num or num unit", "num to num unit", example="two or three days ago", gives="durs")
def one_or_other_amount(first: int, _or: str, second: int, unit: Unit) -> tuple[Duration, Duration] | None:
    """One of two amounts of a unit."""
    return (amount_of(first, unit), amount_of(second, unit)) if first < second else None


@rule("durs ago", "ago durs", example="two or three days ago")
def one_or_other_ago(both: tuple[Duration, Duration], _ago: str) -> Meaning:
    """Some day between the longer and the shorter time before the publication."""
    return FromTo(Shift(both[1], -1, "now"), Shift(both[0], -1, "now"), False)


@rule("hence durs", "durs hence", "in durs", example="in two or three weeks")
def one_or_other_hence(_in: str, both: tuple[Duration, Duration]) -> Meaning:
    """Some day between the shorter and the longer time after the publication."""
    return FromTo(Shift(both[0], 1, "now"), Shift(both[1], 1, "now"), False)


@rule("eight_days ago", "ago eight_days", example="il y a huit jours", language="fr", cost=1.8)
def eight_days_ago(*_words: str) -> Meaning:
    """Eight days are a week, counted with its first day or without."""
    return FromTo(Shift(((8, "day"),), -1, "now"), Shift(((7, "day"),), -1, "now"), False)


@rule("eight_days hence", "hence eight_days", example="in acht Tagen", language="de", cost=1.8)
def eight_days_hence(*_words: str) -> Meaning:
    """The same, from now on."""
    return FromTo(Shift(((7, "day"),), 1, "now"), Shift(((8, "day"),), 1, "now"), False)


HEDGED_RULES = (
    longer_ago,
    not_so_long_ago,
    about_so_long,
    more_than_so_long_ago,
    about_so_long_ago,
    one_or_other_amount,
    one_or_other_ago,
    one_or_other_hence,
    eight_days_ago,
    eight_days_hence,
)
