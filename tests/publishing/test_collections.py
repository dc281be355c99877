"""The pages that gather events."""

from __future__ import annotations

from tests.publishing.sample import chronology, publication
from timeline.publishing.collections import collections_of, whole
from timeline.publishing.compose.all import page_paths
from timeline.publishing.compose.site import index_site

SITE = index_site(publication(), stylesheet="", icon="")


def test_every_collection_has_a_page_and_events_in_order():
    order = {event.id: number for number, event in enumerate(chronology().events)}
    found = list(collections_of(SITE))

    assert {one.path for one in found} < set(page_paths(SITE))
    assert len({one.path for one in found}) == len(found)
    for one in (whole(SITE), *found):
        numbers = [order[event.id] for event in one.events]
        assert numbers and numbers == sorted(set(numbers)), one.path


def test_each_kind_of_topic_gathers_its_events():
    titles = {one.path: (one.title, [event.id for event in one.events]) for one in collections_of(SITE)}

    assert titles["threads/aid/"] == ("Aid – A sample & its sources", ["pause"])
    assert titles["publishers/kyiv-press/"][1] == ["pause"]
    assert titles["places/washington/"][0] == "Washington – A sample & its sources"
    assert titles["2025/03/"][0] == "March 2025 – A sample & its sources"
    assert "entities/nobody/" not in titles
