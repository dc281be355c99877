"""An EDTF date and a language to the words that a reader sees, and to the value that HTML has for it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from timeline.core.edtf import Day, EdtfDate, Part, days_in_month, weekday
from timeline.core.model.dated import DatedArticle
from timeline.core.struct import Struct, replace
from timeline.publishing.words.calendar_units import CalendarUnit, UnitWriter
from timeline.publishing.words.cldr import calendar_words
from timeline.publishing.words.phrases import NEUTRAL, phrases_for
from timeline.publishing.words.phrases.phrase import Phrases
from timeline.publishing.words.points import PointWriter, unit_of

__all__ = ["date_short", "date_words", "datetime_attribute", "month_name", "published_words", "weekday_name"]


@lru_cache(maxsize=50_000)  # pure, and asked again wherever an event or an article is named
def date_words(date: EdtfDate, locale: str, *, zone_words: str | None = None) -> str:
    """
    A date in the words of *locale*, a BCP 47 tag: `6 March 2025`, `about March 2025`, `since 3 March 2025`.

    *zone_words* name the zone of a time of day that states none ("Kyiv time"); without them the
    words say that the zone is not known. No word claims more than the date does.
    """
    writer = _writer(locale, False)
    return (writer if zone_words is None else writer.in_zone(zone_words)).words(date)


def published_words(article: DatedArticle, locale: str) -> str:
    """When an article was published, a time without an offset being that of its publisher; empty: it is not known."""
    return date_words(article.published, locale, zone_words=article.zone) if article.published else ""


def date_short(date: EdtfDate, locale: str) -> str:
    """The same for a narrow space, with signs for words: `6 Mar`, `Mar 2025`, `≤ 6 Mar`; no year with a day."""
    return _writer(locale, True).words(date)


def month_name(year: int, month: int, locale: str) -> str:
    """A month as a heading: `March 2025`."""
    return _writer(locale, False).points.units.unit("month", Day(year, month, 1))


def month_short(month: int, locale: str) -> str:
    """A month under an axis, where its year is said beside it: `Mar`."""
    return _writer(locale, True).points.units.month_name(month)


def year_short(day: Day, locale: str) -> str:
    """The year of a day under an axis: `2025`, `44 BC`."""
    return _writer(locale, True).points.units.year(day.year)


def weekday_name(day: Day, locale: str) -> str:
    """`Thursday`."""
    return calendar_words(locale).weekdays[weekday(day)]


def datetime_attribute(date: EdtfDate) -> str:
    """The value of `<time datetime>`; empty for what HTML cannot say: the uncertain, open and unspecified, sets."""
    plain = date.form == "point" and not (date.approximate or date.uncertain or date.unspecified or date.significant)
    if not plain or date.season is not None or date.year is None or date.year < 1 or date.hour == 24:
        return ""
    text = f"{date.year:04d}" + "".join(f"-{part:02d}" for part in (date.month, date.day) if part is not None)
    if date.hour is None:
        return text
    text += f"T{date.hour:02d}:{date.minute:02d}" + ("" if date.second is None else f":{date.second:02d}")
    if date.offset is None:
        return text
    hours, minutes = divmod(abs(date.offset), 60)
    return text + (f"{'-' if date.offset < 0 else '+'}{hours:02d}:{minutes:02d}" if date.offset else "Z")


@lru_cache(maxsize=64)  # pure, as the words of a language are
def _writer(locale: str, short: bool) -> _DateWriter:
    words = calendar_words(locale)
    phrases = phrases_for(words.language)
    units = UnitWriter(words=words, short=short, first_of_month="1" if short else phrases.first_of_month)
    shown = NEUTRAL if short else phrases
    return _DateWriter(points=PointWriter(units=units, phrases=shown, zone=shown.zone_unknown), phrases=shown)


class _DateWriter(Struct, frozen=True, kw_only=True):
    """Writes any EDTF date in one language."""

    points: PointWriter
    phrases: Phrases

    def in_zone(self, zone: str) -> _DateWriter:
        return replace(self, points=replace(self.points, zone=zone))

    def words(self, date: EdtfDate) -> str:
        """The whole date with its qualifiers."""
        if date.form == "point":
            return self._point(date)
        if date.form == "interval":
            return self._lasting(date)
        if len(date.members) == 1:
            return self._only(date.form, date.members[0])
        if pieces := self._without_what_they_share(date.members):
            return self._listed(date.form, pieces)
        return self._listed(date.form, [self._only(date.form, member) for member in date.members])

    def _point(self, date: EdtfDate) -> str:
        if date.significant is not None and date.earliest and date.latest:
            years = self.points.units.interval("year", date.earliest, date.latest)
            return self._noted(f"{self._framed(self.phrases.about, date)} ({years})", date, about=True)
        if _is_qualified_whole(date, date.approximate_parts):
            return self._noted(self._framed(self.phrases.about, date), date, about=True)
        return self._noted(self.points.plain(date), date)

    def _only(self, form: str, member: EdtfDate) -> str:
        """The one member of a set, or one of several."""
        if member.form == "point":
            return self._point(member)
        if form == "all-of":
            return self._lasting(member)
        if member.start and member.end:
            return self._part(member) or self._between(member.start, member.end)
        if member.end:
            return self._noted(self._framed(self.phrases.by, member.end), member.end)
        return self._noted(self._framed(self.phrases.or_later, member.start), member.start) if member.start else ""

    def _lasting(self, date: EdtfDate) -> str:
        """What began, lasted and ended."""
        start, end = date.start, date.end
        if start and end:
            return self._part(date) or self._from_to(start, end)
        if start and date.text.endswith(".."):
            return self._noted(self._framed(self.phrases.since, start), start)
        if end and date.text.startswith(".."):
            return self._noted(self._framed(self.phrases.until, end), end)
        ends = [self._point(known) if known else "?" for known in (start, end)]
        return self.points.units.words.interval.format(*ends) if start or end else self.phrases.unknown

    def _from_to(self, start: EdtfDate, end: EdtfDate) -> str:
        unit = _common_unit(start, end)
        if unit and start.earliest and end.earliest:
            return self._noted(self.points.units.interval(unit, start.earliest, end.earliest), start)
        if day := _common_day(start, end):
            return self.points.times((start, end), self.points.unit("day", day, of=False))
        return self.points.units.words.interval.format(self._point(start), self._point(end))

    def _between(self, start: EdtfDate, end: EdtfDate) -> str:
        unit = _common_unit(start, end)
        if unit and start.earliest and end.earliest:
            return self._noted(self.points.between(unit, start.earliest, end.earliest), start)
        if day := _common_day(start, end):
            return self.points.times((start, end), self.points.unit("day", day, of=False), self.phrases.between_days)
        ends = [self._noted(self.points.of(known), known) for known in (start, end)]
        return self._contracted(self.phrases.between.format(first=ends[0], last=ends[1]))

    def _part(self, date: EdtfDate) -> str:
        """The early, middle or late third of a month, year or decade; empty where it is none."""
        third = _third(date)
        if third is None:
            return ""
        number, unit, first = third
        template = (self.phrases.early, self.phrases.mid, self.phrases.late)[number]
        if not template:
            return ""
        if unit == "decade":
            years = {"first": str(first.year), "last": str(first.year + 9)}
            of = (self.phrases.decade_of or self.phrases.decade).format(**years)
            text = template.format(date=self.phrases.decade.format(**years), of=of)
        else:
            forms = {name: self.points.unit(unit, first, of=of) for name, of in (("date", False), ("of", True))}
            text = template.format(**forms)
        return self._contracted(f"{text} ({self.phrases.uncertain})" if date.uncertain else text)

    def _without_what_they_share(self, members: tuple[EdtfDate, ...]) -> list[str]:
        """The members one by one, `4`, `6 March 2025`; none where they are of several kinds or qualified."""
        units = {unit_of(member) for member in members}
        unit = units.pop() if len(units) == 1 else None
        if unit is None or any(member.approximate or member.uncertain for member in members):
            return []
        return self.points.units.shared(unit, [member.earliest for member in members if member.earliest])

    def _listed(self, form: str, pieces: list[str]) -> str:
        return self.points.units.words.listed("or" if form == "one-of" else "standard", pieces)

    def _framed(self, template: str, date: EdtfDate) -> str:
        of = self.points.of(date) if "{of}" in template else ""
        return template.format(date=self.points.plain(date), of=of)

    def _noted(self, text: str, date: EdtfDate, *, about: bool = False) -> str:
        """The text with what is uncertain or approximate in brackets; *about*: the latter is said already."""
        phrases = self.phrases
        notes: list[str] = []
        for parts, whole, by_part in (
            (() if about else date.approximate_parts, phrases.approximate, phrases.approximate_parts),
            (date.uncertain_parts, phrases.uncertain, phrases.uncertain_parts),
        ):
            if _is_qualified_whole(date, parts):
                notes.append(whole)
            else:
                names = ["season" if part == "month" and date.season else part for part in parts]
                notes.extend(by_part.get(name, whole) for name in names)
        text = self._contracted(text)
        return f"{text} ({self.points.units.words.listed('standard', list(dict.fromkeys(notes)))})" if notes else text

    def _contracted(self, text: str) -> str:
        for pattern, contraction in self.phrases.contractions:
            text = re.sub(pattern, contraction, text)
        return text


def _is_qualified_whole(date: EdtfDate, parts: tuple[Part, ...]) -> bool:
    """Whether *parts* are all the components that the date has."""
    return bool(parts) and len(parts) == date.text.lstrip("?~%Y-").count("-") + 1


def _common_unit(start: EdtfDate, end: EdtfDate) -> CalendarUnit | None:
    """The unit of both, where both are plain days, months or years, qualified alike."""
    alike = (start.approximate_parts, start.uncertain_parts) == (end.approximate_parts, end.uncertain_parts)
    return unit_of(start) if alike and unit_of(start) == unit_of(end) else None


def _common_day(start: EdtfDate, end: EdtfDate) -> Day | None:
    """The day of both, where both are times of it in one zone."""
    timed = start.hour is not None and end.hour is not None and start.offset == end.offset
    return start.earliest if timed and start.earliest == end.earliest else None


def _third(date: EdtfDate) -> tuple[int, CalendarUnit | Literal["decade"], Day] | None:
    """Which third (from 0) of which unit, and its first day, where both ends are approximate and fit one."""
    start, end = date.start, date.end
    if start is None or end is None or start.earliest is None or end.earliest is None:
        return None
    unit = _common_unit(start, end)
    if unit is None or not _is_qualified_whole(start, start.approximate_parts):
        return None
    first, last = start.earliest, end.earliest
    if unit == "day" and first[:2] == last[:2]:
        thirds = ((1, 10), (11, 20), (21, days_in_month(*first[:2])))
        ends, whole = (first.day, last.day), first._replace(day=1)
        return _numbered(thirds, ends, "month", whole)
    if unit == "month" and first.year == last.year:
        return _numbered(((1, 4), (5, 8), (9, 12)), (first.month, last.month), "year", Day(first.year, 1, 1))
    decade = first.year // 10 * 10
    if unit == "year" and decade == last.year // 10 * 10 and decade >= 100:
        return _numbered(((0, 3), (4, 6), (7, 9)), (first.year % 10, last.year % 10), "decade", Day(decade, 1, 1))
    return None


def _numbered(
    thirds: tuple[tuple[int, int], ...], ends: tuple[int, int], unit: CalendarUnit | Literal["decade"], whole: Day
) -> tuple[int, CalendarUnit | Literal["decade"], Day] | None:
    return (thirds.index(ends), unit, whole) if ends in thirds else None
