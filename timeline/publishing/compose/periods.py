"""Dates to the periods under which a chronology lists them: a year, a month, or what is known less finely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.core.edtf import EdtfDate, Precision, sort_key
from timeline.core.model.chronology import Event
from timeline.core.struct import Struct, replace
from timeline.publishing import urls
from timeline.publishing.compose.dates import capitalised, edtf_in_words, shape_of
from timeline.publishing.compose.site import Here
from timeline.publishing.views.shared import Label

UNDATED = "undated"
_QUALIFIERS = str.maketrans("", "", "?~%")


class Period(Struct, frozen=True, kw_only=True):
    """Where an event stands in a list."""

    year: str
    """EDTF of a year, or of a decade or century of which no year is known: `2025`, `199X`; `undated`."""
    month: int = 0
    """1 to 12; 0: only the year is known, or less."""
    unit: str = ""
    """EDTF of what is finer than a year and coarser than a month: a season, a quarter."""

    @property
    def path(self) -> str:
        """The page of the period; a season is listed on that of its year."""
        return urls.period_path(self.year, self.month)

    @property
    def is_year(self) -> bool:
        """Whether its year is one, and not a decade or a century."""
        return self.year.lstrip("Y-").isdigit()


def period_of(date: EdtfDate) -> Period:
    """
    The period under which a date stands: by its start, or by its end where the start is open.

    What is known only to the month or year stands at the head of it; nothing is given a month that it does not have.
    """
    first = date.earliest or date.latest
    if first is None:
        return Period(year=UNDATED)
    if date.form != "point":
        return replace(period_of(_near_end(date)), unit="")
    year = year_text(first.year)
    if shape_of(date) == "day" or date.precision is Precision.MONTH:
        return Period(year=year, month=first.month)
    if date.precision is Precision.YEAR:
        return Period(year=year)
    plain = date.text.translate(_QUALIFIERS)
    one_year = date.latest is not None and date.latest.year == first.year
    return Period(year=year, unit=plain) if one_year else Period(year=plain)


def _near_end(date: EdtfDate) -> EdtfDate:
    """The first of the dates that make up a span or a set, as it was named."""
    near = min(date.members, key=sort_key) if date.members else date.start or date.end
    assert near is not None, "it has a first or a last day"
    return near


def by_year(events: Iterable[Event]) -> dict[str, dict[Period, list[Event]]]:
    """
    *events*, which are in order, by year and within it by period, in the order in which these begin.

    What began in a year, in a month that is not known, stands among the days of its January, but is listed apart.
    """
    years: dict[str, dict[Period, list[Event]]] = {}
    for event in events:
        period = period_of(event.date.date)
        years.setdefault(period.year, {}).setdefault(period, []).append(event)
    return years


def events_by_period(events: Iterable[Event]) -> dict[Period, tuple[Event, ...]]:
    """The events of each year and of each month, in their order: first all the years, then all the months."""
    years: dict[Period, list[Event]] = {}
    months: dict[Period, list[Event]] = {}
    for event in events:
        period = period_of(event.date.date)
        years.setdefault(Period(year=period.year), []).append(event)
        if period.month:
            months.setdefault(period, []).append(event)
    return {period: tuple(gathered) for period, gathered in (years | months).items()}


def months_of(year: str, gathered: Mapping[Period, Sequence[Event]]) -> dict[Period, int]:
    """The months of a year with the numbers of their events."""
    return {period: len(events) for period, events in gathered.items() if period.year == year and period.month}


def year_text(year: int) -> str:
    """A year in EDTF: `2025`, `-0043`, `Y12025`."""
    digits = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return f"Y{digits}" if abs(year) > 9999 else digits


def period_title(here: Here, period: Period) -> str:
    """`2025`, `1990s`, `March 2025`, `spring 2025`."""
    if period.year == UNDATED:
        return here.words.say("Date not known")
    text = f"{period.year}-{period.month:02d}" if period.month else period.unit or period.year
    return capitalised(edtf_in_words(text, here.site.language))


def way_up(here: Here, period: Period, *, to_month: bool = True) -> tuple[Label, ...]:
    """The pages around a period: the chronology, the year and the month."""
    up = [Label(text=here.words.say("Chronology"), href=here.link(urls.HOME)), _step(here, Period(year=period.year))]
    if period.month and to_month:
        up.append(_step(here, Period(year=period.year, month=period.month)))
    return tuple(up)


def _step(here: Here, period: Period) -> Label:
    return Label(text=period_title(here, period), href=here.link(period.path))
