"""How a date is known, in words."""

from __future__ import annotations

import pytest

from tests.making import edtf
from tests.publishing.sample import ENGLISH
from timeline.core.model.chronology import EventDate, RivalDate
from timeline.core.model.dated import Derivation
from timeline.core.struct import replace
from timeline.publishing.words.derivations import (
    agreement_in_words,
    doubt_about,
    moment_of,
    reading_in_words,
    reason_in_words,
    rule_in_words,
    same_moment_in_words,
    source_of_date,
    zone_in_words,
)

WEEKDAY = Derivation(
    expression="on Thursday",
    edtf="2025-03-06",
    rule="weekday",
    anchor="2025-03-06",
    zone="Europe/Kyiv",
    zone_assumed=True,
)
PLAIN = EventDate(
    date=edtf("2025-03-03"), source="editor", basis=None, zone=None, derivation=WEEKDAY, supported_by=(), rivals=(),
    contested=False,
)  # fmt: skip
RIVAL = RivalDate(date=edtf("2025-03-04"), citations=(2,), same_moment=True)
EARLIER, LATER = (replace(RIVAL, date=edtf(time)) for time in ("2025-03-04T16:00", "2025-03-04T18:00"))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PLAIN, ""),
        (replace(PLAIN, source="report"), "day of the report"),
        (replace(PLAIN, contested=True, rivals=(RIVAL,)), "sources disagree"),
        (replace(PLAIN, rivals=(RIVAL,)), "another day in another time zone"),
        (replace(PLAIN, rivals=(RIVAL, replace(RIVAL, same_moment=False))), ""),
        (replace(PLAIN, rivals=(EARLIER, LATER), source="rivals"), "another hour in another time zone"),
    ],
    ids=["plain", "report", "contested", "same-moment", "agreeing-rivals", "hours"],
)
def test_a_doubt_stands_beside_the_date(date, words):
    assert doubt_about(date, ENGLISH) == words


@pytest.mark.parametrize(("basis", "words"), [("signed", "when it was signed"), ("occurred", ""), (None, "")])
def test_a_moment_other_than_the_event_itself_is_named(basis, words):
    assert moment_of(replace(PLAIN, basis=basis), ENGLISH) == words


def test_the_source_of_a_date_is_a_sentence_each():
    sentences = {
        source_of_date(replace(PLAIN, source=source), ENGLISH) for source in ("editor", "mention", "rivals", "report")
    }

    assert len(sentences) == 4
    assert all(sentence.endswith(".") for sentence in sentences)


@pytest.mark.parametrize(
    ("zones", "words"),
    [
        ((), "may be the same moment"),
        (("America/New_York", "Europe/Kyiv"), "may be the same moment: New York time against that of Kyiv"),
    ],
)
def test_days_that_agree_across_zones_may_be_the_same_moment(zones, words):
    assert same_moment_in_words(zones, ENGLISH) == words


@pytest.mark.parametrize(
    ("source", "agreement", "words"),
    [
        ("mention", "supports", "agrees with the date above"),
        ("mention", "contradicts", "gives another date"),
        ("rivals", "supports", ""),
        ("rivals", "same-moment", "another day, but may be the same moment"),
    ],
)
def test_a_source_agrees_with_a_date_that_is_settled(source, agreement, words):
    """Where several dates are kept, each would agree with the line that names them all."""
    assert agreement_in_words(agreement, replace(PLAIN, source=source), ENGLISH) == words


def test_an_assumed_zone_is_said_to_be_assumed():
    assert zone_in_words(WEEKDAY, ENGLISH) == "Europe/Kyiv (the publisher’s; the source names none)"
    assert zone_in_words(replace(WEEKDAY, anchor=None), ENGLISH) == ""


def test_a_zone_keeps_its_name():
    assert zone_in_words(replace(WEEKDAY, zone="America/New_York", zone_assumed=False), ENGLISH) == "America/New_York"


def test_a_reading_names_its_anchor_its_zone_and_its_rule():
    assert reading_in_words(
        replace(WEEKDAY, zone_assumed=False, notes=("that very day",)), "6 March 2025", ENGLISH
    ) == ("counted from 6 March 2025, Europe/Kyiv; that very day")


@pytest.mark.parametrize(
    ("rule", "words"), [("EDTF", "written as a date"), ("rivals", ""), ("part-of-day", "part of day")]
)
def test_a_rule_is_named_where_that_says_something(rule, words):
    assert rule_in_words(replace(WEEKDAY, rule=rule), ENGLISH) == words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("vague: the words name no date", "the words name no date"),
        ("the source gives no date", "the source gives no date"),
        ("no source gives a date: it was told by then", "no source gives a date: it was told by then"),
        ("", ""),
    ],
)
def test_a_reason_is_told_without_its_code(reason: str, words: str) -> None:
    assert reason_in_words(replace(WEEKDAY, edtf=None, reason=reason), ENGLISH) == words
