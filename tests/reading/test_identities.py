"""Ids that two records share."""

from __future__ import annotations

import pytest

from tests.reading.reading import article, place, read


def test_an_event_in_two_files_is_an_error_that_names_both():
    records, (finding,) = read({"events/a.md": article("title: b"), "events/x.yaml": "- id: a\n"})

    assert place(finding) == ("duplicate-id", 1, 7)
    assert "content/events/a.md:1" in finding.message
    assert [related.span.path for related in finding.related] == ["content/events/a.md"]
    assert (len(records.events), records.refused["events"]) == (1, 1)


@pytest.mark.parametrize(
    ("one", "other"), [("Straße", "STRASSE"), ("Café", "cafe\u0301"), ("ﬁn", "fin"), ("K", "\u212a")]
)
def test_files_that_cannot_be_told_apart_are_named_beside_their_names(one, other):
    _, found = read({f"articles/{one}.md": article("title: a"), f"articles/{other}.md": article("title: b")})

    assert "duplicate-id" in [finding.code for finding in found]


@pytest.mark.parametrize("kind", ["publishers", "entities", "places", "origins"])
def test_an_id_stands_once_in_a_registry(kind):
    records, (finding,) = read({f"{kind}.yaml": "- {id: a, name: b}\n- {id: a, name: c}\n"})

    assert place(finding) == ("duplicate-id", 2, 8)
    assert [record.name for record in getattr(records, kind)] == ["b"]


def test_an_origin_cannot_have_the_id_of_an_article():
    _, (finding,) = read({"articles/nbc.md": article("title: a"), "origins.yaml": "- {id: nbc, name: b}\n"})

    assert place(finding) == ("duplicate-id", 1, 8)


def test_records_of_other_kinds_may_share_an_id():
    files = {"articles/nbc.md": article("title: a"), "publishers.yaml": "- {id: nbc, name: b}\n"}

    assert read(files | {"entities.yaml": "- {id: nbc, name: c}\n"})[1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- {id: a, name: b, former-ids: [c]}\n- {id: c, name: d}\n", [("duplicate-id", 1, 33)]),
        ("- {id: a, name: b, former-ids: [c]}\n- {id: d, name: e, former-ids: [c]}\n", [("duplicate-id", 2, 33)]),
        ("- {id: a, name: b, former-ids: [a]}\n", [("duplicate-id", 1, 33)]),
    ],
)
def test_a_former_id_leads_to_one_record(text, expected):
    assert [place(finding) for finding in read({"places.yaml": text})[1]] == expected
