"""The file of one article to its record."""

from __future__ import annotations

import pytest

from tests.reading.reading import article, place, source
from timeline.core.text import Span
from timeline.reading.articles import GivenArticle, Refused, read_article
from timeline.reading.files import decode


def read(keys: str, body: str = "") -> GivenArticle:
    given, found = read_article(source(article(keys, body)))
    assert found == ()
    assert isinstance(given, GivenArticle)
    return given


def faults(keys: str, name: str = "articles/a.md") -> list[tuple[str, int, int]]:
    return [place(finding) for finding in read_article(source(article(keys), name))[1]]


def test_an_article_needs_a_title_alone():
    found = read("title: One").article

    assert (found.id, found.id.span) == ("a", Span(path="content/articles/a.md"))
    assert (found.title, found.title.span.line, found.title.span.column) == ("One", 2, 8)
    assert (found.type, found.seen, found.title_basis, found.link, found.draft) == (
        "report",
        "page",
        "page",
        True,
        False,
    )


def test_words_of_closed_lists_keep_their_places():
    assert read("title: a\ntype: court").article.type.span.line == 3


@pytest.mark.parametrize(("word", "linked"), [("no", False), ("false", False), ("yes", True), ("true", True)])
def test_link_is_yes_or_no(word, linked):
    assert read(f"title: a\nlink: {word}\nbecause: b").article.link is linked


def test_what_the_editor_gave_is_known_with_its_place():
    given = read("title: a\naccess: paywall\nassessment: unverifiable\nbecause: b\nx: {c: d}").places

    assert set(given) == {"title", "paywalled", "unverifiable", "because"}
    assert given["unverifiable"].line == 4


def test_the_body_is_text_with_its_place():
    found = read("title: a", "\nNotes.\n").article.body

    assert (found, found.span.line) == ("Notes.", 5)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("titel: a", [("missing-field", 2, 1), ("unknown-key", 2, 1)]),
        ("title: a\ndraft: yes", [("not-in-list", 3, 8)]),
        ("title: a\ntype: repport", [("not-in-list", 3, 7)]),
        ("title: a\nauthors: A", [("wrong-type", 3, 10)]),
        ("title: a\nauthors: {b: c}", [("wrong-type", 3, 10)]),
        ("title: [a]", [("wrong-type", 2, 8)]),
        ("title: {a: b}", [("wrong-type", 2, 8)]),
        ("title: a\narchive: https://b.example/", [("wrong-type", 3, 10)]),
        ("title: a\narchive: {date: 2025}", [("missing-field", 3, 10)]),
        ("title: a\nurl: javascript:alert(1)", [("bad-url", 3, 6)]),
        ("title: a\nvia: [B]", [("bad-id", 3, 7)]),
        ("title: a\nlanguage: english", [("bad-language", 3, 11)]),
        ("title: a\nstatus: retracted", [("missing-reason", 3, 1)]),
        ("title: a\nlink: no", [("missing-reason", 3, 1)]),
        ("title: a\nassessment: unverifiable", [("missing-reason", 3, 1)]),
        ("title: a\nassessment: doubtful", [("not-in-list", 3, 13)]),
        ("title: a\naccess: free", [("not-in-list", 3, 9)]),
        ("title: a\nid: b", [("bad-id", 3, 5)]),
        ("title: a\nevents:\n  - said: b", [("missing-field", 4, 5)]),
        ("title: a\nevents:\n  - {event: b, maybe: [c, d]}", [("event-and-maybe", 4, 24)]),
        ("title: a\nevents:\n  - event: {maybe: [c, d]}", [("wrong-type", 4, 12)]),
        ("title: a\nevents:\n  - event: b\n    quotes:\n      - {speaker: c}", [("missing-field", 6, 9)]),
        ("title: a\nevents:\n  - event: b\n    entities: [{who: c, role: villain}]", [("not-in-list", 5, 31)]),
        ("title: a\nevents:\n  - event: b\n    quote: c", [("unknown-key", 5, 5)]),
        ("title: a\nevents:\n  - just-an-id", [("wrong-type", 4, 5)]),
        ("titles: a\nurl: b\ntype: c\nevents:\n  - {event: D}", [
            ("missing-field", 2, 1), ("bad-url", 3, 6), ("not-in-list", 4, 7), ("bad-id", 6, 13), ("unknown-key", 2, 1),
        ]),
    ],
)  # fmt: skip
def test_every_fault_is_found_at_its_place(keys, expected):
    assert sorted(faults(keys)) == sorted(expected)


@pytest.mark.parametrize(
    ("keys", "hint"),
    [
        ("titel: a", "did you mean `title`?"),
        ("title: a\nurl_status: live", "did you mean `url-status`?"),
        ("title: a\nquotes: [b]", "`quotes` belongs under `events`"),
        ("title: a\ndate: 2025", "did you mean `published`?"),
        ("title: a\nvia: ['https://b.example/']", "write the id; the address goes under `url`"),
        ("title: a\nzebra: b", "keys of your own go under `x:`"),
        ("title: a\ntype: reprot", "did you mean `report`?"),
        ("title: a\ntags: b", "write `[b]`, or one line `- b`"),
        (
            "title: a\ncopy-of: NBC News",
            "ids are written in lower-case letters a-z, digits and hyphens, at most 80: `nbc-news`",
        ),
    ],
)
def test_a_hint_says_what_may_be_meant(keys, hint):
    assert hint in [finding.hint for finding in read_article(source(article(keys)))[1]]


@pytest.mark.parametrize("name", ["Bad", "a_b", "straße", "con", "index", "-a", "a" * 81])
def test_the_name_of_the_file_must_be_an_id(name):
    assert faults("title: a", f"articles/{name}.md") == [("bad-id", 1, 1)]


def test_a_refused_article_counts_its_mentions():
    refused, _ = read_article(source(article("title: a\nevents:\n  - {event: b}\n  - {event: c}"), "articles/A.md"))

    assert (type(refused), refused.id, refused.mentions) == (Refused, "A", 2)


def test_an_article_stands_without_what_cannot_be_read():
    keys = """\
titel: a
url: b
publisher: c
archive: {url: d, date: 2025}
via: [E, f]
events:
  - {event: g, sayd: h, quotes: [i, {text: j, restord: k}, {text: [l]}, {speaker: m}]}
  - {event: N, quotes: [o]}
  - {event: [p, Q]}
  - no mapping
"""
    given, _ = read_article(source(article(keys)))

    assert isinstance(given, GivenArticle)
    found = given.article
    assert (found.title, found.url, found.publisher, found.archive, found.via) == ("a", None, "c", None, ("f",))
    assert [(one.events, [quote.text for quote in one.quotes]) for one in found.mentions] == [
        (("g",), ["i"]), ((), ["o"]), (("p",), []),
    ]  # fmt: skip


def test_a_mention_whose_event_cannot_be_read_is_not_said_to_have_none():
    assert faults("title: a\nevents:\n  - {event: B}\n  - {maybe: C}\n  - {evnt: d}") == [
        ("bad-id", 4, 13), ("wrong-type", 5, 13), ("unknown-key", 6, 6), ("missing-field", 6, 5),
    ]  # fmt: skip


def test_what_holds_a_refused_character_is_refused_after_all_faults_are_found():
    refused, found = read_article(source("---\ntitle: a\x07\ntype: b\n---\n"))

    assert (type(refused), [finding.code for finding in found]) == (Refused, ["not-in-list"])


def test_what_could_not_be_decoded_is_refused_without_further_words():
    file, _ = decode(b"---\ntitle: \xff\n---\n", "content/articles/a.md", "articles/a.md")
    refused, found = read_article(file)

    assert (type(refused), refused.id, found) == (Refused, "a", ())


def test_an_empty_file_is_no_article_and_says_so():
    refused, found = read_article(source(""))

    assert isinstance(refused, Refused)
    assert [place(finding) for finding in found] == [("no-front-matter", 1, 1)]


def test_of_bytes_that_are_no_text_only_that_is_told():
    file, found = decode(b"\xff", "content/articles/a.md", "articles/a.md")

    assert [finding.code for finding in found] == ["not-utf-8"]
    assert read_article(file)[1] == ()
