"""The sources inside an event."""

from __future__ import annotations

import hashlib

import pytest

from tests.reading.reading import place, source
from timeline.reading.events import read_events


def read(sources: str):
    read, found = read_events(source(f"- id: e\n  sources: [{sources}]\n", "events/x.yaml"))
    assert found == ()
    return read.events[0].sources, read.articles


def test_a_text_is_the_id_of_an_article():
    (mention,), articles = read("nbc")

    assert (mention.article, mention.events, mention.cited, articles) == ("nbc", ("e",), True, ())
    assert (mention.span.line, mention.span.column) == (2, 13)


def test_a_mapping_with_an_id_and_what_a_mention_has_names_an_article():
    (mention,), articles = read("{id: nbc, said: Monday, quotes: [a], via: [own], because: b, note: c, x: {d: e}}")

    assert (mention.article, mention.said, mention.quotes[0].text, mention.via, articles) == (
        "nbc",
        "Monday",
        "a",
        ("own",),
        (),
    )


def test_an_article_is_written_out_with_what_it_says_of_the_event():
    (mention,), (given,) = read(
        "{url: 'https://www.bfmtv.com/a/?utm_source=x', title: b, publisher: BFMTV, published: 2025-03-04 08:00, "
        "language: fr, said: lundi, via: [own], quotes: [c], link: no, because: d, note: e}"
    )

    address = hashlib.sha256(b"https://bfmtv.com/a").hexdigest()[:6]
    assert given.article.id == mention.article == f"bfmtv-2025-03-04-{address}"
    assert (given.article.inline, given.article.link, given.article.because, given.article.note) == (
        True,
        False,
        "d",
        "",
    )
    assert (given.article.mentions, given.article.via, mention.via, mention.note) == ((), ("own",), ("own",), "e")
    assert mention.title is None


@pytest.mark.parametrize(
    ("keys", "beginning"),
    [
        ("publisher: NBC News, published: 2025-03-04", "nbc-news-2025-03-04-"),
        ("publisher: nbc, published: 2025-03-04?", "nbc-2025-03-04-"),
        ("publisher: nbc, published: 2025-03-04T08:00+01:00", "nbc-2025-03-04-"),
        ("publisher: nbc, published: 2025-03", "nbc-undated-"),
        ("publisher: nbc, published: 4 March 2025", "nbc-undated-"),
        ("publisher: nbc, published: 2025-03-04/2025-03-06", "nbc-undated-"),
        ("publisher: nbc", "nbc-undated-"),
        ("publisher: Вестник", "unknown-undated-"),
        ("language: en", "unknown-undated-"),
    ],
)
def test_an_id_is_made_of_publisher_day_and_title_where_there_is_no_address(keys, beginning):
    _, (given,) = read(f"{{title: T, {keys}}}")

    assert given.article.id == beginning + hashlib.sha256(b"T").hexdigest()[:6]


def test_an_id_may_be_chosen():
    (mention,), (given,) = read("{id: bfm, title: T}")

    assert (given.article.id, mention.article) == ("bfm", "bfm")


def test_what_is_decided_against_an_article_wants_a_reason():
    _, found = read_events(source("- id: e\n  sources: [{title: T, link: no}]\n", "events/x.yaml"))

    assert [place(finding) for finding in found] == [("missing-reason", 2, 24)]
