"""What pages say of themselves, as a browser reads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.kinds import Site

READ = """() => {
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
    return [document.querySelector("h1").innerText, blocks.map(block => JSON.parse(block.textContent))];
}"""


@pytest.mark.parametrize("kind", ["event", "article"])
def test_linked_data_are_read_and_say_what_the_page_says(
    site: Site, context: Callable[..., BrowserContext], kind: str
) -> None:
    page = context().new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in site.samples(kind):
        page.goto(site.address + path)
        title, (block,) = page.evaluate(READ)
        told = block if kind == "event" else block["mainEntity"]

        assert block["@context"] == "https://schema.org"
        assert told.get("headline", told.get("name")) == title
    assert complaints == []
