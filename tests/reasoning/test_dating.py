"""The date of an event from those that its sources give."""

from __future__ import annotations

import pytest

from tests.making import article, dated_article, dated_record, edtf, event, mention
from timeline.core.vocabulary import Stance
from timeline.reasoning.dating import Witness, date_event, may_be_same_moment, narrowest


def witness(
    number: int, date: str | None, *, stance: Stance = "supports", published="2025-03-06", zone=None
) -> Witness:
    name = f"a{number}"
    dated = dated_article(article(name, mention(name, "e")), date, published=published, zone=zone)
    return Witness(number=number, article=dated, mention=dated.mentions[0], stance=stance)


def texts_of(found):
    return found.date.text, found.source, found.contested, [rival.date.text for rival in found.rivals]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2025-03-04",), ("2025-03-04", "mention", False, [])),
        (("2025-03", "2025-03-04", "2025"), ("2025-03-04", "mention", False, [])),
        (("2025-03-04", "2025-03-06"), ("[2025-03-04,2025-03-06]", "rivals", True, ["2025-03-04", "2025-03-06"])),
        (("2025-03", "2025-04-02", "2025-03-04"), ("[2025-03-04,2025-04-02]", "rivals", True, None)),
        ((None, None), ("[..2025-03-06]", "report", False, [])),
        ((None, "2024"), ("2024", "mention", False, [])),
    ],
    ids=["one", "narrowest-inside-all", "two-rivals", "coarse-and-rivals", "bound", "bound-gives-way"],
)
def test_without_a_decision_the_sources_date_the_event(dates, expected):
    found = date_event(None, None, [witness(n, date) for n, date in enumerate(dates, 1)])

    assert texts_of(found)[:3] == expected[:3]
    if expected[3] is not None:
        assert texts_of(found)[3] == expected[3]


def test_the_editor_decides_and_rivals_are_kept():
    record = dated_record(event("e"), "2025-03-03")

    found = date_event(record, None, [witness(1, "2025-03-03"), witness(2, "2025-03-04")])

    assert texts_of(found) == ("2025-03-03", "editor", True, ["2025-03-04"])
    assert (found.supported_by, found.rivals[0].citations) == ((1,), (2,))


def test_days_that_agree_across_time_zones_are_not_contested():
    record = dated_record(event("e"), "2025-03-03")

    found = date_event(record, "America/New_York", [witness(1, "2025-03-04", zone="Europe/Kyiv")])

    assert not found.contested
    assert found.rivals[0].same_moment
    assert found.rivals[0].zones == ("America/New_York", "Europe/Kyiv")


@pytest.mark.parametrize(
    ("first", "second", "zones", "same"),
    [
        ("2025-03-03", "2025-03-04", ("America/New_York", "Europe/Kyiv"), True),
        ("2025-03-03", "2025-03-04", ("America/New_York", "UTC+02:00"), True),
        ("2025-03-03", "2025-03-05", ("America/New_York", "Europe/Kyiv"), False),
        ("2025-03-03", "2025-03-04", ("Europe/Kyiv", "America/New_York"), False),
        ("2025-03-03", "2025-03-04", ("Europe/Kyiv", "Europe/Kyiv"), False),
        ("2025-03-03", "2025-03-04", ("America/New_York", None), False),
        ("2025-03", "2025-03-04", ("America/New_York", "Europe/Kyiv"), False),
        ("-0043-03-03", "-0043-03-04", ("America/New_York", "Europe/Kyiv"), False),
    ],
)
def test_two_days_may_be_one_moment_only_where_their_hours_meet(first, second, zones, same):
    assert may_be_same_moment(edtf(first), zones[0], edtf(second), zones[1]) is same


def test_who_denies_or_only_mentions_an_event_does_not_date_it():
    witnesses = [witness(1, "2025-03-04", stance="contradicts"), witness(2, "2025-03-05", stance="background")]

    assert texts_of(date_event(None, None, witnesses))[:2] == ("[..2025-03-06]", "report")


def test_an_expected_event_is_not_bounded_by_its_reports():
    assert date_event(dated_record(event("e", status="expected")), None, [witness(1, None)]) is None


def test_nothing_dates_an_event_whose_only_report_is_undated():
    assert date_event(None, None, [witness(1, None, published=None)]) is None


def test_the_earliest_report_bounds():
    witnesses = [witness(1, None, published="2025-03-09"), witness(2, None, published="2025-03-07")]

    assert date_event(None, None, witnesses).date.text == "[..2025-03-07]"


def test_a_coarser_date_is_no_rival_of_one_inside_it():
    assert [date.text for date in narrowest(map(edtf, ["2025", "2025-03", "2024-05", "2025-03"]))] == [
        "2024-05",
        "2025-03",
    ]
