"""What can be found to the search page, and to the lists that it shows until a reader searches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.assets import asset_path
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.periods import Period, period_of, period_title
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.search.facets import Facet
from timeline.publishing.views.listings import IndexRowView
from timeline.publishing.views.search import BrowseListView, SearchPageView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.counting import counted

TITLE = "Search"
_SHOWN = 12
"""How many people, places and the like stand on the page; the rest is one step away."""
_SCRIPTS = "search/"
_ENTRY = "search/main.js"
_PATHS = {
    "entity": (urls.ENTITIES, urls.entity_path),
    "place": (urls.PLACES, urls.place_path),
    "thread": (urls.THREADS, urls.thread_path),
    "publisher": (urls.PUBLISHERS, urls.publisher_path),
}
"""The facets whose values have pages: the page of them all, and that of each."""


def search_page(site: SiteIndex, events: Sequence[Event], facets: Sequence[Facet], *, folder: str) -> Page:
    """The page that searches *events*; *folder* is where its script finds what it reads."""
    here = page_at(site, urls.SEARCH)
    theme = site.publication.theme
    modules = sorted(name for name in theme.assets if name.startswith(_SCRIPTS) and name != _ENTRY)
    lists = [_years(here, events), *_of_facets(here, facets), _sources(here)]
    count = counted(len(events), "event")
    view = SearchPageView(
        frame=frame_view(here, TITLE, f"Search {count} by words, people, places, dates and sources."),
        count=count,
        index=here.link(folder),
        root=here.root,
        script=here.link(asset_path(theme, _ENTRY)),
        modules=tuple(here.link(asset_path(theme, name)) for name in modules),
        examples=_examples(facets),
        lists=tuple(one for one in lists if one.rows or one.whole),
    )
    return Page(path=here.path, template="search.html", view=view)


def _years(here: Here, events: Iterable[Event]) -> BrowseListView:
    numbers: dict[str, int] = {}
    for event in events:
        year = period_of(event.date.date).year
        numbers[year] = numbers.get(year, 0) + 1
    rows = (
        IndexRowView(
            name=Label(text=period_title(here, Period(year=year)), href=here.link(urls.period_path(year))),
            words=counted(number, "event"),
        )
        for year, number in numbers.items()
    )
    return BrowseListView(title="Years", rows=tuple(rows), whole=None)


def _of_facets(here: Here, facets: Iterable[Facet]) -> Iterator[BrowseListView]:
    for facet in facets:
        if facet.key not in _PATHS:
            continue
        index, path_of = _PATHS[facet.key]
        rows = (
            IndexRowView(
                name=Label(text=value.label, href=here.link(path_of(value.id))),
                words=counted(len(value.events), "event"),
            )
            for value in facet.values[:_SHOWN]
        )
        yield BrowseListView(
            title=facet.label,
            rows=tuple(rows),
            whole=Label(text=f"All {len(facet.values):,}", href=here.link(index)),
        )


def _sources(here: Here) -> BrowseListView:
    number = counted(len(here.site.chronology.articles), "article")
    return BrowseListView(title="Sources", rows=(), whole=Label(text=f"All {number}", href=here.link(urls.SOURCES)))


def _examples(facets: Iterable[Facet]) -> tuple[str, ...]:
    """The most frequent person, place and publisher."""
    first = {facet.key: facet.values[0].label for facet in facets}
    return tuple(first[key] for key in ("entity", "place", "publisher") if key in first)
