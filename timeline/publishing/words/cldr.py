"""A language tag to the calendar words and patterns of the Unicode CLDR."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from timeline.core.struct import Struct
from timeline.publishing.words.locales import known_locale, locale_data, pattern_tokens

_THIN_SPACE = "\u2009"
"""CLDR has it around the dashes of some intervals; with us it is a plain space, or none between numbers."""
_NUMBER_AND_DASH = re.compile(rf"(?P<field>[dy])(?P=field)*\.?{_THIN_SPACE}[\u2013\u2014]{_THIN_SPACE}$")
_AM_PM = {"am": "AM", "pm": "PM"}

Token = tuple[str, int]
"""A field of a pattern and its length (`("M", 4)`), or a literal text and 0."""
Pattern = tuple[Token, ...]
Unit = Literal["day", "day-of-month", "month", "year"]
"""`day-of-month`: a day without its year."""


class Style(Struct, frozen=True, kw_only=True):
    """How dates are written at one length."""

    months: Mapping[str, Mapping[int, str]]
    """By `M` (in a date) and `L` (standing alone), from 1."""
    patterns: Mapping[Unit, Pattern]
    with_era: Mapping[Unit, Pattern]
    """For years that say whether they are BC or AD."""
    intervals: Mapping[tuple[Unit, str], tuple[Pattern, Pattern]]
    """The two halves, by unit and by the greatest field that differs: `y`, `M` or `d`."""


class CalendarWords(Struct, frozen=True, kw_only=True):
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
    clocks: tuple[Pattern, Pattern]
    """Without seconds and with them."""
    halves_of_day: Mapping[str, str]
    """By `am` and `pm`."""
    grouping: str
    """Between the thousands of a number."""
    decimal: str
    """Before its fraction."""

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
        """A time of day: `20:22`; 24 is the end of the day."""
        if hour == 24:
            return "24:00"
        fields = {
            "H": f"{hour:02d}", "h": str(hour % 12 or 12), "m": f"{minute:02d}", "s": f"{second or 0:02d}",
            "a": self.halves_of_day["am" if hour < 12 else "pm"],
        }  # fmt: skip
        return "".join(fields[field] if length else field for field, length in self.clocks[0 if second is None else 1])

    def number(self, number: int) -> str:
        """A number with its thousands apart."""
        return f"{number:,}".replace(",", self.grouping)


@lru_cache(maxsize=64)  # pure: CLDR does not change while we run, and each call costs some milliseconds
def calendar_words(tag: str) -> CalendarWords:
    """The words for a BCP 47 *tag*; for an unknown one those of its language, else English."""
    locale = known_locale(tag)
    data = locale_data(locale)
    return CalendarWords(
        language=locale.partition("_")[0],
        locale=locale,
        long=_style(data, "wide", "yMMMMd", "MMMMd", "yMMMM"),
        short=_style(data, "abbreviated", "yMMMd", "MMMd", "yMMM"),
        weekdays=dict(data["days"]["stand-alone"]["wide"].items()),
        eras=dict(data["eras"]["abbreviated"].items()),
        interval=data["interval_formats"][None].replace(_THIN_SPACE, " "),
        date_and_time=data["datetime_formats"]["medium"],
        lists={kind: dict(data["list_patterns"][kind].items()) for kind in ("or", "standard")},
        clocks=(_clock(data, "short", "HH:mm"), _clock(data, "medium", "HH:mm:ss")),
        halves_of_day={**_AM_PM, **data["day_periods"]["format"]["abbreviated"]},
        grouping=data["number_symbols"]["latn"]["group"],
        decimal=data["number_symbols"]["latn"]["decimal"],
    )


def _style(data: Mapping[str, Any], width: str, day: str, day_of_month: str, month: str) -> Style:
    """The names of *width* with the patterns that CLDR keeps under these skeletons."""
    full = width == "wide"
    skeletons, intervals = data["datetime_skeletons"], data["interval_formats"]
    names: dict[Unit, str] = {"day": day, "day-of-month": day_of_month, "month": month, "year": "y"}
    patterns = {unit: _tokens(str(skeletons[name]), full) for unit, name in names.items() if name in skeletons}
    if full:
        patterns["day"] = _tokens(str(data["date_formats"]["long"]), full)
    return Style(
        months={
            field: dict(data["months"][context][width].items())
            for field, context in (("M", "format"), ("L", "stand-alone"))
        },
        patterns=patterns,
        with_era={
            unit: _tokens(str(skeletons.get(f"G{name}") or skeletons[f"G{_short(name)}"]), full)
            for unit, name in names.items()
            if unit != "day-of-month"
        },
        intervals={
            (unit, differs): (_tokens(_closed(*halves), full), _tokens(halves[1], full))
            for unit, name in names.items()
            for differs, halves in (intervals.get(name) or intervals.get(_short(name)) or {}).items()
            if len(halves) == 2
        },
    )


def _closed(first: str, second: str) -> str:
    """The first half of an interval, its dash close to the numbers that it joins: `4–6`, not `4 – 6` as in CLDR 48."""
    joins = _NUMBER_AND_DASH.search(first)
    return first.replace(_THIN_SPACE, "") if joins and second.startswith(joins["field"]) else first


def _short(skeleton: str) -> str:
    """The skeleton under which CLDR keeps a pattern that is the same but for the length of the month's name."""
    return skeleton.replace("MMMM", "MMM")


def _clock(data: Mapping[str, Any], length: str, plain: str) -> Pattern:
    """The pattern of a time of day; *plain* where it has more than hours, minutes, seconds and halves of the day."""
    tokens = _tokens(str(data["time_formats"][length]), full=False)
    return tokens if all(field in "Hhmsa" for field, size in tokens if size) else _tokens(plain, full=False)


def _tokens(pattern: str, full: bool) -> Pattern:
    """The pieces of a pattern, with the names of months in full where *full* is asked, and no zero before a day."""
    tokens: list[Token] = []
    for value in pattern_tokens(pattern):
        if isinstance(value, str):
            tokens.append((value.replace(_THIN_SPACE, " "), 0))
        else:
            field, length = value
            if full and field in "ML" and length == 3:
                length = 4
            tokens.append((field, 1 if field == "d" else length))
    return tuple(tokens)
