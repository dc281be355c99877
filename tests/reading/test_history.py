"""The recorded history."""

from __future__ import annotations

import hashlib

import pytest

from timeline.core.model.history import Correction, Published, Told
from timeline.core.text import Span, Text
from timeline.reading.files import SourceFile
from timeline.reading.history import (
    CHANGES,
    PUBLISHED,
    format_changes,
    format_published,
    read_changes,
    read_published,
)

NOWHERE = Span(path="x")


def source(text: str, relative: str) -> SourceFile:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceFile(path=f"content/{relative}", relative=relative, data=text.encode(), sha256=digest)


def change(event: str, **fields: str) -> Correction:
    return Correction(on=Text("2025-11-22", NOWHERE), event=Text(event, NOWHERE), **{"field": "title", **fields})


def test_changes_are_read_as_they_were_written():
    changes = (change("a", old='"quoted" \\ words', new="нове: # [x]", because="тому"), change("b", new="only new"))

    assert read_changes(source(format_changes(reversed(changes)), CHANGES)) == (changes, ())


def test_a_line_that_stands_twice_counts_once():
    line = format_changes([change("a", new="x")])

    assert len(read_changes(source(line + line, CHANGES))[0]) == 1


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ('{"on": "soon", "event": "a", "field": "date"}', "bad-history", 8),
        ('{"on": "2025-11-22", "event": "a", "field": "size"}', "not-in-list", 45),
        ('{"on": "2025-11-22", "event": "a"}', "missing-field", 1),
        ('{"on": "2025-11-22", "event": "a", "field": "date", "who": "x"}', "unknown-key", 53),
        ('{"on": "2025-11-22"', "yaml-syntax", 1),
        ("just words", "wrong-type", 1),
        ("<<<<<<< HEAD", "bad-history", 1),
    ],
    ids=["day", "field", "missing", "unknown key", "not closed", "no mapping", "conflict"],
)
def test_a_broken_line_is_told_with_its_place_and_the_others_are_read(line, code, column):
    good = format_changes([change("a", new="x")])

    changes, found = read_changes(source(f"{good}{line}\n{good.replace('x', 'y')}", CHANGES))

    assert [(one.code, one.span.line, one.span.column) for one in found] == [(code, 2, column)]
    assert [one.new for one in changes] == ["x", "y"]


def test_what_was_published_is_read_as_it_was_written():
    told = {
        "a": Told(title="A", date="2025-03", status="disputed", citations=("x", "y"), correction="a reason"),
        "b": Told(title="B", date="[..2025-03-06]"),
    }

    found = read_published(source(format_published("2025-11-22", told), PUBLISHED))

    assert found == (Published(recorded="2025-11-22", events=told), ())


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"recorded": "2025-11-22",\n "events": {', 2, 13),
        ("[]", 1, 1),
        ('{"recorded": "2025-11-22", "events": {"a": 1}}', 1, 1),
        ('{"recorded": "2025-11-22", "events": {"a": {"title": 1}}}', 1, 1),
        ("[" * 100_000, 1, 1),
        (f'{{"recorded": {"1" * 5_000}, "events": {{}}}}', 1, 1),
    ],
    ids=["not closed", "no mapping", "no event", "no text", "deep", "long number"],
)
def test_a_broken_record_is_an_error(text, line, column):
    published, found = read_published(source(text, PUBLISHED))

    assert published is None
    assert [(one.code, one.span.line, one.span.column) for one in found] == [("bad-history", line, column)]
