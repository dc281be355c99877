"""A link to a passage leads a real browser to the words, and highlights them, on another site's page that has them."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from timeline.publishing.urls import to_passage
from timeline.reasoning.quotes import check_passage
from timeline.reasoning.surroundings import surroundings

FILLER = "<p>Ships came and went, and the harbour master wrote it down.</p>" * 200
PRINTED = {
    "plain": "The harbour was closed at noon",
    "syntax": "a well-known, long-awaited pause — R&D, ships & ports — began",
    "curly": "‘The port’s gates’ stayed “shut”",
    "long": "On Monday the minister said that the port would be closed to all ships until the end of the week,"
    " and that nobody knew whether it would be opened again",
    "omitted": "We have closed the port, said the minister to those who stood by, and we shall open it in the spring",
    "cyrillic": "Порт закрили у понеділок, 3 березня",
    "arabic": "أغلق الميناء يوم الاثنين",
    "hash": "C# costs 100% more? #closed",
}
"""What the page prints, by its place."""
QUOTED = PRINTED | {
    "curly": "'The port's gates' stayed \"shut\"",
    "omitted": "We have closed the port […] and we shall open it in the spring",
}
"""What an editor quotes of it."""
REPEATED = {
    "heading": "THE PORT IS CLOSED UNTIL MAY, SAYS THE MAYOR, AND NO ONE ELSE WILL OPEN IT",
    "plain": "“R&D-wise, a well-known” spokes-woman said: the port is closed",
    "joined": "Those, angry & tired, who live there knew — “until May, says” the mayor’s-office",
    "long": "A spokes-woman, angry & tired: says the mayor, and no one else will open it, for no one else will open it"
    " before the ships — two-masted, R&D — are back",
}
"""What another page prints, by its place; its heading has the words of all that is quoted of it, in capitals."""
LINKED = {
    "plain": "the port is closed",
    "joined": "until May, says",
    "long": "says the mayor, and no one else will open it, for no one else will open it",
}
"""What is quoted of it, by its place: the last ends with words that stand in it twice."""
HIGHLIGHT = (255, 0, 255)
COUNT_PIXELS = """async ([image, colour]) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4)
        found += colour.every((value, part) => data[at + part] === value);
    return found;
}"""


class Newspaper(BaseHTTPRequestHandler):
    """A page that prints everything far below its head, and another one that links there."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        stories = {"/story": PRINTED, "/story-repeated": REPEATED}
        body = printed(stories[parts.path]) if parts.path in stories else linking(unquote(parts.query))
        self.wfile.write(f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>x</title>{body}".encode())

    def log_message(self, *_: Any) -> None:
        """Nothing: the tests say what is wrong."""


def printed(story: dict[str, str]) -> str:
    places = "".join(f"<p id={name}>{escape(words)}</p>{FILLER}" for name, words in story.items())
    return f"<style>::target-text {{ background: rgb{HIGHLIGHT}; color: black }}</style>{FILLER}{places}"


def linking(address: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener noreferrer">Read it there</a>'


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Where both pages are served: as 127.0.0.1, and as localhost, which is another site to a browser."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Newspaper) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def follow(context: Callable[..., BrowserContext], port: int, address: str) -> Page:
    """The page that a reader sees who clicks on a link to *address*."""
    page = context(viewport={"width": 800, "height": 600}).new_page()
    page.goto(f"http://localhost:{port}/links?{address.replace('%', '%25').replace('#', '%23')}")
    page.click("a")
    page.wait_for_url(f"http://127.0.0.1:{port}/story**")
    page.wait_for_load_state("load")
    return page


def highlighted(page: Page) -> int:
    """How many pixels of the window have the colour of the highlight."""
    image = base64.b64encode(page.screenshot()).decode()
    found: int = page.context.new_page().evaluate(COUNT_PIXELS, [image, list(HIGHLIGHT)])
    return found


@pytest.mark.parametrize("name", PRINTED)
def test_a_quote_is_scrolled_to_and_highlighted(context: Callable[..., BrowserContext], port: int, name: str) -> None:
    page = follow(context, port, to_passage(f"http://127.0.0.1:{port}/story", QUOTED[name]))

    page.wait_for_function("scrollY > 0")
    top = page.evaluate("name => document.getElementById(name).getBoundingClientRect().top", name)
    assert 0 <= top < 600
    assert highlighted(page) > 500


@pytest.mark.parametrize("name", LINKED)
def test_of_words_that_a_page_prints_twice_those_that_were_checked_are_highlighted(
    context: Callable[..., BrowserContext], port: int, name: str
) -> None:
    quoted, capture = LINKED[name], "\n".join(REPEATED.values())
    around = surroundings(quoted, check_passage(quoted, capture), capture)
    story = f"http://127.0.0.1:{port}/story-repeated"

    led_astray = follow(context, port, to_passage(story, quoted))
    page = follow(context, port, to_passage(story, quoted, around.prefix, around.suffix))

    for shown, place in ((led_astray, "heading"), (page, name)):
        shown.wait_for_function("scrollY > 0")
        assert 0 <= shown.evaluate("name => document.getElementById(name).getBoundingClientRect().top", place) < 600
        assert highlighted(shown) > 500


def test_words_that_are_not_there_lead_to_the_head_of_the_page(
    context: Callable[..., BrowserContext], port: int
) -> None:
    page = follow(context, port, to_passage(f"http://127.0.0.1:{port}/story", "words that nobody printed"))

    assert page.evaluate("scrollY") == 0
    assert highlighted(page) == 0
