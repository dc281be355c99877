"""`timeline dates` explains itself, and translates JSON Lines."""

from __future__ import annotations

import json

import pytest

from timeline.commands.dates import answers, explain
from timeline.reasoning.expressions import normalise_date


def test_an_explanation_gives_the_date_its_days_and_how_it_came() -> None:
    lines = explain(normalise_date("last week", dct="2025-03-06", lang="en")).splitlines()

    assert lines[:3] == ["date: [2025-02-24..2025-03-02]", "days: 2025-02-24 to 2025-03-02", "precision: week"]
    assert lines[3].startswith("rule: last this or next unit (")
    assert lines[4] == "rests on: the publication date"


def test_an_explanation_of_a_refusal_gives_the_reason() -> None:
    assert explain(normalise_date("recently", dct="2025-03-06", lang="en")).startswith("no date: vague")


def test_both_readings_and_the_warning_are_told() -> None:
    told = explain(normalise_date("03/06/2025", dct=None, lang="en"))

    assert "other readings: 2025-03-06, 2025-06-03" in told
    assert "warning: ambiguous" in told


def test_a_line_becomes_a_line_and_keeps_its_other_keys() -> None:
    (answer,) = answers(['{"id": 7, "text": "since 2022", "lang": "en"}', "  "])

    assert (answer["id"], answer["edtf"], answer["earliest"], answer["latest"]) == (7, "2022/..", "2022-01-01", None)
    assert {"precision", "qualifiers", "rule", "alternatives", "warnings"} <= set(answer)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ('{"text": "x", "offset": ' + "9" * 5_000 + "}", "no JSON"),
        ("[]", "expected an object"),
        ('{"dct": "2025-03-06"}', "expected an object"),
        ('{"text": "x", "offset": "1"}', "`offset` must be a number"),
        ('{"text": "x", "lang": 1}', "`lang` must be a string"),
        ('{"text": "last week", "on": "2025-03-06"}', "`on` is no key here: write `dct`"),
        ('{"words": "last week"}', "`words` is no key here: write `text`"),
    ],
    ids=["cut off", "too deep", "endless number", "list", "no text", "offset", "lang", "option", "other name"],
)
def test_a_faulty_line_says_so_and_stops_nothing(line: str, fault: str) -> None:
    first, second = answers([line, '{"text": "2025"}'])

    assert str(first["error"]).startswith(fault)
    assert (first["line"], second["edtf"]) == (1, "2025")


@pytest.mark.parametrize("lang", ["../languages/en", "x" * 10_000, "\0", ""])
def test_a_language_is_no_path_to_a_file(lang: str) -> None:
    (answer,) = answers([json.dumps({"text": "last week", "dct": "2025-03-06", "lang": lang})])

    assert str(answer["reason"]).startswith("no-date")
