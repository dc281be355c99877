"""YAML text to values that know their places."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.text import Span, Text
from timeline.reading.located import MOST_REFUSED, YamlList, YamlMap, parse_yaml


def read(text: str) -> YamlMap:
    node, found = parse_yaml(text, "a.yaml")
    assert found == ()
    assert isinstance(node, YamlMap)
    return node


def faults(text: str) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.span.line, finding.span.column) for finding in parse_yaml(text, "a.yaml")[1]]


@pytest.mark.parametrize(
    "scalar",
    [
        "no", "yes", "on", "off", "true", "False", "null", "~", "Null", "2025-03", "2025-03-06", "20:22", "1_000",
        "0x1F", "0o17", "010", "1e999", ".inf", "-.inf", ".nan", "-0", "+1", "1.10", "9" * 5000, "=", "190:20:30",
        "2001-12-14t21:59:43.10-05:00", "[..2025-03-06]", "y", "N", "012", "1e3", "0b1", "NO", "-", "6.", "٣", "½",
        "{a}", "<<",
    ],
)  # fmt: skip
def test_a_scalar_stays_text_as_written(scalar):
    quoted = scalar if scalar[0] not in "[{" and scalar != "-" else f'"{scalar}"'

    value = read(f"key: {quoted}\n")["key"]

    assert value == scalar
    assert type(value) is Text


def test_every_key_and_value_knows_its_place():
    node = read('title: 😀 two  # comment\nlist:\n  - one\n  - "öl"\nflow: [a, {b: c}]\n')

    assert node.key("title").span == Span(path="a.yaml", line=1, column=1, end=6)
    assert node["title"].span == Span(path="a.yaml", line=1, column=8, end=13)
    assert node["list"].span == Span(path="a.yaml", line=3, column=3, end=4)
    assert node["list"][1].span == Span(path="a.yaml", line=4, column=5, end=9)
    assert node["flow"].span == Span(path="a.yaml", line=5, column=7, end=8)
    assert node["flow"][1]["b"].span == Span(path="a.yaml", line=5, column=15, end=16)


@pytest.mark.parametrize(
    ("text", "value", "span"),
    [
        ("a: >-\n  one\n  two\n", "one two", (1, 4, 6)),
        ("a: |\n  one\n  two\n", "one\ntwo", (1, 4, 5)),
        ("a: one\n  two\n", "one two", (1, 4, 7)),
        ('a: "one\n  two"\n', "one two", (1, 4, 8)),
        ("a:\n  one\n", "one", (2, 3, 6)),
    ],
    ids=["folded", "literal", "plain", "quoted", "next line"],
)
def test_a_text_over_several_lines_stands_where_it_begins(text, value, span):
    node = read(text)["a"]

    assert node == value
    assert (node.span.line, node.span.column, node.span.end) == span


def test_a_mapping_without_brackets_is_shown_by_its_first_key():
    assert read("a:\n  bcd: 1\n  e: 2\n")["a"].span == Span(path="a.yaml", line=2, column=3, end=6)


def test_lines_count_from_the_first_line_that_is_given():
    node, found = parse_yaml("a: b\na: c\n", "a.md", first_line=2)

    assert node["a"].span.line == 2
    assert [finding.span.line for finding in found] == [3]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb: 2\na: 3\n", ("duplicate-key", 3, 1)),
        ("Café: 1\ncafe\u0301: 2\n", ("duplicate-key", 2, 1)),
        ("a: &x b\n", ("anchor", 1, 4)),
        ("a: &x [b]\n", ("anchor", 1, 4)),
        ("a: *x\n", ("alias", 1, 4)),
        ("a: !!str b\n", ("tag", 1, 4)),
        ("a: !!python/object/apply:os.system [ls]\n", ("tag", 1, 4)),
        ("a: ! b\n", ("tag", 1, 4)),
        ("a: b\n<<: c\n", ("merge-key", 2, 1)),
        ("? [a]\n: b\n", ("no-text-key", 1, 3)),
        ("{a: b}: c\n", ("no-text-key", 1, 1)),
        ('"": b\n', ("no-text-key", 1, 1)),
        (": b\n", ("yaml-syntax", 1, 1)),
        ("%YAML 1.1\n---\na: b\n", ("directive", 1, 1)),
        ("%FOO\n---\na: b\n", ("directive", 1, 1)),
        ("a: b\n---\nc: d\n", ("several-documents", 2, 1)),
        ("a:\n\t- b\n", ("tab", 2, 1)),
        ("a:\n \tb: c\n", ("tab", 2, 2)),
        ("title: NBC: no\n", ("yaml-syntax", 1, 11)),
        ("a: [1, 2\nb: c\n", ("yaml-syntax", 1, 4)),
        ("a: {b: c\n", ("yaml-syntax", 1, 4)),
        ('a: "b\n', ("yaml-syntax", 1, 4)),
        ("a: @b\n", ("yaml-syntax", 1, 4)),
        ("a: `b`\n", ("yaml-syntax", 1, 4)),
        ("a: 'it's'\n", ("yaml-syntax", 1, 8)),
        ("a: **b**\n", ("yaml-syntax", 1, 5)),
        ("a:\n  - b\n c: d\n", ("yaml-syntax", 3, 2)),
        ('a: "\\q"\n', ("yaml-syntax", 1, 5)),
        ("a: [b, , c]\n", ("yaml-syntax", 1, 8)),
        ("a: - b\n", ("yaml-syntax", 1, 4)),
        ('a: "\\x1b"\n', ("control-character", 1, 4)),
        ('a: "\\u202e"\n', ("invisible-character", 1, 4)),
        ("a: Aid #2\nb: c\n", ("comment-in-text", 1, 8)),
        ("a:\nb: c\n", ("empty-value", 1, 1)),
        ('a: ""\n', ("empty-value", 1, 1)),
        ("a:\n  -\n  - b\n", ("empty-value", 2, 4)),
    ],
)
def test_what_is_refused_is_refused_where_it_stands(text, fault):
    assert faults(text) == [fault]


def test_a_duplicate_key_names_both_lines():
    _, (finding,) = parse_yaml("a: 1\nb: 2\na: 3\n", "a.yaml")

    assert "line 1" in finding.message
    assert [related.span.line for related in finding.related] == [1]


def test_reading_goes_on_after_what_was_refused():
    node, found = parse_yaml("a: &x b\na: c\n<<: d\n? [e]\n: f\ng: h\n", "a.yaml")

    assert node == {"a": "b", "g": "h"}
    assert [finding.code for finding in found] == ["anchor", "duplicate-key", "merge-key", "no-text-key"]


def test_a_key_without_a_value_counts_as_not_given():
    node, (finding,) = parse_yaml("place:\ntitle: a\n", "a.yaml")

    assert node == {"title": "a"}
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("text", ["", "# a comment\n", "---\n"])
def test_no_value_is_no_fault(text):
    assert parse_yaml(text, "a.yaml") == (None, ())


@pytest.mark.parametrize("comment", ["a: b # c", "a: b  #c", "a: 'b' #c", "a: b#c"])
def test_a_comment_that_is_meant_as_one_is_no_fault(comment):
    assert faults(f"{comment}\n") == []


@pytest.mark.parametrize("depth", [64, 65])
def test_sixty_four_collections_may_stand_inside_one_another(depth):
    node, found = parse_yaml("[" * depth + "]" * depth, "a.yaml")

    assert (node is None, [finding.code for finding in found]) == (depth > 64, ["deep-nesting"] * (depth > 64))


DEEP = {
    "lists in brackets": ("x: ", "[", 100_000),
    "mappings in braces": ("", "{a: ", 100_000),
    "dashes": ("", "- ", 50_000),
    "question marks": ("", "? ", 20_000),
    "both brackets": ("", "[{a: ", 100_000),
    "indented keys": ("", "", 0),
}


@pytest.mark.parametrize(("start", "piece", "times"), DEEP.values(), ids=DEEP.keys())
def test_bottomless_nesting_is_a_finding_and_no_crash(start, piece, times):
    """libyaml's composer dies of such texts: a process of its own must end well."""
    code = (
        "import sys; from timeline.reading.located import parse_yaml\n"
        f"text = {start!r} + {piece!r} * {times} or ''.join(' ' * n + 'a:\\n' for n in range(1_300))\n"
        "node, found = parse_yaml(text, 'a.yaml')\n"
        "assert node is None and [one.code for one in found] == ['deep-nesting'], found\n"
        "assert found[0].span.column > 0\n"
    )
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=60, check=False
    )

    assert (ended.returncode, ended.stderr) == (0, "")


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    text = "a: &a [x, x]\n" + "".join(f"{key}: &{key} [*{last}, *{last}]\n" for last, key in pairwise("abcdefghi"))

    assert faults(text)[0] == ("anchor", 1, 4)


@given(st.text())
def test_any_text_is_a_value_or_a_finding(text):
    node, found = parse_yaml(text, "a.yaml")

    assert isinstance(node, Text | YamlMap | YamlList | None)
    assert all(isinstance(finding, Diagnostic) and finding.span.line >= 1 for finding in found)


VALUES = st.recursive(
    st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_categories=["Cc", "Cf", "Zs"]), min_size=1),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), inner),
    max_leaves=12,
)


@given(VALUES, st.booleans())
def test_what_is_printed_is_read_again(value, flow):
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True, default_style='"')

    assert parse_yaml(text, "a.yaml") == (value, ())


def test_the_conformance_cases_end_in_a_value_or_a_finding():
    folder = os.environ.get("TIMELINE_SHARED_DATA")
    if not folder:
        pytest.skip("TIMELINE_SHARED_DATA is not set")
    cases = json.loads((Path(folder) / "hostile" / "yaml-cases.json").read_text(encoding="utf-8"))

    for case in cases:
        node, found = parse_yaml(case["yaml"], "a.yaml")
        assert isinstance(node, Text | YamlMap | YamlList | None)
        assert all(isinstance(finding, Diagnostic) for finding in found)


@pytest.mark.parametrize("text", ["{" + "a: b," * 5_000 + "}", "- &a x\n" * 5_000], ids=["one key", "anchors"])
def test_a_file_of_nothing_but_faults_is_not_read_to_its_end(text):
    node, found = parse_yaml(text, "x.yaml")

    assert (node, len(found)) == (None, MOST_REFUSED + 2)
    assert (found[-1].code, found[-1].severity) == ("more-findings", Severity.ERROR)
    assert (found[-1].span.line - 1, found[-1].span.column - 1) != (0, 0)
