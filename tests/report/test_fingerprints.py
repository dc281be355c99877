"""A finding keeps its name while lines move, and loses it when the text at its place is another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.struct import replace
from timeline.core.text import Span
from timeline.report.fingerprints import fingerprints

PATH = "content/a.md"
FILE = "title: A\nsaid: last Wensday\n"
FOUND = warning("date", Span(path=PATH, line=2, column=7, end=19), "cannot read it")


def name(found: Diagnostic, text: str) -> str:
    return fingerprints([found], {PATH: text})[0]


@given(st.integers(0, 40), st.text("ab \t", max_size=20))
def test_lines_and_words_around_the_place_make_no_difference(moved, before):
    span = replace(FOUND.span, line=2 + moved, column=7 + len(before), end=19 + len(before))
    text = "\n" * moved + FILE.replace("said:", f"{before}said:")

    assert name(replace(FOUND, span=span, message="other words"), text) == name(FOUND, FILE)


def test_another_text_code_or_file_is_another_finding():
    other_file = replace(FOUND, span=replace(FOUND.span, path="content/b.md"))
    names = {
        name(FOUND, FILE),
        name(FOUND, FILE.replace("Wensday", "Wendsday")),
        name(replace(FOUND, code="long-quote"), FILE),
        fingerprints([other_file], {"content/b.md": FILE})[0],
    }

    assert len(names) == 4


def test_two_findings_on_one_text_have_two_names():
    assert len(set(fingerprints([FOUND, FOUND], {PATH: FILE}))) == 2


def test_where_nothing_is_marked_the_line_counts_and_else_the_message():
    point = replace(FOUND, span=Span(path=PATH))

    assert name(point, FILE) == name(replace(point, message="other words"), FILE)
    assert name(point, "") != name(replace(point, message="other words"), "")
