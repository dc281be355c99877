"""Dates beside the story are dates."""

from __future__ import annotations

import pytest

from tests.making import article, event, records, text
from timeline.core.diagnostics import Diagnostic
from timeline.core.model.records import Archive, Decision, Origin
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.checks.stated import stated_dates_can_be_read
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries


def found(words: str) -> list[Diagnostic]:
    """The findings on a record that has *words* for each of its dates."""
    date = text(words, line=7)
    made = records(
        articles=(article("a", retrieved=date, archive=Archive(url=text("https://archive.example/"), date=date)),),
        events=(event("e", added=date, decisions=(Decision(on=text("date"), chosen="x", because="y", when=date),)),),
        origins=(Origin(id=text("o"), name=text("the notice"), date=date),),
    )
    registries, _ = read_registries(made)
    chronology, _ = link(Dated(records=made, registries=registries, articles=(), events=(), checked={}))
    return list(stated_dates_can_be_read(Linked(records=made, chronology=chronology)))


@pytest.mark.parametrize(
    "words", ["2025-03-10", "2025-03", "2025-03-06T20:22+04:00", "2025-03-06 20:22", "5 March 2025"]
)
def test_a_date_in_any_form_is_fine(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize("words", ["2025-02-30", "9999-99-99", "31 February 2025"])
def test_a_day_that_does_not_exist_is_an_error(words: str) -> None:
    assert [(one.code, one.severity.value, one.span.line, one.span.column) for one in found(words)] == [
        ("impossible-date", "error", 7, 1)
    ] * 5


def test_what_is_no_date_is_a_warning() -> None:
    assert {(one.code, one.severity.value, one.span.line) for one in found("soon-to-come")} == {("date", "warning", 7)}
