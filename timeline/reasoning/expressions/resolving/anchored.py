"""Meanings that stand for themselves, and those that stand beside the publication or the last date of the text."""

from __future__ import annotations

from timeline.core.edtf import Day
from timeline.core.struct import replace
from timeline.reasoning.expressions import meaning as m
from timeline.reasoning.expressions.days import first_day
from timeline.reasoning.expressions.occurrence import bare, coming, latest, occurrences, related
from timeline.reasoning.expressions.resolving.common import (
    FROM_PUBLICATION,
    FROM_TEXT,
    NO_ANCHOR,
    NO_PREVIOUS,
    NO_SUCH_DAY,
    Resolve,
    Resolved,
    anchor_day,
    doubted,
    unit_around,
)
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span


def fixed(node: m.Fixed, _setting: Setting, _resolve: Resolve) -> Resolved:
    """6 March 2025, the 1990s."""
    return Span(first=node.first, last=node.last, grain=node.grain)


def recurring(node: m.Recurring, setting: Setting, resolve: Resolve) -> Resolved:
    """Thursday, 6 March, summer: the policy of direction decides which one."""
    day = anchor_day(setting)
    if day is None:
        return NO_ANCHOR
    found, policy = bare(node, setting, day)
    if found is None and node.weekday is not None and node.month is not None:
        plain = resolve(replace(node, weekday=None), setting)
        return plain if isinstance(plain, Refusal) else doubted(plain)
    return replace(found, basis=(policy,)) if found else NO_SUCH_DAY


def deictic(node: m.Deictic, setting: Setting, resolve: Resolve) -> Resolved:
    """Today, this week, last year."""
    if setting.narrative and node.by_relation and setting.previous is not None:
        return resolve(m.Referred(node.grain, node.offset), setting)
    if setting.today is None:
        return NO_ANCHOR
    return replace(unit_around(setting.today, node.grain, node.offset), basis=FROM_PUBLICATION)


def referred(node: m.Referred, setting: Setting, _resolve: Resolve) -> Resolved:
    """That year, the following day; without a date before it in the text some are refused."""
    previous = setting.previous
    speaks_of_text = node.without != "report" or setting.narrative
    if speaks_of_text and previous is not None and previous.first is not None and previous.last is not None:
        start = previous.first if node.offset <= 0 else previous.last
        return replace(unit_around(start, node.grain, node.offset), basis=FROM_TEXT)
    if node.without == "nothing":
        return NO_PREVIOUS
    if setting.today is None:
        return NO_ANCHOR
    if node.without == "report" and not setting.future and first_day(setting.today, node.grain) == setting.today:
        return Refusal("ambiguous: on its first day a bare unit may be the one that begins or the one just over")
    reported = node.without == "report" and node.grain == "quarter" and not setting.future
    return replace(unit_around(setting.today, node.grain, -1 if reported else node.offset), basis=FROM_PUBLICATION)


def related_one(node: m.Related, setting: Setting, _resolve: Resolve) -> Resolved:
    """Last May, next Monday, this summer."""
    day, basis = setting.today, FROM_PUBLICATION
    in_text = setting.narrative or node.relation in ("previous", "following", "same", "that")
    if in_text and setting.previous is not None and setting.previous.first is not None:
        day, basis = setting.previous.first, FROM_TEXT
    elif node.relation in ("following", "same", "that"):
        return NO_PREVIOUS
    if day is None:
        return NO_ANCHOR
    if node.relation == "starting":
        near = list(occurrences(node.item, day))
        found = latest(near, day) if setting.tense < 0 else coming(near, day)
    else:
        found = related(node.item, node.relation, day)
    return replace(found, basis=basis) if found else NO_SUCH_DAY


def short_year(node: m.ShortYear, setting: Setting, _resolve: Resolve) -> Resolved:
    """'98."""
    year = full_year(node.digits, anchor_day(setting))
    return Span(first=Day(year, 1, 1), last=Day(year, 12, 31), grain="year")


def full_year(digits: int, day: Day | None) -> int:
    """Two digits to the year between 89 years before the day and 10 after it."""
    around = day.year if day is not None else 2000
    return next(year for year in range(around - 89, around + 11) if year % 100 == digits)


def vague(_node: m.Vague, _setting: Setting, _resolve: Resolve) -> Resolved:
    """Recently, soon, now."""
    return Refusal("vague: the words name no date")
