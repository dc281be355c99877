"""Events to what they can be chosen by."""

from __future__ import annotations

import json

import pytest

from tests.making import edtf
from tests.publishing.sample import SHAPES, chronology, publication
from tests.publishing.search.reading_back import read_facets
from timeline.core.edtf import Day, ordinal
from timeline.core.struct import replace
from timeline.publishing.compose.site import index_site
from timeline.publishing.search.facet_file import facet_file
from timeline.publishing.search.facets import facets_of, origins_of, published_of, span_of

EVENTS = chronology().events
FACETS = {facet.key: facet for facet in facets_of(index_site(publication(), stylesheet="", icon=""), EVENTS)}
SPANS = [span_of(event.date.date) for event in EVENTS]
PUBLISHED = [published_of(event) for event in EVENTS]
NUMBER = {event.id: number for number, event in enumerate(EVENTS)}


def chosen(facet: str, value: str) -> list[str]:
    (found,) = (one for one in FACETS[facet].values if one.id == value)
    return [EVENTS[number].id for number in found.events]


@pytest.mark.parametrize(
    ("facet", "value", "event"),
    [
        ("entity", "csis", "pause"),
        ("place", "washington", "pause"),
        ("thread", "aid", "pause"),
        ("kind", "order", "pause"),
        ("tag", "ukraine", "pause"),
        ("publisher", "kyiv-press", "pause"),
        ("language", "uk", "pause"),
        ("status", "disputed", "pause"),
        ("contested", "yes", "pause"),
        ("precision", "decade", "decade"),
        ("origins", "none", "hostile"),
    ],
)
def test_an_event_is_chosen_by_what_it_has(facet, value, event):
    assert event in chosen(facet, value)
    assert len(chosen(facet, value)) < len(EVENTS)


def test_each_facet_counts_every_event_once_where_an_event_has_one_value():
    for key in ("kind", "origins", "contested"):
        assert sorted(number for value in FACETS[key].values for number in value.events) == list(range(len(EVENTS)))


def test_three_and_more_origins_are_one_value():
    pause = EVENTS[NUMBER["pause"]]
    counted = [
        origins_of(replace(pause, support=replace(pause.support, independent_origins=number)))
        for number in (None, 0, 1, 2, 3, 7)
    ]

    assert counted == ["none", "0", "1", "2", "3", "3"]


def test_values_stand_by_frequency_but_where_they_have_an_order_of_their_own():
    for key, facet in FACETS.items():
        numbers = [len(value.events) for value in facet.values]
        if key not in ("origins", "precision"):
            assert numbers == sorted(numbers, reverse=True)
    precision = [value.id for value in FACETS["precision"].values]
    assert precision.index("day") < precision.index("month") < precision.index("year") < precision.index("decade")


def test_the_file_gives_every_value_its_events():
    file = json.loads(json.dumps(facet_file(tuple(FACETS.values()), SPANS, PUBLISHED)))

    assert read_facets(file, len(EVENTS)) == {
        key: {value.id: list(value.events) for value in facet.values} for key, facet in FACETS.items()
    }


@pytest.mark.parametrize("name", SHAPES)
def test_the_file_gives_every_event_its_days(name):
    file = json.loads(json.dumps(facet_file((), SPANS, PUBLISHED)))
    anchor = 0
    for days, event in zip(file["dates"], EVENTS, strict=True):
        first, last = days if isinstance(days, list) else (days, days)
        read = tuple(None if day is None else day + anchor for day in (first, last))
        anchor = next((day for day in read if day is not None), anchor)
        if event.id == name:
            assert read == span_of(edtf(SHAPES[name]))


def test_articles_published_on_one_day_count_once_and_those_without_a_date_not_at_all():
    days = published_of(EVENTS[NUMBER["pause"]])

    assert len(days) == len(set(days))
    assert (ordinal(Day(2025, 3, 4)),) * 2 in days
    assert (None, None) not in days
