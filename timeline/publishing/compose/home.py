"""All events to the chronology itself, oldest or newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.core.model.chronology import Event
from timeline.core.struct import replace
from timeline.publishing import urls
from timeline.publishing.compose.entries import year_views
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import ON_HOME, standing
from timeline.publishing.compose.periods import Period, events_by_period, months_of, period_of, period_title
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.overview.view import overview_of
from timeline.publishing.views.entries import YearView
from timeline.publishing.views.pages import HomeView, PeriodContentsView
from timeline.publishing.views.shared import Label, NavigationLink
from timeline.publishing.words.counting import articles_counted, citations_counted, events_counted
from timeline.publishing.words.messages import Words, message

_MOST_YEARS_WITH_MONTHS = 40
"""Of more years the contents name no months: they stand on the pages of the years."""


def home_page(site: SiteIndex) -> Page:
    """The chronology from its beginning: the first events in full, and the way to all others."""
    return _list_page(site, urls.HOME, newest_first=False)


def newest_page(site: SiteIndex) -> Page:
    """The same from its end."""
    return _list_page(site, urls.NEWEST, newest_first=True)


def _list_page(site: SiteIndex, path: str, *, newest_first: bool) -> Page:
    here = page_at(site, path)
    events = site.chronology.events
    ordered = tuple(reversed(events)) if newest_first else events
    shown, rest = ordered[:ON_HOME], ordered[ON_HOME:]
    gathered = events_by_period(events)
    on_page = {event.id for event in shown}
    places = standing(gathered)

    def href(event: Event) -> str:
        anchor = f"e-{event.id}"
        return f"#{anchor}" if event.id in on_page else here.link(places[event.id], anchor)

    years = year_views(here, shown, evidence="sources" if rest else "quotes")
    title = here.words.say("Newest first") if newest_first else ""
    alternates = () if newest_first else events
    view = HomeView(
        frame=frame_view(
            here, title, site.chronology.site.deck, kind="article" if newest_first else "website", events=alternates
        ),
        facts=_facts(site),
        periods=_periods(here, ordered, {year.anchor for year in years}),
        order=_order(here) if len(events) > 1 else (),
        overview=overview_of(here, events, href, threads=True, listed=len(shown) if rest else 0),
        lead=_lead(len(shown), len(events), here.words, newest_first=newest_first) if rest else "",
        years=tuple(_of_all(year, gathered, here.words) for year in years) if rest else years,
        following=_following(here, rest[0], href(rest[0])) if rest else None,
        contents=_contents(here, gathered) if rest else (),
    )
    return Page(path=here.path, template="home.html", view=view)


def _of_all(year: YearView, gathered: dict[Period, tuple[Event, ...]], words: Words) -> YearView:
    """With the number of all events of the year, where only some stand on the page."""
    shown = sum(len(group.entries) for month in year.months for group in month.groups)
    number = next(len(events) for period, events in gathered.items() if f"y-{period.year.lower()}" == year.anchor)
    if shown == number:
        return year
    count = words.counted("%(shown)s of %(number)s event", "%(shown)s of %(number)s events", number, shown=shown)
    return replace(year, count=count)


def _periods(here: Here, events: Sequence[Event], anchors: set[str]) -> tuple[Label, ...]:
    """The years: those on the page by their places there, the others by their pages."""
    found = []
    for year in dict.fromkeys(period_of(event.date.date).year for event in events):
        anchor = f"y-{year.lower()}"
        href = f"#{anchor}" if anchor in anchors else here.link(urls.period_path(year))
        found.append(Label(text=period_title(here, Period(year=year)), href=href))
    return tuple(found)


def _order(here: Here) -> tuple[NavigationLink, ...]:
    words = here.words
    pages = ((words.say("Oldest first"), urls.HOME), (words.say("Newest first"), urls.NEWEST))
    return tuple(NavigationLink(text=text, href=here.link(path), current=path == here.path) for text, path in pages)


def _lead(shown: int, number: int, words: Words, *, newest_first: bool) -> str:
    newest = message(
        "Below stand the newest %(shown)s of %(number)s events; the others stand under their years and months."
    )
    first = message(
        "Below stand the first %(shown)s of %(number)s events; the others stand under their years and months."
    )
    return words.say(newest if newest_first else first, shown=shown, number=number)


def _following(here: Here, event: Event, href: str) -> Label:
    """The way on, to the event at which the page breaks off."""
    return Label(text=period_title(here, period_of(event.date.date)), href=href)


def _contents(here: Here, gathered: dict[Period, tuple[Event, ...]]) -> tuple[PeriodContentsView, ...]:
    years = {period: events for period, events in gathered.items() if not period.month}
    return tuple(
        PeriodContentsView(
            period=Label(text=period_title(here, year), href=here.link(year.path)),
            count=events_counted(len(events), here.words),
            months=month_contents(
                here, months_of(year.year, gathered) if len(years) <= _MOST_YEARS_WITH_MONTHS else {}
            ),
        )
        for year, events in years.items()
    )


def month_contents(here: Here, months: Mapping[Period, int]) -> tuple[PeriodContentsView, ...]:
    """Months with the numbers of their events."""
    return tuple(
        PeriodContentsView(
            period=Label(text=period_title(here, month), href=here.link(month.path)),
            count=here.words.number(number),
        )
        for month, number in months.items()
    )


def _facts(site: SiteIndex) -> tuple[str, ...]:
    """How much there is, and how well it is sourced."""
    chronology, words = site.chronology, site.words
    claims = [event for event in chronology.events if event.support.independent_origins is not None]
    single = sum(event.support.independent_origins == 1 for event in claims)
    contested = sum(event.date.contested for event in chronology.events)
    citations = sum(len(event.citations) for event in chronology.events)
    facts = (
        events_counted(len(chronology.events), words),
        articles_counted(site.sizes["articles"], words),
        citations_counted(citations, words),
        _single(single, len(claims), words) if single else "",
        words.counted("%(number)s date contested", "%(number)s dates contested", contested) if contested else "",
    )
    return tuple(fact for fact in facts if fact)


def _single(single: int, claims: int, words: Words) -> str:
    return words.counted(
        "%(single)s of %(number)s claim with a single origin",
        "%(single)s of %(number)s claims with a single origin",
        claims,
        single=single,
    )
