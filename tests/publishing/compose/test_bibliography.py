"""Every article stands once in each order of the bibliography, on as many pages as that takes."""

from __future__ import annotations

from tests.publishing.produced import pages_of
from tests.publishing.sample import chronology, publication
from timeline.core.struct import replace
from timeline.publishing.compose.all import page_paths
from timeline.publishing.compose.paging import ON_PERIOD
from timeline.publishing.compose.site import SiteIndex, index_site
from timeline.publishing.views.listings import PublisherPageView, SourcesPageView

MANY = 2 * ON_PERIOD + 1
"""Articles: of one publisher, the last but 100 of another year, and one without anything known."""


def large() -> SiteIndex:
    made = chronology()
    first = next(one for one in made.articles if str(one.article.id) in made.publisher_of and one.published)
    articles = [
        replace(first, article=replace(first.article, id=f"copy-{number:04d}"), published=first.published)
        for number in range(MANY - 1)
    ]
    orphan = replace(first, article=replace(first.article, id="orphan"), published=None)
    publisher = made.publisher_of[str(first.article.id)]
    given = replace(
        made,
        events=(),
        corrections=(),
        articles=(*articles, orphan),
        publisher_of={str(one.article.id): publisher for one in articles},
    )
    return index_site(publication(chronology=given), stylesheet="", icon="")


SITE = large()
PAGES = {page.path: page.view for page in pages_of(SITE)}


def sources(first: str) -> list[SourcesPageView]:
    found = [PAGES[f"{first}{rest}"] for rest in ("", "page-2/", "page-3/")]
    assert f"{first}page-4/" not in PAGES
    return [view for view in found if isinstance(view, SourcesPageView)]


def test_each_order_has_every_article_once() -> None:
    for first in ("sources/", "sources/newest/", "sources/most-cited/"):
        views = sources(first)
        listed = [one.source.title.href for view in views for group in view.groups for one in group.articles]
        names = [href.rstrip("/").rpartition("/")[2] for href in listed]

        assert [sum(len(group.articles) for group in view.groups) for view in views] == [ON_PERIOD, ON_PERIOD, 1]
        assert sorted(names) == sorted(SITE.articles)


def test_a_group_that_goes_on_says_its_name_again() -> None:
    by_publisher, newest = sources("sources/"), sources("sources/newest/")
    name = next(iter(SITE.chronology.publishers[one].name for one in SITE.articles_of_publisher))

    assert [[group.title.text for group in view.groups] for view in by_publisher] == [
        [name],
        [name],
        ["Publisher not known"],
    ]
    assert newest[2].groups[0].title.text == "Day not known"
    assert [group.title.text for group in sources("sources/most-cited/")[1].groups] == ["0 events"]


def test_pages_lead_to_each_other_and_tell_themselves_apart() -> None:
    second = sources("sources/newest/")[1]

    assert [(link.text, link.href, link.current) for link in second.pages] == [
        ("1", "../../../sources/newest/", False),
        ("2", "../../../sources/newest/page-2/", True),
        ("3", "../../../sources/newest/page-3/", False),
    ]
    assert [link.current for link in second.order] == [False, True, False]
    assert len({view.frame.title for first in ("sources/", "sources/newest/") for view in sources(first)}) == 6
    assert second.frame.canonical.endswith("/sources/newest/page-2/")


def test_a_sentence_ends_behind_the_number_of_the_page() -> None:
    second = sources("sources/")[1]
    publisher = PAGES[f"publishers/{next(iter(SITE.articles_of_publisher))}/page-2/"]
    assert isinstance(publisher, PublisherPageView)

    assert second.lead.endswith(" cited for, page 2 of 3.")
    assert second.frame.description == second.lead
    assert publisher.frame.description.endswith(", page 2 of 2.")
    assert ".," not in publisher.frame.description


def test_the_articles_of_a_publisher_go_over_pages_too() -> None:
    publisher = next(iter(SITE.articles_of_publisher))
    views = [PAGES[f"publishers/{publisher}/{rest}"] for rest in ("", "page-2/")]

    assert [len(view.articles) for view in views if isinstance(view, PublisherPageView)] == [ON_PERIOD, ON_PERIOD]
    assert f"publishers/{publisher}/page-3/" not in PAGES


def test_every_page_stands_in_the_list_of_pages() -> None:
    assert {path for path in PAGES if "/page-" in path} <= set(page_paths(SITE))
