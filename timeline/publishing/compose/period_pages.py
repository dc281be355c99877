"""All events to the pages of their years and months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.home import month_contents
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheet_path, sheets_of, standing
from timeline.publishing.compose.periods import Period, events_by_period, period_title, way_up
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.overview.view import overview_of
from timeline.publishing.parts import Part, page_part
from timeline.publishing.views.overview import OverviewView
from timeline.publishing.views.pages import PeriodPageView
from timeline.publishing.views.shared import Label, NavigationLink
from timeline.publishing.words.counting import events_counted
from timeline.publishing.words.messages import Words

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
                yield page_part(sheet.path, _sheet_page, site, sheet, gathered, places, around=(earlier, later))


def _sheet_page(
    site: SiteIndex,
    sheet: Sheet,
    gathered: Gathered,
    places: dict[str, str],
    *,
    around: tuple[Period | None, Period | None],
) -> Page:
    here, period = page_at(site, sheet.path), sheet.period
    events = gathered[period]
    title = period_title(here, period)
    words = here.words
    count = _with_sheet(events_counted(len(events), words), sheet, words)
    description = words.say(
        "%(count)s of %(period)s in this chronology", count=events_counted(len(events), words), period=title
    )
    up = way_up(here, period, to_month=False)
    partial = not period.month and len(sheet.events) < len(events)
    view = PeriodPageView(
        frame=frame_view(
            here,
            _with_sheet(title, sheet, words),
            f"{_with_sheet(description, sheet, words)}.",
            events=events if sheet.number == 1 else (),
        ),
        title=title,
        count=_with_sheet(count, sheet, words),
        up=up if period.month else up[:1],
        earlier=_neighbour(here, around[0]),
        later=_neighbour(here, around[1]),
        overview=_overview(here, events, sheet, places),
        contents=month_contents(here, period.year, gathered) if partial else (),
        pages=_pages(here, sheet) if sheet.of > 1 else (),
        years=year_views(here, sheet.events, evidence="quotes"),
    )
    return Page(path=here.path, template="period.html", view=view)


def _with_sheet(text: str, sheet: Sheet, words: Words) -> str:
    """With the number of the page, where there are several."""
    if sheet.of == 1:
        return text
    return words.say("%(text)s, page %(number)s of %(of)s", text=text, number=sheet.number, of=sheet.of)


def _overview(here: Here, events: Sequence[Event], sheet: Sheet, places: dict[str, str]) -> OverviewView | None:
    on_page = {event.id for event in sheet.events}

    def href(event: Event) -> str:
        anchor = f"e-{event.id}"
        return f"#{anchor}" if event.id in on_page else here.link(places[event.id], anchor)

    listed = len(sheet.events) if len(sheet.events) < len(events) else 0
    return overview_of(here, events, href, threads=True, listed=listed)


def _pages(here: Here, sheet: Sheet) -> tuple[NavigationLink, ...]:
    paths = [sheet_path(sheet.period, number) for number in range(1, sheet.of + 1)]
    return tuple(
        NavigationLink(text=here.words.number(number), href=here.link(path), current=path == here.path)
        for number, path in enumerate(paths, start=1)
    )


def _neighbour(here: Here, period: Period | None) -> Label | None:
    return Label(text=period_title(here, period), href=here.link(period.path)) if period else None
