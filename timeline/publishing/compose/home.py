"""All events to the chronology itself, and to the page of each year and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.periods import Period, events_by_period, period_title, way_up
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.views.pages import HomeView, PeriodPageView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import counted


def home_page(site: SiteIndex) -> Page:
    """The chronology: every event in order, with its sources."""
    here = page_at(site, urls.HOME)
    years = year_views(here, site.chronology.events, with_sources=True)
    view = HomeView(
        frame=frame_view(here, "", site.chronology.site.deck, kind="website", events=site.chronology.events),
        facts=_facts(site),
        periods=tuple(Label(text=f"{year.title}", href=f"#{year.anchor}") for year in years),
        years=years,
    )
    return Page(path=here.path, template="home.html", view=view)


def _facts(site: SiteIndex) -> tuple[str, ...]:
    """How much there is, and how well it is sourced."""
    chronology = site.chronology
    claims = [event for event in chronology.events if event.support.independent_origins is not None]
    single = sum(event.support.independent_origins == 1 for event in claims)
    contested = sum(event.date.contested for event in chronology.events)
    citations = sum(len(event.citations) for event in chronology.events)
    facts = (
        counted(len(chronology.events), "event"),
        counted(len(chronology.articles), "article"),
        counted(citations, "citation"),
        f"{single:,} of {counted(len(claims), 'claim')} with a single origin" if single else "",
        f"{counted(contested, 'date')} contested" if contested else "",
    )
    return tuple(fact for fact in facts if fact)


def period_pages(site: SiteIndex) -> Iterator[Page]:
    """A page for each year and each month that has events, in order."""
    gathered = events_by_period(site.chronology.events)
    years = [period for period in gathered if not period.month]
    months = [period for period in gathered if period.month]
    for ordered in (years, months):
        for position, period in enumerate(ordered):
            earlier = ordered[position - 1] if position else None
            later = ordered[position + 1] if position + 1 < len(ordered) else None
            yield _period_page(site, period, gathered[period], earlier=earlier, later=later)


def _period_page(
    site: SiteIndex, period: Period, events: Sequence[Event], *, earlier: Period | None, later: Period | None
) -> Page:
    here = page_at(site, period.path)
    title = period_title(here, period)
    count = counted(len(events), "event")
    up = way_up(here, period, to_month=False)
    view = PeriodPageView(
        frame=frame_view(here, title, f"{count} of {title} in this chronology.", events=events),
        title=title,
        count=count,
        up=up if period.month else up[:1],
        earlier=_neighbour(here, earlier),
        later=_neighbour(here, later),
        years=year_views(here, events, with_sources=True),
    )
    return Page(path=here.path, template="period.html", view=view)


def _neighbour(here: Here, period: Period | None) -> Label | None:
    return Label(text=period_title(here, period), href=here.link(period.path)) if period else None
