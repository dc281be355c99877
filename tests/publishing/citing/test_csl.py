"""CSL-JSON says of a date what is known, and no more."""

from __future__ import annotations

import json

import pytest
from citeproc.source.json import CiteProcJSON

from tests.making import edtf
from tests.publishing.citing.shelf import ACCENTED, ADDRESS, ARABIC, CORPORATE, CYRILLIC, SHELF, STORED, archived, work
from timeline.publishing.citing.csl import csl_date, csl_item
from timeline.publishing.citing.files import csl_json
from timeline.publishing.words.dates import date_words

KEYS = {
    "id", "type", "title", "author", "container-title", "publisher", "issued", "accessed", "URL", "archive",
    "archive_location", "language", "note", "custom",
}  # fmt: skip
"""Those of csl-data.json, CSL 1.0.2, that are used."""


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2025-03-06", {"date-parts": [[2025, 3, 6]]}),
        ("2025-03-06T20:22+04:00", {"date-parts": [[2025, 3, 6]]}),
        ("2025-03", {"date-parts": [[2025, 3]]}),
        ("2025", {"date-parts": [[2025]]}),
        ("2025-03~", {"date-parts": [[2025, 3]], "circa": True}),
        ("2025-03-06?", {"date-parts": [[2025, 3, 6]], "circa": True}),
        ("2025-XX", {"date-parts": [[2025]]}),
        ("2025-03-XX", {"date-parts": [[2025, 3]]}),
        ("2025-XX-06", {"date-parts": [[2025]]}),
        ("2025-21", {"date-parts": [[2025]], "season": 1}),
        ("2025-24", {"date-parts": [[2025]], "season": 4}),
        ("2025-33", {"literal": "first quarter 2025"}),
        ("2025-03-04/2025-03-06", {"date-parts": [[2025, 3, 4], [2025, 3, 6]]}),
        ("2025-03/2025-04-02", {"date-parts": [[2025, 3], [2025, 4, 2]]}),
        ("2025-21/2025-22", {"literal": "spring 2025 – summer 2025"}),
        ("2025-03-03/..", {"literal": "since 3 March 2025"}),
        ("../2025-03-03", {"literal": "until 3 March 2025"}),
        ("[..2025-03-06]", {"literal": "by 6 March 2025"}),
        ("[2025-03-06..]", {"literal": "6 March 2025 or later"}),
        ("[2025-03-04..2025-03-06]", {"literal": "between 4 and 6 March 2025"}),
        ("[2025-03-04,2025-03-06]", {"literal": "4 or 6 March 2025"}),
        ("199X", {"literal": "1990s"}),
        ("-0043", {"literal": "44 BC"}),
        ("Y12025", {"date-parts": [[12025]]}),
    ],
)
def test_no_part_of_a_date_is_invented(date, expected):
    found = csl_date(edtf(date), date_words(edtf(date), "en"))

    assert found == expected


def test_the_edtf_text_stays_beside_what_csl_can_say():
    assert csl_item(work(issued="2025-03-06?"))["custom"] == {"issued-edtf": "2025-03-06?"}


@pytest.mark.parametrize("one", SHELF, ids=lambda one: one.id)
def test_only_keys_of_csl_are_used_and_none_is_empty(one):
    item = csl_item(one)

    assert item.keys() <= KEYS
    assert all(item.values())


def test_scripts_accents_and_corporate_authors_survive():
    read = {one["id"]: one for one in json.loads(csl_json([CYRILLIC, ARABIC, ACCENTED, CORPORATE]))}

    assert read["pravda-interview"]["author"] == [{"family": "Кірєєва", "given": "Марія"}]
    assert read["pravda-interview"]["container-title"] == "Українська правда"
    assert read["sabah-report"]["title"] == "تعليق المساعدات"
    assert read["politico-naves"]["author"][1] == {"family": "Körömi", "given": "Csongor"}
    assert read["ministry-note"]["author"] == [{"literal": "Ministry of Ports and Fisheries"}]
    assert "issued" not in read["ministry-note"]


def test_a_copy_is_named_and_the_original_kept_where_it_is_not_the_address():
    item = csl_item(work(url=STORED, archived=archived(), url_status="dead"))

    assert item["URL"] == item["archive_location"] == STORED
    assert item["archive"] == "Internet Archive"
    assert item["custom"] == {"original-URL": ADDRESS, "archived-edtf": "2025-03-07", "url-status": "dead"}


def test_a_data_set_is_published_and_all_else_stands_in_something():
    assert csl_item(work(genre="dataset"))["publisher"] == "The Gazette"
    assert "publisher" not in csl_item(work())


def test_citeproc_reads_it_back():
    read = CiteProcJSON([{k: v for k, v in csl_item(one).items() if k != "custom"} for one in SHELF[:-1]])

    assert read["sabah-report"]["issued"] == {"year": 2025, "month": 3, "circa": False}
    assert read["event-harbour"].type == "webpage"
    assert str(read["pravda-interview"]["title"]) == CYRILLIC.title
