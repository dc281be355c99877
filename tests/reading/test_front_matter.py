"""A Markdown file to its front matter and its body."""

from __future__ import annotations

import pytest

from timeline.core.text import Span
from timeline.reading.files import SourceFile
from timeline.reading.front_matter import split_document


def file(text: str) -> SourceFile:
    return SourceFile(path="a.md", relative="articles/a.md", data=text.encode(), sha256="")


@pytest.mark.parametrize("closing", ["---", "...", "--- "])
def test_front_matter_and_body_know_their_lines(closing):
    document, found = split_document(file(f"---\ntitle: a\n{closing}\n\n  \nBody,\nmore.\n\n"))

    assert found == ()
    assert document.front["title"].span == Span(path="a.md", line=2, column=8, end=9)
    assert (document.body, document.body.span) == ("Body,\nmore.", Span(path="a.md", line=6, end=6))


def test_a_line_of_dashes_in_the_body_is_text():
    document, _ = split_document(file("---\na: b\n---\none\n\n---\n\ntwo\n"))

    assert document.body == "one\n\n---\n\ntwo"


@pytest.mark.parametrize("text", ["---\na: b\n---", "---\na: b\n---\n", "---\na: b\n---\n \n\n"])
def test_a_body_of_nothing_is_none(text):
    assert split_document(file(text))[0].body is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", ("no-front-matter", 1, 1)),
        ("title: a\n", ("no-front-matter", 1, 1)),
        ("\n---\na: b\n---\n", ("no-front-matter", 1, 1)),
        ("----\na: b\n----\n", ("no-front-matter", 1, 1)),
        ("---\na: b\n", ("open-front-matter", 1, 1)),
        ("---\na: b\n ---\n", ("open-front-matter", 1, 1)),
        ("---\n---\n", ("wrong-type", 1, 1)),
        ("---\n# nothing\n---\n", ("wrong-type", 1, 1)),
        ("---\n- a\n---\n", ("wrong-type", 2, 1)),
        ("---\nwords\n---\n", ("wrong-type", 2, 1)),
        ("---\na: b\nc: [d\n---\n", ("yaml-syntax", 3, 4)),
        ("---\na: b: c\n---\n", ("yaml-syntax", 2, 5)),
    ],
)
def test_what_is_no_front_matter_is_refused_with_its_place(text, fault):
    document, (finding,) = split_document(file(text))

    assert document is None
    assert (finding.code, finding.span.line, finding.span.column) == fault
