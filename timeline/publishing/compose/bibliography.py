"""All articles to the bibliography: under their publishers, by date, and by how much they are cited for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from timeline.core.model.dated import DatedArticle
from timeline.core.struct import Struct
from timeline.publishing import urls
from timeline.publishing.assets import asset_path
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import publisher_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheets_at
from timeline.publishing.compose.periods import Period, period_of, period_title
from timeline.publishing.compose.publishers import alphabetical, by_day, listed_articles
from timeline.publishing.compose.sheet_views import sentence_with_sheet, sheet_links, with_sheet
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.parts import Part, page_part
from timeline.publishing.views.listings import SourceGroupView, SourceSearchView, SourcesPageView
from timeline.publishing.views.shared import Label, NavigationLink
from timeline.publishing.words.counting import articles_counted, events_counted
from timeline.publishing.words.messages import message
from timeline.publishing.words.searching import source_messages

WITHOUT_PUBLISHER = message("Publisher not known")
WITHOUT_DATE = message("Day not known")
_SCRIPT = "search/sources.js"
_MODULES = tuple(
    f"search/{name}.js"
    for name in ("applied", "asking", "decoding", "facets", "filtering", "folding", "query", "saying")
)
"""What it imports."""


class _Group(Struct, frozen=True, kw_only=True):
    """Articles that stand together."""

    name: str
    """Id of the publisher, EDTF year, or number of events; empty: not known."""
    articles: tuple[DatedArticle, ...]


class _Order(Struct, frozen=True, kw_only=True):
    """One way to list all articles."""

    name: str
    grouped: Callable[[SiteIndex], Iterator[_Group]]
    title: Callable[[Here, str], Label]
    """What stands above a group, by its name."""


def source_parts(site: SiteIndex) -> Iterator[Part]:
    """Every article, in each order, the long lists on several pages."""
    groups_of = {first: list(order.grouped(site)) for first, order in _ORDERS.items()}
    publishers = len(groups_of[urls.SOURCES])
    for first, groups in groups_of.items():
        name_of = {str(one.article.id): group.name for group in groups for one in group.articles}
        for sheet in sheets_at(first, (), [one for group in groups for one in group.articles]):
            yield page_part(
                sheet.path, _sources_page, site, sheet, tuple(_grouped(sheet.articles, name_of)), publishers
            )


def _search_view(here: Here, sheet: Sheet) -> SourceSearchView | None:
    """The first page can be filtered, on sites that can be searched."""
    if sheet.path != urls.SOURCES or not here.site.is_searched:
        return None
    theme = here.site.publication.theme
    return SourceSearchView(
        index=here.link(urls.SOURCES_INDEX),
        root=here.root,
        script=here.link(asset_path(theme, _SCRIPT)),
        modules=tuple(here.link(asset_path(theme, name)) for name in _MODULES),
        messages=source_messages(here.words),
    )


def _grouped(articles: Iterable[DatedArticle], name_of: Mapping[str, str]) -> Iterator[_Group]:
    for name, found in groupby(articles, key=lambda one: name_of[str(one.article.id)]):
        yield _Group(name=name, articles=tuple(found))


def _sources_page(site: SiteIndex, sheet: Sheet, groups: tuple[_Group, ...], publishers: int) -> Page:
    here, words = page_at(site, sheet.path), site.words
    lead = words.counted(
        "%(articles)s from %(number)s publisher, each with the events that it is cited for.",
        "%(articles)s from %(number)s publishers, each with the events that it is cited for.",
        publishers,
        articles=articles_counted(site.sizes["articles"], words),
    )
    order, title = _ORDERS[sheet.first], words.say("Sources")
    named = words.say("%(list)s: %(order)s", list=title, order=words.say(order.name))
    full = title if sheet.first == urls.SOURCES else named
    view = SourcesPageView(
        frame=frame_view(here, with_sheet(full, sheet, words), sentence_with_sheet(lead, sheet, words)),
        lead=sentence_with_sheet(lead, sheet, words),
        order=tuple(
            NavigationLink(text=words.say(one.name), href=here.link(path), current=path == sheet.first)
            for path, one in _ORDERS.items()
        ),
        under_publishers=sheet.first == urls.SOURCES,
        search=_search_view(here, sheet),
        groups=tuple(
            SourceGroupView(title=order.title(here, group.name), articles=listed_articles(here, group.articles))
            for group in groups
        ),
        pages=sheet_links(here, sheet),
    )
    return Page(path=here.path, template="sources.html", view=view)


def source_paths(site: SiteIndex) -> Iterator[str]:
    """The paths of all these pages."""
    for first in _ORDERS:
        yield from (sheet.path for sheet in sheets_at(first, (), tuple(site.articles.values())))


def articles_ordered(site: SiteIndex, first: str) -> list[DatedArticle]:
    """All articles, in the order of the list that begins at *first*."""
    return [one for group in _ORDERS[first].grouped(site) for one in group.articles]


def _by_publisher(site: SiteIndex) -> Iterator[_Group]:
    """In the order of their names; of each the oldest first."""
    for publisher in alphabetical(site):
        if articles := site.articles_of_publisher.get(str(publisher.id), ()):
            yield _Group(name=str(publisher.id), articles=tuple(by_day(articles)))
    publisher_of = site.chronology.publisher_of
    if orphans := [one for identifier, one in site.articles.items() if identifier not in publisher_of]:
        yield _Group(name="", articles=tuple(by_day(orphans)))


def _publisher_title(here: Here, name: str) -> Label:
    if not name:
        return Label(text=here.words.say(WITHOUT_PUBLISHER))
    return publisher_label(here, here.site.chronology.publishers[name])


def _by_year(site: SiteIndex) -> Iterator[_Group]:
    """The newest first, those without a date last."""
    ordered = by_day(tuple(site.articles.values()))
    dated = [one for one in ordered if one.published]
    years: dict[str, list[DatedArticle]] = {}
    for one in reversed(dated):
        years.setdefault(_year_of(one), []).append(one)
    for year in sorted(years, reverse=True):
        yield _Group(name=year, articles=tuple(years[year]))
    if undated := [one for one in ordered if not one.published]:
        yield _Group(name="", articles=tuple(undated))


def _year_of(dated: DatedArticle) -> str:
    return period_of(dated.published).year if dated.published else ""


def _year_title(here: Here, name: str) -> Label:
    text = period_title(here, Period(year=name)) if name else here.words.say(WITHOUT_DATE)
    return Label(text=text)


def _by_events(site: SiteIndex) -> Iterator[_Group]:
    """Those first that are cited for most events; of as many the oldest first."""

    def events(dated: DatedArticle) -> int:
        return len({event.id for event, _ in site.cited.get(str(dated.article.id), ())})

    ordered = sorted(by_day(tuple(site.articles.values())), key=events, reverse=True)
    for number, articles in groupby(ordered, key=events):
        yield _Group(name=str(number), articles=tuple(articles))


def _events_title(here: Here, name: str) -> Label:
    return Label(text=events_counted(int(name), here.words))


_ORDERS: Mapping[str, _Order] = {
    urls.SOURCES: _Order(name=message("By publisher"), grouped=_by_publisher, title=_publisher_title),
    urls.NEWEST_SOURCES: _Order(name=message("Newest first"), grouped=_by_year, title=_year_title),
    urls.MOST_CITED_SOURCES: _Order(name=message("Most cited first"), grouped=_by_events, title=_events_title),
}
"""By the first page of each."""
