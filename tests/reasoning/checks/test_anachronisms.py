"""Which words contradict an office, from when to when."""

from __future__ import annotations

import pytest

from tests.making import (
    article,
    dated_article,
    dated_record,
    entity,
    event,
    mention,
    quote,
    records,
    text,
    texts,
)
from timeline.core.diagnostics import Diagnostic
from timeline.core.model.records import Capture, Involvement, Relation
from timeline.reasoning.checks.anachronisms import offices_are_those_of_the_day
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.link import Dated, link
from timeline.reasoning.registries import read_registries

TRUMP = entity("trump", "Donald Trump", aliases=texts("Trump", "Трамп"))
SWORN_IN = event(
    "sworn-in", kind="appointment", date=text("2025-01-20"), office=texts("President", "президент"),
    entities=(Involvement(who=text("trump"), role="actor"),), sources=(mention("mint", "sworn-in", cited=True),),
)  # fmt: skip
LEAVES = event(
    "leaves", date=text("2029-01-20"), relations=(Relation(to=text("sworn-in"), kind="ends"),),
    sources=(mention("mint", "leaves", cited=True),),
)  # fmt: skip


def found(words: str, published: str = "2025-03-06", **fields: object) -> list[Diagnostic]:
    """The findings on an article with *words* in its capture."""
    tells = article("tells", mention("tells", "sworn-in", quotes=(quote("sworn in"),)), **fields)
    mint = article("mint", *SWORN_IN.sources, *LEAVES.sources)
    made = records(
        articles=(tells, mint), events=(SWORN_IN, LEAVES), entities=(TRUMP,),
        captures=(Capture(article="tells", text=f"Line one.\n{words}", sha256="", path="content/captures/tells.txt"),),
    )  # fmt: skip
    registries, _ = read_registries(made)
    dated = Dated(
        records=made,
        registries=registries,
        articles=(dated_article(tells, published=published), dated_article(mint, published="2029-01-21")),
        events=(dated_record(SWORN_IN, "2025-01-20"), dated_record(LEAVES, "2029-01-20")),
        checked={},
    )
    chronology, _ = link(dated)
    return list(offices_are_those_of_the_day(Linked(records=made, chronology=chronology)))


@pytest.mark.parametrize(
    "words",
    [
        "former President Donald Trump", "Former U.S. President Trump", "ex-President Trump", "President-elect Trump",
        "President-elect Donald Trump", "a potential second Trump administration", "бывший президент Трамп",
        "экс-президента Трампа", "новообраний президент Трамп",
    ],
)  # fmt: skip
def test_words_that_contradict_the_office_are_found(words):
    (one,) = found(f"As {words} said.")

    assert (one.code, one.severity, one.span.path, one.span.line) == (
        "anachronism", "warning", "content/captures/tells.txt", 2,
    )  # fmt: skip
    assert one.related


@pytest.mark.parametrize(
    "words",
    [
        "President Donald Trump", "former officials of President Trump", "former President Biden",
        "former President Barack Obama and many others met Trump", "the Trump administration", "Trump's former lawyer",
    ],
)  # fmt: skip
def test_other_words_are_left_alone(words):
    assert found(f"As {words} said.") == []


@pytest.mark.parametrize(
    ("published", "count"),
    [("2025-01-19", 0), ("2025-01-20", 0), ("2025-01-21", 1), ("2025", 0), ("2025-03", 1), ("2029-01-19", 1),
     ("2029-01-20", 0), ("2030", 0)],
)  # fmt: skip
def test_they_count_while_the_office_lasts(published, count):
    assert len(found("former President Trump", published)) == count


def test_an_article_that_is_doubted_already_gets_a_note():
    assert [one.severity for one in found("former President Trump", unverifiable=True)] == ["note"]


def test_the_title_is_looked_at_first():
    (one,) = found("former President Trump", title=text("Ex-president Trump speaks", line=2))

    assert (one.span.line, one.span.column, one.span.end) == (2, 1, 19)
