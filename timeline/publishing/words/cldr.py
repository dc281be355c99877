"""A language tag to the calendar words and patterns of the Unicode CLDR; the one door of Babel."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_REGION_OF = {"en": "en_GB"}
"""Plain English dates begin with the day."""
_FALLBACK = "en_GB"
_THIN_SPACE = "\u2009"

Token = tuple[str, int]
"""A field of a pattern and its length (`("M", 4)`), or a literal text and 0."""
Pattern = tuple[Token, ...]
Unit = Literal["day", "day-of-month", "month", "year"]
"""`day-of-month`: a day without its year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How dates are written at one length."""

    months: Mapping[str, Mapping[int, str]]
    """By `M` (in a date) and `L` (standing alone), from 1."""
    patterns: Mapping[Unit, Pattern]
    with_era: Mapping[Unit, Pattern]
    """For years that say whether they are BC or AD."""
    intervals: Mapping[tuple[Unit, str], tuple[Pattern, Pattern]]
    """The two halves, by unit and by the greatest field that differs: `y`, `M` or `d`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """What a language calls the parts of a date, and how it joins them."""

    language: str
    locale: str
    """As CLDR names it: `en_GB`."""
    long: Style
    short: Style
    weekdays: Mapping[int, str]
    """Monday is 0."""
    eras: Mapping[int, str]
    """0: before the year 1."""
    interval: str
    """`{0} – {1}`"""
    date_and_time: str
    """`{1}, {0}`: 0 is the time, 1 the date."""
    lists: Mapping[str, Mapping[str, str]]
    """By `or` and `standard`, which is and: patterns by `2`, `start`, `middle`, `end`."""

    def listed(self, kind: Literal["or", "standard"], items: Sequence[str]) -> str:
        """`A, B or C`."""
        patterns = self.lists[kind]
        if len(items) < 3:
            return patterns["2"].format(*items) if len(items) == 2 else items[0]
        text = patterns["end"].format(items[-2], items[-1])
        for item in reversed(items[1:-2]):
            text = patterns["middle"].format(item, text)
        return patterns["start"].format(items[0], text)

    def clock(self, hour: int, minute: int, second: int | None) -> str:
        """A time of day: `20:22`."""
        from babel.dates import format_time  # noqa: PLC0415 - a costly door

        if hour == 24:
            return "24:00"
        length: Literal["short", "medium"] = "short" if second is None else "medium"
        return format_time(time(hour, minute, second or 0), length, locale=self.locale)

    def number(self, number: int) -> str:
        """A number with its digits in groups."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - a costly door

        return format_decimal(number, locale=self.locale)


@lru_cache(maxsize=64)  # pure: CLDR does not change while we run, and each call costs a millisecond
def calendar_words(tag: str) -> CalendarWords:
    """The words for a BCP 47 *tag*; for an unknown one those of its language, else English."""
    locale = _known_locale(tag)
    return CalendarWords(
        language=locale.language,
        locale=str(locale),
        long=_style(locale, "wide", "yMMMMd", "MMMMd", "yMMMM"),
        short=_style(locale, "abbreviated", "yMMMd", "MMMd", "yMMM"),
        weekdays=dict(locale.days["stand-alone"]["wide"].items()),
        eras=dict(locale.eras["abbreviated"].items()),
        interval=locale.interval_formats[None],
        date_and_time=str(locale.datetime_formats["medium"]),
        lists={kind: dict(locale.list_patterns[kind].items()) for kind in ("or", "standard")},
    )


def _known_locale(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - a costly door

    name = tag.replace("-", "_") if _TAG.fullmatch(tag) else _FALLBACK
    for candidate in (_REGION_OF.get(name.lower(), name), name.partition("_")[0]):
        try:
            return Locale.parse(_REGION_OF.get(candidate, candidate))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(_FALLBACK)


def _style(locale: Locale, width: str, day: str, day_of_month: str, month: str) -> Style:
    """The names of *width* with the patterns that CLDR keeps under these skeletons."""
    full = width == "wide"
    skeletons = locale.datetime_skeletons
    names: dict[Unit, str] = {"day": day, "day-of-month": day_of_month, "month": month, "year": "y"}
    patterns = {unit: _tokens(str(skeletons[name]), full) for unit, name in names.items() if name in skeletons}
    if full:
        patterns["day"] = _tokens(str(locale.date_formats["long"]), full)
    eras: dict[Unit, str] = {"day": "GyMMMd", "month": "GyMMM", "year": "Gy"}
    return Style(
        months={
            field: dict(locale.months[context][width].items())
            for field, context in (("M", "format"), ("L", "stand-alone"))
        },
        patterns=patterns,
        with_era={unit: _tokens(str(skeletons[name]), full) for unit, name in eras.items()},
        intervals={
            (unit, differs): (_tokens(halves[0], full), _tokens(halves[1], full))
            for unit, name in names.items()
            for differs, halves in _interval(locale, name).items()
            if len(halves) == 2
        },
    )


def _interval(locale: Locale, skeleton: str) -> Mapping[str, list[str]]:
    """The patterns of an interval; those for months in full often stand only under the short skeleton."""
    formats = locale.interval_formats
    return formats.get(skeleton) or formats.get(skeleton.replace("MMMM", "MMM")) or {}


def _tokens(pattern: str, full: bool) -> Pattern:
    """The pieces of a pattern, with the names of months in full where *full* is asked."""
    from babel.dates import tokenize_pattern  # noqa: PLC0415 - a costly door

    tokens: list[Token] = []
    for _, value in tokenize_pattern(pattern):
        if isinstance(value, str):
            tokens.append((value.replace(_THIN_SPACE, " "), 0))
        else:
            field, length = value
            tokens.append((field, 4 if full and field in "ML" and length == 3 else length))
    return tuple(tokens)
