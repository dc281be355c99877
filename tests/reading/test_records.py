"""A whole content folder to its records."""

from __future__ import annotations

import copy
import json
import pickle
import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.reading import article, read, source
from timeline.core.text import Text
from timeline.reading.files import SourceFile, scan
from timeline.reading.records import read_records
from timeline.reading.schema import FIELDS, MODELS

COMPLETE = Path(__file__).parents[1] / "cases" / "complete" / "content"


def keys_in(node: object) -> set[str]:
    """Every key of a value out of a YAML file."""
    if isinstance(node, dict):
        return set(node) | {key for value in node.values() for key in keys_in(value)}
    return {key for value in node for key in keys_in(value)} if isinstance(node, list) else set()


def test_a_content_folder_with_every_key_is_read_without_a_finding():
    files, scanned = scan(COMPLETE)
    records, found = read_records(files)

    assert (scanned, found) == ((), ())
    assert dict(records.refused) == {"articles": 0, "events": 0, "mentions": 0}
    assert [one.id for one in records.articles] == [
        "gazette-closure", "notice-of-closure", "vestnik-2031-05-05", "the-bulletin-2031-05-05-8024b1",
    ]  # fmt: skip
    assert [one.id for one in records.events] == ["harbour-closure", "harbour-reopening", "union-statement"]
    assert records.events[0].footnotes == ("gazette-closure", "vestnik-2031-05-05:1")
    assert (len(records.captures), len(records.receipts), len(records.published_ids)) == (1, 1, 2)
    assert records.captures[0].sha256 == records.receipts[0].capture
    assert dict(records.merged) == {"articles": 1, "events": 0, "mentions": 0}


def test_that_folder_uses_every_key_there_is():
    text = "\n".join(file.text for file in scan(COMPLETE)[0])

    assert [field.key for field in FIELDS if f"{field.key}:" not in text] == []


def test_without_a_site_there_are_no_records_but_all_findings():
    records, found = read_records([source("---\ntitel: a\n---\n")])

    assert records is None
    assert [finding.code for finding in found] == ["no-site", "missing-field", "unknown-key"]
    assert found[0].span.path == "content/site.yaml"
    assert "title" in found[0].hint


def test_everything_that_is_read_is_counted():
    files = {
        "articles/a.md": article("title: a\nevents:\n  - event: e\n  - event: f"),
        "articles/B.md": article("titel: b\nevents:\n  - event: e\n  - event: f"),
        "articles/c.md": "no front matter",
        "events/e.yaml": (
            "- {id: e, sources: [a, {title: T}]}\n- {id: F, kind: g, sources: [a]}\n- {id: e, sources: [a]}\n"
        ),
    }
    records, _ = read(files)

    assert [one.id for one in records.articles if not one.inline] == ["a"]
    assert dict(records.refused) == {"articles": 2, "events": 2, "mentions": 4}
    assert records.refused_ids == {"articles/B", "articles/c", "events/F", "events/e"}


def test_the_order_of_files_makes_no_difference():
    files = list(scan(COMPLETE)[0])
    expected = read_records(files)
    shuffled = copy.copy(files)
    random.Random(1).shuffle(shuffled)

    records, _ = read_records(sorted(shuffled, key=lambda file: file.relative))

    assert records == expected[0]


def test_a_map_that_remembers_can_be_given():
    seen: list[str] = []

    def each(function, items):
        for item in items:
            seen.extend([item.relative] if isinstance(item, SourceFile) else [])
            yield function(item)

    files, _ = scan(COMPLETE)
    records, _ = read_records(files, each)

    assert records == read_records(files)[0]
    assert sorted(seen) == sorted(file.relative for file in files)


KEYS = sorted({field.key for field in FIELDS})
WORDS = st.sampled_from(["a", "no", "", "true", "https://a.example/b", "2025-03-04", "A b", "own", "\u202e", "[^a]"])
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=15,
)


@given(TREES, TREES, TREES, st.text())
def test_any_content_is_records_and_findings_with_places(one, two, three, text):
    documents = {
        name: f"---\n{json.dumps(one)}\n---\n{text}" for name in ("articles/a.md", "events/b.md", "pages/p.md")
    }
    lists = {name: json.dumps(two) for name in ("events/c.yaml", "entities.yaml", "origins.yaml")}
    others = {"site.yaml": json.dumps(three), "ids.lock": text, "captures.lock": text, "captures/a.txt": text}
    files = [source(text, name) for name, text in (documents | lists | others).items()]

    records, found = read_records(files)

    assert records is not None
    assert [finding for finding in found if finding.span.line < 1 or finding.span.end < finding.span.column] == []


def test_records_keep_the_places_of_their_texts_through_a_copy():
    records, _ = read_records(scan(COMPLETE)[0])
    again = pickle.loads(pickle.dumps(records.events))

    assert again == records.events
    assert again[0].title.span == records.events[0].title.span
    assert isinstance(again[0].kind, Text)


def test_every_kind_of_record_has_a_schema_that_editors_programs_can_use():
    for model in MODELS:
        schema = model.model_json_schema()
        assert schema["additionalProperties"] is False
        assert set(schema["properties"]) == set(model.keys())
