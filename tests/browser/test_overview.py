"""The overview leads to events without scripts, and with them zooms, narrows the list and says what it did."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
MARK = ".overview .marks a"
STATUS = ".overview-status"
BOXES = """all => all.map(one => one.getBoundingClientRect())
    .filter(box => box.width).map(box => [box.left, box.right])"""
SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 500);
})"""


@pytest.fixture
def page(site: Site, context: Context) -> Page:
    opened = context(viewport={"width": 1280, "height": 900}).new_page()
    opened.goto(site.address)
    opened.wait_for_selector(".overview-map.alive")
    return opened


def shown(page: Page) -> list[str]:
    found: list[str] = page.locator(".entry:visible").evaluate_all("all => all.map(one => one.id)")
    return found


def drag(page: Page, start: float, end: float) -> None:
    box = page.locator(".overview-map").bounding_box()
    assert box is not None
    middle = box["y"] + 20
    page.mouse.move(box["x"] + start * box["width"], middle)
    page.mouse.down()
    page.mouse.move(box["x"] + (start + end) / 2 * box["width"], middle)
    page.mouse.move(box["x"] + end * box["width"], middle)
    page.mouse.up()


def test_without_scripts_every_mark_leads_to_its_event(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(site.address)
    entries = {f"#{one}" for one in shown(page)}

    marks = page.locator(MARK).evaluate_all("all => all.map(one => one.getAttribute('href'))")

    assert sorted(marks) == sorted(entries)
    assert page.locator(".overview-tools").is_hidden()


def test_without_scripts_the_other_order_is_a_page(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(site.address)
    oldest = shown(page)
    page.get_by_role("link", name="Newest first").click()
    page.wait_for_url("**/newest/")

    assert shown(page) == oldest[::-1]


def test_a_mark_is_a_link_that_says_its_date_and_title(page: Page) -> None:
    mark = page.get_by_role("link", name=re.compile(r"^\d+ \w+ 1946: "))

    mark.locator("circle").click()

    assert re.search(r"#e-[\w-]+$", page.url)


def test_a_brush_narrows_the_list_says_so_and_stays_in_the_address(page: Page) -> None:
    everything = shown(page)
    drag(page, 0.5, 0.6)
    narrowed = shown(page)

    assert 0 < len(narrowed) < len(everything)
    assert page.locator(STATUS).inner_text().startswith(f"{len(narrowed)} of {len(everything)} events: ")

    page.reload()

    assert shown(page) == narrowed


def test_a_year_tells_how_many_events_it_has_while_all_of_them_are_shown(page: Page, site: Site) -> None:
    counts = page.locator(".year-count:visible").all_inner_texts()
    year = page.locator(".year").last.get_attribute("id")
    page.goto(f"{site.address}?from=2025-03-06&to=2025-03-07")

    assert page.locator(".year:visible").evaluate_all("all => all.map(one => one.id)") == [year]
    expect(page.locator(".year-count:visible")).to_have_count(0)

    page.goto(f"{site.address}?from=2025")
    assert page.locator(".year-count:visible").all_inner_texts() == counts[-1:]

    page.keyboard.press("Escape")
    assert page.locator(".year-count:visible").all_inner_texts() == counts


@pytest.mark.parametrize("way", ["key", "button", "link"])
def test_what_was_narrowed_comes_back(page: Page, way: str) -> None:
    everything = shown(page)
    drag(page, 0.5, 0.6)

    if way == "key":
        page.keyboard.press("Escape")
    elif way == "button":
        page.get_by_role("button", name="Show all").click()
    else:
        page.locator(MARK).first.locator("circle").click()

    expect(page.locator(STATUS)).to_have_text("")
    assert shown(page) == everything
    assert "from=" not in page.evaluate("location.href")


def test_the_marks_are_one_stop_and_arrows_lead_on(page: Page) -> None:
    assert page.locator(f"{MARK}[tabindex='0']").count() == 1

    page.locator(MARK).first.focus()
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("End")
    last = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")

    hrefs = page.locator(MARK).evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert (second, last) == (hrefs[1], hrefs[-1])
    assert page.url.endswith(hrefs[-1])


def test_the_first_stop_in_the_overview_is_a_mark(page: Page) -> None:
    """Chromium lets the Tab key stop at every `<svg>` that listens for the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.overview') !== null"):
            break

    assert page.evaluate("document.activeElement.matches('.marks a')")


def test_the_keyboard_brushes_and_zooms(page: Page) -> None:
    everything = shown(page)
    page.locator(MARK).nth(20).focus()
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    narrowed = shown(page)
    page.keyboard.press("+")

    assert 0 < len(narrowed) < len(everything)
    assert page.locator(".plot").get_attribute("width") == "200%"
    assert page.evaluate("document.activeElement.closest('.overview') !== null")

    page.keyboard.press("Escape")

    assert shown(page) == everything
    assert page.locator(".plot").get_attribute("width") == "100%"


def test_the_focused_mark_is_in_view_however_close_one_is(page: Page) -> None:
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
    page.locator(MARK).first.focus()
    for _ in range(12):
        page.keyboard.press("ArrowRight")

        frame, mark = page.locator(".overview-map").bounding_box(), page.locator(f"{MARK}:focus").bounding_box()
        assert frame is not None
        assert mark is not None
        assert frame["x"] - mark["width"] <= mark["x"] <= frame["x"] + frame["width"]


def test_the_wheel_zooms_only_with_a_modifier(page: Page) -> None:
    page.locator(".overview-map").hover()
    page.mouse.wheel(0, -200)
    plain = page.locator(".plot").get_attribute("width")
    page.evaluate("scrollTo(0, 0)")
    page.locator(".overview-map").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_function("document.querySelector('.plot').getAttribute('width') !== '100%'")

    assert plain == "100%"


def test_what_is_in_view_is_marked(page: Page) -> None:
    places = []
    for entry in (page.locator(".entry").first, page.locator(".entry").last):
        entry.scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        places.append(float((page.locator(".in-view").get_attribute("x") or "").rstrip("%")))

    assert places[0] < places[1]


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_shifts(site: Site, context: Context, width: int) -> None:
    page = context(viewport={"width": width, "height": 800}).new_page()
    page.goto(site.address)

    assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_labels_under_the_axis_do_not_touch(site: Site, context: Context, width: int) -> None:
    page = context(viewport={"width": width, "height": 800}).new_page()
    page.goto(site.address)
    for line in (".tick text, .break text", ".around text"):
        boxes = page.locator(line).evaluate_all(BOXES)

        assert boxes
        assert [two for one, two in zip(sorted(boxes), sorted(boxes)[1:], strict=False) if two[0] < one[1]] == []


LONG = {
    "site.yaml": "title: A long chronology\nlanguage: en\nzone: UTC\n",
    **{
        f"events/launch-{month}.md": f"""\
---
title: Launch number {month}
date: {2010 + month // 12}-{month % 12 + 1:02d}-15
kind: other
sources:
  - {{url: "https://gazette.org/{month}", title: Launch, publisher: The Gazette, published: 2024-01-01, type: report}}
---
It was launched.
"""
        for month in range(160)
    },
}


def test_what_stands_on_other_pages_is_one_step_away(small_site: Callable[..., Site], context: Context) -> None:
    """The last of 160 events, brushed over where the list has only the first 150."""
    site = small_site(LONG)
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(site.address)
    link = page.get_by_role("link", name="All events of this period")
    expect(link).to_be_hidden()
    drag(page, 0.96, 1)
    assert shown(page) == []

    link.click()

    expect(page.locator("#applied")).to_contain_text("From: 20")
    titles = page.locator(".result h2").all_inner_texts()
    assert titles
    assert {int(title.rpartition(" ")[2]) for title in titles} <= set(range(150, 160))


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ("from=2022&to=2025-02", "from=2022-01-01&to=2025-02-28"),
        ("from=2025-03&to=2025-03", "from=2025-03-01&to=2025-03-31"),
        ("to=2022", "from=1946-03-05&to=2022-12-31"),
        ("from=2025-03-07", "from=2025-03-07&to=2025-12-31"),
    ],
)
def test_a_period_means_here_what_it_means_in_the_search(page: Page, site: Site, asked: str, days: str) -> None:
    """A year and a month end with their last day, and a period may be open."""
    everything = shown(page)
    page.goto(f"{site.address}?{days}")
    in_full = shown(page)
    page.goto(f"{site.address}?{asked}")

    assert shown(page) == in_full
    assert 0 < len(in_full) < len(everything)
    page.goto(f"{site.address}search/?{asked}")
    expect(page.locator("#search-status")).to_have_text(re.compile(rf"^{len(in_full)} of {len(everything)}\b"))


@pytest.mark.parametrize(
    "address", ["?from=2025-02-30&to=2025-03", "?to=soon", "?from=2025-03&to=2025-02", "#%E0%A4%A"]
)
def test_what_an_address_asks_in_vain_is_passed_over(page: Page, site: Site, address: str) -> None:
    everything = shown(page)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto("about:blank")
    page.goto(site.address + address)
    page.wait_for_selector(".overview-map.alive")

    assert (shown(page), faults) == (everything, [])


def test_the_script_is_small(site: Site) -> None:
    (script,) = Path(site.folder / "assets").glob("overview.*.js")

    assert len(script.read_bytes()) < 16_000
