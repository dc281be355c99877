"""The reference of the keys."""

from __future__ import annotations

import pytest

from timeline.reading.schema import FIELDS

BY_KEY = {(field.record, field.key): field for field in FIELDS}


def test_every_key_is_described_once():
    assert len(BY_KEY) == len(FIELDS)
    assert [field for field in FIELDS if not field.description.endswith(".") or not field.type] == []


@pytest.mark.parametrize(
    ("record", "key", "words", "required"),
    [
        ("article", "title", "text", True),
        ("article", "url-status", "one of: live, dead, deviated, unfit, usurped", False),
        ("article", "archive", "archive", False),
        ("article", "events", "list: mention", False),
        ("article", "link", "yes or no", False),
        ("mention", "event", "id, or a list", False),
        ("mention", "quotes", "list: text, or quote", False),
        ("mention", "entities", "list: id or plain name, or participant", False),
        ("event", "sources", "list: id of an article, or source", False),
        ("event", "order", "whole number", False),
        (
            "relation",
            "as",
            "one of: denies, confirms, corrects, reports, responds-to, ends, part-of, precedes, see-also",
            True,
        ),
        ("entity", "names", "mapping: BCP 47 language tag to text", False),
        ("site", "rules", "mapping: text to error, warning, note or off", False),
        ("site", "x", "mapping", False),
    ],
)
def test_a_key_says_what_is_written_there(record, key, words, required):
    field = BY_KEY[(record, key)]

    assert (field.type, field.required) == (words, required)
