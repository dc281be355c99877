"""What the editor saved last is what the browser shows, and soon."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

SOON = 10_000
"""Milliseconds within which the page must show the last save, however busy the machine; it mostly takes 200."""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def test_after_any_burst_of_edits_the_browser_shows_the_last(start: Callable[..., Any], page: Page) -> None:
    site = start(index="edit 0")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(site.address)
    pause = random.Random(7)

    for number in range(1, 21):
        (site.content / "index.md").write_text(f"edit {number}")
        page.wait_for_timeout(pause.choice([0, 5, 60, 180, 250, 400]))
        if number % 5 == 0:
            expect(page.locator("main")).to_have_text(f"edit {number}", timeout=SOON)

    assert complaints == []


def test_a_banner_comes_with_a_fault_and_goes_with_its_repair(start: Callable[..., Any], page: Page) -> None:
    site = start(base_path="/repo/", index="good", about="about us")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(site.address + "about/")

    (site.content / "index.md").write_text("<script>broken</script>")
    banner = page.get_by_role("alert")

    expect(banner).to_contain_text("<script>broken</script> in index.md:3:7", timeout=SOON)
    expect(banner).to_have_css("position", "fixed")
    expect(page.locator("main")).to_have_text("about us")

    (site.content / "index.md").write_text("mended")

    expect(banner).to_have_count(0, timeout=SOON)
    assert complaints == []


def test_a_page_that_was_loaded_before_the_last_build_reloads_itself(start: Callable[..., Any], page: Page) -> None:
    site = start(index="old")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/livereload.js*", hold)
    page.goto(site.address, wait_until="commit")
    expect(page.locator("main")).to_have_text("old")
    (site.content / "index.md").write_text("new")
    while "new" not in site.get("/")[1]:
        page.wait_for_timeout(20)

    held[0].continue_()

    expect(page.locator("main")).to_have_text("new", timeout=SOON)
