"""What one article says of events."""

from __future__ import annotations

import pytest

from tests.reading.reading import article, source
from timeline.reading.articles import read_article


def read(entry: str):
    given, found = read_article(source(article(f"title: a\nevents:\n  - {entry}")))
    assert found == ()
    (mention,) = given.article.mentions
    return mention


@pytest.mark.parametrize(
    ("entry", "events", "maybe"),
    [
        ("event: b", ("b",), False),
        ("event: [b, c, b]", ("b", "c"), False),
        ("maybe: [b, c]", ("b", "c"), True),
    ],
)
def test_a_mention_is_of_one_event_of_several_or_of_one_that_is_not_known(entry, events, maybe):
    mention = read(entry)

    assert (mention.events, mention.maybe, mention.article, mention.cited) == (events, maybe, "a", False)


def test_a_quote_is_a_text_or_a_mapping():
    one, two = read('{event: b, quotes: ["c d", {text: e, speaker: f, key: g}]}').quotes

    assert (one.text, one.text.span.line, one.text.span.column, one.speaker) == ("c d", 4, 25, None)
    assert (two.text, two.speaker, two.key) == ("e", "f", "g")


def test_an_entity_is_a_name_or_a_mapping():
    one, two = read("{event: b, entities: [Jane Example, {who: c, role: speaker}]}").entities

    assert (one.who, one.role, two.who, two.role) == ("Jane Example", "mentioned", "c", "speaker")


def test_a_mention_knows_its_place():
    assert (read("event: b").span.line, read("{event: b}").span.column) == (4, 5)
