"""Which origins an event rests on, where articles draw on one another in more than one way."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.making import article, dated_article, dated_record, event, mention, origin, publisher, records, text, texts
from timeline.core.model.chronology import Support
from timeline.core.model.records import Article, Mention
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries

RETRACTED = {"status": "retracted"}
STATEMENT = origin("statement", kind="statement")


def says(of: str, *via: str, **fields: Any) -> Mention:
    """A mention of the event that dates it."""
    return mention(of, "e", **{"via": texts(*via), "date": text("2025-03-05"), **fields})


def support(*articles: Article, event_origin: str | None = None, origins: tuple[Any, ...] = ()) -> Support:
    """What the articles amount to for the one event of which they tell."""
    record = event("e", origin=text(event_origin) if event_origin else None)
    content = records(
        articles=articles,
        events=(record,),
        origins=origins,
        publishers=tuple(publisher(str(one.publisher)) for one in articles if one.publisher),
    )
    registries, _ = read_registries(content)
    dated = tuple(dated_article(one, *("2025-03-05" for _ in one.mentions)) for one in articles)
    event_ = dated_record(record, "2025-03-05")
    chronology, _ = link(Dated(records=content, registries=registries, articles=dated, events=(event_,), checked={}))
    return chronology.events[0].support


def ids(found: Support) -> list[str]:
    return [one.id for one in found.origins]


NBC = article("nbc", says("nbc"), type="report")
BLOG = article("blog", says("blog"), type="rewrite", via=texts("nbc"))


def test_who_relays_a_report_does_not_rest_on_the_denial_that_it_prints():
    denial = says("nbc", "statement", stance="contradicts")
    printing = article("nbc", says("nbc"), denial, type="report")

    assert ids(support(printing, BLOG, origins=(STATEMENT,))) == ["nbc-press"]


def test_who_relays_a_report_does_not_rest_on_what_it_says_of_one_of_several_events():
    perhaps = mention("nbc", "e", "other", maybe=True, via=texts("statement"))
    unsure = article("nbc", says("nbc"), perhaps, type="report")

    assert ids(support(unsure, BLOG, origins=(STATEMENT,))) == ["nbc-press"]


@pytest.mark.parametrize("order", [*itertools.permutations((("statement",), ("act",), ()))])
def test_who_relays_a_report_rests_on_all_that_its_mentions_rest_on(order):
    wire = article("wire", *(says("wire", *via) for via in order), type="wire", seen="no")
    relaying = article("blog", says("blog"), type="rewrite", via=texts("wire"))

    found = support(wire, relaying, origins=(STATEMENT, origin("act", kind="act")))

    assert sorted(ids(found)) == ["act", "statement", "wire-press"]
    assert found.articles == 1


@pytest.mark.parametrize("form", ["copy_of", "translation_of", "version_of"])
def test_another_form_of_an_article_is_no_origin_of_its_own(form):
    other = article("msn", says("msn"), type="report", **{form: text("nbc")})
    relaying = article("blog", says("blog"), type="rewrite", via=texts("msn"))

    assert ids(support(NBC, other, relaying)) == ["nbc-press"]


def test_a_copy_of_what_was_retracted_leads_to_no_origin():
    source = article("nbc", says("nbc"), type="report", **RETRACTED)
    copy = article("msn", says("msn"), type="report", copy_of=text("nbc"))
    relaying = article("blog", says("blog"), type="rewrite", via=texts("msn"))

    found = support(source, copy, relaying)

    assert (ids(found), found.not_counted) == ([], {"copy": 1, "retracted": 1, "retracted-source": 1})
    assert found.retracted == ("nbc",)


def test_an_article_that_an_event_has_for_its_origin_rests_on_what_it_draws_on():
    relaying = article("nbc", says("nbc"), type="report", via=texts("statement"))
    blog = article("blog", says("blog"), type="rewrite")

    assert ids(support(relaying, blog, event_origin="nbc", origins=(STATEMENT,))) == ["statement"]


def test_an_article_that_an_event_has_for_its_origin_and_draws_on_nothing_is_that_origin():
    post = article("post", says("post"), type="social")
    blog = article("blog", says("blog"), type="rewrite")

    assert ids(support(post, blog, event_origin="post")) == ["post-press"]


def test_a_registered_report_is_the_newsroom_whose_article_it_is():
    registered = origin("nbc-report", kind="newsroom report", article=text("nbc"))
    relaying = article("blog", says("blog", "nbc-report"), type="rewrite")

    assert ids(support(NBC, relaying, origins=(registered,))) == ["nbc-press"]


def test_a_registered_report_that_another_reprints_is_an_origin_of_its_own():
    registered = origin("times-report", kind="newsroom report", article=text("local"))
    reprint = article("local", says("local"), type="report", via=texts("times-report"))

    assert ids(support(reprint, origins=(registered,))) == ["times-report"]


def test_a_statement_is_more_than_the_report_that_prints_it():
    printed = origin("statement", kind="statement", article=text("nbc"))
    relaying = article("blog", says("blog", "statement"), type="rewrite")

    assert sorted(ids(support(NBC, relaying, origins=(printed,)))) == ["nbc-press", "statement"]


@pytest.mark.parametrize("via", ["page", "statement"])
def test_a_document_that_was_retracted_is_no_origin_under_either_of_its_names(via):
    page = article("page", says("page"), type="official", **RETRACTED)
    carried = origin("statement", kind="statement", article=text("page"))
    relaying = article("blog", says("blog", via), type="rewrite")

    found = support(page, relaying, origins=(carried,))

    assert (ids(found), found.not_counted) == ([], {"retracted": 1, "retracted-source": 1})


def test_a_document_that_names_its_origin_in_a_mention_is_that_origin():
    page = article("page", says("page", "statement"), type="official")
    carried = origin("statement", kind="statement", article=text("page"))

    assert ids(support(page, origins=(carried,))) == ["statement"]


def test_posts_of_one_account_without_a_publisher_have_one_origin():
    posts = [
        article(name, says(name, "own"), type="social", publisher=None, handle=handle)
        for name, handle in (("one", "@Witness"), ("two", "@@ｗｉｔｎｅｓｓ "), ("three", "@another"))
    ]

    assert sorted(ids(support(*posts))) == ["@another", "@witness"]


def test_a_publisher_and_a_statement_of_one_id_are_two_origins():
    page = article("page", says("page"), type="report", publisher=text("ministry"))
    relaying = article("blog", says("blog", "ministry"), type="rewrite")

    found = support(page, relaying, origins=(origin("ministry", kind="statement"),))

    assert (found.independent_origins, ids(found)) == (2, ["ministry", "ministry"])


def test_who_draws_on_a_draft_rests_on_what_that_rests_on():
    draft = article("draft", says("draft", "nbc"), draft=True)
    relaying = article("blog", says("blog", "draft"))

    assert ids(support(NBC, draft, relaying)) == ["nbc-press"]


def test_a_draft_without_a_publisher_lends_no_name():
    draft = article("draft", type="report", publisher=None, draft=True)
    relaying = article("blog", says("blog", "draft"))

    assert ids(support(draft, relaying)) == []


@pytest.mark.parametrize(
    "carrier",
    [
        article("x", says("x", "nbc"), type="report"),
        article("x", says("x"), type="rewrite", via=texts("nbc")),
        article("x", says("x"), type="report", copy_of=text("nbc")),
    ],
    ids=["by its mention", "as a whole", "a copy"],
)
def test_a_registered_report_rests_on_what_its_article_rests_on(carrier):
    registered = origin("x-report", kind="report", article=text("x"))
    relaying = article("blog", says("blog", "x-report"))

    assert ids(support(NBC, carrier, relaying, origins=(registered,))) == ["nbc-press"]


def test_a_registered_report_of_what_was_retracted_is_no_origin():
    source = article("nbc", says("nbc"), type="report", **RETRACTED)
    carrier = article("x", says("x", "nbc"), type="report")
    relaying = article("blog", says("blog", "x-report"))

    found = support(source, carrier, relaying, origins=(origin("x-report", kind="report", article=text("x")),))

    assert (ids(found), found.not_counted) == ([], {"retracted": 1, "retracted-source": 2})


def test_a_document_is_the_origin_that_its_translation_carries():
    document = article("document", says("document"), type="official")
    translation = article("translation", type="official", translation_of=text("document"))
    relaying = article("blog", says("blog", "statement"))
    carried = origin("statement", kind="document", article=text("translation"))

    assert ids(support(document, translation, relaying, origins=(carried,))) == ["statement"]


def test_a_translation_that_an_event_has_for_its_origin_is_what_it_translates():
    original = article("original", says("original", "own"))
    translation = article("translation", says("translation"), translation_of=text("original"))
    other = article("other", says("other"))

    assert ids(support(original, translation, other, event_origin="translation")) == ["original-press"]


def test_each_origin_has_its_own_articles():
    page = article("page", says("page"), type="report", publisher=text("ministry"))
    relaying = article("blog", says("blog", "ministry"), type="rewrite")

    found = support(page, relaying, origins=(origin("ministry", kind="statement"),))

    assert found.articles_of == {"origin/ministry": ("blog",), "publisher/ministry": ("page",)}


@pytest.mark.parametrize("order", [("own-draft", "gone"), ("gone", "own-draft")])
def test_the_weightiest_reason_is_told_whatever_stands_first(order):
    gone = article("gone", says("gone"), type="report", **RETRACTED)
    mentions = {"own-draft": says("blog"), "gone": says("blog", "gone")}
    relaying = article("blog", *(mentions[name] for name in order), type="rewrite")

    assert support(gone, relaying).not_counted == {"retracted": 1, "retracted-source": 1}


def test_a_handle_without_a_name_is_no_account():
    posts = [article(name, says(name, "own"), type="social", publisher=None, handle="@") for name in ("one", "two")]

    assert sorted(ids(support(*posts))) == ["one", "two"]


@pytest.mark.parametrize("relayed", ["page", "statement"])
def test_an_origin_on_which_nothing_draws_changes_nothing(relayed):
    page = article("page", says("page"), type="official")
    first, second = article("a", says("a", "page")), article("b", says("b", relayed))
    statement = origin("statement", kind="document", article=text("page"))
    added = origin("added", kind="document", article=text("page"))

    before = support(page, first, second, origins=(statement,))

    assert ids(support(page, first, second, origins=(statement, added))) == ids(before)
    assert len(ids(before)) == 1
