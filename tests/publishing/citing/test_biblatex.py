"""BibLaTeX reads back what was known, dates as EDTF."""

from __future__ import annotations

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

from tests.making import edtf
from tests.publishing.citing.shelf import HOSTILE, SHELF, STORED, archived, work
from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.publishing.citing.biblatex import biblatex_entry, level_1
from timeline.publishing.citing.works import Work


def read(one: Work, *decoding: object) -> dict[str, object]:
    """The fields of the entry, as bibtexparser reads them."""
    library = bibtexparser.parse_string(biblatex_entry(one), append_middleware=list(decoding))
    assert library.failed_blocks == []
    (entry,) = library.entries
    return {"": entry.entry_type, "key": entry.key, **{field.key: field.value for field in entry.fields}}


@pytest.mark.parametrize(
    ("date", "level"),
    [
        ("2025", "2025"),
        ("2025-03", "2025-03"),
        ("2025-03-06", "2025-03-06"),
        ("2025-03-06~", "2025-03-06~"),
        ("2025-03?", "2025-03?"),
        ("2025%", "2025%"),
        ("2025-03~-06", "2025-03-06~"),
        ("2025-03-06T20:22+04:00", "2025-03-06"),
        ("2025-03-04/2025-03-06", "2025-03-04/2025-03-06"),
        ("2025-03-04~/2025-04", "2025-03-04~/2025-04"),
        ("2025-03-03/..", "2025-03-03/.."),
        ("../2025-03-03", "../2025-03-03"),
        ("2025-21", "2025-21"),
        ("199X", "199X"),
        ("19XX", "19XX"),
        ("2025-XX", "2025-XX"),
        ("2025-03-XX", "2025-03-XX"),
        ("-0043", "-0043"),
        ("[..2025-03-06]", ""),
        ("[2025-03-04,2025-03-06]", ""),
        ("2025-33", ""),
        ("156X-12-25", ""),
        ("Y12025", ""),
    ],
)
def test_a_date_is_written_at_level_1_or_not_as_a_date(date, level):
    assert level_1(edtf(date)) == level
    if level:
        assert isinstance(parse_edtf(level), EdtfDate)


@pytest.mark.parametrize("date", ["2025", "2025-03", "2025-03-06~", "2025-03-04/2025-03-06"])
def test_a_date_survives(date):
    assert read(work(issued=date))["date"] == edtf(date).text


def test_what_level_1_cannot_say_is_said_in_words_with_the_whole_beside_it():
    fields = read(work(issued="[..2025-03-06]"))

    assert (fields["year"], fields["edtf"]) == ("by 6 March 2025", "[..2025-03-06]")
    assert "date" not in fields


@pytest.mark.parametrize("one", [one for one in SHELF if one is not HOSTILE], ids=lambda one: one.id)
def test_every_text_survives(one):
    fields = read(one, LatexDecodingMiddleware())

    where = next(fields[key] for key in ("journaltitle", "organization", "publisher") if key in fields)
    assert fields["title"] == one.title
    assert where == one.container
    assert fields["key"] == one.id


@pytest.mark.parametrize("one", SHELF, ids=lambda one: one.id)
def test_authors_are_told_apart_whatever_their_names_hold(one):
    fields = read(one, SeparateCoAuthors(), SplitNameParts())
    names: list[object] = list(fields.get("author", []))  # type: ignore[call-overload]

    assert len(names) == len(one.authors)
    for name, author in zip(names, one.authors, strict=True):
        if author.family:
            assert (name.last, name.first) == ([author.family], author.given.split())  # type: ignore[attr-defined]


def test_an_entry_is_written_like_this():
    one = work(
        authors=("Naves, Marie-Cécile", "Ministry of Ports"),
        issued="2025-03-06~",
        accessed="2025-03-10",
        archived=archived(),
        note="headline inferred",
    )

    assert biblatex_entry(one) == (
        "@article{gazette-story,\n"
        "  author = {Naves, Marie-Cécile and {Ministry of Ports}},\n"
        "  title = {The harbour is closed},\n"
        "  journaltitle = {The Gazette},\n"
        "  entrysubtype = {newspaper},\n"
        "  date = {2025-03-06~},\n"
        "  url = {https://gazette.example/story?a=1&b=2},\n"
        "  urldate = {2025-03-10},\n"
        f"  eprint = {{{STORED}}},\n"
        "  eprinttype = {webarchive},\n"
        "  note = {Headline inferred; archived by Internet Archive on 2025-03-07},\n"
        "  langid = {english},\n"
        "}\n"
    )


def test_special_characters_are_written_as_tex_prints_them():
    entry = biblatex_entry(HOSTILE)

    assert r"title = {50\% of \textbraceleft{}all\textbraceright{} \textbackslash{} \$5 \& \#1\_a" in entry
    assert "url = {https://gazette.example/a%7Cb?c=%7Bd%7D&e=''%20[f]}" in entry
    assert entry.count("{") == entry.count("}")


def test_a_hostile_text_ends_neither_its_field_nor_its_entry():
    fields = read(HOSTILE, LatexDecodingMiddleware())

    assert str(fields["title"]).startswith("50% of all \\ $5 & #1_a ~ ")
    assert fields["journaltitle"] == HOSTILE.container


def test_a_day_of_reading_stands_only_beside_an_address():
    assert "urldate" not in read(work(accessed="2025-03-10", url=""))
    assert "urldate" not in read(work(accessed="2025-03~"))
