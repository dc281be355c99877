"""The date of an event from those that its sources give."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.making import article, dated_article, dated_record, edtf, event, mention
from timeline.core.vocabulary import Stance
from timeline.reasoning.dating import Witness, agreement, date_event, narrowest


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


NEW_YORK, KYIV, BAKU = "America/New_York", "Europe/Kyiv", "Asia/Baku"


def test_rivals_that_agree_across_time_zones_are_not_contested():
    found = date_event(None, NEW_YORK, [witness(1, "2025-03-03", zone=NEW_YORK), witness(2, "2025-03-04", zone=KYIV)])

    assert texts_of(found) == ("[2025-03-03,2025-03-04]", "rivals", False, ["2025-03-03", "2025-03-04"])
    assert [(rival.same_moment, rival.zones) for rival in found.rivals] == [(True, (NEW_YORK, KYIV))] * 2


@pytest.mark.parametrize(
    ("given", "same", "contested"),
    [
        ([("2025-03-03", NEW_YORK), ("2025-03-04", None)], [False, False], True),
        ([("2025-03-03", KYIV), ("2025-03-04", NEW_YORK)], [False, False], True),
        ([("2025-03-03", NEW_YORK), ("2025-03-04", KYIV), ("2025-03-07", KYIV)], [False, False, False], True),
        ([("2025-03-03", NEW_YORK), ("2025-03-04", KYIV), ("2025-03", KYIV)], [False, True, True], False),
        ([("2025-03-03", NEW_YORK), ("2025-03-04", KYIV), ("2025-03-04", NEW_YORK)], [False, False], True),
        ([("2025-03-03T20:22-05:00", None), ("2025-03-04", KYIV)], [True, True], False),
        ([("2025-03-03T10:00-05:00", None), ("2025-03-04", KYIV)], [False, False], True),
        ([("2025-03-03T09:00", KYIV), ("2025-03-03T17:00", KYIV)], [False, False], True),
        ([("2025-03-03T09:00", None), ("2025-03-03T17:00", None)], [False, False], True),
        ([("2025-03-03T16:00", KYIV), ("2025-03-03T18:00", BAKU)], [True, True], False),
        ([("2025-03-03T14:00Z", None), ("2025-03-03T18:00", BAKU)], [True, True], False),
        ([("2025-03-01/2025-03-04", KYIV), ("2025-03-03/2025-03-05", KYIV)], [False, False], True),
        ([("[2025-03-01..2025-03-04]", KYIV), ("[2025-03-03..2025-03-05]", KYIV)], [False, False], False),
    ],
    ids=[
        "zone unknown", "the wrong way round", "a third day", "their month", "two in one zone", "a time", "too early",
        "two hours in one zone", "two hours, no zone", "two hours in two zones", "an offset and a zone",
        "what lasted", "spans that share a day",
    ],
)  # fmt: skip
def test_rivals_are_compared_with_each_other(given, same, contested):
    found = date_event(None, None, [witness(n, date, zone=zone) for n, (date, zone) in enumerate(given, 1)])

    assert (found.source, found.contested) == ("rivals", contested)
    assert [rival.same_moment for rival in found.rivals] == same


def test_the_zones_of_rivals_begin_with_that_of_the_event():
    found = date_event(None, KYIV, [witness(1, "2025-03-03", zone=NEW_YORK), witness(2, "2025-03-04", zone=KYIV)])

    assert [rival.zones for rival in found.rivals] == [(KYIV, NEW_YORK)] * 2


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2025-03-05", "2025-03-05T20:22-05:00"), "2025-03-05T20:22-05:00"),
        (("2025-03-05T20:22-05:00", "2025-03-05T20:22:30-05:00"), "2025-03-05T20:22:30-05:00"),
        (("2025-03-05T20:22:30", "2025-03-05T20:22"), "2025-03-05T20:22:30"),
        (("2025-03-05?", "2025-03-05"), "2025-03-05"),
        (("2025-03~", "2025-03?", "2025-03"), "2025-03"),
        (("2025-03-03T19:00-05:00", "2025-03-04T00:00Z"), "2025-03-03T19:00-05:00"),
        (("2025-03-04T00:00Z", "2025-03-03", "2025-03-03T19:00-05:00"), "2025-03-03T19:00-05:00"),
    ],
    ids=[
        "a time on the day",
        "a second of the minute",
        "a second without an offset",
        "sure",
        "exact",
        "one instant",
        "one instant, on a day",
    ],
)
def test_what_is_known_most_finely_and_surely_is_the_date(dates, expected):
    found = date_event(None, None, [witness(n, date) for n, date in enumerate(dates, 1)])

    assert texts_of(found) == (expected, "mention", False, [])
    assert len(found.supported_by) == len(dates)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2025-03-05T08:00-05:00", "2025-03-05T20:22-05:00"),
        ("2025-03-03T10:00-05:00", "2025-03-04T10:00+02:00"),
        ("2025-03-05T20:22Z", "2025-03-05T20:23Z"),
    ],
    ids=["one day", "two days", "a minute"],
)
def test_moments_that_differ_are_contested(first, second):
    found = date_event(None, None, [witness(1, first, zone=NEW_YORK), witness(2, second, zone=KYIV)])

    assert texts_of(found) == (f"[{first},{second}]", "rivals", True, [first, second])
    assert not any(rival.same_moment for rival in found.rivals)


@pytest.mark.parametrize(
    ("decided", "given", "expected"),
    [
        ("2025-03-05T08:00-05:00", "2025-03-05T20:22-05:00", "contradicts"),
        ("2025-03-05T08:00-05:00", "2025-03-05T13:00Z", "supports"),
        ("2025-03-03T19:00-05:00", "2025-03-04T00:00Z", "supports"),
        ("2025-03-05T08:00-05:00", "2025-03-05", "supports"),
        ("2025-03-05T08:00", "2025-03-05T20:22-05:00", "supports"),
    ],
    ids=["other moments", "one moment", "one moment on two days", "its day", "zone unknown"],
)
def test_a_time_agrees_with_the_same_moment_only(decided, given, expected):
    assert agreement(edtf(decided), None, witness(1, given)) == expected


@pytest.mark.parametrize(
    ("zone", "given", "given_in", "expected"),
    [
        (None, "2025-03-03T09:00", KYIV, "contradicts"),
        (KYIV, "2025-03-03T09:00", KYIV, "contradicts"),
        (KYIV, "2025-03-03T17:00", KYIV, "supports"),
        (None, "2025-03-03T17:00:30", KYIV, "supports"),
        (KYIV, "2025-03-03T19:00", BAKU, "same-moment"),
        (KYIV, "2025-03-03T15:00Z", None, "supports"),
        (KYIV, "2025-03-03T17:00Z", None, "contradicts"),
        (KYIV, "2025-03-03", BAKU, "supports"),
    ],
    ids=["zone unknown", "one zone", "one hour", "a second", "two zones", "an offset", "another offset", "its day"],
)
def test_a_time_without_an_offset_is_compared_by_the_clock(zone, given, given_in, expected):
    assert agreement(edtf("2025-03-03T17:00"), zone, witness(1, given, zone=given_in)) == expected


def test_a_source_with_another_hour_is_a_rival_of_what_the_editor_decided():
    record = dated_record(event("e"), "2025-03-03T17:00")

    found = date_event(record, None, [witness(1, "2025-03-03T09:00", zone=KYIV), witness(2, "2025-03-03", zone=KYIV)])

    assert texts_of(found) == ("2025-03-03T17:00", "editor", True, ["2025-03-03T09:00"])
    assert found.supported_by == (2,)


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


def test_the_day_that_bounds_is_one_where_the_report_was_published():
    assert date_event(None, KYIV, [witness(1, None, zone=NEW_YORK)]).zone == NEW_YORK


def test_a_coarser_date_is_no_rival_of_one_inside_it():
    assert [date.text for date in narrowest(map(edtf, ["2025", "2025-03", "2024-05", "2025-03"]))] == [
        "2024-05",
        "2025-03",
    ]


@pytest.mark.parametrize(
    ("dates", "kept"),
    [
        (["2025-03-05?", "2025-03-05", "2025-03-08"], ["2025-03-05", "2025-03-08"]),
        (["2025-03-04T00:00Z", "2025-03-03T19:00-05:00", "2025-03-08"], ["2025-03-03T19:00-05:00", "2025-03-08"]),
    ],
    ids=["unsure", "one instant"],
)
def test_of_dates_that_say_the_same_one_is_kept(dates, kept):
    assert [date.text for date in narrowest(map(edtf, dates))] == kept


@pytest.mark.parametrize(
    ("dates", "zone", "expected"),
    [
        (("2025-03-04T06:00+02:00", "2025-03-03T23:00-05:00"), NEW_YORK, "2025-03-03T23:00-05:00"),
        (("2025-03-04T06:00+02:00", "2025-03-03T23:00-05:00"), KYIV, "2025-03-04T06:00+02:00"),
        (("2025-03-04T06:00+02:00", "2025-03-03T23:00-05:00"), BAKU, "2025-03-04T06:00+02:00"),
        (("2025-03-04T06:00+02:00", "2025-03-03T23:00-05:00"), None, "2025-03-03T23:00-05:00"),
        (("[2025-03-03..2025-03-05]", "2025-03-03/2025-03-05"), None, "2025-03-03/2025-03-05"),
        (("2025-03-03~", "2025-03-03?"), None, "2025-03-03?"),
    ],
    ids=["as in New York", "as in Kyiv", "the day in Baku", "no zone", "what lasted", "two doubts"],
)
@pytest.mark.parametrize("turned", [False, True], ids=["as told", "turned"])
def test_which_article_comes_first_does_not_date_the_event(dates, zone, expected, turned):
    told = [witness(n, date) for n, date in enumerate(reversed(dates) if turned else dates, 1)]

    assert texts_of(date_event(None, zone, told)) == (expected, "mention", False, [])


def test_the_zone_of_a_date_is_not_that_of_the_first_name():
    zones = {
        date_event(None, None, [witness(n, "2025-03-04", zone=zone) for n, zone in enumerate(order, 1)]).zone
        for order in ((KYIV, NEW_YORK), (NEW_YORK, KYIV))
    }

    assert len(zones) == 1


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            ("2025-03-04T06:00+02:00", "2025-03-03T23:00-05:00", "2025-03-08"),
            "[2025-03-03T23:00-05:00,2025-03-08]",
        ),
        (
            ("2025-03-03T17:00Z", "2025-03-03T17:00-05:00", "2025-03-03T17:00+02:00"),
            "[2025-03-03T17:00+02:00,2025-03-03T17:00-05:00,2025-03-03T17:00Z]",
        ),
        (("2025-03-03~", "2025-03-03?", "2025-03-08"), "[2025-03-03?,2025-03-08]"),
    ],
    ids=["one instant", "one hour", "two doubts"],
)
def test_the_order_of_articles_does_not_order_the_rivals(dates, expected):
    given = list(zip(dates, (KYIV, NEW_YORK, BAKU), strict=True))
    found = [
        date_event(None, NEW_YORK, [witness(n, date, zone=zone) for n, (date, zone) in enumerate(order, 1)])
        for order in permutations(given)
    ]

    assert {one.date.text for one in found} == {expected}
    assert len({tuple((rival.date.text, rival.same_moment, rival.zones) for rival in one.rivals) for one in found}) == 1
    assert len({one.contested for one in found}) == 1
