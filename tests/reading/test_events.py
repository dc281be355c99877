"""The files of events."""

from __future__ import annotations

import pytest

from tests.reading.reading import article, place, source
from timeline.reading.events import read_events

PLAIN = "title: a\ndate: 2025-03-04"


def test_a_markdown_file_holds_one_event_under_its_name():
    read, found = read_events(source(article(PLAIN, "Text.[^b]"), "events/pause.md"))
    (event,) = read.events

    assert found == ()
    assert (event.id, event.title, event.date, event.body, event.footnotes) == (
        "pause",
        "a",
        "2025-03-04",
        "Text.[^b]",
        ("b",),
    )
    assert (event.footnotes[0].span.line, event.footnotes[0].span.column) == (5, 8)
    assert (event.nature, event.order, event.status) == ("claim", 0, None)


def test_a_list_holds_events_under_their_ids():
    read, found = read_events(source("- {id: a, title: b}\n- id: c\n  title: d\n", "events/x.yaml"))

    assert found == ()
    assert [(event.id, event.id.span.line, event.span.column) for event in read.events] == [("a", 1, 3), ("c", 2, 3)]


@pytest.mark.parametrize("text", ["", "\n", "# none yet\n", "[]\n"])
def test_a_list_may_be_empty(text):
    read, found = read_events(source(text, "events/x.yaml"))

    assert (read.events, read.refused, found) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- title: a\n", [("missing-field", 1, 3)]),
        ("- {id: A, title: b}\n", [("bad-id", 1, 8)]),
        ("id: a\ntitle: b\n", [("wrong-type", 1, 1)]),
        ("- a\n", [("wrong-type", 1, 3)]),
        ("- {id: a, kind: b}\n- {id: c, titel: d}\n", [("not-in-list", 1, 17), ("unknown-key", 2, 11)]),
        ("- {id: a, zone: Europe/Kiew-Nord}\n", [("bad-zone", 1, 17)]),
        ("- {id: a, zone: ../../etc/passwd}\n", [("bad-zone", 1, 17)]),
        ("- {id: a, zone: America}\n", [("bad-zone", 1, 17)]),
        ("- {id: a, order: first}\n", [("wrong-type", 1, 18)]),
        ("- {id: a, order: 1_0}\n", [("wrong-type", 1, 18)]),
        ("- {id: a, relations: [{to: b}]}\n", [("missing-field", 1, 23)]),
        ("- {id: a, relations: [{to: b, as: after}]}\n", [("not-in-list", 1, 35)]),
        ("- {id: a, sources: [{url: https://b.example/}]}\n", [("missing-field", 1, 21)]),
        ("- {id: a, sources: [{id: b, event: c}]}\n", [("unknown-key", 1, 29)]),
        ("- {id: a, sources: [B]}\n", [("bad-id", 1, 21)]),
        ("- {id: a, date: [2025-03-04..2025-03-06]}\n", [("wrong-type", 1, 17)]),
        ("- id: a\n  id: b\n", [("duplicate-key", 2, 3)]),
    ],
)
def test_every_fault_in_a_list_is_found_at_its_place(text, expected):
    assert [place(finding) for finding in read_events(source(text, "events/x.yaml"))[1]] == expected


def test_an_event_whose_id_cannot_be_read_is_refused_and_its_mentions_are_counted():
    read, _ = read_events(source("- {id: a}\n- {id: B, kind: c, sources: [d, e]}\n", "events/x.yaml"))

    assert [event.id for event in read.events] == ["a"]
    assert [(refused.id, refused.mentions) for refused in read.refused] == [("B", 2)]


def test_an_event_stands_without_what_cannot_be_read():
    text = "- id: a\n  titel: b\n  kind: c\n  place: d\n  sources: [e, {url: 'https://f.example/'}, F, {id: g, x: h}]\n"
    read, found = read_events(source(text, "events/x.yaml"))

    assert [place(finding) for finding in found] == [
        ("not-in-list", 3, 9), ("bad-id", 5, 45), ("wrong-type", 5, 59), ("unknown-key", 2, 3),
        ("missing-field", 5, 16),
    ]  # fmt: skip
    (event,) = read.events
    assert (event.title, event.kind, event.place) == (None, None, "d")
    assert [mention.article for mention in event.sources] == ["e", "g"]


def test_an_id_in_a_file_of_its_own_repeats_the_name():
    assert read_events(source(article(f"id: a\n{PLAIN}"), "events/a.md"))[1] == ()
    assert [place(finding) for finding in read_events(source(article(f"id: b\n{PLAIN}"), "events/a.md"))[1]] == [
        ("bad-id", 2, 5)
    ]


def test_an_empty_file_is_no_event_and_says_so():
    read, found = read_events(source("", "events/a.md"))

    assert [refused.id for refused in read.refused] == ["a"]
    assert [place(finding) for finding in found] == [("no-front-matter", 1, 1)]
