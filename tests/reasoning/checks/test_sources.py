"""What carries an event, and what is of use."""

from __future__ import annotations

import pytest

from tests.test_sites import findings_in

EVENT = "-- events/e.md --\n---\ntitle: E\ndate: 2025-03-05\n{record}\nsources: [{source}]\n---\n"
SOURCE = "{title: T, publisher: P, published: 2025-03-06, stance: contradicts}"


@pytest.mark.parametrize(
    ("record", "expected"),
    [("order: 1", ["orphan-event"]), ("status: denied", []), ("nature: report", ["orphan-event"])],
)
def test_an_event_that_is_only_contradicted_is_denied(record, expected, tmp_path):
    found = findings_in(EVENT.format(record=record, source=SOURCE), tmp_path / "content")

    assert [one.code for one in found if one.code in {"orphan-event", "no-known-origin"}] == expected


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("order: 1", 1),
        ("origin: forgotten", 0),
        ("sources: [forgotten]", 0),
        ("sources: [{title: T, publisher: P, published: 2025-03-06, via: [forgotten]}]", 0),
        ("sources: [{title: T, publisher: P, published: 2025-03-06, copy-of: forgotten}]", 0),
        ("sources: [renamed]", 0),
    ],
    ids=["no use", "origin", "cited", "via", "copied", "by a former id"],
)
def test_an_article_that_something_draws_on_is_not_forgotten(use, expected, tmp_path):
    forgotten = (
        "-- articles/forgotten.md --\n---\ntitle: F\npublisher: Q\npublished: 2025-03-06\nformer-ids: [renamed]\n---\n"
    )
    event = f"-- events/e.md --\n---\ntitle: E\ndate: 2025-03-05\n{use}\n---\n"
    found = findings_in(forgotten + event, tmp_path / "content")

    assert [one.code for one in found].count("orphan-article") == expected
