"""The light pages and the oEmbed answers."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest

from tests.publishing.produced import produced
from tests.publishing.sample import BASE_URL, HOSTILE, chronology, publication
from timeline.core.struct import replace
from timeline.publishing.compose.site import index_site
from timeline.publishing.embedding.card import event_card
from timeline.publishing.embedding.oembed import WIDTH, height_of
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.views.shared import Label


def files(**fields: object) -> dict[str, str]:
    made = [one for one in produced(publication(**fields), "embed") if isinstance(one, OutputFile)]
    return {one.path: one.content.decode("utf-8") for one in made}


ALL = files()
PAUSE = ALL["embed/events/pause/index.html"]
PAGES = sorted(path for path in ALL if path.endswith(".html"))


class Frame(HTMLParser):
    """The attributes of the one frame in an answer."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.given: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.given = {name: value or "" for name, value in attrs}


def test_every_event_and_every_thread_has_one():
    events = {f"embed/events/{event.id}/index.html" for event in chronology().events}

    assert set(PAGES) == events | {"embed/events/aid-pause/index.html", "embed/threads/aid/index.html"}


def test_a_card_says_when_what_and_how_well_it_is_sourced():
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", PAUSE)).split())

    assert "3 March 2025 Monday sources disagree A pause of aid Disputed" in text
    assert "2 independent origins" in text
    assert "a - pause, of “all” aid & arms" in text
    assert "Denied by US Department of Defense" in text
    assert text.endswith("A sample & its sources")


@pytest.mark.parametrize("path", PAGES)
def test_a_light_page_leads_out_beside_the_page_around_it(path):
    links = re.findall(r"<a [^>]+>", ALL[path])

    assert links
    assert [link for link in links if 'target="_blank" rel="noopener"' not in link] == []
    assert '<meta name="robots" content="noindex">' in ALL[path]
    assert "Content-Security-Policy" in ALL[path]
    assert "unsafe" not in ALL[path].partition("<title>")[0]
    assert len(ALL[path]) < 8_000


def test_the_full_page_is_the_canonical_one():
    assert f'<link rel="canonical" href="{BASE_URL}events/pause/">' in PAUSE


def test_a_former_address_shows_the_same_card():
    assert ALL["embed/events/aid-pause/index.html"] == PAUSE


def test_of_a_long_thread_the_last_events_are_listed():
    month = next(event for event in chronology().events if event.id == "month")
    events = tuple(replace(month, id=f"month-{number}", threads=("aid",)) for number in range(31))

    page = files(chronology=replace(chronology(), events=events))["embed/threads/aid/index.html"]

    assert "31 events, of which these are the last 30" in page
    assert page.count("<li>") == 30
    assert "events/month-0/" not in page


def test_the_answer_to_oembed_frames_the_card():
    answer = json.loads(ALL["embed/events/pause/oembed.json"])
    frame = Frame(answer["html"])

    assert {name: answer[name] for name in ("version", "type", "title", "width", "provider_url")} == {
        "version": "1.0",
        "type": "rich",
        "title": "A pause of aid",
        "width": WIDTH,
        "provider_url": BASE_URL,
    }
    assert frame.tags == ["iframe"]
    assert frame.given["src"] == f"{BASE_URL}embed/events/pause/"
    assert frame.given["height"] == str(answer["height"])


def test_a_hostile_title_stays_a_title():
    frame = Frame(json.loads(ALL["embed/events/hostile/oembed.json"])["html"])

    assert frame.tags == ["iframe"]
    assert frame.given["title"] == HOSTILE


@pytest.mark.parametrize(
    "longer",
    [
        {"summary": "word " * 100},
        {"support": "4 articles, 3 independent origins: " + "a ministry, " * 12},
        {"standings": ("Disputed",)},
        {"note": "sources disagree " * 4},
        {"title": Label(text="word " * 20)},
    ],
    ids=lambda given: next(iter(given)),
)
def test_more_words_need_more_room(longer):
    site = index_site(publication(), stylesheet="style.css", icon="icon.svg")
    card = event_card(site, next(event for event in chronology().events if event.id == "month"))

    assert height_of(replace(card, **longer)) > height_of(card)


def test_without_a_base_url_there_is_nothing_to_answer():
    made = files(base_url="")

    assert sorted(made) == PAGES
    assert "canonical" not in made["embed/events/pause/index.html"]
