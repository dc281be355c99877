"""What would be lost if an article fell."""

from __future__ import annotations

import pytest

from tests.making import article, dated_article, dated_record, event, mention, publisher, quote, records, text, texts
from timeline.core.model.chronology import Event
from timeline.core.model.dated import DatedArticle
from timeline.reasoning.impact import impact
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries

QUOTES = (quote("paused"),)


def told(identifier: str, *events: str, date: str | None = None, **fields) -> DatedArticle:
    said = [mention(identifier, one, quotes=QUOTES) for one in events]
    return dated_article(article(identifier, *said, **fields), *(date for _ in events))


def dated(*articles: DatedArticle, dates: dict[str, str] | None = None) -> Dated:
    names = dict.fromkeys(str(name) for one in articles for m in one.article.mentions for name in m.events)
    written = tuple(event(name) for name in names)
    read = records(
        articles=tuple(one.article for one in articles),
        events=written,
        publishers=tuple(publisher(f"{one.article.id}-press") for one in articles),
    )
    return Dated(
        records=read,
        registries=read_registries(read)[0],
        articles=articles,
        events=tuple(dated_record(one, (dates or {}).get(str(one.id))) for one in written),
        checked={},
    )


def losses(of: Dated, name: str) -> dict[str, tuple[bool, bool, str, str]]:
    found = impact(of, name)
    assert found is not None
    return {one.event: (one.only_citation, one.only_origin, one.date, one.new_date) for one in found.losses}


def test_an_event_that_only_one_article_tells_of_would_lose_everything():
    assert losses(dated(told("a", "e", date="2025-03-05")), "a") == {"e": (True, True, "2025-03-05", "")}


def test_an_editors_date_stays():
    assert losses(dated(told("a", "e"), dates={"e": "2025-03-05"}), "a") == {"e": (True, True, "", "")}


def test_what_others_borrow_falls_with_it():
    rewrite = told("b", "e", type="rewrite", via=texts("a"))

    assert losses(dated(told("a", "other"), rewrite, dates={"e": "2025-03-05", "other": "2025-03-05"}), "a") == {
        "e": (False, True, "", ""),
        "other": (True, True, "", ""),
    }


def test_an_event_with_another_origin_and_date_loses_nothing():
    both = dated(told("a", "e", date="2025-03-05"), told("b", "e", date="2025-03-05"))

    found = impact(both, "a")

    assert found is not None
    assert (found.losses, found.others) == ((), ("e",))


def test_the_date_that_only_it_gives_would_change():
    both = dated(told("a", "e", date="2025-03-05"), told("b", "e"))

    assert losses(both, "a") == {"e": (False, False, "2025-03-05", "[..2025-03-06]")}


def test_of_an_unknown_article_nothing_is_said():
    assert impact(dated(told("a", "e")), "b") is None


def only(of: Dated) -> Event:
    chronology, found = link(of)
    assert not found
    return chronology.events[0]


@pytest.mark.parametrize(
    ("others", "retracted", "articles", "not_counted"),
    [
        ((), ("a",), 0, {"retracted": 1}),
        ((told("b", "e"),), ("a",), 1, {"retracted": 1}),
        ((told("b", "e", type="rewrite", via=texts("a")),), ("a",), 0, {"retracted": 1, "retracted-source": 1}),
    ],
    ids=["alone", "beside another", "borrowed from"],
)
def test_a_retracted_article_counts_for_nothing_and_is_no_origin(others, retracted, articles, not_counted):
    support = only(dated(told("a", "e", status="retracted"), *others, dates={"e": "2025-03-05"})).support

    assert (support.retracted, support.articles, support.not_counted) == (retracted, articles, not_counted)


def test_a_retracted_article_dates_nothing_while_others_stand():
    found = only(dated(told("a", "e", date="2025-03-04", status="retracted"), told("b", "e", date="2025-03-05")))

    assert (found.date.date.text, found.date.rivals) == ("2025-03-05", ())
    assert text("a") in found.support.retracted
