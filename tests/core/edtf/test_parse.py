"""Which texts are dates of EDTF, and what they mean."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from timeline.core.edtf import Day, EdtfDate, NotEdtf, Precision, parse_edtf

Bound = tuple[int, int, int] | None


def read(text: str) -> EdtfDate:
    found = parse_edtf(text)
    assert isinstance(found, EdtfDate), found
    return found


LEVEL_0 = [
    ("1991", (1991, 1, 1), (1991, 12, 31), "year"),
    ("0044", (44, 1, 1), (44, 12, 31), "year"),
    ("0000", (0, 1, 1), (0, 12, 31), "year"),
    ("2025-03", (2025, 3, 1), (2025, 3, 31), "month"),
    ("2024-02", (2024, 2, 1), (2024, 2, 29), "month"),
    ("1900-02", (1900, 2, 1), (1900, 2, 28), "month"),
    ("2025-03-06", (2025, 3, 6), (2025, 3, 6), "day"),
    ("2024-02-29", (2024, 2, 29), (2024, 2, 29), "day"),
    ("2025-03-06T20:22:05", (2025, 3, 6), (2025, 3, 6), "second"),
    ("2025-03-06T20:22:05.25Z", (2025, 3, 6), (2025, 3, 6), "second"),
    ("2025-03-06T20:22:05-05", (2025, 3, 6), (2025, 3, 6), "second"),
    ("2025-03-06T24:00:00", (2025, 3, 6), (2025, 3, 6), "second"),
    ("2014/2022", (2014, 1, 1), (2022, 12, 31), "year"),
    ("2014-05/2022-06", (2014, 5, 1), (2022, 6, 30), "month"),
    ("2025-02-28/2025-03", (2025, 2, 28), (2025, 3, 31), "day"),
    ("19", (1900, 1, 1), (1999, 12, 31), "century"),
    ("-04", (-499, 1, 1), (-400, 12, 31), "century"),
    ("193", (1930, 1, 1), (1939, 12, 31), "decade"),
    ("000", (0, 1, 1), (9, 12, 31), "decade"),
]
LEVEL_1 = [
    ("Y12025", (12025, 1, 1), (12025, 12, 31), "year"),
    ("Y-17000", (-17000, 1, 1), (-17000, 12, 31), "year"),
    ("-0043", (-43, 1, 1), (-43, 12, 31), "year"),
    ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), "day"),
    ("2025-21", (2025, 3, 1), (2025, 5, 31), "season"),
    ("2025-23", (2025, 9, 1), (2025, 11, 30), "season"),
    ("2023-24", (2023, 12, 1), (2024, 2, 29), "season"),
    ("2025-03-06?", (2025, 3, 6), (2025, 3, 6), "day"),
    ("2025-03~", (2025, 3, 1), (2025, 3, 31), "month"),
    ("1870%", (1870, 1, 1), (1870, 12, 31), "year"),
    ("199X", (1990, 1, 1), (1999, 12, 31), "decade"),
    ("18XX", (1800, 1, 1), (1899, 12, 31), "century"),
    ("2025-XX", (2025, 1, 1), (2025, 12, 31), "year"),
    ("2024-02-XX", (2024, 2, 1), (2024, 2, 29), "month"),
    ("2025-XX-XX", (2025, 1, 1), (2025, 12, 31), "year"),
    ("XXXX", (0, 1, 1), (9999, 12, 31), "millennium"),
    ("2025-03-03/..", (2025, 3, 3), None, "day"),
    ("../2025-03", None, (2025, 3, 31), "month"),
    ("2025/", (2025, 1, 1), None, "year"),
    ("/2025-03-06", None, (2025, 3, 6), "day"),
    ("/", None, None, "millennium"),
    ("1984~/2004-06?", (1984, 1, 1), (2004, 6, 30), "month"),
]
LEVEL_2 = [
    ("Y17E7", (170_000_000, 1, 1), (170_000_000, 12, 31), "year"),
    ("Y-17E3", (-17_000, 1, 1), (-17_000, 12, 31), "year"),
    ("1950S2", (1900, 1, 1), (1999, 12, 31), "century"),
    ("1955S3", (1950, 1, 1), (1959, 12, 31), "decade"),
    ("-1955S3", (-1959, 1, 1), (-1950, 12, 31), "decade"),
    ("0955S1", (900, 1, 1), (999, 12, 31), "century"),
    ("Y171010000S3", (171_000_000, 1, 1), (171_999_999, 12, 31), "millennium"),
    ("Y3388E2S3", (338_000, 1, 1), (338_999, 12, 31), "millennium"),
    ("2025-25", (2025, 3, 1), (2025, 5, 31), "season"),
    ("2025-29", (2025, 9, 1), (2025, 11, 30), "season"),
    ("2025-30", (2025, 12, 1), (2026, 2, 28), "season"),
    ("2025-32", (2025, 6, 1), (2025, 8, 31), "season"),
    ("2024-33", (2024, 1, 1), (2024, 3, 31), "quarter"),
    ("2024-36", (2024, 10, 1), (2024, 12, 31), "quarter"),
    ("2024-38", (2024, 5, 1), (2024, 8, 31), "quadrimester"),
    ("2024-40", (2024, 1, 1), (2024, 6, 30), "half"),
    ("2024-41", (2024, 7, 1), (2024, 12, 31), "half"),
    ("[2025-03-04..2025-03-06]", (2025, 3, 4), (2025, 3, 6), "day"),
    ("[2025-03-04,2025-03-06]", (2025, 3, 4), (2025, 3, 6), "day"),
    ("[..2025-03-06]", None, (2025, 3, 6), "day"),
    ("[2025-03..]", (2025, 3, 1), None, "month"),
    ("[2014,2016..2018,2020-02]", (2014, 1, 1), (2020, 2, 29), "month"),
    ("[2020,2014]", (2014, 1, 1), (2020, 12, 31), "year"),
    ("[2014,2016..]", (2014, 1, 1), None, "year"),
    ("{2014,2016}", (2014, 1, 1), (2016, 12, 31), "year"),
    ("{..2014}", None, (2014, 12, 31), "year"),
    ("2004-06~-11", (2004, 6, 11), (2004, 6, 11), "day"),
    ("?2004-06-~11", (2004, 6, 11), (2004, 6, 11), "day"),
    ("156X-12-25", (1560, 12, 25), (1569, 12, 25), "decade"),
    ("XXXX-12-25", (0, 12, 25), (9999, 12, 25), "millennium"),
    ("1X99", (1099, 1, 1), (1999, 12, 31), "millennium"),
    ("2025-1X", (2025, 10, 1), (2025, 12, 31), "year"),
    ("2025-03-1X", (2025, 3, 10), (2025, 3, 19), "month"),
    ("2025-03-3X", (2025, 3, 30), (2025, 3, 31), "month"),
    ("2025-X2", (2025, 2, 1), (2025, 12, 31), "year"),
    ("2025-XX-31", (2025, 1, 31), (2025, 12, 31), "year"),
    ("19XX-02-29", (1904, 2, 29), (1996, 2, 29), "century"),
    ("-01XX", (-199, 1, 1), (-100, 12, 31), "century"),
    ("-000X", (-9, 1, 1), (-1, 12, 31), "decade"),
    ("199X-24", (1990, 12, 1), (2000, 2, 29), "decade"),
]
EXTENSIONS = [
    ("2025-03-06T20:22", (2025, 3, 6), (2025, 3, 6), "minute"),
    ("2025-03-06T20:22+04:00", (2025, 3, 6), (2025, 3, 6), "minute"),
    ("2025-03-06T20:22Z/2025-03-07T01:00Z", (2025, 3, 6), (2025, 3, 7), "minute"),
    ("[2025-03-06T20:22Z,2025-03-07]", (2025, 3, 6), (2025, 3, 7), "minute"),
    ("Y12025-03-06", (12025, 3, 6), (12025, 3, 6), "day"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), [*LEVEL_0, *LEVEL_1, *LEVEL_2, *EXTENSIONS])
def test_a_date_spans_all_the_days_that_it_can_mean(text: str, earliest: Bound, latest: Bound, precision: str) -> None:
    found = read(text)

    assert (found.earliest, found.latest, found.precision) == (earliest, latest, precision)


@pytest.mark.parametrize("text", [case[0] for case in (*LEVEL_0, *LEVEL_1, *LEVEL_2, *EXTENSIONS)])
def test_canonical_text_is_printed_as_it_was_read(text: str) -> None:
    assert str(read(text)) == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        pytest.param("[1667, 1672-12]", "[1667,1672-12]", id="white space in a set"),
        pytest.param("{ 1960 ,  1961..1963 }", "{1960,1961..1963}", id="white space in a set of all"),
        pytest.param("2025-03-06T20:22:00+0400", "2025-03-06T20:22:00+04:00", id="compact offset"),
        pytest.param(" 2025-03-06 ", "2025-03-06", id="white space around"),
    ],
)
def test_what_is_not_canonical_is_made_so(text: str, canonical: str) -> None:
    assert read(text).text == canonical
    assert read(canonical) == read(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "there is no date"),
        ("   ", "there is no date"),
        ("2025-02-29", "February 2025 has 28 days"),
        ("1900-02-29", "February 1900 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2025-02-31T10:00", "February 2025 has 28 days"),
        ("2025-02-29/2025-03", "February 2025 has 28 days"),
        ("[2025-03,2025-04-31]", "April 2025 has 30 days"),
        ("2025-05-00", "there is no day 00"),
        ("2025-13-01", "there is no month 13"),
        ("2025-00", "there is no month 00"),
        ("2025-13-XX", "there is no month 13"),
        ("2025-20", "there is no month 20; 21 to 41 are parts of a year"),
        ("2025-42", "there is no month 42; 21 to 41 are parts of a year"),
        ("2025-33-01", "33 stands for a part of the year, which has no days"),
        ("199X-21-01", "21 stands for a part of the year, which has no days"),
        ("2008/2004", "the interval ends before it begins"),
        ("2025-03-10/2025-03-05", "the interval ends before it begins"),
        ("[2025-03-10..2025-03-05]", "the interval ends before it begins"),
        ("2025-03-06T20:00/2025-03-06T10:00", "the interval ends before it begins"),
        ("2025-03-06T20:00Z/2025-03-06T21:00+04:00", "the interval ends before it begins"),
        ("156X-09-31", "no day of the calendar fits 156X-09-31"),
        ("XXX3-02-29", "no day of the calendar fits XXX3-02-29"),
        ("2025-2X", "no day of the calendar fits 2025-2X"),
        ("-0000", "zero has no sign: the year before 0001 is 0000"),
        ("-00", "zero has no sign: the year before 0001 is 0000"),
        ("12025", "a year of more than four digits begins with Y: Y12025"),
        ("Y2025", "Y stands before years of five digits or more, without leading zeros: 2025, Y12025"),
        ("Y02025", "Y stands before years of five digits or more, without leading zeros: 2025, Y12025"),
        ("Y1E3", "Y stands before years of five digits or more, without leading zeros: 2025, Y12025"),
        ("Y1E99", "a year has at most 18 digits"),
        ("1950S5", "1950 cannot have 5 significant digits"),
        ("1950S0", "1950 cannot have 0 significant digits"),
        ("195XS2", "a year has either unspecified or significant digits"),
        ("19X", "a decade is written 199X and a century 19XX"),
        ("1950S2-03", "only a year of four digits has months: 2024-03-06"),
        ("19-03", "only a year of four digits has months: 2024-03-06"),
        ("2025-03T20:22", "only a whole day can have a time of day: 2024-03-06T20:22"),
        ("2025-03-06~T20:22", "a date with a time of day takes no ?, ~ or %"),
        ("2025-03-06T25:00", "there is no time 25:00"),
        ("2025-03-06T24:01", "there is no time 24:01"),
        ("2025-03-06T24:00:00.5", "there is no time 24:00:00"),
        ("2025-03-06T12:00:60", "there is no time 12:00:60"),
        ("2025-03-06T12:00+14:01", "offsets from UTC go from -12:00 to +14:00"),
        ("2025-03-06T12:00-13", "offsets from UTC go from -12:00 to +14:00"),
        ("2025-03-06T12:00+01:60", "an offset from UTC has less than 60 minutes"),
        ("2025-03-06T12:00-00:00", "UTC itself is written Z or +00:00"),
        ("2025-03-06T12", "a time of day is written T20:22, T20:22:05, T20:22Z or T20:22+04:00"),
        ("../..", "an interval with an open end needs a date at its other end"),
        ("/..", "an interval with an open end needs a date at its other end"),
        ("[1999", "a set that begins with [ ends with ]"),
        ("{1999]", "a set that begins with { ends with }"),
        ("[]", "a member of the set is empty"),
        ("[2014,,2016]", "a member of the set is empty"),
        ("[..]", "a set needs a date"),
        ("[2014..,2016]", "only the first date of a set has an open start, only the last an open end"),
        ("[2014,..2016]", "only the first date of a set has an open start, only the last an open end"),
        ("[2014/2016]", "inside a set a span is written with two dots: 2025-03-04..2025-03-06"),
    ],
)
def test_what_is_impossible_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert parse_edtf(text) == NotEdtf(reason)


@pytest.mark.parametrize(
    "text", ["20٢5", "２０２５", "2025-03-0６", "2025\n", "2025-03-06\x00", "not a date", "-", "Y", "T20:22"]
)
def test_what_is_no_edtf_at_all_is_refused(text: str) -> None:
    assert isinstance(parse_edtf(text), NotEdtf)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9" * 5000, id="digits"),
        pytest.param("Y" + "9" * 400, id="a long year"),
        pytest.param("Y1" + "E9" * 200, id="exponents"),
        pytest.param("[" * 400, id="brackets"),
        pytest.param("2025-03-06" + "~" * 400, id="marks"),
        pytest.param("2025-03-06T10:00:00." + "1" * 5000, id="fraction"),
        pytest.param("/" * 400, id="strokes"),
        pytest.param("[" + "2014," * 99 + "]", id="an empty member at the end"),
        pytest.param("2014.." * 80, id="dots"),
    ],
)
def test_hostile_text_is_refused_with_a_short_reason(text: str) -> None:
    found = parse_edtf(text)

    assert isinstance(found, NotEdtf)
    assert len(found.reason) < 150


def test_a_text_longer_than_any_date_is_not_looked_at() -> None:
    assert parse_edtf("[" + ",".join(["2014"] * 200) + "]") == NotEdtf("a date has at most 500 characters")


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025-03-06", (), ()),
        ("2025-03-06?", (), ("year", "month", "day")),
        ("2025-03~", ("year", "month"), ()),
        ("1870%", ("year",), ("year",)),
        ("2004?-06-11", (), ("year",)),
        ("2004-06~-11", ("year", "month"), ()),
        ("2004-%06-11", ("month",), ("month",)),
        ("?2004-06-~11", ("day",), ("year",)),
        ("2001-?09~-09", ("year", "month"), ("month",)),
        ("2001-~21", ("month",), ()),
        ("156X~-12-25", ("year",), ()),
    ],
)
def test_a_mark_before_a_component_is_about_it_and_after_it_about_all_to_its_left(
    text: str, approximate: tuple[str, ...], uncertain: tuple[str, ...]
) -> None:
    found = read(text)

    assert (found.approximate_parts, found.uncertain_parts) == (approximate, uncertain)
    assert (found.approximate, found.uncertain) == (bool(approximate), bool(uncertain))


@pytest.mark.parametrize("text", ["2025-03~/2025-04", "2025-03/2025-04~", "[2025-03~,2025-05]", "{2025~..2026}"])
def test_intervals_and_sets_are_as_approximate_as_any_of_their_dates(text: str) -> None:
    assert read(text).approximate
    assert not read(text).uncertain


def test_a_day_tells_its_components() -> None:
    found = read("2025-03-06T20:22:05-03:30")

    assert (found.year, found.month, found.day) == (2025, 3, 6)
    assert (found.hour, found.minute, found.second, found.offset) == (20, 22, 5, -210)


@pytest.mark.parametrize(
    ("text", "offset"), [("T20:22", None), ("T20:22Z", 0), ("T20:22+00:00", 0), ("T20:22+04", 240), ("T20:22-12", -720)]
)
def test_an_offset_that_is_not_stated_is_not_utc(text: str, offset: int | None) -> None:
    assert read(f"2025-03-06{text}").offset == offset


def test_a_season_is_no_month() -> None:
    found = read("2025-21")

    assert (found.season, found.month) == (21, None)


def test_unspecified_digits_are_kept_as_a_pattern_without_marks() -> None:
    found = read("156X-12-~25")

    assert (found.unspecified, found.year, found.month, found.day) == ("156X-12-25", None, 12, 25)
    assert read("193").unspecified == "193X"


def test_significant_digits_keep_the_estimate() -> None:
    found = read("1950S2")

    assert (found.year, found.significant, found.unspecified) == (1950, 2, "")


def test_an_interval_has_its_ends_and_a_set_its_members() -> None:
    interval, chosen = read("2025-03-04~/.."), read("[..2014,2016..2018,2020]")

    assert interval.form == "interval"
    assert (interval.start, interval.end) == (read("2025-03-04~"), None)
    assert chosen.form == "one-of"
    assert [(member.form, member.text) for member in chosen.members] == [
        ("interval", "..2014"),
        ("interval", "2016..2018"),
        ("point", "2020"),
    ]
    assert read("{2014,2016}").form == "all-of"


def test_what_lasted_and_what_fell_on_one_day_are_kept_apart() -> None:
    assert read("2025-03-04/2025-03-06").form == "interval"
    assert read("[2025-03-04..2025-03-06]").form == "one-of"


def test_an_interval_across_zones_is_ordered_by_the_moment() -> None:
    """It began at 21:00 UTC and ended at 23:00 UTC, though its days seem to run backwards."""
    found = read("2025-03-06T01:00+04:00/2025-03-05T23:00Z")

    assert (found.earliest, found.latest) == (Day(2025, 3, 5), Day(2025, 3, 6))


def test_precisions_are_listed_from_coarse_to_fine() -> None:
    order = list(Precision)

    assert order[0] == "millennium"
    assert order.index(Precision.YEAR) < order.index(Precision.SEASON) < order.index(Precision.DAY)
    assert order[-1] == "second"


def _bound(text: str | None) -> Bound:
    if text is None:
        return None
    year, month, day = text.rsplit("-", 2)
    return int(year), int(month), int(day)


@pytest.mark.skipif("TIMELINE_SHARED_DATA" not in os.environ, reason="TIMELINE_SHARED_DATA names no folder of data")
def test_a_list_of_valid_and_invalid_texts_kept_elsewhere_is_agreed_with() -> None:
    """Except where the list says both of a text."""
    path = Path(os.environ["TIMELINE_SHARED_DATA"]) / "dates" / "edtf" / "conformance.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    both = {row["edtf"] for row in rows if row["valid"]} & {row["edtf"] for row in rows if not row["valid"]}
    wrong = []
    for row in rows:
        found = parse_edtf(row["edtf"])
        valid = isinstance(found, EdtfDate)
        bounds = tuple(_bound(text) for text in row.get("bounds") or ())
        same = not bounds or (isinstance(found, EdtfDate) and (found.earliest, found.latest) == bounds)
        if row["edtf"] not in both and (valid is not row["valid"] or not same):
            wrong.append(row["edtf"])

    assert not wrong
    assert len(both) <= 1
