"""Ids that mean nothing, and files that are named for none."""

from __future__ import annotations

import pytest

from tests.test_sites import PLAIN, findings_in, findings_of

ARTICLE = "-- articles/gazette.md --\n---\ntitle: T\npublisher: P\npublished: 2025-03-06\n{}\n---\n"
EVENT = "-- events/e.md --\n---\ntitle: E\ndate: 2025-03-05\nsources: [gazette]\n---\n"
LOCK = "-- ids.lock --\narticles/gazette\nevents/e\n"


def test_a_capture_that_no_article_has_is_told(tmp_path):
    misnamed = ARTICLE.format("note: n") + EVENT + "-- captures/gazete.txt --\nWords.\n"

    (found,) = (one for one in findings_in(misnamed, tmp_path / "content") if one.code == "unknown-file")

    assert (found.span.path, found.hint) == ("content/captures/gazete.txt", "did you mean `gazette`?")


def test_what_cannot_be_read_is_not_lost_as_well(tmp_path):
    unreadable = ARTICLE.format("url: no address") + EVENT + LOCK

    assert [one.code for one in findings_in(unreadable, tmp_path / "content") if one.severity == "error"] == ["bad-url"]


def test_nor_is_a_page_that_cannot_be_read(tmp_path):
    unreadable = "-- pages/about.md --\n---\ntitel: About\n---\n-- ids.lock --\nabout\n"

    assert "lost-id" not in [one.code for one in findings_in(unreadable, tmp_path / "content")]


SOURCE = "---\ntitle: A headline\npublisher: The Press\npublished: 2025-03-06\n{more}---\n"
PAUSE = "---\ntitle: Aid is paused\ndate: 2025-03-05\nsources: [n1, n2]\n{more}---\nIt is paused.[^n2]\n"


@pytest.mark.parametrize(
    ("article", "event", "told"),
    [("draft: true\n", "", 1), ("", "", 0), ("draft: true\n", "draft: true\n", 0)],
    ids=["a draft", "published", "of a draft"],
)
def test_a_footnote_to_a_draft_says_that_it_is_one(tmp_path, article, event, told):
    files = {
        "articles/n1.md": SOURCE.format(more=""),
        "articles/n2.md": SOURCE.format(more=article),
        "events/pause.md": PAUSE.format(more=event),
    }
    found = [one for one in findings_of({**PLAIN, **files}, tmp_path / "content") if one.code == "unknown-footnote"]

    assert [(one.span.line, one.span.column, one.message, one.hint) for one in found] == [
        (
            6, 16, "`n2` is a draft, and `pause` is published",
            "take `draft` from the article, or the footnote from the narrative",
        )
    ][:told]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[x](/events/gone/)", 1),
        ("[x]( /events/gone/)", 1),
        ("[x](/events/gone/?a)", 1),
        ("[x](/events/gone/index.html)", 1),
        ("[x][1]\n\n[1]: /events/gone/", 1),
        ("`[x](/events/gone/)`", 0),
        ("```\n[x](/events/gone/)\n```", 0),
        ("[x](/events/e/#date)", 0),
        ("[x](/data/)", 0),
    ],
)
def test_a_link_leads_to_a_record_however_it_is_written(written, expected, tmp_path):
    page = f"-- pages/about.md --\n---\ntitle: About\n---\n{written}\n"

    found = findings_in(ARTICLE.format("note: n") + EVENT + page, tmp_path / "content")

    assert [one.code for one in found].count("dead-link") == expected


def test_the_marks_of_a_merge_may_be_shown_as_code(tmp_path):
    page = "-- pages/about.md --\n---\ntitle: About\n---\n```\n<<<<<<< HEAD\n```\n"

    found = findings_in(ARTICLE.format("note: n") + EVENT + page, tmp_path / "content")

    assert "conflict" not in [one.code for one in found]


@pytest.mark.parametrize(
    ("of_article", "entry"),
    [
        ("former-ids: [old]", "{id: o, name: O, former-ids: [old]}"),
        ("former-ids: [o]", "{id: o, name: O}"),
        ("note: n", "{id: o, name: O, former-ids: [gazette]}"),
    ],
    ids=["both", "the article's is the origin's", "the origin's is the article's"],
)
def test_a_former_id_of_an_article_means_no_origin(of_article, entry, tmp_path):
    content = ARTICLE.format(of_article) + EVENT + f"-- origins.yaml --\n- {entry}\n"

    assert "duplicate-id" in [one.code for one in findings_in(content, tmp_path / "content")]
