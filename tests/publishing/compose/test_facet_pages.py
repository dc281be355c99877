"""Each choice of the search page has a page, and so has each tag."""

from __future__ import annotations

from tests.publishing.produced import pages_of
from tests.publishing.sample import chronology, publication
from timeline.core.struct import replace
from timeline.publishing.compose.facet_pages import facet_parts, facet_paths, tag_parts
from timeline.publishing.compose.paging import ON_PERIOD
from timeline.publishing.compose.site import index_site
from timeline.publishing.search.facets import facets_of


def site(**changed):
    return index_site(publication(chronology=replace(chronology(), **changed)), stylesheet="", icon="")


def listed(view):
    entries = [
        entry for year in view.years for month in year.months for group in month.groups for entry in group.entries
    ]
    return [entry.anchor.removeprefix("e-") for entry in entries]


SITE = site()
PAGES = {page.path: page.view for page in pages_of(SITE)}


def test_a_page_lists_exactly_the_events_of_its_choice():
    events = SITE.chronology.events
    facets = {facet.key: facet for facet in facets_of(SITE, events)}

    for key, folder in {"kind": "kinds", "status": "statuses", "origins": "corroboration"}.items():
        for value in facets[key].values:
            assert listed(PAGES[f"{folder}/{value.id}/"]) == [events[number].id for number in value.events]
        assert [row.name.text for group in PAGES[f"{folder}/"].groups for row in group.rows] == [
            value.label for value in facets[key].values
        ]


def test_a_tag_gathers_events_and_articles():
    articles = SITE.chronology.articles
    first = replace(articles[0], article=replace(articles[0].article, id="tagged", tags=("ukraine", "only here")))
    pages = {page.path: page.view for page in pages_of(site(articles=(*articles, first)))}

    assert "pause" in listed(pages["tags/ukraine/"])
    assert [one.source.title.text for one in pages["tags/ukraine/"].articles] == [first.article.title]
    assert (pages["tags/only-here/"].years, len(pages["tags/only-here/"].articles)) == ((), 1)
    assert [tag.href for tag in pages[f"articles/{first.article.id}/"].tags] == [
        "../../tags/ukraine/",
        "../../tags/only-here/",
    ]


def test_an_event_leads_to_its_tags_and_its_kind():
    view = PAGES["events/pause/"]

    assert view.kind.href == "../../kinds/order/"
    assert ("ukraine", "../../tags/ukraine/") in [(tag.text, tag.href) for tag in view.tags]


def test_a_long_list_goes_over_pages_each_with_its_number():
    one = replace(chronology().events[0], relations=(), tags=("long",))
    copies = tuple(replace(one, id=f"copy-{number:04d}") for number in range(ON_PERIOD + 1))
    pages = {page.path: page.view for page in pages_of(site(events=copies, corrections=()))}
    first, second = pages["tags/long/"], pages["tags/long/page-2/"]

    assert (len(listed(first)), len(listed(second))) == (ON_PERIOD, 1)
    assert [(link.href, link.current) for link in second.pages] == [
        ("../../../tags/long/", False),
        ("../../../tags/long/page-2/", True),
    ]
    assert "page 2 of 2" in second.count
    assert first.frame.alternates and not second.frame.alternates


def test_the_articles_of_a_tag_go_on_below_its_events_and_then_alone():
    event = replace(chronology().events[0], relations=(), tags=("long",))
    events = tuple(replace(event, id=f"copy-{number:04d}") for number in range(ON_PERIOD + 1))
    article = chronology().articles[0]
    articles = tuple(
        replace(article, article=replace(article.article, id=f"copy-{number:04d}", tags=("long",)))
        for number in range(ON_PERIOD + 1)
    )
    pages = {page.path: page.view for page in pages_of(site(events=events, articles=articles, corrections=()))}
    views = [pages[path] for path in ("tags/long/", "tags/long/page-2/", "tags/long/page-3/")]

    assert "tags/long/page-4/" not in pages
    assert [(len(listed(view)), len(view.articles)) for view in views] == [(ON_PERIOD, 0), (1, ON_PERIOD), (0, 1)]
    assert [link.current for link in views[2].pages] == [False, False, True]


def test_only_what_readers_follow_can_be_taken_along():
    assert PAGES["kinds/order/"].frame.alternates
    assert PAGES["tags/ukraine/"].frame.alternates
    assert not PAGES["statuses/disputed/"].frame.alternates


def test_without_a_search_page_there_are_only_kinds_and_tags():
    chosen = replace(chronology().site, outputs=("pages",))
    folders = {path.partition("/")[0] for path in facet_paths(site(site=chosen))}

    assert folders == {"kinds", "tags"}


def test_the_paths_are_those_of_the_parts():
    assert list(facet_paths(SITE)) == [part.name for part in (*facet_parts(SITE), *tag_parts(SITE))]
