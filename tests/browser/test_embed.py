"""On a newspaper's page, on another origin, a link becomes a frame that sizes itself and believes nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape

import pytest
from playwright.sync_api import BrowserContext, Frame, Page

from tests.browser.conftest import served
from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
HEIGHT = "frame => frame.getBoundingClientRect().height"
WANTED = "document.documentElement.getBoundingClientRect().height"
STRANGER = "<!DOCTYPE html><title>x</title><script>heard = []; onmessage = event => heard.push(event.data)</script>"


@pytest.fixture(scope="module")
def event(site: Site) -> str:
    """The path of the event with most to show."""
    return max(site.of_kind("event"), key=lambda page: len(site.text(f"embed/{page}")))


@pytest.fixture(scope="module")
def newspaper(site: Site, event: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with what an event's page offers for pasting, and of a stranger on a third origin."""
    folder = tmp_path_factory.mktemp("newspaper")
    other = tmp_path_factory.mktemp("stranger")
    (other / "index.html").write_text(STRANGER)
    with served(folder) as address, served(other) as stranger:
        body = (
            f'<a class="timeline-embed" href="{site.address}{event}">An event</a>'
            f'<p><a data-timeline-embed href="{site.address}threads/">No event</a>'
            f'<a class="timeline-embed" href="{stranger}{event}">Another site</a></p>'
            f'<iframe name="stranger" title="x" src="{escape(stranger)}"></iframe>'
            f'<iframe name="page" title="x" src="{site.address}about/"></iframe>'
            f'<script async src="{site.address}embed.js"></script>'
        )
        (folder / "index.html").write_text(f"<!DOCTYPE html><html lang=en><title>News</title><body>{body}")
        (folder / "404.html").write_text("<!DOCTYPE html><title>Nothing</title>")
        (other / "404.html").write_text("<!DOCTYPE html><title>Nothing</title>")
        yield address


@pytest.fixture
def opened(context: Context, newspaper: str) -> Page:
    """The newspaper's page, once the frame is as high as it wants to be."""
    page = context(viewport={"width": 700, "height": 900}).new_page()
    page.goto(newspaper)
    card(page)
    return page


def card(page: Page) -> Frame:
    """The frame with the event, when it has been sized."""
    element = page.wait_for_selector("iframe[sandbox]")
    assert element
    frame = element.content_frame()
    assert frame
    frame.wait_for_load_state()
    wanted = frame.evaluate(WANTED)
    page.wait_for_function(
        "wanted => Math.abs(document.querySelector('iframe[sandbox]').height - wanted) <= 1", arg=wanted
    )
    return frame


def height(page: Page) -> float:
    found: float = page.eval_on_selector("iframe[sandbox]", HEIGHT)
    return found


def test_what_the_event_s_page_offers_is_what_a_newspaper_pastes(site: Site, event: str) -> None:
    page = site.text(event)

    assert f"&lt;a class=&#34;timeline-embed&#34; href=&#34;{site.address}{event}&#34;&gt;" in page
    assert f"&lt;script async src=&#34;{site.address}embed.js&#34;&gt;&lt;/script&gt;" in page


def test_the_link_becomes_a_frame_with_the_event(opened: Page, site: Site, event: str) -> None:
    frame = card(opened)

    assert frame.url == f"{site.address}embed/{event}"
    assert opened.get_attribute("iframe[sandbox]", "title") == "An event"
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_the_frame_grows_and_shrinks_with_what_it_shows(opened: Page) -> None:
    closed = height(opened)

    card(opened).locator("summary").click()
    opened.wait_for_function("before => document.querySelector('iframe[sandbox]').height > before + 50", arg=closed)
    card(opened).locator("summary").click()

    card(opened)
    opened.wait_for_function(
        "before => Number(document.querySelector('iframe[sandbox]').height) === before", arg=closed
    )
    assert height(opened) == closed


def test_other_links_stay_links(opened: Page) -> None:
    assert opened.locator("a").all_inner_texts() == ["No event", "Another site"]


def test_links_of_the_frame_open_beside_the_newspaper(opened: Page, site: Site, event: str) -> None:
    with opened.context.expect_page() as following:
        card(opened).locator("h1 a").click()

    assert following.value.url == f"{site.address}{event}"
    assert following.value.evaluate("opener") is None


PLACE = "[...Array(frames.length).keys()].find(at => frames[at] === document.querySelector('[sandbox]').contentWindow)"
LIES = "{timeline: 'height', height: 5000}"


@pytest.mark.parametrize("liar", ["the newspaper", "stranger", "page"])
def test_nobody_else_can_size_the_frame(opened: Page, liar: str) -> None:
    before = height(opened)
    frame = opened.main_frame if liar == "the newspaper" else opened.frame(name=liar)
    assert frame
    opened.evaluate("heard = []; addEventListener('message', event => heard.push(event.data.height))")

    frame.evaluate(f"parent.postMessage({LIES}, '*')")
    opened.wait_for_function("heard.includes(5000)")

    assert height(opened) == before


@pytest.mark.parametrize("lie", ["-1", "0", "1e9 + 0.5", "'5000'", "null", "{}"])
def test_the_frame_itself_can_ask_for_nothing_senseless(opened: Page, lie: str) -> None:
    before = height(opened)
    opened.evaluate("heard = 0; addEventListener('message', () => heard++)")

    card(opened).evaluate(f"parent.postMessage({{timeline: 'height', height: {lie}}}, '*')")
    opened.wait_for_function("heard > 0")

    assert height(opened) == before


def test_the_frame_answers_nobody_but_the_page_around_it(opened: Page) -> None:
    stranger, frame = opened.frame(name="stranger"), card(opened)
    assert stranger
    frame.evaluate("asked = new Promise(done => addEventListener('message', () => done(1), {once: true})); 0")
    place = opened.evaluate(PLACE)

    stranger.evaluate(f"parent.frames[{place}].postMessage({{timeline: 'how high?'}}, '*')")
    assert frame.evaluate("asked") == 1
    frame.locator("summary").click()
    card(opened)

    assert stranger.evaluate("heard") == []


def test_who_asks_for_oembed_is_given_room_for_the_whole_card(site: Site, context: Context) -> None:
    page = context(viewport={"width": 600, "height": 400}).new_page()
    longest = sorted(site.of_kind("event"), key=lambda event: len(site.text(f"embed/{event}").partition("<ol>")[0]))
    for event in longest[-8:]:
        page.goto(f"{site.address}embed/{event}")
        answer = json.loads((site.folder / "embed" / event / "oembed.json").read_text("utf-8"))

        assert page.evaluate(WANTED) <= answer["height"] < page.evaluate(WANTED) + 120


def test_without_scripts_the_link_stays(context: Context, newspaper: str) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(newspaper)

    assert page.locator("a.timeline-embed").first.inner_text() == "An event"
    assert page.locator("iframe[sandbox]").count() == 0
