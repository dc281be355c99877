"""What is told beside faults of form."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from timeline.builds import Request
from timeline.core.diagnostics import Diagnostic, error, note, warning
from timeline.core.text import Span
from timeline.pipeline import understand
from timeline.reasoning.consequences import without_consequences

COMPLETE = Path(__file__).parents[1] / "cases" / "complete" / "content"
ARTICLE = "content/articles/a.md"
LIST = "content/events/list.yaml"
SOURCES = {
    ARTICLE: "---\ntitle: A\nevents:\n  - event: one\n    titel: One\n  - event: two\n    quotes: [x]\n---\n",
    LIST: "- id: three\n  titel: Three\n  sources:\n  - nbc\n- id: four\n  place: kyiv\n",
}
IN_A_MENTION = error("unknown-key", Span(path=ARTICLE, line=5), "`titel` is not a key of a mention")
IN_A_LIST = error("unknown-key", Span(path=LIST, line=2), "`titel` is not a key of an event")


def at(path: str, line: int, code: str, message: str) -> Diagnostic:
    return warning(code, Span(path=path, line=line), message)


def told(found: Diagnostic, *faults: Diagnostic) -> bool:
    return without_consequences([found], faults, SOURCES) == (found,)


@pytest.mark.parametrize(
    ("found", "fault", "expected"),
    [
        # What is there is wrong whatever else is.
        (at(ARTICLE, 7, "absent-quote", "the capture of `a` does not have `x`"), IN_A_MENTION, True),
        (at(ARTICLE, 5, "unknown-publisher", "no publisher has the id `a`"), IN_A_MENTION, True),
        (at(LIST, 6, "unknown-place", "no place has the id `kyiv`"), IN_A_LIST, True),
        # An event may be described by the mention with the fault, not by the mention beside it.
        (at(ARTICLE, 4, "unknown-event", "nothing describes the event `one`"), IN_A_MENTION, False),
        (at("content/articles/b.md", 4, "unknown-event", "nothing describes the event `one`"), IN_A_MENTION, False),
        (at(ARTICLE, 6, "unknown-event", "nothing describes the event `two`"), IN_A_MENTION, True),
        (at(LIST, 1, "unknown-event", "no event has the id `three`"), IN_A_LIST, True),
        # What the record with the fault would say is not missed.
        (at(ARTICLE, 6, "relative-date", "`yesterday` counts from a day that is not known"), IN_A_MENTION, False),
        (at(LIST, 1, "undated-event", "nothing dates the event `three`"), IN_A_LIST, False),
        (at("content/events/two.md", 2, "unsourced-event", "no article tells of it"), IN_A_MENTION, False),
        (at("content/articles/nbc.md", 2, "orphan-article", "no event cites `nbc`"), IN_A_LIST, False),
        # What it does not speak of is.
        (at(LIST, 5, "undated-event", "nothing dates the event `four`"), IN_A_LIST, True),
        (at("content/articles/bbc.md", 2, "orphan-article", "no event cites `bbc`"), IN_A_LIST, True),
        (at("content/articles/nbc.md", 2, "relative-date", "`friday` counts from no day"), IN_A_LIST, True),
        # A name is spoken of where all its words are.
        (at("content/entities.yaml", 1, "unused-entry", "nothing names `nbc kyiv`"), IN_A_LIST, True),
        (at("content/entities.yaml", 1, "unused-entry", "nothing names `three`"), IN_A_LIST, False),
        (at("content/entities.yaml", 1, "unused-entry", "nothing names `...`"), IN_A_LIST, True),
    ],
)
def test_what_only_follows_from_a_fault_of_form_is_not_told(found, fault, expected):
    assert told(found, fault) is expected


def test_without_errors_of_form_everything_is_told():
    found = at(ARTICLE, 6, "relative-date", "`yesterday` counts from a day that is not known")

    assert told(found)
    assert told(found, note("empty-value", Span(path=ARTICLE, line=6), "`said` has no value"))


def test_a_fault_outside_of_articles_and_events_hides_nothing():
    found = at("content/ids.lock", 1, "lost-id", "`events/one` is lost")

    assert told(found, error("bad-lock", Span(path="content/ids.lock", line=1), "no path"))


def test_a_fault_at_a_line_that_is_not_there_is_no_fault_of_ours():
    assert (
        told(at(LIST, 5, "undated-event", "`four`"), error("yaml-syntax", Span(path=LIST, line=99), "no end")) is False
    )


def places_told(content: Path) -> set[tuple[str, int, str]]:
    found = understand(Request(content=content, output=content.parent / "_site")).diagnostics
    return {(one.span.path, one.span.line, one.code) for one in found}


def keys_of(name: str) -> list[int]:
    """The lines of a file of the complete content at which a key of its record stands alone."""
    text = (COMPLETE / name).read_text(encoding="utf-8")
    front = text.split("\n---", 1)[0].split("\n")
    following = [*front[1:], ""]
    return [
        number
        for number, (line, after) in enumerate(zip(front, following, strict=True), 1)
        if line[:1].isalpha() and ": " in line and not after.startswith((" ", "-"))
    ]


NAMES = ("articles/gazette-closure.md", "articles/notice-of-closure.md", "events/harbour-closure.md")


@pytest.mark.parametrize(("name", "number"), [(name, number) for name in NAMES for number in keys_of(name)])
def test_a_key_at_fault_adds_its_own_finding_and_no_other(name, number, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(COMPLETE, content)
    before = places_told(content)
    lines = (content / name).read_text(encoding="utf-8").split("\n")
    key, _, value = lines[number - 1].partition(": ")
    lines[number - 1] = f"{key}: [[{value}]]"
    (content / name).write_text("\n".join(lines), encoding="utf-8")

    added = places_told(content) - before

    assert [(path, line) for path, line, _ in added] == [(f"content/{name}", number)]
