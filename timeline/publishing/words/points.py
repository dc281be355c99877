"""One EDTF date without its qualifiers, to its words alone and to its words after a preposition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.core.edtf import Day, EdtfDate, Precision
from timeline.core.struct import Struct
from timeline.publishing.words.calendar_units import CalendarUnit, UnitWriter
from timeline.publishing.words.phrases.phrase import Phrases

_PATTERN = re.compile(r"(-?[0-9X]+)(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")
_DECADE_OR_CENTURY = re.compile(r"[1-9][0-9](?:[0-9]X|XX)")
_UNITS: dict[Precision, CalendarUnit] = {
    Precision.DAY: "day", Precision.MONTH: "month", Precision.YEAR: "year",
}  # fmt: skip


def unit_of(date: EdtfDate) -> CalendarUnit | None:
    """The calendar unit that a date is; None for seasons, times of day, unspecified digits, sets and the like."""
    is_unit = date.form == "point" and not date.unspecified and date.significant is None
    return _UNITS.get(date.precision) if is_unit else None


class PointWriter(Struct, frozen=True, kw_only=True):
    """Writes single dates in one language."""

    units: UnitWriter
    phrases: Phrases
    zone: str
    """Words for the zone of a time that states none."""

    def plain(self, date: EdtfDate) -> str:
        """As it stands alone: `spring 2025`, `1990s`."""
        return self._write(date, of=False)

    def of(self, date: EdtfDate) -> str:
        """As it stands after a preposition: `the 1990s`, `le 6 mars 2025`, `березня 2025 р.`."""
        return self._write(date, of=True)

    def unit(self, unit: CalendarUnit, day: Day, *, of: bool) -> str:
        """The day, month or year that begins with *day*."""
        text = self.units.unit(unit, day, inflected=of)
        return self.governed(unit, text) if of else text

    def governed(self, unit: CalendarUnit, text: str) -> str:
        """A text of the unit with what a preposition asks of it."""
        phrases = self.phrases
        if unit == "year" and not text.isdecimal():
            return text
        return {"day": phrases.day_of, "month": phrases.month_of, "year": phrases.year_of}[unit].format(text)

    def _write(self, date: EdtfDate, *, of: bool) -> str:
        first = date.earliest
        if first is None or date.latest is None:
            return date.text
        if date.hour is not None:
            return self.times((date,), self.unit("day", first, of=of))
        if date.unspecified:
            return self._unspecified(date, first, date.latest, of=of)
        if date.season is not None:
            return self._part_of_year(date.season, first, date.latest, of=of)
        if date.significant is not None and date.year is not None:
            return self.unit("year", Day(date.year, 1, 1), of=of)
        return self.unit(_UNITS[date.precision], first, of=of)

    def times(self, dates: Sequence[EdtfDate], day: str, template: str = "{first}–{last}") -> str:
        """A day with a time or, of two dates on that day, both times: `6 March 2025, 20:00–22:00 (UTC)`."""
        if self.units.short:
            return day
        words = self.units.words
        clocks = [words.clock(date.hour or 0, date.minute or 0, date.second) for date in dates]
        clock = template.format(first=clocks[0], last=clocks[1]) if len(clocks) > 1 else clocks[0]
        offset = dates[0].offset
        zone = self.zone if offset is None else offset_words(offset)
        return words.date_and_time.format(f"{clock} ({zone})" if zone else clock, day)

    def _part_of_year(self, code: int, first: Day, last: Day, *, of: bool) -> str:
        phrases, year = self.phrases, self.units.year(first.year)
        if first.year != last.year:
            year = f"{year}–{last.year % 100:02d}"
        if 33 <= code <= 36:
            return ((of and phrases.quarters_of) or phrases.quarters)[code - 33].format(year)
        if code >= 40 and phrases.halves:
            return ((of and phrases.halves_of) or phrases.halves)[code - 40].format(year)
        if code <= 32 and phrases.seasons:
            season = ((of and phrases.seasons_of) or phrases.seasons)[(code - 21) % 4].format(year)
            hemisphere = phrases.northern if 25 <= code <= 28 else phrases.southern if code >= 29 else ""
            return f"{season} ({hemisphere})" if hemisphere else season
        if of or code >= 40 or not phrases.seasons:
            return self.units.interval("month", first, last)
        return self.between("month", first, last)

    def between(self, unit: CalendarUnit, first: Day, last: Day) -> str:
        """One unit from *first* to *last*, it is not known which."""
        pieces = [self.governed(unit, text) for text in self.units.shared(unit, (first, last), inflected=True)]
        template = self.phrases.between_days if unit == "day" else self.phrases.between
        return template.format(first=pieces[0], last=pieces[1])

    def _unspecified(self, date: EdtfDate, first: Day, last: Day, *, of: bool) -> str:
        """`1990s`, `March 2025 (day unknown)`, and for what has no words the bounds and the pattern."""
        found = _PATTERN.fullmatch(date.unspecified)
        year, month, day = found.groups() if found else ("", None, None)
        known = [part for part in (month, day) if part and "X" not in part]
        years = self._years(year, first, last, of=of)
        rest = ""
        if known and date.season is None and date.month is not None:
            rest = self.units.day_and_month(last) if date.day is not None else self.units.month_name(date.month)
        odd = years is None or any(part and part != "XX" and "X" in part for part in (month, day))
        if odd or (known and not rest):
            unit: CalendarUnit = "day" if day else "month" if month else "year"
            return f"{self.between(unit, first, last)} ({date.unspecified})"
        unknown = [part for part, digits in (("month", month), ("day", day)) if digits == "XX"]
        return self._with_unknown(date, years or "", rest, unknown, of=of)

    def _with_unknown(self, date: EdtfDate, years: str, rest: str, unknown: list[str], *, of: bool) -> str:
        """Put together what is known, and name what is not."""
        if not years and not rest:
            return self.phrases.unknown
        if not years:
            text, unknown = rest, ["year", *unknown]
        elif not rest:
            text = years
        elif date.year is not None and date.earliest is not None:
            text = self.unit("month", date.earliest, of=of)
        else:
            text = self.units.words.date_and_time.format(years, rest)
        names = list(dict.fromkeys(self.phrases.unknown_parts[part] for part in unknown))
        return f"{text} ({self.units.words.listed('standard', names)})" if names else text

    def _years(self, digits: str, first: Day, last: Day, *, of: bool) -> str | None:
        """The year, decade or century; empty where nothing of it is known; None where it has no words."""
        if "X" not in digits:
            return self.unit("year", Day(int(digits), 1, 1), of=of)
        if digits == "XXXX":
            return ""
        if not _DECADE_OR_CENTURY.fullmatch(digits):
            return self.units.interval("year", first, last) if re.fullmatch(r"-?[0-9]+X+", digits) else None
        low, high = digits.replace("X", "0"), digits.replace("X", "9")
        phrases = self.phrases
        if digits.count("X") == 1:
            return ((of and phrases.decade_of) or phrases.decade).format(first=low, last=high)
        return ((of and phrases.century_of) or phrases.century).format(first=low, last=high)


def offset_words(minutes: int) -> str:
    """`UTC`, `UTC+4`, `UTC−3:30`."""
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "")
