"""Dates, times, years and decades in digits: a place in the text to the things that can be read there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.core.edtf import Day, add_days, days_in_month
from timeline.reasoning.expressions.days import exists, last_day
from timeline.reasoning.expressions.lexicon import Lexicon
from timeline.reasoning.expressions.meaning import Fixed, FromTo, Meaning, Numeric, Recurring, Timed, Within

Found = tuple[int, str, Any]
"""The place where it ends, the kind, the value."""

EARLIEST_YEAR, LATEST_YEAR = 1000, 2200
"""Four digits outside these are an amount, unless an era stands beside them."""

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])")
_EAST_ASIAN = re.compile(r"(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?")
_EAST_ASIAN_YEAR = re.compile(r"(\d{4}) ?[年년]")
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2})(?:\2|[-/.,]) ?(\d{4}|\d{2})(?![\d:%])")
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{2})(?!\d)")
_YEAR_MONTH = re.compile(r"(\d{4}) ?([-/.]) ?(\d{1,2})(?![\d])")
_MONTH_YEAR = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{4})(?![\d])")
_ORDINAL_DATE = re.compile(r"(\d{4})-(\d{3})(?![\d-])")
_YEAR_YEAR = re.compile(r"(\d{4}) ?([-/]) ?(\d{2})(?![\d./-])")
_TWO = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\.?(?![\d:%])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?!\d)(?: ?([ap])\.? ?m?\b)?", re.IGNORECASE)
_MERIDIEM = re.compile(r"(\d{1,2})(?:[.:](\d{2}))? ?([ap])m\b(?!\.\w)", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)(?![\d.])")
_MILITARY = re.compile(r"([01]\d|2[0-3]):?([0-5]\d)(Z\b| ?(?:hours|hrs)\b)")
_HHMM = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?!\d)")
_DATE_TIME_GROUP = re.compile(r"(\d{2})([01]\d|2[0-3])([0-5]\d)Z ?([A-Z]{3}) ?(\d{2}|20\d{2})\b")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_NEAREST, _FARTHEST = "03", "11"
"""Hours west of Greenwich in which anybody lives who writes of them."""
_OFFSET = re.compile(r" ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)\b")
_DECADE = re.compile(r"('?)(\d{4}|\d{2})(?:['-]|(?<=\d{4}) )?([^\W\d_]+)")
_SHORT_YEAR = re.compile(r"'(\d{2})(?!\d)(?!['-]?[^\W\d_])")
_PART = re.compile(r"([QH])([1-4])\b|([1-4])([QH])\b", re.IGNORECASE)


def found_at(text: str, place: int, lexicon: Lexicon) -> Iterator[Found]:
    """Everything in digits that begins at a place of the text."""
    yield from _dates(text, place, lexicon)
    yield from _months_and_years(text, place, lexicon)
    yield from _clocks(text, place)
    yield from _decades(text, place, lexicon)


def _dates(text: str, place: int, lexicon: Lexicon) -> Iterator[Found]:
    if found := _EAST_ASIAN_YEAR.match(text, place):
        yield found.end(), "date", whole_year(int(found[1]))
    if (match := _EAST_ASIAN.match(text, place)) and exists(2000, int(match[2]), int(match[3] or 1)):
        yield match.end(), "date", _east_asian(match[1], match[2], match[3])
    elif match := _YEAR_FIRST.match(text, place):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        yield match.end(), "date", Numeric(month, day, year, "year-first")
    elif match := _YEAR_LAST.match(text, place):
        order = "dotted" if match[2] == "." else ""
        numeric = Numeric(int(match[1]), int(match[3]), int(match[4]), order, len(match[4]) == 2)
        yield match.end(), "date", numeric
        yield match.end(), "numeric", numeric
    elif (match := _COMPACT.match(text, place)) and exists(int(match[1]), int(match[2]), int(match[3])):
        day_found = Day(int(match[1]), int(match[2]), int(match[3]))
        if EARLIEST_YEAR <= day_found.year <= LATEST_YEAR:
            yield match.end(), "date", Fixed(day_found, day_found, "day")
    elif match := _TWO.match(text, place):
        first, second, mark = int(match[1]), int(match[3]), match[2]
        if mark == "." and not lexicon.dotted_dates:
            return
        if max(first, second) <= 31 and min(first, second) <= 12 and min(first, second):
            if mark == "-" and max(first, second) <= 12:
                return  # far more often two amounts
            if mark == "/" and first < second <= 9:
                return  # a fraction
            numeric = Numeric(first, second, None, "dotted" if mark == "." else mark)
            yield match.end(), "two", numeric
            yield match.end(), "numeric", numeric


def _east_asian(year: str | None, month: str, day: str | None) -> Meaning:
    """Numbers with the characters for year, month and day behind them."""
    inner = Recurring("day" if day else "month", "year", month=int(month), day=int(day) if day else None)
    return Within(inner, whole_year(int(year))) if year else inner


def _months_and_years(text: str, place: int, lexicon: Lexicon) -> Iterator[Found]:
    if match := _ISO_WEEK.match(text, place):
        yield match.end(), "date", Within(Recurring("week", "year", part=int(match[2])), whole_year(int(match[1])))
    if match := _YEAR_MONTH.match(text, place):
        year, month = int(match[1]), int(match[3])
        season = match[2] in "-/" and len(match[3]) == 2 and month == (year + 1) % 100
        season = season or (match[2] in "-/" and may_end_years(year, match[3]))
        decimal = match[2] == "." and not lexicon.dotted_dates
        if 1 <= month <= 12 and not season and not decimal and EARLIEST_YEAR <= year <= LATEST_YEAR:
            yield match.end(), "date", month_of(year, month)
    if match := _ORDINAL_DATE.match(text, place):
        year, number = int(match[1]), int(match[2])
        day = add_days(Day(year, 1, 1), number - 1)
        if number and day.year == year and EARLIEST_YEAR <= year <= LATEST_YEAR:
            yield match.end(), "date", Fixed(day, day, "day")
    if match := _YEAR_YEAR.match(text, place):
        year, end = int(match[1]), int(match[1]) // 100 * 100 + int(match[3])
        if year < end and (int(match[3]) > 12 or end == year + 1) and EARLIEST_YEAR <= year <= LATEST_YEAR:
            yield match.end(), "date", FromTo(whole_year(year), whole_year(end), True)
    if match := _MONTH_YEAR.match(text, place):
        month, year = int(match[1]), int(match[2])
        if 1 <= month <= 12 and EARLIEST_YEAR <= year <= LATEST_YEAR:
            yield match.end(), "date", month_of(year, month)


def may_end_years(year: int, digits: str) -> bool:
    """Whether a single digit behind a year may be the last one of a later year, as in 1998-9, as well as a month."""
    return len(digits) == 1 and int(digits) > year % 10


def month_of(year: int, month: int) -> Fixed:
    """A month of a year."""
    return Fixed(Day(year, month, 1), Day(year, month, days_in_month(year, month)), "month")


def whole_year(year: int) -> Fixed:
    """A year from its first day to its last."""
    return Fixed(Day(year, 1, 1), Day(year, 12, 31), "year")


def _clocks(text: str, place: int) -> Iterator[Found]:
    if found := _MILITARY.match(text, place):
        yield found.end(), "time", (f"{found[1]}:{found[2]}", "Z" if found[3] == "Z" else "")
    if found := _HHMM.match(text, place):
        yield found.end(), "hhmm", f"{found[1]}:{found[2]}"
    if (group := _DATE_TIME_GROUP.match(text, place)) and group[4] in _MONTHS:
        year, month = int(group[5]) + 2000 * (len(group[5]) == 2), _MONTHS.index(group[4]) + 1
        if exists(year, month, int(group[1])):
            day = Day(year, month, int(group[1]))
            yield group.end(), "group", Timed(Fixed(day, day, "day"), f"{group[2]}:{group[3]}", "Z")
    match = _CLOCK.match(text, place)
    hour, minute, second, meridiem = (match[1], match[2], match[3] or "", match[4]) if match else ("", "", "", "")
    if not match and (match := _MERIDIEM.match(text, place)):
        hour, minute, second, meridiem = match[1], match[2] or "00", "", match[3]
    if (dotted := _DOTTED.match(text, place)) and (clock := clock_text(int(dotted[1]), int(dotted[2]))):
        yield dotted.end(), "hm", clock
    if match and (clock := clock_text(int(hour), int(minute), second, meridiem)):
        yield match.end(), "time", (clock, "")
        if (offset := _OFFSET.match(text, match.end())) and (second or not _may_be_a_time(clock, offset)):
            yield offset.end(), "time", (clock, _with_colon(offset[1]))


def _may_be_a_time(clock: str, offset: re.Match[str]) -> bool:
    """Whether `10:00-12:00` are two times of a day: it is so unless the second is earlier, and a real offset."""
    text = offset[0]
    return text.startswith("-") and ":" in text and not (text[1:] <= clock and _NEAREST <= text[1:3] <= _FARTHEST)


def _with_colon(offset: str) -> str:
    return offset if ":" in offset or offset == "Z" else f"{offset[:3]}:{offset[3:]}"


def clock_text(hour: int, minute: int, second: str = "", meridiem: str = "") -> str:
    """A time of day as `20:22`; empty where there is no such time."""
    if meridiem:
        if not 1 <= hour <= 12 and meridiem.lower() == "a":
            return ""
        hour = hour % 12 + 12 * (meridiem.lower() == "p") if hour <= 12 else hour
    if hour > 24 or minute > 59 or second >= "60" or (hour == 24 and (minute or second.strip("0"))):
        return ""
    return f"{hour:02d}:{minute:02d}" + (f":{second}" if second else "")


def _decades(text: str, place: int, lexicon: Lexicon) -> Iterator[Found]:
    from_mark = text[place] == "'"
    if (match := _DECADE.match(text, place)) and _is_decade_suffix(match[3].lower(), lexicon):
        digits = match[2]
        if digits.endswith("0"):
            first_year = int(digits) if len(digits) == 4 else 1900 + int(digits)
            yield match.end(), "date", decade(first_year)
            if first_year % 100 == 0:
                yield match.end(), "hundreds", first_year
    elif from_mark and (match := _SHORT_YEAR.match(text, place)):
        yield match.end(), "short", int(match[1])
    if not from_mark and (match := _PART.match(text, place)):
        yield match.end(), "rec", part_of_year(match[3], match[4])


def _is_decade_suffix(suffix: str, lexicon: Lexicon) -> bool:
    if suffix in lexicon.decade_suffixes:
        return True
    return any(suffix.startswith(one) and suffix[len(one) :] in lexicon.endings for one in lexicon.decade_suffixes)


def letter_part(text: str, place: int) -> Iterator[Found]:
    """`Q3` and `H1`, which begin with a letter."""
    if (match := _PART.match(text, place)) and match[2] and (match[1] in "qQ" or int(match[2]) <= 2):
        yield match.end(), "rec", part_of_year(match[2], match[1])


def part_of_year(number: str, letter: str) -> Recurring:
    """A quarter or a half."""
    return Recurring("quarter" if letter in "qQ" else "half", "year", part=int(number))


def decade(first_year: int) -> Fixed:
    """`1990s` is a decade, `1800s` a century; the 2000s are the decade."""
    unit = "century" if first_year % 100 == 0 and first_year < 2000 else "decade"
    first = Day(first_year, 1, 1)
    return Fixed(first, last_day(first, unit), unit)
