"""Publishers and their articles to the page of each, to their index, and to the bibliography."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.edtf import sort_key
from timeline.core.model.dated import DatedArticle
from timeline.core.model.registries import Publisher
from timeline.publishing import urls
from timeline.publishing.compose.frame import frame_view
from timeline.publishing.compose.labels import event_label, publisher_label
from timeline.publishing.compose.page import Page
from timeline.publishing.compose.site import Here, SiteIndex, page_at
from timeline.publishing.compose.sources import source_view
from timeline.publishing.overview.view import overview_of
from timeline.publishing.views.listings import (
    IndexGroupView,
    IndexPageView,
    IndexRowView,
    PublisherArticleView,
    PublisherPageView,
    SourceGroupView,
    SourcesPageView,
)
from timeline.publishing.views.shared import Fact, Label
from timeline.publishing.words.counting import counted
from timeline.publishing.words.languages import country_name, language_name

WITHOUT_PUBLISHER = "Publisher not known"


def publisher_page(site: SiteIndex, publisher: Publisher) -> Page:
    """The page of a publisher: its articles, and how often others rest on it."""
    here = page_at(site, urls.publisher_path(publisher.id))
    articles = site.articles_of_publisher.get(str(publisher.id), ())
    balance = _balance(site, publisher, articles)
    home = publisher.homepage
    view = PublisherPageView(
        frame=frame_view(
            here,
            publisher.name,
            f"{publisher.name}: {balance}",
            events=site.events_of_publisher.get(str(publisher.id), ()),
        ),
        up=(
            Label(text="Sources", href=here.link(urls.SOURCES)),
            Label(text="Publishers", href=here.link(urls.PUBLISHERS)),
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
        ),
        articles=tuple(_article(here, dated) for dated in _by_day(articles)),
    )
    return Page(path=here.path, template="publisher.html", view=view)


def _facts(here: Here, publisher: Publisher) -> tuple[Fact, ...]:
    language = here.site.language
    facts = (
        Fact(term="Country", words=country_name(publisher.country, language)),
        Fact(term="Language", words=language_name(publisher.language, language)),
        Fact(term="Owner", words=publisher.owner),
        Fact(term="Control", words="state-controlled" if publisher.state_controlled else ""),
        Fact(term="Time zone", words=str(publisher.zone or "").replace("_", " ")),
        Fact(term="Numeric dates", words=str(publisher.date_order or "").replace("-", " ")),
    )
    return tuple(fact for fact in facts if fact.words)


def _balance(site: SiteIndex, publisher: Publisher, articles: Sequence[DatedArticle]) -> str:
    """How often it is an origin of what is told here, and how often it repeats others."""
    cited = [citation for dated in articles for _, citation in site.cited.get(str(dated.article.id), ())]
    own = sum(any(_is_own(origin.id, publisher, citation.article) for origin in citation.origins) for citation in cited)
    known = sum(bool(citation.origins) for citation in cited)
    shares = (
        f"{own} on its own reporting" if own else "",
        f"{known - own} on the word of others" if known > own else "",
        f"{len(cited) - known} on an origin that is not known" if len(cited) > known else "",
    )
    resting = site.resting_on.get(str(publisher.id), frozenset()) - {str(dated.article.id) for dated in articles}
    others = f" {counted(len(resting), 'article')} of others rest on it." if resting else ""
    times = "once" if len(cited) == 1 else f"{len(cited)} times"
    basis = f": {', '.join(share for share in shares if share)}" if cited else ""
    return f"{counted(len(articles), 'article')}, cited {times}{basis}.{others}"


def _is_own(origin: str, publisher: Publisher, dated: DatedArticle) -> bool:
    return origin in (str(publisher.id), str(dated.article.id))


def _article(here: Here, dated: DatedArticle) -> PublisherArticleView:
    events = {event.id: event for event, _ in here.site.cited.get(str(dated.article.id), ())}
    return PublisherArticleView(
        source=source_view(here, dated), events=tuple(event_label(here, event) for event in events.values())
    )


def _by_day(articles: Sequence[DatedArticle]) -> list[DatedArticle]:
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
            words=counted(len(site.articles_of_publisher.get(str(publisher.id), ())), "article"),
        )
        for publisher in _alphabetical(site)
    ]
    title, lead = "Publishers", "Who published the articles on which this chronology rests."
    groups = (IndexGroupView(title="", rows=tuple(rows)),)
    view = IndexPageView(frame=frame_view(here, title, lead), title=title, lead=lead, groups=groups)
    return Page(path=here.path, template="index.html", view=view)


def _alphabetical(site: SiteIndex) -> list[Publisher]:
    return sorted(site.chronology.publishers.values(), key=lambda one: (str(one.name).casefold(), str(one.id)))


def sources_page(site: SiteIndex) -> Page:
    """The bibliography: every article, under its publisher."""
    here = page_at(site, urls.SOURCES)
    groups = [
        SourceGroupView(
            publisher=publisher_label(here, publisher), articles=tuple(_article(here, one) for one in _by_day(articles))
        )
        for publisher in _alphabetical(site)
        if (articles := site.articles_of_publisher.get(str(publisher.id), ()))
    ]
    orphans = [one for one in site.chronology.articles if here.publisher_of(one.article.id) is None]
    if orphans:
        listed = tuple(_article(here, one) for one in _by_day(orphans))
        groups.append(SourceGroupView(publisher=Label(text=WITHOUT_PUBLISHER), articles=listed))
    number = counted(len(site.chronology.articles), "article")
    lead = f"{number} from {counted(len(groups), 'publisher')}, each with the events that it is cited for."
    view = SourcesPageView(frame=frame_view(here, "Sources", lead), lead=lead, groups=tuple(groups))
    return Page(path=here.path, template="sources.html", view=view)
