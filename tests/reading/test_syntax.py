"""Broken syntax in an editor's words."""

from __future__ import annotations

import pytest

from timeline.reading.located import parse_yaml


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title: NBC: US\n", "quotation marks"),
        ("a: @b\n", "cannot begin with `@`"),
        ("a: [1, 2\nb: c\n", "not closed by `]`"),
        ("a: {b: c\n", "not closed by `}`"),
        ("a: 'b\n", "no closing one"),
        ("a:\n\t- b\n", "spaces"),
        ("a:\n  - b\n c: d\n", "indentation"),
        ("a: b\nc\nd: e\n", "without a colon"),
        ("a: > b\n", "next line"),
        ("a: b\n...\nc: d\n", "after the end"),
        ("a: **b**\n", "`*` or `&`"),
        ('a: "b\nc: d\ne: "f"\n', "end it on its line"),
    ],
)
def test_an_editor_is_told_what_to_do(text, words):
    _, (finding,) = parse_yaml(text, "a.yaml")

    assert words in f"{finding.message} {finding.hint}"
    assert "libyaml" not in finding.message


def test_the_place_where_reading_stopped_is_named_too():
    _, (finding,) = parse_yaml("a: [1, 2\nb: c\n", "a.yaml")

    assert (finding.span.line, finding.related[0].span.line) == (1, 2)


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_text_that_runs_into_another_one_is_told_where_it_begins(mark):
    _, (finding,) = parse_yaml(f"a: {mark}b\nc: d\ne:\n  - {mark}f g{mark}\n", "a.yaml")

    assert (finding.span.line, finding.span.column) == (1, 4)
    assert (finding.related[0].span.line, finding.related[0].span.column) == (4, 6)


def test_a_text_of_several_lines_that_ends_where_it_should_is_not_blamed():
    _, (finding,) = parse_yaml('a: "b\n  c" d\n', "a.yaml")

    assert finding.span.line == 2
    assert parse_yaml('a: "b\n  c"\nd: e\n', "a.yaml")[1] == ()
