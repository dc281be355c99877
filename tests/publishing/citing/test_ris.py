"""RIS reads back what was known."""

from __future__ import annotations

import pytest
import rispy

from tests.publishing.citing.shelf import ADDRESS, SHELF, STORED, archived, work
from timeline.publishing.citing.ris import ris_record


def read(one):
    """The record, as rispy reads it."""
    (record,) = rispy.loads(ris_record(one))
    return record


@pytest.mark.parametrize(
    ("issued", "year", "date"),
    [
        ("2025-03-06", "2025", "2025/03/06/"),
        ("2025-03-06T20:22+04:00", "2025", "2025/03/06/"),
        ("2025-03", "2025", "2025/03//"),
        ("2025", "2025", "2025///"),
        ("2025-03~", "2025", "2025/03//about March 2025"),
        ("2025-03-06?", "2025", "2025/03/06/6 March 2025 (uncertain)"),
        ("2025-21", "2025", "2025///spring 2025"),
        ("2025-03-XX", "2025", "2025/03//March 2025 (day unknown)"),
        ("2025-03-04/2025-03-06", None, "///4–6 March 2025"),
        ("[..2025-03-06]", None, "///by 6 March 2025"),
        ("199X", None, "///1990s"),
    ],
)
def test_no_part_of_a_date_is_invented(issued, year, date):
    record = read(work(issued=issued))

    assert (record.get("year"), record["date"]) == (year, date)


@pytest.mark.parametrize("one", SHELF, ids=lambda one: one.id)
def test_every_text_survives(one):
    record = read(one)

    assert (record["title"], record["secondary_title"]) == (one.title, one.container)
    assert record["urls"] == [one.url]
    authors = [author.literal or f"{author.family}, {author.given}" for author in one.authors]
    assert record.get("authors", []) == authors


def test_a_line_holds_one_field_whatever_a_text_holds():
    record = ris_record(work(title="A\nTY  - BOOK\r\nER  - ", note="x\u2028y"))

    assert [line[:6] for line in record.split("\r\n") if line] == ["TY  - ", "ID  - ", "TI  - ", "T2  - ", "UR  - ",
                                                                  "N1  - ", "LA  - ", "ER  - "]  # fmt: skip
    assert rispy.loads(record)[0]["title"] == "A TY - BOOK ER -"


def test_a_copy_is_named_with_its_day():
    record = read(work(archived=archived(), accessed="2025-03-10"))

    assert record["urls"] == [ADDRESS]
    assert record["file_attachments2"] == STORED
    assert record["notes"] == ["Archived by Internet Archive: 2025-03-07"]
    assert record["access_date"] == "2025/03/10/"


@pytest.mark.parametrize(("genre", "kind"), [("article-newspaper", "NEWS"), ("dataset", "DATA"), ("post", "ELEC")])
def test_each_kind_of_work_has_its_type(genre, kind):
    assert read(work(genre=genre))["type_of_reference"] == kind
