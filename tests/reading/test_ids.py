"""Ids and the names that they come from."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from timeline.reading.ids import folded, id_fault, page_id_fault, slug


@pytest.mark.parametrize("text", ["a", "nbc-2025-03-06", "0", "a" * 80, "console", "getelementbyid"])
def test_an_id_of_small_letters_digits_and_hyphens_is_allowed(text):
    assert id_fault(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "A", "a_b", "a b", "-a", "a.b", "a/b", "..", "../../etc/passwd", "a" * 81, "é", "а", "a\n", "%2e%2e",
        "con", "nul", "aux", "prn", "com1", "lpt9", "index", "404", "feed", "assets", "own", "unknown", "a.", "a ",
    ],
)  # fmt: skip
def test_no_other_id_is_allowed(text):
    assert id_fault(text) is not None


@pytest.mark.parametrize("text", ["events", "data", "2025", "199x", "20xx", "sources", "index", "how-dates-are-read"])
def test_a_page_cannot_have_an_address_of_the_site(text):
    assert page_id_fault(text) is not None


def test_a_fault_proposes_an_id():
    assert "`nbc-news`" in id_fault("NBC News")[1]


@pytest.mark.parametrize(
    ("name", "identity"),
    [("NBC News", "nbc-news"), ("Caliber.Az", "caliber-az"), ("Père & fils", "pere-fils"), ("Вестник", ""), ("", "")],
)
def test_a_name_becomes_an_id(name, identity):
    assert slug(name) == identity


@pytest.mark.parametrize(
    ("one", "other"), [("Straße", "STRASSE"), ("café", "cafe\u0301"), ("ﬁn", "fin"), ("K", "\u212a")]
)
def test_names_that_look_alike_are_the_same(one, other):
    assert folded(one) == folded(other)


def test_no_path_that_leads_elsewhere_is_an_id():
    folder = os.environ.get("TIMELINE_SHARED_DATA")
    if not folder:
        pytest.skip("TIMELINE_SHARED_DATA is not set")
    strings = json.loads((Path(folder) / "hostile" / "path-traversal.json").read_text(encoding="utf-8"))

    assert [text for text in strings if id_fault(str(text)) is None and not str(text).isalnum()] == []
