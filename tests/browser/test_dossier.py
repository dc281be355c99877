"""A dossier, printed to PDF by a browser, has every source's address and nothing that only a screen can use."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import BrowserContext
from pypdf import PdfReader

from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
ON_SCREEN_ONLY = ".skip, .masthead, .colophon, .on-screen"


@pytest.fixture(scope="module")
def paper(site: Site, chromium: Any) -> str:
    """The words of the whole dossier on A4; an address may stand on two lines."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}print/")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    context.close()
    return "".join(words_of(printed))


def words_of(printed: bytes) -> list[str]:
    """The words of each sheet, without white space and ligatures."""
    return [plain(sheet.extract_text()) for sheet in PdfReader(BytesIO(printed)).pages]


def plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


def articles(site: Site) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads((site.folder / "data" / "articles.json").read_text("utf-8"))["articles"]
    return [article for article in listed if article["events"]]


def test_every_address_of_every_source_is_printed(site: Site, paper: str) -> None:
    addresses = [article["url"] for article in articles(site) if article["url"]]
    addresses += [article["archive"]["url"] for article in articles(site) if article["archive"]]

    assert len(addresses) > 50
    assert [address for address in addresses if address not in paper] == []


def test_an_address_can_be_copied_letter_by_letter(site: Site, context: Context) -> None:
    page = context().new_page()
    page.goto(f"{site.address}print/")

    assert page.eval_on_selector(".written", "link => getComputedStyle(link).fontVariantLigatures") == "none"
    assert page.eval_on_selector(".written", "link => getComputedStyle(link).hyphens") == "none"


def test_every_event_is_printed_with_its_date_and_its_address(site: Site, paper: str) -> None:
    events = json.loads((site.folder / "data" / "events.json").read_text("utf-8"))["events"]

    assert [event["id"] for event in events if plain(event["title"]) not in paper] == []
    assert [event["id"] for event in events if f"{site.address}events/{event['id']}/" not in paper] == []
    assert [event["id"] for event in events if event["date"]["edtf"] not in paper] == []


def test_nothing_that_only_a_screen_can_use_is_printed(site: Site, context: Context, paper: str) -> None:
    page = context().new_page()
    page.goto(f"{site.address}print/")
    on_screen = [words for words in page.locator(ON_SCREEN_ONLY).all_inner_texts() if words.strip()]

    assert len(on_screen) >= 3
    assert [words for words in on_screen if plain(words) in paper] == []
    assert "Howdoweknow?" not in paper
    assert page.locator("main").locator("details, summary, button, input, form, nav").count() == 0
    page.emulate_media(media="print")
    assert page.locator("header.masthead, footer.colophon, .on-screen").locator("visible=true").count() == 0


def test_pages_are_numbered_and_no_note_is_torn(site: Site, context: Context) -> None:
    page = context().new_page()
    page.goto(f"{site.address}{site.samples('dossier')[0]}")
    words = words_of(page.pdf(format="A4", prefer_css_page_size=True))
    notes = [plain(note) for note in page.locator(".notes li").all_inner_texts()]

    assert all(f"{number}/{len(words)}" in text for number, text in enumerate(words, start=1))
    assert [note for note in notes if not any(note in text for text in words)] == []
