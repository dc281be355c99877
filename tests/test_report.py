"""Findings are shown where they are, in an order that does not change, and no content can forge or steer the output."""

from __future__ import annotations

import html
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.diagnostics import Diagnostic, Related, error, note, warning
from timeline.core.text import Span
from timeline.report import (
    as_github,
    as_html,
    as_json,
    as_step_summary,
    as_text,
    in_order,
    printable,
    progress,
    summary,
    wants_colour,
)

ARTICLE = "content/articles/caliber.md"
LINES = "---\ntitle: x\nsaid: last Wensday\n---\n"
DATE = error(
    "date",
    Span(path=ARTICLE, line=3, column=7, end=19),
    "cannot read `last Wensday` as a date",
    hint="write an EDTF date such as 2025-03-05, or a phrase such as `last Wednesday`",
)
TWICE = warning(
    "duplicate",
    Span(path="content/a.md", line=2, column=1, end=6),
    "two articles have one address",
    related=(Related(message="the other", span=Span(path="content/b.md", line=4, column=2, end=3)),),
)


def test_a_finding_is_shown_with_its_line_and_a_mark_below_the_wrong_piece() -> None:
    assert as_text([DATE], {ARTICLE: LINES}) == (
        "content/articles/caliber.md:3:7: error[date] cannot read `last Wensday` as a date\n"
        "    3 | said: last Wensday\n"
        "      |       ^^^^^^^^^^^^\n"
        "    hint: write an EDTF date such as 2025-03-05, or a phrase such as `last Wednesday`\n"
        "\n"
        "1 error\n"
    )


def test_a_second_place_is_named() -> None:
    assert "    see content/b.md:4:2: the other\n" in as_text([TWICE], {})


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "carets"),
    [
        ("said: x", 7, 8, "said: x", "      ^"),
        ("\tsaid: x", 2, 6, "    said: x", "    ^^^^"),
        ("ab\tx", 4, 5, "ab  x", "    ^"),
        ("title: 北京 x", 8, 10, "title: 北京 x", "       ^^^^"),
        ("北京: x", 5, 6, "北京: x", "      ^"),
        ("cafe\u0301: x", 8, 9, "cafe\u0301: x", "      ^"),
        ("a\x1b[2Jb", 2, 3, "a\\x1b[2Jb", " ^^^^"),
        ("a\u202eb", 3, 4, "a\\u202eb", "       ^"),
        ("key:", 5, 5, "key:", "    ^"),
        ("key:", 3, 90, "key:", "  ^^"),
        ("x" * 200, 101, 103, "…" + "x" * 120 + "…", " " * 61 + "^^"),
    ],
    ids=[
        "plain", "leading tab", "inner tab", "wide", "after wide", "combining", "escape", "after bidi", "at the end",
        "beyond the end", "long line",
    ],
)  # fmt: skip
def test_the_mark_stands_below_the_piece_whatever_its_characters(
    line: str, column: int, end: int, shown: str, carets: str
) -> None:
    found = error("x", Span(path="a.md", line=2, column=column, end=end), "wrong")

    assert as_text([found], {"a.md": f"first\r\n{line}\r\nlast"}).splitlines()[1:3] == [
        f"    2 | {shown}",
        f"      | {carets}",
    ]


@pytest.mark.parametrize("source", ["", "one\ntwo", "\n\n   \n"], ids=["none", "too short", "blank"])
def test_a_line_that_is_not_there_is_left_out(source: str) -> None:
    found = error("x", Span(path="a.md", line=3, column=1, end=2), "wrong")

    assert as_text([found], {"a.md": source}) == "a.md:3:1: error[x] wrong\n\n1 error\n"


def test_findings_come_by_path_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 10)]
    found = [error("x", Span(path=path, line=line, column=column), "") for path, line, column in places]

    assert [(span.path, span.line, span.column) for span in (each.span for each in in_order(found))] == sorted(places)


def test_the_summary_counts_by_severity() -> None:
    found = [DATE, TWICE, DATE, note("n", DATE.span, "")]

    assert summary(found) == "2 errors, 1 warning, 1 note"
    assert summary([]) == "no findings"


def test_colour_marks_the_label_only() -> None:
    assert as_text([DATE], {}, coloured=True).startswith(
        "content/articles/caliber.md:3:7: \x1b[1;31merror[date]\x1b[0m cannot"
    )


def test_json_is_a_list_that_a_machine_can_use() -> None:
    document = json.loads(as_json([DATE, TWICE]))

    assert document["schema_version"] == 1
    assert document["counts"] == {"error": 1, "warning": 1, "note": 0}
    assert document["diagnostics"][0] == {
        "code": "duplicate",
        "severity": "warning",
        "message": "two articles have one address",
        "hint": "",
        "path": "content/a.md",
        "line": 2,
        "column": 1,
        "end": 6,
        "related": [{"message": "the other", "path": "content/b.md", "line": 4, "column": 2, "end": 3}],
    }


def test_github_shows_a_finding_beside_its_line() -> None:
    assert as_github([DATE, TWICE]) == (
        "::warning file=content/a.md,line=2,col=1,endColumn=6,title=warning[duplicate]::two articles have one address"
        "%0Asee content/b.md:4:2: the other\n"
        "::error file=content/articles/caliber.md,line=3,col=7,endColumn=19,title=error[date]::"
        "cannot read `last Wensday` as a date"
        "%0Ahint: write an EDTF date such as 2025-03-05, or a phrase such as `last Wednesday`\n"
    )


def test_a_path_cannot_end_its_property() -> None:
    found = error("x", Span(path="a,line=9::b%.md"), "100 %")

    assert as_github([found]) == (
        "::error file=a%2Cline=9%3A%3Ab%25.md,line=1,col=1,endColumn=1,title=error[x]::100 %25\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;owned\x07", "\\x1b]0;owned\\x07"),
        ("a\r\n::add-mask::b", "a\\r\\n::add-mask::b"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2028\x85\x9b\x00\x7f", "\\u2028\\x85\\x9b\\x00\\x7f"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Київ, 北京, café", "Київ, 北京, café"),
    ],
)
def test_characters_that_steer_are_written_out_and_all_others_are_left(text: str, shown: str) -> None:
    assert printable(text) == shown


ANYTHING = st.text(alphabet=st.characters(), max_size=12) | st.sampled_from(
    ["\n::stop-commands::x", "\x1b[2J", "\r", "\u2028", "</pre><script>", "\x9b31m"]
)


@st.composite
def hostile(draw: st.DrawFn) -> Diagnostic:
    span = Span(
        path=draw(ANYTHING), line=draw(st.integers(1, 3)), column=draw(st.integers(1, 15)), end=draw(st.integers(1, 15))
    )
    related = (Related(message=draw(ANYTHING), span=span),)
    return error(draw(ANYTHING), span, draw(ANYTHING), hint=draw(ANYTHING), related=related)


@given(found=hostile(), source=ANYTHING)
def test_no_content_can_forge_a_line_or_a_command_in_any_format(found: Diagnostic, source: str) -> None:
    sources = {found.span.path: source}
    formats = [as_text([found], sources), as_json([found]), as_github([found]), as_html([found], sources)]

    for text in formats:
        assert printable(text.replace("\n", "")) == text.replace("\n", "")
    assert as_github([found]).count("\n") == 1
    assert json.loads(as_json([found]))["diagnostics"][0]["message"] == found.message


@given(found=hostile(), source=ANYTHING)
def test_html_holds_no_markup_of_the_content(found: Diagnostic, source: str) -> None:
    fragment = as_html([found], {found.span.path: source})
    bare = fragment
    for tag in ("<p>", "</p>", "<ol>", "</ol>", "<li>", "</li>", "<pre>", "</pre>"):
        bare = bare.replace(tag, "", 1)

    assert "<" not in bare
    assert ">" not in bare


def test_html_shows_the_errors_alone_where_there_are_any() -> None:
    assert "content/a.md" not in as_html([DATE, TWICE], {})
    assert "content/a.md" in as_html([TWICE], {})


def test_the_summary_of_a_step_is_the_text_escaped() -> None:
    assert as_step_summary([DATE], {}) == f"<pre>{html.escape(as_text([DATE], {}))}</pre>\n"


@pytest.mark.parametrize(
    ("environment", "terminal", "coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False, False),
        ({"CLICOLOR_FORCE": "1"}, False, True),
        ({"CLICOLOR_FORCE": "0"}, False, False),
        ({"CLICOLOR": "0"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_follows_the_terminal_and_the_usual_variables(
    environment: dict[str, str], terminal: bool, coloured: bool
) -> None:
    assert wants_colour(environment, terminal=terminal) is coloured


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_on_a_terminal_with_the_name_of_the_step() -> None:
    terminal = Terminal()
    with progress(2, terminal) as step:
        step("reading\x1b[2J")
        step("writing")

    assert "writing" in terminal.getvalue()
    assert "\x1b[2J" not in terminal.getvalue()


def test_progress_is_silent_elsewhere() -> None:
    file = io.StringIO()
    with progress(2, file) as step:
        step("reading")

    assert not file.getvalue()
