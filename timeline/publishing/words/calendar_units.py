"""Days, months, years and runs of them, to the text that a language has for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from timeline.core.edtf import Day
from timeline.core.struct import Struct
from timeline.publishing.words.cldr import CalendarWords, Pattern, Style, Token, Unit

CalendarUnit = Literal["day", "month", "year"]
_LARGEST_PLAIN_YEAR = 99_999
_FIRST_YEAR_WITHOUT_ERA = 100
_MARK = re.compile(r"[^\s,،]+")
"""What belongs to a number and is repeated with it: the dot of `4. oder 6. März`, the sign of `4日`."""


class UnitWriter(Struct, frozen=True, kw_only=True):
    """Writes calendar units in one language, in full or short."""

    words: CalendarWords
    short: bool
    """Abbreviated months, and days without their year."""
    first_of_month: str

    @property
    def style(self) -> Style:
        """The patterns of the length asked for."""
        return self.words.short if self.short else self.words.long

    def unit(self, unit: CalendarUnit, day: Day, *, inflected: bool = False) -> str:
        """The day, month or year that begins with *day*; *inflected*: in the case that follows a preposition."""
        return self._fill(self._pattern(unit, day.year, inflected), day)

    def year(self, year: int) -> str:
        """`2025`, `44 BC`."""
        return self.unit("year", Day(year, 1, 1))

    def day_and_month(self, day: Day) -> str:
        """`25 December`."""
        return self._fill(self.style.patterns["day-of-month"], day)

    def month_name(self, month: int) -> str:
        """`December`."""
        return self.style.months["L"][month]

    def interval(self, unit: CalendarUnit, first: Day, last: Day) -> str:
        """`4–6 March 2025`, from the unit that begins with *first* to that which begins with *last*."""
        ends = self.unit(unit, first), self.unit(unit, last)
        if ends[0] == ends[1] and first.year == last.year:
            return ends[0]
        wide: Unit = unit
        if unit == "day" and self.short and first.year == last.year:
            wide = "day-of-month"
        differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        halves = self.style.intervals.get((wide, differs))
        if halves is None or _needs_era(first.year) or _needs_era(last.year):
            return self.words.interval.format(*ends)
        return self._fill(halves[0], first) + self._fill(halves[1], last)

    def shared(self, unit: CalendarUnit, days: Sequence[Day], *, inflected: bool = False) -> list[str]:
        """
        The units one by one, without what they share: `4`, `6 March 2025`; `March`, `May 2025`.

        What they share is said with the first or the last of them, as the language has it.
        """
        if len({day.year for day in days}) > 1 or _needs_era(days[0].year):
            patterns = [self._pattern(unit, day.year, inflected, with_year=True) for day in days]
            return [self._fill(pattern, day) for pattern, day in zip(patterns, days, strict=True)]
        pattern = self._pattern(unit, days[0].year, inflected)
        if unit == "month":
            return self._split(pattern, "ML", days)
        if unit == "day" and len({day.month for day in days}) == 1:
            return self._split(pattern, "d", days)
        if unit == "day" and _ends_with_year(pattern):
            return [*(self.day_and_month(day) for day in days[:-1]), self._fill(pattern, days[-1])]
        return [self._fill(pattern, day) for day in days]

    def _split(self, pattern: Pattern, fields: str, days: Sequence[Day]) -> list[str]:
        """Before the first, the pattern up to the field; after the last, what follows it."""
        at = next(place for place, (field, length) in enumerate(pattern) if length and field in fields)
        following = pattern[at + 1] if at + 1 < len(pattern) else ("", 0)
        mark = _MARK.match(following[0]) if following[1] == 0 else None
        pieces = [self._field(pattern[at], day) + (mark[0] if mark else "") for day in days[:-1]]
        pieces.append(self._fill(pattern[at:], days[-1]))
        return [self._fill(pattern[:at], days[0]) + pieces[0], *pieces[1:]]

    def _pattern(self, unit: CalendarUnit, year: int, inflected: bool, *, with_year: bool = False) -> Pattern:
        if _needs_era(year):
            pattern = self.style.with_era[unit]
        else:
            pattern = self.style.patterns["day-of-month" if self.short and unit == "day" and not with_year else unit]
        return _inflected(pattern) if inflected else pattern

    def _fill(self, pattern: Pattern, day: Day) -> str:
        return "".join(self._field(token, day) for token in pattern)

    def _field(self, token: Token, day: Day) -> str:
        field, length = token
        if length == 0:
            return field
        if field == "y":
            year = day.year if day.year > 0 else 1 - day.year
            return str(year) if year <= _LARGEST_PLAIN_YEAR else self.words.number(year)
        if field == "G":
            return self.words.eras[0 if day.year < 1 else 1]
        if field == "d":
            return self.first_of_month if day.day == 1 else str(day.day)
        return self.style.months[field][day.month] if length > 2 else f"{day.month:0{length}d}"


def _needs_era(year: int) -> bool:
    """Whether a bare number would not be taken for that year."""
    return year < _FIRST_YEAR_WITHOUT_ERA


def _inflected(pattern: Pattern) -> Pattern:
    """The names of months as they stand in a date, not alone."""
    return tuple(("M" if field == "L" and length else field, length) for field, length in pattern)


def _ends_with_year(pattern: Pattern) -> bool:
    return [field for field, length in pattern if length][-1] == "y"
