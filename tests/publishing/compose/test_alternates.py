"""The links from a page to its events in other forms."""

from __future__ import annotations

import pytest

from tests.publishing.sample import chronology, publication
from timeline.core.struct import replace
from timeline.publishing.compose.alternates import alternates_of
from timeline.publishing.compose.site import index_site, page_at


def names(path: str, *events: str, outputs: tuple[str, ...] = ()) -> list[str]:
    site = replace(chronology().site, outputs=outputs)
    given = index_site(publication(chronology=replace(chronology(), site=site)), stylesheet="", icon="")
    chosen = [event for event in chronology().events if event.id in events]
    return [one.href for one in alternates_of(page_at(given, path), "A page", chosen)]


@pytest.mark.parametrize(
    ("path", "events", "outputs", "expected"),
    [
        ("threads/aid/", ("pause",), (), ["feed.atom", "feed.json", "calendar.ics", "data.json", "../../print/aid/"]),
        ("threads/aid/", ("month",), (), ["feed.atom", "feed.json", "data.json", "../../print/aid/"]),
        ("entities/csis/", ("month",), (), ["feed.atom", "feed.json", "data.json"]),
        ("threads/aid/", (), (), []),
        ("", ("pause",), (), ["feed.atom", "feed.json", "calendar.ics", "print/"]),
        ("", (), (), ["feed.atom", "feed.json"]),
        ("threads/aid/", ("pause",), ("pages", "calendar"), ["calendar.ics"]),
        ("threads/aid/", ("pause",), ("pages", "feed"), []),
        ("threads/aid/", ("pause",), ("pages", "topic-feeds"), ["feed.atom", "feed.json"]),
        ("", ("pause",), ("pages", "feed"), ["feed.atom", "feed.json"]),
        ("", ("pause",), ("pages", "topic-feeds"), []),
    ],
    ids=[
        "thread",
        "no-day",
        "other-topic",
        "no-events",
        "home",
        "empty-home",
        "chosen",
        "one-feed",
        "feeds-of-topics",
        "home-with-one-feed",
        "home-without",
    ],
)
def test_a_page_leads_to_what_is_there(path, events, outputs, expected):
    assert names(path, *events, outputs=outputs) == expected
