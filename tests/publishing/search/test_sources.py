"""The file from which the bibliography is filtered says of each article what its page says."""

from __future__ import annotations

import json
from typing import Any

from tests.publishing.produced import files_of, pages_of
from tests.publishing.sample import publication
from tests.publishing.search.reading_back import read_facets
from timeline.core.edtf import ordinal
from timeline.publishing.compose.site import index_site
from timeline.publishing.urls import SOURCES_INDEX
from timeline.publishing.views.listings import SourcesPageView

SITE = index_site(publication(), stylesheet="", icon="")
FILE: dict[str, Any] = json.loads(files_of(publication(), "indexes")[SOURCES_INDEX])
NAMED = ("title", "id", "publisher", "date", "type", "cited", "language", "warning")
ARTICLES = [dict(zip(NAMED, told, strict=False)) for told in FILE["articles"]]


def test_articles_stand_in_the_order_of_the_page() -> None:
    (page,) = (one.view for one in pages_of(SITE) if one.path == "sources/")
    assert isinstance(page, SourcesPageView)
    listed = [article for group in page.groups for article in group.articles]

    assert [one["title"] for one in ARTICLES] == [article.source.title.text for article in listed]
    for told, article in zip(ARTICLES, listed, strict=True):
        source = article.source
        assert source.title.href.endswith(f"articles/{told['id']}/")
        assert (FILE["publishers"][told["publisher"]] if told["publisher"] >= 0 else None) == (
            source.publisher.text if source.publisher else None
        )
        assert told["date"] == (source.published.words if source.published else "")
        assert FILE["types"][told["type"]] == source.type
        assert told["cited"] == len(article.events)
        assert told.get("language", "") == source.title.language
        assert told.get("warning", "") == source.warning


def test_the_other_orders_are_those_of_their_pages() -> None:
    for order in ("newest", "most-cited"):
        (page,) = (one.view for one in pages_of(SITE) if one.path == f"sources/{order}/")
        assert isinstance(page, SourcesPageView)
        listed = [article.source.title.text for group in page.groups for article in group.articles]

        assert [ARTICLES[number]["title"] for number in FILE["orders"][order]] == listed


def test_facets_part_the_articles() -> None:
    facets = read_facets(FILE, len(ARTICLES))
    numbers = [str(min(one["cited"], 2)) for one in ARTICLES]

    assert list(facets) == ["publisher", "language", "type", "cited"]
    assert facets["cited"] == {
        value: [at for at, number in enumerate(numbers) if number == value]
        for value in ("2", "1", "0")
        if value in numbers
    }
    for values in facets.values():
        having = [number for events in values.values() for number in events]
        assert len(having) == len(set(having))
    assert sum(map(len, facets["type"].values())) == len(ARTICLES)


def test_the_days_are_those_of_publication() -> None:
    published = {str(one.article.id): one.published for one in SITE.chronology.articles}
    anchor = 0
    for told, days in zip(ARTICLES, FILE["dates"], strict=True):
        date = published[told["id"]]
        first = ordinal(date.earliest) if date and date.earliest else None
        if days is not None and first is not None:
            assert (days if isinstance(days, int) else days[0]) == first - anchor
            anchor = first
