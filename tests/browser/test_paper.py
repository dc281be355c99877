"""Printed pages keep together what belongs together, and hold only what can be used on paper."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")


def plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


def sheets(page: Page) -> list[str]:
    """The words of each sheet of A4, without white space and ligatures."""
    printed = page.pdf(format="A4", margin=MARGINS)  # type: ignore[arg-type]
    return [plain(sheet.extract_text()) for sheet in PdfReader(BytesIO(printed)).pages]


@pytest.fixture
def month(site: Site, context: Context) -> Page:
    """The month of most events."""
    page = context().new_page()
    page.goto(site.address + site.of_kind("month")[-1])
    return page


def test_a_date_is_printed_above_its_event(month: Page) -> None:
    heads = [
        [plain(group.locator(".when").inner_text()), plain(group.locator(".entry-title").first.inner_text())]
        for group in month.locator(".dates-group").all()
    ]
    printed = sheets(month)

    assert len(heads) > 5
    assert [head for head in heads if not any("".join(head) in sheet for sheet in printed)] == []


def test_no_sheet_is_left_half_empty(month: Page) -> None:
    lengths = [len(sheet) for sheet in sheets(month)]

    assert min(lengths[:-1]) > max(lengths) / 3


@pytest.mark.parametrize("path", ["search/?q=ukraine", "sources/?q=ukraine"])
def test_what_was_found_is_printed_not_the_controls_that_find_it(site: Site, context: Context, path: str) -> None:
    page = context().new_page()
    page.goto(site.address + path)
    expect(page.locator("#results li").first).to_be_visible()
    page.locator("#filters").evaluate("one => { one.open = true; }")
    page.emulate_media(media="print")

    assert page.locator("main :is(input, select, button)").locator("visible=true").count() == 0
    assert page.locator("#search-status, #applied a, #results a").locator("visible=true").count() >= 5
