"""All events to the pages of their years and months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.core.model.chronology import Event
from timeline.core.struct import Struct
from timeline.publishing.compose.dates import date_view
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.home import month_contents
from timeline.publishing.compose.labels import event_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheets_of, standing
from timeline.publishing.compose.periods import Period, events_by_period, months_of, period_title, way_up
from timeline.publishing.compose.sheet_views import sheet_links, sheet_overview, with_sheet
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.parts import Part, page_part
from timeline.publishing.views.listings import IndexRowView
from timeline.publishing.views.pages import PeriodPageView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import events_counted


class _Gathered(Struct, frozen=True, kw_only=True):
    """What a page of a year or month shows."""

    period: Period
    sheet: Sheet
    events: tuple[Event, ...]
    """All of the period."""
    elsewhere: Mapping[str, str]
    """The path of the page on which each of them stands that is not on this one, by its id."""
    months: Mapping[Period, int]
    """The months of a year of which only a part is shown, with the numbers of their events."""
    earlier: Period | None
    later: Period | None
    reaching: tuple[Event, ...]
    """Events of other pages that last into the year, or may have happened in it."""


def period_parts(site: SiteIndex) -> Iterator[Part]:
    """A page for each year and each month that has events, in order; more than one where there are very many."""
    gathered = events_by_period(site.chronology.events)
    places = standing(gathered)
    wide = [event for event in site.chronology.events if _is_wide(event)]
    years = [period for period in gathered if not period.month]
    months = [period for period in gathered if period.month]
    for ordered in (years, months):
        for position, period in enumerate(ordered):
            events = gathered[period]
            for sheet in sheets_of(period, events):
                shown = {event.id for event in sheet.events}
                partial = not period.month and len(sheet.events) < len(events)
                page = _Gathered(
                    period=period,
                    sheet=sheet,
                    events=events,
                    elsewhere={event.id: places[event.id] for event in events if event.id not in shown},
                    months=months_of(period.year, gathered) if partial else {},
                    earlier=ordered[position - 1] if position else None,
                    later=ordered[position + 1] if position + 1 < len(ordered) else None,
                    reaching=tuple(_reaching(period, events, wide)) if sheet.number == 1 else (),
                )
                yield page_part(sheet.path, _sheet_page, site, page)


def _sheet_page(site: SiteIndex, given: _Gathered) -> Page:
    period, sheet, events = given.period, given.sheet, given.events
    here = page_at(site, sheet.path)
    title = period_title(here, period)
    words = here.words
    count = with_sheet(events_counted(len(events), words), sheet, words)
    description = words.say(
        "%(count)s of %(period)s in this chronology", count=events_counted(len(events), words), period=title
    )
    up = way_up(here, period, to_month=False)
    view = PeriodPageView(
        frame=frame_view(
            here,
            with_sheet(title, sheet, words),
            f"{with_sheet(description, sheet, words)}.",
            events=events if sheet.number == 1 else (),
        ),
        title=title,
        count=with_sheet(count, sheet, words),
        up=up if period.month else up[:1],
        earlier=_neighbour(here, given.earlier),
        later=_neighbour(here, given.later),
        overview=sheet_overview(here, events, sheet, lambda event: given.elsewhere[event.id], threads=True),
        contents=month_contents(here, given.months),
        pages=sheet_links(here, sheet),
        years=year_views(here, sheet.events, evidence="quotes"),
        reaching=tuple(_reaching_row(here, event) for event in given.reaching),
    )
    return Page(path=here.path, template="period.html", view=view)


def _is_wide(event: Event) -> bool:
    """Whether its date may lie in more years than the one under which it stands."""
    first, last = event.date.date.earliest, event.date.date.latest
    return first is None or last is None or first.year != last.year


def _reaching(period: Period, events: tuple[Event, ...], wide: Sequence[Event]) -> Iterator[Event]:
    """Those of *wide* that stand elsewhere and reach into a year; of no date at all: none."""
    if period.month or not period.is_year:
        return
    year, own = int(period.year.lstrip("Y")), {event.id for event in events}
    for event in wide:
        first, last = event.date.date.earliest, event.date.date.latest
        if event.id in own or (first is None and last is None):
            continue
        if (first is None or first.year <= year) and (last is None or last.year >= year):
            yield event


def _reaching_row(here: Here, event: Event) -> IndexRowView:
    words = date_view(event.date.date, here.site.language, contested=event.date.contested).words
    return IndexRowView(name=event_label(here, event), words=words)


def _neighbour(here: Here, period: Period | None) -> Label | None:
    return Label(text=period_title(here, period), href=here.link(period.path)) if period else None
