"""What does not fit a model, in an editor's words."""

from __future__ import annotations

import pytest

from timeline.reading.located import parse_yaml
from timeline.reading.schema import validate
from timeline.reading.schema.article import Article


def faults(text: str):
    return validate(Article, parse_yaml(text, "a.yaml")[0])[1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: [a]", "expected text, found a list"),
        ("title: {a: b}", "expected text, found `key: value` lines"),
        ("title: a\nauthors: b", "expected a list, found a text"),
        ("title: a\narchive: [b]", "expected `key: value` lines, found a list"),
        ("title: a\ndraft: maybe", "`maybe` is not one of: true, false"),
        ("{}", "this article has no `title`"),
        ("title: a\nevents: [{event: b, titel: c}]", "`titel` is not a key of a mention"),
    ],
)
def test_a_message_says_what_was_found_and_what_was_expected(text, message):
    assert [finding.message for finding in faults(text)] == [message]


def test_a_long_value_is_not_repeated_in_full():
    (finding,) = faults(f"title: a\ntype: {'b' * 10_000}\n")

    assert len(finding.message) < 300


def test_a_file_full_of_unknown_keys_is_answered_in_full():
    found = faults("title: a\n" + "".join(f"key{number}: b\n" for number in range(5_000)))

    assert len(found) == 5_000
    assert [finding.span.line for finding in found] == list(range(2, 5_002))


def test_a_name_with_a_comma_is_not_parted_by_what_mends_it():
    (found,) = faults("title: a\nauthors: Doe, Jane")

    assert found.hint == 'write `["Doe, Jane"]`, or one line `- "Doe, Jane"`'
