"""What was to be filled in is told from what only looks so."""

from __future__ import annotations

import pytest

from tests.making import article, event, records, text
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.checks.placeholders import addresses_are_real, texts_are_filled_in
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries


def linked(**fields: object) -> Linked:
    made = records(**fields)
    registries, _ = read_registries(made)
    chronology, _ = link(Dated(records=made, registries=registries, articles=(), events=(), checked={}))
    return Linked(records=made, chronology=chronology)


@pytest.mark.parametrize(
    "title",
    ["told [Publication]", "by [Name]", "[insert date here]", "TODO: title", "a TODO", "Lorem ipsum dolor", "TBD",
     "{{ title }}", "on TKTK", "[YOUR CITY]", "[add name of spokesman]"],
)  # fmt: skip
def test_a_placeholder_is_found(title):
    (found,) = texts_are_filled_in(linked(articles=(article("a", title=text(title)),)))

    assert (found.code, found.severity) == ("placeholder-text", "warning")


@pytest.mark.parametrize(
    "title",
    ["“[He] said so”", "the harbour [...] is shut", "TODO EL PAÍS", "[Putin] spoke", "a published source", "Date",
     "the TK votes", "in [the city] itself", "[company] officials", "[the publication’s] owner"],
)  # fmt: skip
def test_a_word_is_no_placeholder(title):
    assert list(texts_are_filled_in(linked(articles=(article("a", title=text(title)),)))) == []


def test_the_finding_stands_at_the_very_words():
    (found,) = texts_are_filled_in(linked(articles=(article("a", title=text("told [Name] so", line=4)),)))

    assert (found.span.line, found.span.column, found.span.end) == (4, 6, 12)


def test_in_a_narrative_each_one_is_found_in_its_line():
    body = text("It was shut.\nTODO: when?\nAsk [Name].", line=8)
    found = list(texts_are_filled_in(linked(events=(event("e", body=body),))))

    assert [(one.span.line, one.span.column) for one in found] == [(9, 1), (10, 5)]


def test_an_article_that_is_doubted_already_gets_a_note():
    (found,) = texts_are_filled_in(linked(articles=(article("a", title=text("by [Name]"), unverifiable=True),)))

    assert found.severity == "note"


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("https://example.com/a", 1),
        ("https://www.example.org/a", 1),
        ("https://EXAMPLE.com/a", 1),
        ("https://example.com.au/a", 0),
        ("https://counterexample.com/a", 0),
    ],
)
def test_an_address_for_examples_is_none(url, count):
    found = list(addresses_are_real(linked(articles=(article("a", url=text(url)),))))

    assert len(found) == count
