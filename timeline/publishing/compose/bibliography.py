"""All articles to the bibliography: a page under their publishers, one by date, one by how much they are cited for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from timeline.publishing import urls
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import publisher_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.periods import Period, period_of, period_title
from timeline.publishing.compose.publishers import alphabetical, listed_articles
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.views.listings import PublisherArticleView, SourceGroupView, SourcesPageView
from timeline.publishing.views.shared import Label, NavigationLink
from timeline.publishing.words.counting import articles_counted, events_counted
from timeline.publishing.words.messages import message

WITHOUT_PUBLISHER = message("Publisher not known")
WITHOUT_DATE = message("Day not known")


def sources_page(site: SiteIndex) -> Page:
    """Every article, under its publisher."""
    return _sources_page(site, urls.SOURCES, _by_publisher)


def newest_sources_page(site: SiteIndex) -> Page:
    """Every article, the newest first, under its year."""
    return _sources_page(site, urls.NEWEST_SOURCES, _by_year)


def most_cited_sources_page(site: SiteIndex) -> Page:
    """Every article, those first that are cited for most events."""
    return _sources_page(site, urls.MOST_CITED_SOURCES, _by_events)


def _sources_page(site: SiteIndex, path: str, grouped: Callable[[Here], Iterator[SourceGroupView]]) -> Page:
    here, words = page_at(site, path), site.words
    publishers = len(tuple(_by_publisher(here)))
    lead = words.counted(
        "%(articles)s from %(number)s publisher, each with the events that it is cited for.",
        "%(articles)s from %(number)s publishers, each with the events that it is cited for.",
        publishers,
        articles=articles_counted(len(site.chronology.articles), words),
    )
    order = _order(here)
    (current,) = (one.text for one in order if one.current)
    title = words.say("Sources")
    full = title if path == urls.SOURCES else words.say("%(list)s: %(order)s", list=title, order=current)
    view = SourcesPageView(
        frame=frame_view(here, full, lead),
        lead=lead,
        order=order,
        under_publishers=path == urls.SOURCES,
        groups=tuple(grouped(here)),
    )
    return Page(path=here.path, template="sources.html", view=view)


def _order(here: Here) -> tuple[NavigationLink, ...]:
    words = here.words
    pages = (
        (words.say("By publisher"), urls.SOURCES),
        (words.say("Newest first"), urls.NEWEST_SOURCES),
        (words.say("Most cited first"), urls.MOST_CITED_SOURCES),
    )
    return tuple(NavigationLink(text=text, href=here.link(path), current=path == here.path) for text, path in pages)


def _by_publisher(here: Here) -> Iterator[SourceGroupView]:
    site = here.site
    for publisher in alphabetical(site):
        if articles := site.articles_of_publisher.get(str(publisher.id), ()):
            yield SourceGroupView(title=publisher_label(here, publisher), articles=listed_articles(here, articles))
    if orphans := [one for one in site.chronology.articles if here.publisher_of(one.article.id) is None]:
        unknown = Label(text=site.words.say(WITHOUT_PUBLISHER))
        yield SourceGroupView(title=unknown, articles=listed_articles(here, orphans))


def _by_year(here: Here) -> Iterator[SourceGroupView]:
    articles = here.site.chronology.articles
    dated = [(period_of(one.published).year, one) for one in articles if one.published]
    for year in dict.fromkeys(year for year, _ in sorted(dated, key=lambda pair: pair[0], reverse=True)):
        listed = listed_articles(here, [one for of, one in dated if of == year])
        title = Label(text=period_title(here, Period(year=year)))
        yield SourceGroupView(title=title, articles=listed[::-1])
    if undated := [one for one in articles if not one.published]:
        yield SourceGroupView(title=Label(text=here.words.say(WITHOUT_DATE)), articles=listed_articles(here, undated))


def _by_events(here: Here) -> Iterator[SourceGroupView]:
    def events(article: PublisherArticleView) -> int:
        return len(article.events)

    listed = sorted(listed_articles(here, here.site.chronology.articles), key=events, reverse=True)
    for number, articles in groupby(listed, key=events):
        yield SourceGroupView(title=Label(text=events_counted(number, here.words)), articles=tuple(articles))
