"""The references of a narrative."""

from __future__ import annotations

import pytest

from timeline.core.text import Span, Text
from timeline.reading.footnotes import footnotes_in, unfinished_footnotes


def body(text: str) -> Text:
    return Text(text, Span(path="a.md", line=10, end=2))


def targets(text: str) -> list[str]:
    return list(footnotes_in(body(text)))


def test_references_come_in_order_with_their_places():
    found = footnotes_in(body("Öne.[^nbc]\n\nTwo[^caliber:2] and three.[^nbc]"))

    assert found == ("nbc", "caliber:2", "nbc")
    assert [(text.span.line, text.span.column, text.span.end) for text in found] == [
        (10, 7, 10),
        (12, 6, 15),
        (12, 29, 32),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "`[^a]`", "``[^a] ` [^b]``", "```\n[^a]\n```", "~~~ text\n[^a]\n```\n~~~", "  ```\n[^a]", "`a\n[^b]`",
        "\\[^a]", "[a]", "[^]", "[^a b]", "[^a", "^a]",
    ],
)  # fmt: skip
def test_what_is_code_or_no_reference_is_left_out(text):
    assert targets(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("` [^a]", ["a"]),
        ("` [^a]\n\n`", ["a"]),
        ("`` ` [^a]", ["a"]),
        ("`x` [^a] `y`", ["a"]),
        ("```\n[^a]\n```\n[^b]", ["b"]),
        ("> [^a]", ["a"]),
        ("- [^a][^b]", ["a", "b"]),
        ("````\n```\n[^a]\n````\n[^b]", ["b"]),
    ],
)
def test_what_only_looks_like_code_is_a_reference(text, found):
    assert targets(text) == found


@pytest.mark.parametrize("piece", ["`", "[^", "[^a]", "`a``", "[^a", "~~~\n", "``` \n"])
def test_long_runs_are_read_in_bounded_time(piece):
    assert len(footnotes_in(body(piece * 50_000))) in (0, 50_000)


@pytest.mark.parametrize("text", ["One.[^ nbc] Two.", "One.[^nbc Two.", "One.[^] Two.", "One.[^a b] Two."])
def test_what_begins_as_a_reference_and_is_none_is_told(text):
    (fault,) = unfinished_footnotes(body(text))

    assert (fault.code, fault.span.line, fault.span.column, fault.span.end) == ("unknown-footnote", 10, 5, 7)


@pytest.mark.parametrize("text", ["One.[^nbc]", "`[^ a]`", "\\[^ a]", "[a]"])
def test_what_is_whole_or_code_or_escaped_is_left_alone(text):
    assert list(unfinished_footnotes(body(text))) == []
