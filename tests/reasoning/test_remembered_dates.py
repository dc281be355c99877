"""Dates that are brought back from a text are those that were read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making import publisher, text
from timeline.cache.kept import same
from timeline.core.struct import replace
from timeline.core.text import Span, Text
from timeline.reading.files import scan
from timeline.reading.records import read_records
from timeline.reasoning.normalise import UndatedArticle, normalise_article, undated_articles
from timeline.reasoning.registries import read_registries
from timeline.reasoning.remembered_dates import as_text, from_text, told_by

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def undated() -> tuple[UndatedArticle, ...]:
    """The articles of the first site."""
    records, _ = read_records(scan(CONTENT)[0])
    assert records is not None
    return tuple(undated_articles(records, read_registries(records)[0]))


def test_nothing_tells_them_from_those_that_were_read(undated: tuple[UndatedArticle, ...]) -> None:
    read = [normalise_article(one) for one in undated]

    assert len(read) > 100
    assert all(same(from_text(one, as_text(dating)), dating) for one, dating in zip(undated, read, strict=True))


def test_findings_come_back_too(undated: tuple[UndatedArticle, ...]) -> None:
    told = undated[0]._replace(article=replace(undated[0].article, published=text("30 February 2025", line=3)))
    dating = normalise_article(told)

    assert [one.code for one in dating[1]] == ["impossible-date"]
    assert same(from_text(told, as_text(dating)), dating)


def test_whatever_a_date_may_be_read_from_counts(undated: tuple[UndatedArticle, ...]) -> None:
    one = next(one for one in undated if one.publisher is not None and one.mentions and one.article.published)
    assert one.publisher is not None
    elsewhere = Text(str(one.article.published), Span(path="content/test.md", line=77))
    others = (
        one._replace(language="sv"),
        one._replace(publisher=None),
        one._replace(publisher=replace(one.publisher, zone=text("Pacific/Apia"))),
        one._replace(article=replace(one.article, published=text("2025-03-01"))),
        one._replace(article=replace(one.article, published=elsewhere)),
        one._replace(mentions=()),
        one._replace(mentions=(replace(one.mentions[0], said=text("on Tuesday")), *one.mentions[1:])),
    )

    assert len({told_by(one), *map(told_by, others)}) == 1 + len(others)


def test_where_its_publisher_is_registered_does_not(undated: tuple[UndatedArticle, ...]) -> None:
    here, there = (replace(publisher("press"), name=text("Press", line=line)) for line in (3, 9))

    assert told_by(undated[0]._replace(publisher=here)) == told_by(undated[0]._replace(publisher=there))
