"""SARIF 2.1.0 as its schema has it, as far as this program uses it; nothing from the content can steer a viewer."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.codes import CODES
from timeline.core.diagnostics import Diagnostic, Related, error, note, warning
from timeline.core.text import Span
from timeline.report.sarif import FINGERPRINT, as_sarif

PATH = "content/articles/ärger & more.md"
SAID = error("date", Span(path=PATH, line=3, column=7, end=19), "cannot read `last Wensday`", hint="write it as EDTF")
TWICE = warning(
    "same-address",
    Span(path="content/a.md", line=2, column=1, end=6),
    "two articles have one address",
    related=(Related(message="the other", span=Span(path="content/b.md", line=4, column=2, end=3)),),
)
REMARK = note("single-origin", Span(path="content/a.md"), "one origin")
ALLOWED = {
    "log": {"$schema", "version", "runs"},
    "run": {"tool", "columnKind", "results"},
    "driver": {"name", "version", "rules"},
    "rule": {"id", "shortDescription", "help"},
    "result": {
        "ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "partialFingerprints",
    },
}  # fmt: skip
"""The properties that are written, all of them in the schema, which allows no others."""


def log(*found: Diagnostic) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(as_sarif(found, {"content/a.md": "one\ntwo\n"}, version="1.2.3"))
    return document


def run(*found: Diagnostic) -> dict[str, Any]:
    (only,) = log(*found)["runs"]
    assert isinstance(only, dict)
    return only


def test_a_log_has_the_form_that_the_schema_demands():
    document = log(SAID, TWICE, REMARK)
    (one,) = document["runs"]

    assert set(document) == ALLOWED["log"]
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert set(one) == ALLOWED["run"]
    assert one["columnKind"] == "unicodeCodePoints"
    assert set(one["tool"]) == {"driver"}
    assert set(one["tool"]["driver"]) == ALLOWED["driver"]
    for result in one["results"]:
        assert set(result) <= ALLOWED["result"]
        assert result["level"] in {"error", "warning", "note"}
        assert isinstance(result["message"]["text"], str)
        assert set(result["partialFingerprints"]) == {FINGERPRINT}
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            region = location["physicalLocation"]["region"]
            assert region["startLine"] >= 1
            assert 1 <= region["startColumn"] <= region["endColumn"]


def test_a_run_without_findings_is_a_run():
    assert run()["results"] == []
    assert run()["tool"]["driver"]["rules"] == []


def test_each_finding_leads_to_its_rule_with_its_meaning():
    one = run(SAID, TWICE, REMARK, SAID)
    rules = one["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [
        code for code in CODES if code in {"date", "same-address", "single-origin"}
    ]
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert set(rule) == ALLOWED["rule"]
        assert rule["shortDescription"] == {"text": CODES[rule["id"]]}
        assert rule["help"]["text"].startswith(CODES[rule["id"]])


def test_a_finding_has_its_place_in_code_points_and_a_relative_address():
    (result,) = run(SAID)["results"]

    assert result["message"]["text"] == "cannot read `last Wensday` (hint: write it as EDTF)"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/articles/%C3%A4rger%20%26%20more.md"},
                "region": {"startLine": 3, "startColumn": 7, "endColumn": 19},
            }
        }
    ]


def test_a_second_place_is_a_related_location():
    (result,) = run(TWICE)["results"]
    (related,) = result["relatedLocations"]

    assert related["message"] == {"text": "the other"}
    assert related["physicalLocation"]["artifactLocation"] == {"uri": "content/b.md"}


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("{0} and {+one+}", "{{0}} and {{+one+}}"),
        ("[here](https://elsewhere.example)", "[here\\](https://elsewhere.example)"),
        ("quote [...] and `[he]`", "quote [...] and `[he]`"),
        ("\x1b]0;", "\\x1b]0;"),
    ],
    ids=["placeholder", "link", "brackets", "control"],
)
def test_a_message_is_taken_literally(message, text):
    (result,) = run(error("date", SAID.span, message))["results"]

    assert result["message"]["text"] == text


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_the_content_holds_the_log_is_ascii_and_can_be_read(message, hint):
    written = as_sarif([error("date", SAID.span, message, hint=hint)], {}, version="1")

    assert written.isascii()
    assert json.loads(written)["runs"][0]["results"][0]["ruleId"] == "date"
