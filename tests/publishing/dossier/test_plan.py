"""Which dossiers a site has, and how the long ones are split."""

from __future__ import annotations

from tests.publishing.sample import chronology, publication
from timeline.core.model.chronology import Event
from timeline.core.struct import replace
from timeline.publishing.compose.site import index_site
from timeline.publishing.dossier.plan import LONGEST, Dossier, dossiers


def planned(*events: Event, longest: int = LONGEST) -> list[Dossier]:
    given = publication(chronology=replace(chronology(), events=events))
    return list(dossiers(index_site(given, stylesheet="", icon=""), longest=longest))


def known_as(name: str) -> Event:
    return next(event for event in chronology().events if event.id == name)


def many(name: str, number: int) -> tuple[Event, ...]:
    return tuple(replace(known_as(name), id=f"{name}-{position}") for position in range(number))


def test_there_is_one_of_the_whole_and_one_of_each_thread_that_has_events():
    found = planned(known_as("month"), known_as("pause"))

    assert [(one.path, one.of, len(one.events)) for one in found] == [
        ("print/", "", 2),
        ("print/aid/", "threads/aid/", 1),
    ]


def test_without_events_there_is_nothing_to_print():
    assert planned() == []


def test_as_many_as_fit_are_printed_together():
    (whole,) = planned(*many("month", LONGEST))

    assert whole.parts == ()


def test_more_are_split_into_years_and_a_long_year_into_months():
    events = (known_as("decade"), *many("year", 2), *many("month", LONGEST - 1), known_as("hostile"))

    whole, *parts = planned(*events)

    assert [part.path for part in whole.parts] == [part.path for part in parts]
    assert [(part.path, part.of, len(part.events)) for part in parts] == [
        ("print/years/199x/", "199x/", 1),
        ("print/years/2025/", "2025/", 2),
        ("print/years/2025/02/", "2025/02/", LONGEST - 1),
        ("print/years/2025/03/", "2025/03/", 1),
    ]
    assert tuple(event for part in parts for event in part.events) == events


def test_the_parts_of_a_thread_lead_back_to_the_thread():
    found = planned(known_as("pause"), longest=0)

    assert [(one.path, one.of) for one in found if one.thread] == [
        ("print/aid/", "threads/aid/"),
        ("print/aid/years/2025/03/", "threads/aid/"),
    ]
