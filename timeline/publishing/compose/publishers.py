"""Publishers and their articles to the page of each, and to their index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.core.edtf import sort_key
from timeline.core.model.dated import DatedArticle
from timeline.core.model.registries import Publisher
from timeline.core.vocabulary import DateOrder
from timeline.publishing import urls
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import event_label, publisher_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.paging import Sheet, sheets_at
from timeline.publishing.compose.sheet_views import sentence_with_sheet, sheet_links, with_sheet
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.compose.sources import source_view
from timeline.publishing.overview.view import overview_of
from timeline.publishing.views.listings import (
    IndexGroupView,
    IndexPageView,
    IndexRowView,
    PublisherArticleView,
    PublisherPageView,
)
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import articles_counted
from timeline.publishing.words.languages import country_name, language_name
from timeline.publishing.words.messages import Words, message, message_in

_DATE_ORDERS: Mapping[DateOrder, str] = {
    "day-first": message("day first"),
    "month-first": message("month first"),
}


def publisher_sheets(site: SiteIndex, publisher: Publisher) -> tuple[Sheet, ...]:
    """The pages over which its articles go."""
    articles = by_day(site.articles_of_publisher.get(str(publisher.id), ()))
    return sheets_at(urls.publisher_path(publisher.id), (), articles)


def publisher_page(site: SiteIndex, publisher: Publisher, sheet: Sheet) -> Page:
    """The page of a publisher: its articles, and how often others rest on it."""
    here, first = page_at(site, sheet.path), sheet.number == 1
    articles = site.articles_of_publisher.get(str(publisher.id), ())
    balance = _balance(site, publisher, articles)
    home = publisher.homepage
    view = PublisherPageView(
        frame=frame_view(
            here,
            with_sheet(publisher.name, sheet, here.words),
            sentence_with_sheet(
                here.words.say("%(name)s: %(balance)s", name=publisher.name, balance=balance), sheet, here.words
            ),
            events=site.events_of_publisher.get(str(publisher.id), ()) if first else (),
        ),
        up=(
            Label(text=here.words.say("Sources"), href=here.link(urls.SOURCES)),
            Label(text=here.words.say("Publishers"), href=here.link(urls.PUBLISHERS)),
        ),
        name=Label(text=publisher.name),
        facts=_facts(here, publisher),
        homepage=Label(text=str(home), href=str(home), external=True) if home and urls.is_web_address(home) else None,
        balance=balance,
        overview=overview_of(
            here,
            site.events_of_publisher.get(str(publisher.id), ()),
            lambda event: here.link(urls.event_path(event.id)),
            threads=False,
        )
        if first
        else None,
        articles=listed_articles(here, sheet.articles),
        pages=sheet_links(here, sheet),
    )
    return Page(path=here.path, template="publisher.html", view=view)


def _facts(here: Here, publisher: Publisher) -> tuple[Fact, ...]:
    language, words = here.site.language, here.words
    facts = (
        Fact(term=words.say(message_in("publisher", "Country")), words=country_name(publisher.country, language)),
        Fact(term=words.say("Language"), words=language_name(publisher.language, language)),
        Fact(term=words.say("Owner"), words=publisher.owner),
        Fact(term=words.say("Control"), words=words.say("state-controlled") if publisher.state_controlled else ""),
        Fact(term=words.say("Time zone"), words=str(publisher.zone or "")),
        Fact(
            term=words.say("Numeric dates"),
            words=words.say(_DATE_ORDERS[publisher.date_order]) if publisher.date_order else "",
        ),
    )
    return tuple(fact for fact in facts if fact.words)


def _balance(site: SiteIndex, publisher: Publisher, articles: Sequence[DatedArticle]) -> str:
    """How often it is an origin of what is told here, and how often it repeats others."""
    cited = [citation for dated in articles for _, citation in site.cited.get(str(dated.article.id), ())]
    own = sum(any(_is_own(origin.id, publisher, citation.article) for origin in citation.origins) for citation in cited)
    known = sum(bool(citation.origins) for citation in cited)
    words = site.words
    shares = (
        words.say("%(number)s on its own reporting", number=own) if own else "",
        words.say("%(number)s on the word of others", number=known - own) if known > own else "",
        words.say("%(number)s on an origin that is not known", number=len(cited) - known) if len(cited) > known else "",
    )
    told = words.counted(
        "%(articles)s, cited once",
        "%(articles)s, cited %(number)s times",
        len(cited),
        articles=articles_counted(len(articles), words),
    )
    if cited:
        shared = words.comma.join(share for share in shares if share)
        told = words.say("%(cited)s: %(shares)s", cited=told, shares=shared)
    resting = site.resting_on.get(f"publisher/{publisher.id}", frozenset()) - {
        str(dated.article.id) for dated in articles
    }
    return f"{told}.{_rested_on(len(resting), words)}"


def _rested_on(articles: int, words: Words) -> str:
    if not articles:
        return ""
    others = words.counted(
        "%(number)s article of others rests on it.", "%(number)s articles of others rest on it.", articles
    )
    return f" {others}"


def _is_own(origin: str, publisher: Publisher, dated: DatedArticle) -> bool:
    return origin in (str(publisher.id), str(dated.article.id))


def _article(here: Here, dated: DatedArticle) -> PublisherArticleView:
    events = {event.id: event for event, _ in here.site.cited.get(str(dated.article.id), ())}
    return PublisherArticleView(
        source=source_view(here, dated), events=tuple(event_label(here, event) for event in events.values())
    )


def listed_articles(here: Here, articles: Sequence[DatedArticle]) -> tuple[PublisherArticleView, ...]:
    """*articles*, each with the events that it is cited for."""
    return tuple(_article(here, dated) for dated in articles)


def by_day(articles: Sequence[DatedArticle]) -> list[DatedArticle]:
    """By publication date; those without one at the end, by id."""
    dated = [article for article in articles if article.published is not None]
    undated = [article for article in articles if article.published is None]
    return [*sorted(dated, key=_publication_order), *sorted(undated, key=lambda one: str(one.article.id))]


def _publication_order(dated: DatedArticle) -> tuple[object, ...]:
    if dated.published is None:
        raise ValueError(f"{dated.article.id} has no publication date to sort by")
    return (sort_key(dated.published), str(dated.article.id))


def publishers_page(site: SiteIndex) -> Page:
    """The index of publishers."""
    here = page_at(site, urls.PUBLISHERS)
    rows = [
        IndexRowView(
            name=publisher_label(here, publisher),
            words=articles_counted(len(site.articles_of_publisher.get(str(publisher.id), ())), site.words),
        )
        for publisher in alphabetical(site)
    ]
    words = site.words
    title, lead = words.say("Publishers"), words.say("Who published the articles on which this chronology rests.")
    groups = (IndexGroupView(title="", rows=tuple(rows)),)
    view = IndexPageView(frame=frame_view(here, title, lead), title=title, lead=lead, groups=groups)
    return Page(path=here.path, template="index.html", view=view)


def alphabetical(site: SiteIndex) -> list[Publisher]:
    """All publishers, by name."""
    return sorted(site.chronology.publishers.values(), key=lambda one: (str(one.name).casefold(), str(one.id)))
