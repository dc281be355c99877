"""Articles that may be one."""

from __future__ import annotations

import pytest

from tests.making import article, dated_article, publisher, records, text, texts
from timeline.core.model.chronology import Chronology
from timeline.core.model.dated import DatedArticle
from timeline.reasoning.link import Dated, link
from timeline.reasoning.lookalikes.articles import address_of, article_lookalikes
from timeline.reasoning.registries import read_registries

PRESS = {"publisher": text("press"), "title": text("The minister resigns after the harbour inquiry")}


def chronology(*articles: DatedArticle) -> Chronology:
    """A chronology of nothing but articles."""
    given = records(articles=tuple(one.article for one in articles), publishers=(publisher("press"), publisher("post")))
    registries, _ = read_registries(given)
    made, _ = link(Dated(records=given, registries=registries, articles=articles, events=(), checked={}))
    return made


def proposed(*articles: DatedArticle, published: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The pairs that are proposed."""
    return [(str(one.keep), str(one.drop)) for one in article_lookalikes(chronology(*articles), published)]


ONE = dated_article(article("a", **PRESS))


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (dated_article(article("b", **PRESS)), True),
        (dated_article(article("b", **PRESS | {"title": text("Minister resigns after harbour inquiry")})), True),
        (dated_article(article("b", **PRESS), published=None), True),
        (dated_article(article("b", **PRESS), published="2025-03"), True),
        (dated_article(article("b", **PRESS), published="2025-03-07"), False),
        (dated_article(article("b", **PRESS | {"publisher": text("post")})), False),
        (dated_article(article("b", **PRESS | {"title": text("The minister goes on holiday")})), False),
        (dated_article(article("b", **PRESS, version_of=text("a"))), False),
        (dated_article(article("b", **PRESS, distinct_from=texts("a"))), False),
    ],
    ids=[
        "the same title", "nearly the same title", "undated", "the month", "another day", "another publisher",
        "another title", "a version", "known to be two",
    ],
)  # fmt: skip
def test_one_title_of_one_publisher_and_day_is_proposed(other, alike):
    assert proposed(ONE, other) == ([("a", "b")] if alike else [])


def with_address(identifier: str, url: str) -> DatedArticle:
    """An article at that address."""
    return dated_article(article(identifier, url=text(url)))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a", "http://m.example.org/a?utm_source=x#top",
        "https://web.archive.org/web/20250306120000/https://www.example.org/a/",
        "https://web.archive.org/web/20250306id_/http://example.org/a",
    ],
)  # fmt: skip
def test_one_address_is_proposed_whatever_its_form(url):
    (found,) = article_lookalikes(chronology(with_address("a", "https://example.org/a"), with_address("b", url)))

    assert (found.keep, found.drop, found.score) == ("a", "b", 1.0)
    assert [part.words for part in found.components] == ["both lead to https://example.org/a"]


def test_another_page_is_another_article():
    assert proposed(with_address("a", "https://example.org/a"), with_address("b", "https://example.org/a?id=2")) == []
    assert address_of("https://web.archive.org/about") == "https://web.archive.org/about"


def test_two_copies_of_one_article_are_known_to_be_two():
    one = article("a", **PRESS, copy_of=text("c"))
    other = article("b", **PRESS, translation_of=text("c"))

    assert proposed(dated_article(one), dated_article(other), dated_article(article("c"))) == []


def test_copies_in_a_circle_come_to_an_end():
    one, other = article("a", copy_of=text("b")), article("b", copy_of=text("a"))

    assert proposed(dated_article(one), dated_article(other)) == []


def test_the_published_one_stays():
    other = dated_article(article("b", **PRESS))

    assert proposed(ONE, other, published=("articles/b",)) == [("b", "a")]
