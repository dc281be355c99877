"""A reader chooses light or dark, and the choice holds on every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
LIGHT, DARK = "rgb(251, 250, 247)", "rgb(20, 20, 18)"
WATCH_SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value; })
    .observe({type: "layout-shift", buffered: true});
window.painted = [];
const look = () => { window.painted.push(document.documentElement.dataset.scheme); };
document.addEventListener("DOMContentLoaded", look);
requestAnimationFrame(look);
"""


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize(("system", "seen"), [("light", LIGHT), ("dark", DARK)])
def test_a_page_follows_the_system_until_somebody_chooses(site: Site, context: Context, system: str, seen: str) -> None:
    page = context(color_scheme=system).new_page()
    page.goto(site.address)

    assert (page.locator("#scheme").input_value(), paper(page)) == ("auto", seen)


@pytest.mark.parametrize(("system", "chosen", "seen"), [("light", "dark", DARK), ("dark", "light", LIGHT)])
def test_a_choice_holds_on_the_next_page(site: Site, context: Context, system: str, chosen: str, seen: str) -> None:
    page = context(color_scheme=system).new_page()
    page.goto(site.address)
    page.locator("#scheme").select_option(chosen)
    here = paper(page)
    page.goto(f"{site.address}sources/")

    assert (here, paper(page), page.locator("#scheme").input_value()) == (seen, seen, chosen)


def test_the_keyboard_chooses(site: Site, context: Context) -> None:
    page = context(color_scheme="light").new_page()
    page.goto(site.address)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#scheme")).to_be_focused()
    page.keyboard.press("End")

    assert paper(page) == DARK


def test_a_chosen_scheme_is_there_before_anything_is_painted(site: Site, context: Context) -> None:
    opened = context(color_scheme="light")
    page = opened.new_page()
    page.goto(site.address)
    page.locator("#scheme").select_option("dark")
    page.add_init_script(WATCH_SHIFTS)
    page.goto(f"{site.address}sources/")

    assert set(page.evaluate("window.painted")) == {"dark"}
    assert page.evaluate("window.shifted") == 0


def test_without_scripts_nothing_is_offered(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(site.address)

    expect(page.locator("#scheme")).to_be_hidden()


def test_a_chosen_dark_is_not_printed(site: Site, context: Context) -> None:
    page = context().new_page()
    page.goto(site.address)
    page.locator("#scheme").select_option("dark")
    page.emulate_media(media="print")

    assert paper(page) == "rgb(255, 255, 255)"


def test_marks_take_the_colours_that_the_system_forces(site: Site, context: Context) -> None:
    page = context(forced_colors="active").new_page()
    page.goto(site.address)

    ink, system = page.evaluate(
        """() => {
            const drawn = document.createElement("i");
            drawn.style.forcedColorAdjust = "none";
            document.body.append(drawn);
            const seen = ["var(--ink)", "CanvasText"].map(colour => {
                drawn.style.color = colour;
                return getComputedStyle(drawn).color;
            });
            drawn.remove();
            return seen;
        }"""
    )

    assert ink == system


@pytest.mark.parametrize("width", [320, 1280])
def test_the_control_is_large_enough_to_touch(site: Site, context: Context, width: int) -> None:
    page = context(viewport={"width": width, "height": 640}).new_page()
    page.goto(site.address)

    box = page.locator("#scheme").bounding_box()

    assert box is not None
    assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("width", [320, 1280])
def test_each_choice_says_by_itself_what_it_does_and_is_shown_in_full(site: Site, context: Context, width: int) -> None:
    page = context(viewport={"width": width, "height": 640}).new_page()
    page.goto(site.address)
    control = page.locator("#scheme")
    before = control.bounding_box()
    control.evaluate("one => { one.style.maxWidth = 'none'; }")

    assert control.locator("option").all_inner_texts() == ["Colours of my device", "Light colours", "Dark colours"]
    assert control.bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_style_sheet_is_asked_for_before_the_choice_has_been_read(site: Site, context: Context) -> None:
    """A policy in the page keeps a browser from looking ahead; the two are to be fetched side by side."""
    page = context().new_page()
    page.route("**/scheme.*.js", lambda _: None)

    with page.expect_request("**/style.*.css", timeout=5_000) as asked:
        page.goto(site.address, wait_until="commit")

    assert asked.value.resource_type == "stylesheet"
