"""Ids that mean nothing, and files that are named for none."""

from __future__ import annotations

from tests.test_sites import findings_in

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
