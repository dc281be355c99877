"""All events to the pages of their years and months."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import Event
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.home import month_contents
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheets_of, standing
from timeline.publishing.compose.periods import Period, events_by_period, period_title, way_up
from timeline.publishing.compose.sheet_views import sheet_links, sheet_overview, with_sheet
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.parts import Part, page_part
from timeline.publishing.views.pages import PeriodPageView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import events_counted

Gathered = dict[Period, tuple[Event, ...]]


def period_parts(site: SiteIndex) -> Iterator[Part]:
    """A page for each year and each month that has events, in order; more than one where there are very many."""
    gathered = events_by_period(site.chronology.events)
    places = standing(gathered)
    years = [period for period in gathered if not period.month]
    months = [period for period in gathered if period.month]
    for ordered in (years, months):
        for position, period in enumerate(ordered):
            earlier = ordered[position - 1] if position else None
            later = ordered[position + 1] if position + 1 < len(ordered) else None
            for sheet in sheets_of(period, gathered[period]):
                yield page_part(sheet.path, _sheet_page, site, period, sheet, gathered, places, around=(earlier, later))


def _sheet_page(
    site: SiteIndex,
    period: Period,
    sheet: Sheet,
    gathered: Gathered,
    places: dict[str, str],
    *,
    around: tuple[Period | None, Period | None],
) -> Page:
    here = page_at(site, sheet.path)
    events = gathered[period]
    title = period_title(here, period)
    words = here.words
    count = with_sheet(events_counted(len(events), words), sheet, words)
    description = words.say(
        "%(count)s of %(period)s in this chronology", count=events_counted(len(events), words), period=title
    )
    up = way_up(here, period, to_month=False)
    partial = not period.month and len(sheet.events) < len(events)
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
        earlier=_neighbour(here, around[0]),
        later=_neighbour(here, around[1]),
        overview=sheet_overview(here, events, sheet, places, threads=True),
        contents=month_contents(here, period.year, gathered) if partial else (),
        pages=sheet_links(here, sheet),
        years=year_views(here, sheet.events, evidence="quotes"),
    )
    return Page(path=here.path, template="period.html", view=view)


def _neighbour(here: Here, period: Period | None) -> Label | None:
    return Label(text=period_title(here, period), href=here.link(period.path)) if period else None
