"""The words of a date, with their publication date, become EDTF or an honest refusal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.reasoning.expressions import normalise_date
from timeline.reasoning.expressions.clean import LONGEST

CASES = Path(__file__).parents[2] / "cases" / "tricky_dates.jsonl"
THURSDAY = "2025-03-06T20:22"


def tricky() -> list[Any]:
    """The cases of the file, each named by its number and words."""
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    return [pytest.param(case, id=f"{number} {case['text']}") for number, case in enumerate(cases, start=1)]


@pytest.mark.parametrize("case", tricky())
def test_a_tricky_case_is_read_as_its_file_says(case: dict[str, Any]) -> None:
    asked = {key: case[key] for key in ("dct", "lang", "region", "context", "offset", "prev", "quoted") if key in case}

    found = normalise_date(case["text"], **({"dct": None} | asked))

    assert (found.edtf, found.reason.partition(":")[0]) == (case["edtf"], case.get("reason", ""))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("from 3 to 5 March", "2025-03-03/2025-03-05"),
        ("since Monday", "2025-03-03/.."),
        ("until the end of 2024", "../2024"),
        ("the past three days", "2025-03-03/2025-03-05"),
        ("from 2014 to the present", "2014/.."),
        ("tomorrow from 7 to 8 p.m.", "2025-03-07T19:00/2025-03-07T20:00"),
        ("Tuesday from 10 to 11:30", "2025-03-04T10:00/2025-03-04T11:30"),
        ("the first two quarters of 1990", "1990-33/1990-34"),
    ],
)
def test_what_lasts_is_an_interval(words: str, edtf: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="en").edtf == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("last week", "[2025-02-24..2025-03-02]"),
        ("between 3 and 5 March", "[2025-03-03..2025-03-05]"),
        ("Tuesday between 10 and 11:30", "[2025-03-04T10:00..2025-03-04T11:30]"),
        ("overnight", "[2025-03-05..2025-03-06]"),
        ("the night of 9-10 March 2025", "[2025-03-09..2025-03-10]"),
        ("before 2014", "[..2013]"),
        ("after 2017", "[2017..]"),
        ("by 6 March", "[..2025-03-06]"),
        ("within two weeks", "[2025-03-06..2025-03-20]"),
        ("the week of 18 February", "[2025-02-17..2025-02-23]"),
    ],
)
def test_one_day_of_several_is_a_set(words: str, edtf: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="en").edtf == edtf


@pytest.mark.parametrize(
    "written", ["2025-03", "2025-03-06?", "[..2025-03-06]", "2009/2010", "2024-35", "199X", "2022/.."]
)
def test_edtf_is_kept_as_written(written: str) -> None:
    assert normalise_date(written, dct=None, lang="en").edtf == written


@pytest.mark.parametrize(
    ("words", "region", "edtf"),
    [
        ("03/06/2025", "GB", "2025-06-03"),
        ("03/06/2025", "US", "2025-03-06"),
        ("03/06/2025", "CA", "[2025-03-06,2025-06-03]"),
        ("25/12/2024", "US", "2024-12-25"),
        ("06.03.2025", "US", "2025-03-06"),
    ],
)
def test_the_region_orders_the_numbers_where_both_orders_are_possible(words: str, region: str, edtf: str) -> None:
    assert normalise_date(words, dct=None, lang="en", region=region).edtf == edtf


def test_an_ambiguous_date_gives_both_readings_and_a_warning() -> None:
    found = normalise_date("03/06/2025", dct=None, lang="en")

    assert found.alternatives == ("2025-03-06", "2025-06-03")
    assert [warning.partition(":")[0] for warning in found.warnings] == ["ambiguous"]


def test_a_weekday_decides_between_two_readings() -> None:
    assert normalise_date("Tuesday 03/06/2025", dct=None, lang="en").edtf == "2025-06-03"


def test_a_span_of_ambiguous_dates_is_refused() -> None:
    assert normalise_date("from 03/06/2025 to 07/08/2025", dct=None, lang="en").reason.startswith("ambiguous")


def test_a_weekday_that_does_not_fit_is_doubted() -> None:
    found = normalise_date("Thursday, March 7, 2025", dct=THURSDAY, lang="en")

    assert (found.edtf, found.qualifiers) == ("2025-03-07?", ("uncertain",))
    assert [warning.partition(":")[0] for warning in found.warnings] == ["weekday"]


@pytest.mark.parametrize(
    "words", ["yesterday", "last week", "Thursday", "6 March", "two weeks ago", "the third quarter"]
)
def test_relative_words_without_a_publication_date_are_refused(words: str) -> None:
    assert normalise_date(words, dct=None, lang="en").reason.startswith("needs-anchor")


@pytest.mark.parametrize("words", ["the following day", "that week", "two days later", "the same day"])
def test_words_that_refer_to_the_text_need_a_date_in_it(words: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="en").reason.startswith("needs-anchor")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "56%",
        "$400 million",
        "1,850",
        "42",
        "8088",
        "may",
        "second",
        "a 300",
        "0.27",
        "300,000 troops",
        "word",
        "15",
    ],
)
def test_what_is_no_date_is_refused(words: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="en").reason.startswith("no-date")


@pytest.mark.parametrize(
    "words",
    [
        "the two",
        "Sun",
        "3/8",
        "thousand",
        "2082.1",
        "7th",
        "five hours",
        "one cent",
        "the fall of",
        "Year",
        "Tuesday week",
    ],
)
def test_words_that_only_look_like_dates_are_refused(words: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="en").edtf is None


@pytest.mark.parametrize(
    "words", ["recently", "now", "soon", "in recent weeks", "the coming days", "a few days ago", "years ago"]
)
def test_vague_words_name_no_date(words: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="en").reason.startswith("vague")


@pytest.mark.parametrize("words", ["31 February 2025", "30.02.2025", "2025-02-30", "from 5 March 2025 to 3 March 2025"])
def test_an_impossible_date_is_never_coerced(words: str) -> None:
    found = normalise_date(words, dct=THURSDAY, lang="en")

    assert (found.edtf, found.reason.partition(":")[0]) == (None, "impossible")


def test_the_part_of_the_day_and_the_zone_stand_beside_the_date() -> None:
    night = normalise_date("Tuesday night", dct=THURSDAY, lang="en")
    zoned = normalise_date("11:30 p.m. ET Wednesday", dct=THURSDAY, lang="en")

    assert (night.edtf, night.part_of_day) == ("2025-03-04", "night")
    assert (zoned.edtf, zoned.zone) == ("2025-03-05T23:30-05:00", "-05:00")


def test_a_doubtful_time_leaves_its_day_and_says_so() -> None:
    found = normalise_date("around 7:15 p.m. on 6 March 2025", dct=None, lang="en")

    assert (found.edtf, found.warnings[0].partition(":")[0]) == ("2025-03-06", "time")


def test_hours_count_from_the_time_of_publication() -> None:
    assert normalise_date("three hours ago", dct="2025-03-06T01:30", lang="en").edtf == "2025-03-05T22:30"
    assert normalise_date("three hours ago", dct="2025-03-06", lang="en").reason.startswith("needs-anchor")


def test_a_diary_looks_forward() -> None:
    assert normalise_date("Thursday", dct=THURSDAY, lang="en", prefer="future").edtf == "2025-03-13"
    assert normalise_date("in two weeks", dct=THURSDAY, lang="en", prefer="future").edtf == "2025-03-20"


def test_a_story_goes_on_from_its_last_date() -> None:
    def told(words: str, prev: str) -> str | None:
        return normalise_date(words, dct="2009-12-19", lang="en", prev=prev, mode="narrative").edtf

    assert told("6 August", "1945-07-26") == "1945-08-06"
    assert told("January", "1941-12-07") == "1942-01"
    assert told("the following year", "1941-12-07") == "1942"
    assert told("early October", "1939-09-17") == "1939-10~"


def test_the_tense_of_the_sentence_decides_on_weekdays() -> None:
    said = "The minister said on Friday that aid would resume."
    will = "The leaders will meet on Friday in Brussels."

    past = normalise_date("Friday", dct=THURSDAY, lang="en", context=said, offset=said.index("Friday"))
    future = normalise_date("Friday", dct=THURSDAY, lang="en", context=will, offset=will.index("Friday"))

    assert (past.edtf, future.edtf) == ("2025-02-28", "2025-03-07")
    assert future.basis == ("the sentence speaks of the future",)


def test_a_year_earlier_in_a_report_on_a_quarter_is_that_quarter() -> None:
    found = normalise_date("a year earlier", dct="1989-11-02", lang="en", prev="1989-35")

    assert found.edtf == "1988-35"


def test_a_bare_number_is_completed_by_its_sentence() -> None:
    sentence = "They met on 5 and 7 May 1942."

    found = normalise_date("7", dct=None, lang="en", context=sentence, offset=sentence.index("7"), prev="1942-05-05")

    assert found.edtf == "1942-05-07"


def test_a_remark_behind_a_whole_date_is_not_read_and_said_to_be_so() -> None:
    found = normalise_date("1863, printed in Paris", dct=None, lang="en")

    assert (found.edtf, found.warnings[0].partition(":")[0]) == ("1863", "remark")


@pytest.mark.parametrize(
    ("words", "lang", "edtf"), [("6. mars 2025", "is", "2025-03-06"), ("mars 2025", "sv", "2025-03")]
)
def test_a_language_without_a_pack_has_its_months_and_no_false_day(words: str, lang: str, edtf: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang=lang).edtf == edtf


@pytest.mark.parametrize("words", ["56", "5 seconds", "igår", "förra veckan", "31 februari 2025"])
def test_a_language_without_a_pack_has_nothing_more(words: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang="sv").edtf is None


@pytest.mark.parametrize(
    ("words", "edtf"), [("last week", "[2025-02-24..2025-03-02]"), ("6 березня 2025", "2025-03-06")]
)
def test_without_a_language_the_only_reading_is_taken(words: str, edtf: str) -> None:
    assert normalise_date(words, dct=THURSDAY).edtf == edtf


def test_a_long_text_is_refused_unread() -> None:
    assert normalise_date("6 March 2025 " * LONGEST, dct=None, lang="en").reason.startswith("no-date")


@pytest.mark.parametrize(
    ("words", "lang", "edtf"),
    [
        ("more than three years ago", "en", "[..2022]"),
        ("3 and 4 March", "en", "{2025-03-03,2025-03-04}"),
        ("May or June 2024", "en", "[2024-05,2024-06]"),
        ("by Friday", "en", "[..2025-03-07]"),
        ("since Friday", "en", "2025-02-28/.."),
        ("24 Feb 22", "en", "2022-02-24"),
        ("Thu, 06 Mar 2025 20:22:00 +0400", "en", "2025-03-06T20:22:00+04:00"),
        ("2025-W10", "en", "[2025-03-03..2025-03-09]"),
        ("between now and November 15th", "en", "[2025-03-06..2025-11-15]"),
        ("the last week of last month", "en", "[2025-02-24..2025-03-02]"),
        ("before the end of 2024", "en", "[..2024]"),
        ("the end of the week", "en", "[2025-03-07~..2025-03-09~]"),
        ("the second half of the 1990s", "en", "[1995..1999]"),
        ("this crucial week", "en", "[2025-03-03..2025-03-09]"),
        ("c. 1800s", "en", "180X~"),
        ("today, 6 March", "en", "2025-03-06"),
        ("mid-May to early June", "en", "2025-05-11~/2025-06-10~"),
        ("у ніч на 5 березня", "uk", "[2025-03-04..2025-03-05]"),
        ("у 2014–2022 роках", "uk", "2014/2022"),
        ("в 90-е годы прошлого века", "ru", "199X"),
        ("dans la nuit de mardi à mercredi", "fr", "[2025-03-04..2025-03-05]"),
        ("au XXe siècle", "fr", "19XX"),
        ("am Dienstagabend", "de", "2025-03-04"),
        ("en la década de 1990", "es", "199X"),
        ("il 20 del prossimo mese", "it", "2025-04-20"),
        ("na quinta-feira passada", "pt", "2025-02-27"),
        ("half maart", "nl", "[2025-03-11~..2025-03-20~]"),
        ("w nocy z wtorku na środę", "pl", "[2025-03-04..2025-03-05]"),
        ("2024'ün üçüncü çeyreğinde", "tr", "2024-35"),
        ("martın 6-da", "az", "2025-03-06"),
        ("قبل أسبوعين", "ar", "[2025-02-17..2025-02-23]"),
    ],
)
def test_every_language_has_its_turns_of_phrase(words: str, lang: str, edtf: str) -> None:
    assert normalise_date(words, dct=THURSDAY, lang=lang).edtf == edtf


@pytest.mark.parametrize("day", ["2025-03-03", "2025-01-01"])
def test_a_bare_unit_on_its_first_day_is_ambiguous(day: str) -> None:
    unit = "the week" if day == "2025-03-03" else "the year"

    assert normalise_date(unit, dct=day, lang="en").reason.startswith("ambiguous")


def test_every_answer_is_edtf_that_the_core_reads() -> None:
    for case in tricky():
        answer = case.values[0]["edtf"]
        assert answer is None or isinstance(parse_edtf(answer), EdtfDate)


@pytest.mark.parametrize(
    ("words", "lang", "reason"),
    [
        ("5 p.m.-9:00", "en", "impossible"),
        ("between 4 p.m. and 12 p.m.", "en", "impossible"),
        ("the next 0 decades", "en", "no-date"),
        ("last 0 weeks", "en", "no-date"),
        ("00 settimane precedenti", "it", "no-date"),
        ("at 3:25:61", "en", "no-date"),
        ("5 p.m. -0000", "en", "impossible"),
        ("\N{DINGBAT NEGATIVE CIRCLED DIGIT TWO} March", "en", "no-date"),
    ],
)
def test_what_no_date_can_say_is_refused_and_not_written(words: str, lang: str, reason: str) -> None:
    found = normalise_date(words, dct="2025-03-06T20:22", lang=lang)

    assert (found.edtf, found.reason.partition(":")[0]) == (None, reason)


def test_years_counted_from_a_stretch_of_days_are_years() -> None:
    assert normalise_date("Bugünden sonraki iki gün iki yıl sonra", dct=THURSDAY, lang="tr").edtf == "2027"
