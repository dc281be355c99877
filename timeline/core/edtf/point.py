"""The text of one date, without an interval or a set around it, to an EdtfDate or to what is wrong with it."""

from __future__ import annotations

import re

from timeline.core.edtf.calendar import Day, days_in_month
from timeline.core.edtf.clock import clock
from timeline.core.edtf.date import EdtfDate, NotEdtf, Part, Precision
from timeline.core.edtf.reasons import no_such_day, no_such_month, why_not
from timeline.core.edtf.units import PARTS_OF_YEAR, first_and_last, part_of_year, pattern_precision
from timeline.core.edtf.years import Year, read_year
from timeline.core.struct import replace

_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_POINT = re.compile(
    r"([?~%]?)(-?[0-9X]{2,4}(?:S[0-9]{1,2})?|Y-?[0-9]{1,18}(?:E[0-9]{1,2})?(?:S[0-9]{1,2})?)([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?(T.*)?"
)
_PARTS: tuple[Part, ...] = ("year", "month", "day")


def parse_point(text: str) -> EdtfDate | NotEdtf:
    """Read one date, such as `2025-03-06`, `199X`, `2025-33?` or `2025-03-06T20:22+04:00`."""
    plain = _PLAIN.fullmatch(text)
    if plain:
        year, month, day = plain.groups()
        return _specified(text, int(year), month, day)
    found = _POINT.fullmatch(text)
    if not found:
        return NotEdtf(why_not(text))
    before_year, years, after_year, before_month, month, after_month, before_day, day, after_day, time = found.groups()
    before, after = (before_year, before_month, before_day), (after_year, after_month, after_day)
    date = _point(text, read_year(years), month, day)
    if isinstance(date, NotEdtf):
        return date
    if any(before) or any(after):
        return NotEdtf("a date with a time of day takes no ?, ~ or %") if time else _qualified(date, before, after)
    return _timed(date, time) if time else date


def _point(text: str, year: Year | NotEdtf, month: str | None, day: str | None) -> EdtfDate | NotEdtf:
    if isinstance(year, NotEdtf):
        return year
    if month and not year.takes_months:
        return NotEdtf("only a year of four digits has months: 2024-03-06")
    if "X" in f"{year.digits}{month}{day}":
        return _unspecified(text, year, month, day)
    if month or year.exact:
        return _specified(text, year.first, month, day)
    return EdtfDate(
        text=text, form="point", earliest=Day(year.first, 1, 1), latest=Day(year.last, 12, 31),
        precision=year.precision, year=year.estimate, significant=year.significant,
    )  # fmt: skip


def _specified(text: str, year: int, month: str | None, day: str | None) -> EdtfDate | NotEdtf:
    """A date all of whose digits are given."""
    if month is None:
        return EdtfDate(
            text=text, form="point", earliest=Day(year, 1, 1), latest=Day(year, 12, 31), precision=Precision.YEAR,
            year=year,
        )  # fmt: skip
    number = int(month)
    if number > 12 or number == 0:
        return _part_of_year(text, year, month, day)
    last = days_in_month(year, number)
    if day is None:
        return EdtfDate(
            text=text, form="point", earliest=Day(year, number, 1), latest=Day(year, number, last),
            precision=Precision.MONTH, year=year, month=number,
        )  # fmt: skip
    if not 1 <= int(day) <= last:
        return NotEdtf(no_such_day(year, number, day, last))
    only = Day(year, number, int(day))
    return EdtfDate(
        text=text, form="point", earliest=only, latest=only, precision=Precision.DAY, year=year, month=number,
        day=only.day,
    )  # fmt: skip


def _part_of_year(text: str, year: int, code: str, day: str | None) -> EdtfDate | NotEdtf:
    """A season, quarter, four-month period or half of a year."""
    part = PARTS_OF_YEAR.get(int(code))
    if part is None:
        return NotEdtf(no_such_month(code, alone=day is None))
    if day is not None:
        return NotEdtf(f"{code} stands for a part of the year, which has no days")
    earliest, latest = part_of_year(year, int(code))
    return EdtfDate(
        text=text, form="point", earliest=earliest, latest=latest, precision=part.precision, year=year, season=int(code)
    )


def _unspecified(text: str, year: Year, month: str | None, day: str | None) -> EdtfDate | NotEdtf:
    """A date some of whose digits are not known."""
    pattern = "-".join(part for part in (year.digits, month, day) if part is not None)
    known_month = int(month) if month and "X" not in month else None
    if known_month is not None and not 1 <= known_month <= 12:
        part = _part_of_year(text, year.first, f"{known_month:02d}", day)
        if isinstance(part, NotEdtf):
            return part
        _, latest = part_of_year(year.last, known_month)
        return replace(part, latest=latest, precision=year.precision, unspecified=pattern, year=None)
    bounds = first_and_last(year.digits, month or "XX", day or "XX")
    if bounds is None:
        return NotEdtf(f"no day of the calendar fits {pattern}")
    return EdtfDate(
        text=text, form="point", earliest=bounds[0], latest=bounds[1],
        precision=pattern_precision(year.digits, month, day), unspecified=pattern,
        year=year.estimate, month=known_month, day=int(day) if day and "X" not in day else None,
    )  # fmt: skip


def _qualified(date: EdtfDate, before: tuple[str | None, ...], after: tuple[str | None, ...]) -> EdtfDate:
    """A mark before a component is about it alone; a mark after it is about it and all to its left."""
    present = _PARTS if before[2] is not None else _PARTS[: 1 if before[1] is None else 2]
    marks = [f"{before[place]}{''.join(mark or '' for mark in after[place:])}" for place in range(len(present))]
    approximate = tuple(part for part, mark in zip(present, marks, strict=True) if "~" in mark or "%" in mark)
    uncertain = tuple(part for part, mark in zip(present, marks, strict=True) if "?" in mark or "%" in mark)
    return replace(
        date, approximate=bool(approximate), uncertain=bool(uncertain),
        approximate_parts=approximate, uncertain_parts=uncertain,
    )  # fmt: skip


def _timed(date: EdtfDate, time: str) -> EdtfDate | NotEdtf:
    """A day with a time of day; its bounds stay those of the local day."""
    if date.precision is not Precision.DAY:
        return NotEdtf("only a whole day can have a time of day: 2024-03-06T20:22")
    read = clock(time)
    if isinstance(read, NotEdtf):
        return read
    return replace(
        date, text=date.text.removesuffix(time) + read.text, hour=read.hour, minute=read.minute, second=read.second,
        offset=read.offset, precision=Precision.MINUTE if read.second is None else Precision.SECOND,
    )  # fmt: skip
