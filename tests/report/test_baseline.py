"""What a baseline lists passes, what is new does not, and what is gone is told."""

from __future__ import annotations

import pytest

from timeline.core.diagnostics import error, note, warning
from timeline.core.struct import replace
from timeline.core.text import Span
from timeline.report.baseline import Baseline, read_baseline, written_baseline

PATH = "content/a.md"
FILE = {PATH: "one\ntwo\nthree\n"}
ONE = warning("date", Span(path=PATH, line=1, column=1, end=4), "first")
TWO = error("long-quote", Span(path=PATH, line=2, column=1, end=4), "second")
REMARK = note("single-origin", Span(path=PATH, line=3, column=1, end=6), "third")


def read(text: str) -> Baseline:
    found = read_baseline(text)
    assert isinstance(found, Baseline), found
    return found


def test_what_is_written_lets_everything_pass_but_notes():
    passed = read(written_baseline([ONE, TWO, REMARK], FILE)).applied([ONE, TWO, REMARK], FILE)

    assert (passed.new, passed.known, passed.stale) == ((REMARK,), 2, ())


def test_a_finding_that_is_not_listed_stays():
    passed = read(written_baseline([ONE], FILE)).applied([TWO, ONE], FILE)

    assert (passed.new, passed.known) == ((TWO,), 1)


def test_an_error_that_was_a_warning_still_passes():
    passed = read(written_baseline([ONE], FILE)).applied([replace(ONE, severity=TWO.severity)], FILE)

    assert passed.new == ()


def test_lines_that_move_change_nothing():
    moved = replace(ONE, span=replace(ONE.span, line=3))

    assert read(written_baseline([ONE], FILE)).applied([moved], {PATH: "new\nnew\none\n"}).new == ()


def test_a_second_finding_on_the_same_text_is_new():
    assert len(read(written_baseline([ONE], FILE)).applied([ONE, ONE], FILE).new) == 1


def test_an_entry_that_is_found_no_more_is_stale():
    (stale,) = read(written_baseline([ONE, TWO], FILE)).applied([ONE], FILE).stale

    assert (stale.path, stale.code) == (PATH, "long-quote")


def test_it_is_written_in_one_order_with_one_entry_a_line():
    text = written_baseline([TWO, ONE], FILE)

    assert text == written_baseline([ONE, TWO], FILE)
    assert [line.strip()[:30] for line in text.splitlines()] == [
        '{"schema_version": 1, "finding',
        '{"path": "content/a.md", "code',
        '{"path": "content/a.md", "code',
        "]}",
    ]


def test_it_holds_no_word_of_the_content():
    assert "three" not in written_baseline([warning("date", REMARK.span, "three")], FILE)


@pytest.mark.parametrize(
    "text",
    ["", "[", "[]", "{}", '{"schema_version": 2, "findings": []}', '{"schema_version": 1}',
     '{"schema_version": 1, "findings": [1]}', '{"schema_version": 1, "findings": [{"path": "a"}]}', "[" * 100_000],
    ids=["empty", "broken", "list", "no version", "other version", "no findings", "numbers", "no code", "deep"],
)  # fmt: skip
def test_what_is_no_baseline_is_said_to_be_none(text):
    assert isinstance(read_baseline(text), str)
