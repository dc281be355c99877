"""An article to how it is cited."""

from __future__ import annotations

import pytest

from tests.making import article, dated_article, text, texts
from tests.publishing.sample import publication
from timeline.core.model.records import Archive
from timeline.core.struct import replace
from timeline.publishing.compose.site import Here, index_site, page_at
from timeline.publishing.compose.sources import best_address, source_view

STORED = Archive(url=text("https://web.archive.org/web/2025/x"), date=text("2025-03-07"))
ORIGINAL = "https://www.news.example/story"


def here() -> Here:
    return page_at(index_site(publication(), stylesheet="", icon=""), "events/x/")


def cited(**fields):
    return source_view(here(), dated_article(article("one", **{"url": text(ORIGINAL), **fields})))


@pytest.mark.parametrize(
    ("status", "archive", "first", "original"),
    [
        ("live", None, "original", True),
        ("live", STORED, "original", True),
        (None, None, "original", True),
        (None, STORED, "archive", True),
        ("dead", None, "original", True),
        ("dead", STORED, "archive", True),
        ("deviated", None, "original", True),
        ("deviated", STORED, "archive", True),
        ("unfit", None, "", False),
        ("unfit", STORED, "archive", False),
        ("usurped", None, "", False),
        ("usurped", STORED, "archive", False),
    ],
)
def test_what_a_reader_opens_follows_what_became_of_the_address(status, archive, first, original):
    view = cited(url_status=status, archive=archive)
    opened = {"original": ORIGINAL, "archive": str(STORED.url), "": ""}[first]

    assert best_address(article("one", url=text(ORIGINAL), url_status=status, archive=archive)) == opened
    assert view.archive_first is (first == "archive")
    assert (view.original is not None) is original
    assert view.archive is None or view.archive.text.endswith("on 7 March 2025")


def test_the_original_is_named_by_its_host():
    view = cited()

    assert view.original is not None
    assert (view.original.text, view.original.href, view.original.external) == ("news.example", ORIGINAL, True)


@pytest.mark.parametrize(
    "fields",
    [
        {"link": False},
        {"seen": "no"},
        {"url": text("javascript:alert(1)"), "archive": None},
        {"url": None, "archive": None},
    ],
    ids=["link-off", "unseen", "unsafe", "none"],
)
def test_what_may_not_be_linked_is_linked_nowhere(fields):
    view = cited(**{"archive": STORED, **fields})

    assert (view.original, view.archive) == (None, None)


@pytest.mark.parametrize(
    ("fields", "standing", "warning", "remarks"),
    [
        ({}, "", "", ()),
        ({"title_basis": "address"}, "", "", ("Headline from the address.",)),
        (
            {"title_basis": "described", "published_basis": "address"},
            "",
            "",
            ("Headline described, not seen, date from the address.",),
        ),
        ({"link": False, "because": "a content network"}, "", "", ("Not linked: a content network.",)),
        (
            {"link": False, "unverifiable": True, "because": "a placeholder is left."},
            "Unverifiable",
            "Unverifiable: a placeholder is left.",
            ("Not linked.",),
        ),
        ({"status": "retracted", "because": "made up"}, "Retracted", "Retracted: made up.", ()),
        ({"status": "corrected", "correction": "a name"}, "", "", ("Corrected: A name.",)),
        ({"status": "corrected"}, "", "", ("Corrected by its publisher.",)),
        ({"seen": "no"}, "Known only by name, not seen", "Known only by name, not seen.", ()),
        ({"seen": "copy"}, "", "", ("Seen in a copy only.",)),
        ({"url": None}, "", "", ("No address of it is known.",)),
        ({"url_status": "dead"}, "", "", ("The original no longer answers.",)),
        ({"copy_of": text("m10")}, "", "", ("A copy of “A report”.",)),
        ({"translation_of": text("draft")}, "", "", ()),
        ({"paywalled": True, "handle": "@one"}, "", "", ("Behind a paywall.", "Posted by @one.")),
    ],
    ids=str,
)
def test_what_a_reader_should_know_is_said(fields, standing, warning, remarks):
    view = cited(**fields)

    assert (view.standing, view.warning, view.remarks) == (standing, warning, remarks)


def test_a_title_in_another_language_is_marked_as_such():
    view = cited(title=text("تعليق"), language="ar")

    assert (view.title.language, view.title.direction) == ("ar", "rtl")
    assert (cited(language="en").title.language, cited().title.language) == ("", "")


def test_an_article_without_publisher_or_day_says_so():
    made = dated_article(article("nobody", publisher=None, authors=texts("A", "B")), published=None)
    view = source_view(here(), replace(made, zone=None))

    assert (view.publisher, view.published, view.authors) == (None, None, ("A", "B"))
