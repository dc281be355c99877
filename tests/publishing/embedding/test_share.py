"""How the pages of events and threads are passed on."""

from __future__ import annotations

from html import unescape

import pytest

from tests.making import text
from tests.publishing.produced import files_of
from tests.publishing.sample import BASE_URL, HOSTILE, chronology, publication
from timeline.core.model.chronology import Event
from timeline.core.model.records import EventRecord
from timeline.core.struct import replace
from timeline.publishing.compose.site import index_site, page_at
from timeline.publishing.embedding.share import share_view, snippet
from timeline.publishing.views.embedding import ShareView


def shared(**fields: object) -> ShareView:
    site = index_site(publication(**fields), stylesheet="", icon="")
    return share_view(page_at(site, "events/pause/"), "A pause of aid", event="pause")


def added_on(day: str) -> tuple[Event, ...]:
    def changed(event: Event) -> Event:
        record: EventRecord | None = event.record
        if event.id != "pause" or record is None:
            return event
        return replace(event, record=replace(record, added=text(day)))

    return tuple(changed(event) for event in chronology().events)


def page(path: str, **fields: object) -> str:
    return files_of(publication(**fields))[path].decode("utf-8")


def test_an_event_has_an_address_and_words_to_paste():
    view = shared()

    assert view.address == f"{BASE_URL}events/pause/"
    assert view.preview == "../../embed/events/pause/"
    assert view.oembed == f"{BASE_URL}embed/events/pause/oembed.json"
    assert view.snippet == (
        f'<a class="timeline-embed" href="{BASE_URL}events/pause/">A pause of aid</a>\n'
        f'<script async src="{BASE_URL}embed.js"></script>'
    )


def test_the_words_to_paste_are_safe_in_another_page():
    made = snippet(f"{BASE_URL}events/x/", HOSTILE, BASE_URL)

    assert "<script>alert" not in made
    assert HOSTILE in unescape(made)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"base_url": ""}, ("", "../../embed/events/pause/", "", "")),
        (
            {"chronology": replace(chronology(), site=replace(chronology().site, outputs=("pages",)))},
            (f"{BASE_URL}events/pause/", "", "", ""),
        ),
    ],
    ids=["address not known", "no light pages"],
)
def test_what_is_not_there_is_not_offered(fields, expected):
    view = shared(**fields)

    assert (view.address, view.preview, view.snippet, view.oembed) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2025-11-20", "2025-11-20"), ("2025-11", ""), ("-0043-03-15", "")], ids=str
)
def test_only_a_recorded_day_is_when_it_was_published(day, expected):
    assert shared(chronology=replace(chronology(), events=added_on(day))).added == expected


def test_without_a_recorded_day_none_is_made_up():
    html = page("events/pause/index.html")

    assert "article:published_time" not in html
    assert '<meta property="og:title"' in html
    assert '<meta property="og:type" content="article">' in html
    assert f'type="application/json+oembed" href="{BASE_URL}embed/events/pause/oembed.json"' in html


def test_a_recorded_day_stands_in_the_head():
    html = page("events/pause/index.html", chronology=replace(chronology(), events=added_on("2025-11-20")))

    assert '<meta property="article:published_time" content="2025-11-20">' in html


def test_a_thread_is_passed_on_and_a_person_is_not():
    assert f'Link to this thread: <a href="{BASE_URL}threads/aid/"' in page("threads/aid/index.html")
    assert "../../embed/threads/aid/" in page("threads/aid/index.html")
    assert "Link to this" not in page("entities/csis/index.html")
