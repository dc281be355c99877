"""What a mention rests on in the end."""

from __future__ import annotations

import random

import pytest

from tests.making import article, mention, origin, publisher, text, texts
from timeline.core.model.records import Article
from timeline.reasoning.provenance import Sources, lender, rests_on, trace


def sources(*articles: Article) -> Sources:
    return Sources(
        articles={str(one.id): lender(one, publisher(str(one.publisher))) for one in articles},
        origins={"briefing": origin("briefing", "A briefing")},
        carriers={},
    )


def ends(of: Article, among: Sources, *via: str, event_origin: str | None = None) -> list[str]:
    found = trace(mention(str(of.id), "e", via=texts(*via)), of, event_origin, among, {})
    return [one.id for one in found.origins]


NBC = article("nbc", publisher=text("nbc-news"), type="report")
REWRITE = article("rewrite", type="rewrite", via=texts("nbc"))
REWRITE_OF_REWRITE = article("again", type="rewrite", via=texts("rewrite"))
BLOG = article("blog", type="opinion")


@pytest.mark.parametrize(
    ("mention_via", "event_origin", "article_fields", "expected"),
    [
        (("x",), "y", {"via": texts("z")}, "x"),
        ((), "y", {"via": texts("z")}, "y"),
        ((), None, {"via": texts("z")}, "z"),
        ((), None, {"type": "wire"}, "own"),
        ((), None, {"type": "rewrite"}, "unknown"),
        ((), "a", {"type": "rewrite"}, "own"),
    ],
    ids=["mention", "event", "article", "own-type", "other-type", "origin-itself"],
)
def test_the_nearest_word_on_provenance_wins(mention_via, event_origin, article_fields, expected):
    of = article("a", **article_fields)

    found, undecided = rests_on(mention("a", "e", via=texts(*mention_via)), of, event_origin)

    assert (found, undecided) == ((expected,), False)


def test_an_article_that_draws_on_several_is_unknown_for_a_mention_that_does_not_choose():
    assert rests_on(mention("a", "e"), article("a", via=texts("x", "own")), None) == (("unknown",), True)


def test_borrowing_is_followed_to_the_newsroom_whose_own_reporting_it_is():
    assert ends(REWRITE_OF_REWRITE, sources(NBC, REWRITE, REWRITE_OF_REWRITE)) == ["nbc-news"]


def test_own_beside_another_adds_the_article_itself():
    assert ends(BLOG, sources(NBC, BLOG), "own", "nbc") == ["blog-press", "nbc-news"]


def test_newsrooms_that_relay_one_briefing_share_it():
    assert ends(NBC, sources(NBC), event_origin="briefing") == ["briefing"]


def test_a_circle_has_no_origin_wherever_one_starts():
    ring = [article(name, type="rewrite", via=texts(after)) for name, after in ("ab", "bc", "ca")]
    among = sources(*ring)

    trails = [trace(mention(str(one.id), "e"), one, None, among, {}) for one in ring]

    assert [trail.origins for trail in trails] == [(), (), ()]
    assert {frozenset(trail.circle) for trail in trails} == {frozenset("abc")}


def test_what_the_article_in_between_says_of_this_event_goes_before_what_it_says_of_itself():
    among = sources(NBC, REWRITE, REWRITE_OF_REWRITE)

    found = trace(mention("again", "e"), REWRITE_OF_REWRITE, None, among, {"rewrite": texts("briefing")})

    assert [one.id for one in found.origins] == ["briefing"]


def test_a_chain_of_ten_thousand_and_a_lattice_end():
    chain = [article(f"a{n}", type="rewrite", via=texts(f"a{n + 1}")) for n in range(10_000)]
    among = sources(*chain, article("a10000", type="report"))
    lattice = {f"a{n}": texts(*(f"a{random.Random(n).randrange(n + 1, 61)}" for _ in range(3))) for n in range(60)}

    assert ends(chain[0], among) == ["a10000-press"]
    assert trace(mention("a0", "e"), chain[0], None, among, lattice).circle == ()


@pytest.mark.parametrize(
    ("kind", "expected"), [("official", "briefing"), ("court", "briefing"), ("report", "nbc-news")]
)
def test_a_document_is_the_origin_that_it_carries_and_a_report_of_it_is_not(kind, expected):
    carries = article("carries", publisher=text("nbc-news"), type=kind)
    among = Sources(
        articles={"carries": lender(carries, publisher("nbc-news"), origin("briefing", "A briefing"))},
        origins={"briefing": origin("briefing", "A briefing")},
        carriers={"briefing": "carries"},
    )

    assert ends(carries, among) == [expected]
