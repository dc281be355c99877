"""What can be found to the search page, and to the lists that it shows until a reader searches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

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
from timeline.publishing.words.counting import events_counted
from timeline.publishing.words.messages import Words, message_in
from timeline.publishing.words.searching import search_messages

TITLE = message_in("page", "Search")
_SHOWN = 12
"""How many people, places and the like stand on the page; the rest is one step away."""
_SCRIPTS = "search/"
_ENTRY = "search/main.js"
_OF_SOURCES = "search/sources.js"
_PATHS = {
    "entity": (urls.ENTITIES, urls.entity_path),
    "place": (urls.PLACES, urls.place_path),
    "thread": (urls.THREADS, urls.thread_path),
    "publisher": (urls.PUBLISHERS, urls.publisher_path),
}
"""The facets with folders of their own: the page of all values, and that of each."""


def search_page(site: SiteIndex, events: Sequence[Event], facets: Sequence[Facet], *, folder: str) -> Page:
    """The page that searches *events*; *folder* is where its script finds what it reads."""
    here = page_at(site, urls.SEARCH)
    theme = site.publication.theme
    modules = sorted(name for name in theme.assets if name.startswith(_SCRIPTS) and name not in (_ENTRY, _OF_SOURCES))
    lists = [_years(here, events), *_of_facets(here, facets), _sources(here)]
    words = site.words
    count = events_counted(len(events), words)
    view = SearchPageView(
        frame=frame_view(here, words.say(TITLE), _description(len(events), words)),
        count=count,
        messages=search_messages(words),
        index=here.link(folder),
        root=here.root,
        script=here.link(asset_path(theme, _ENTRY)),
        modules=tuple(here.link(asset_path(theme, name)) for name in modules),
        examples=_examples(facets),
        lists=tuple(one for one in lists if one.rows or one.whole),
    )
    return Page(path=here.path, template="search.html", view=view)


def _description(events: int, words: Words) -> str:
    return words.counted(
        "Search %(number)s event by words, people, places, dates and sources.",
        "Search %(number)s events by words, people, places, dates and sources.",
        events,
    )


def _years(here: Here, events: Iterable[Event]) -> BrowseListView:
    numbers: dict[str, int] = {}
    for event in events:
        year = period_of(event.date.date).year
        numbers[year] = numbers.get(year, 0) + 1
    rows = (
        IndexRowView(
            name=Label(text=period_title(here, Period(year=year)), href=here.link(urls.period_path(year))),
            words=events_counted(number, here.words),
        )
        for year, number in numbers.items()
    )
    return BrowseListView(title=here.words.say("Years"), rows=tuple(rows), whole=None)


def _of_facets(here: Here, facets: Iterable[Facet]) -> Iterator[BrowseListView]:
    for facet in facets:
        index, path_of = _paths(here.site, facet)
        rows = (
            IndexRowView(
                name=Label(text=value.label, href=here.link(path_of(value.id))),
                words=events_counted(len(value.events), here.words),
            )
            for value in facet.values[:_SHOWN]
        )
        yield BrowseListView(
            title=facet.label,
            rows=tuple(rows),
            whole=Label(text=here.words.say("All %(number)s", number=len(facet.values)), href=here.link(index)),
        )


def _paths(site: SiteIndex, facet: Facet) -> tuple[str, Callable[[str], str]]:
    if facet.key == "tag":
        return urls.TAGS, site.path_of_tag.__getitem__
    return _PATHS.get(facet.key) or (urls.facet_path(facet.key), partial(urls.facet_path, facet.key))


def _sources(here: Here) -> BrowseListView:
    words = here.words
    every = words.counted("All %(number)s article", "All %(number)s articles", here.site.sizes["articles"])
    return BrowseListView(title=words.say("Sources"), rows=(), whole=Label(text=every, href=here.link(urls.SOURCES)))


def _examples(facets: Iterable[Facet]) -> tuple[str, ...]:
    """The most frequent person, place and publisher."""
    first = {facet.key: facet.values[0].label for facet in facets}
    return tuple(first[key] for key in ("entity", "place", "publisher") if key in first)
