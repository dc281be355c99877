"""Where the reader's system sets the colours, nothing is drawn in the colour of what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
FEWEST = 6
"""Changes between dark and light along a line through a word."""


@pytest.fixture(params=["light", "dark"])
def page(context: Context, request: pytest.FixtureRequest) -> Page:
    return context(
        forced_colors="active", color_scheme=request.param, viewport={"width": 1280, "height": 900}
    ).new_page()


def has_words(one: Locator) -> bool:
    """Whether dark and light take turns along its middle."""
    picture = Image.open(BytesIO(one.screenshot())).convert("1", dither=Image.Dither.NONE)
    quarter = picture.width // 4
    row = [picture.getpixel((x, picture.height // 2)) for x in range(quarter, picture.width - quarter)]
    return sum(here != after for here, after in pairwise(row)) >= FEWEST


def test_what_is_written_on_ink_can_be_read(site: Site, page: Page) -> None:
    page.goto(f"{site.address}search/?-entity=ukraine")
    page.wait_for_selector(".not :checked")

    assert has_words(page.locator(".search-bar button"))
    assert has_words(page.locator(".not:has(:checked)"))

    skip = page.get_by_role("link", name="Skip to the content")
    skip.focus()

    assert has_words(skip)


def test_places_stand_out_from_the_land(site: Site, page: Page) -> None:
    page.goto(f"{site.address}places/london/")

    land, other = (
        page.locator(name).first.evaluate("one => getComputedStyle(one).fill") for name in (".map-land", ".map-other")
    )

    assert land != other


def test_where_the_reader_is_is_underlined(site: Site, page: Page) -> None:
    page.goto(site.address)
    for current in (".main-navigation a[aria-current]", ".order a[aria-current]"):
        line = page.locator(current).evaluate("one => getComputedStyle(one).textDecoration")

        assert line.startswith("underline")
