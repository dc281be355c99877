"""What a reader asks of the search: what is to be absent, what Back leads to, and the way past the filters."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kinds import Site
from tests.browser.test_overview import SHIFTS
from tests.browser.test_search import DESK, PHONE, answered, data, searched, titles, told

Context = Callable[..., BrowserContext]
PARSE = """async ([module, text]) => {
    const {parseQuery} = await import(module);
    return parseQuery(text).map((part) => [part.absent, part.words.join(" "), part.text]);
}"""


@pytest.fixture
def desk(context: Context) -> Page:
    return context(viewport=DESK).new_page()


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("five -eyes", [[False, "five", "five"], [True, "eyes", "-eyes"]]),
        ('-"five eyes" pause', [[True, "five eyes", '-"five eyes"'], [False, "pause", "pause"]]),
        ("-“five eyes”", [[True, "five eyes", '-"five eyes"']]),
        ("UK-US -UK-US", [[False, "uk us", "UK-US"], [True, "uk us", "-UK-US"]]),
        ('"five"-eyes', [[False, "five", '"five"'], [False, "eyes", "-eyes"]]),
        ('x-"five"', [[False, "x", "x-"], [False, "five", '"five"']]),
        ("- pause -", [[False, "pause", "pause"]]),
    ],
)  # fmt: skip
def test_what_a_minus_stands_before_is_to_be_absent(site: Site, desk: Page, query: str, parts: list[object]) -> None:
    searched(desk, site, "")
    (module,) = (
        path.relative_to(site.folder).as_posix() for path in Path(site.folder).glob("assets/search.*/query.js")
    )

    assert desk.evaluate(PARSE, [site.address + module, query]) == parts


@pytest.mark.parametrize("word", ["intellig", '"five eyes"', "the"])
def test_what_is_left_out_is_the_rest(site: Site, desk: Page, word: str) -> None:
    with_it, without_it = (set(titles(searched(desk, site, f"?q={quote_plus(sign + word)}"))) for sign in ("", "-"))

    assert with_it & without_it == set()
    assert len(with_it | without_it) == len(data(site))


def test_words_stand_beside_those_that_are_left_out(site: Site, desk: Page) -> None:
    both, pause = (set(titles(searched(desk, site, f"?q={asked}"))) for asked in ("ukraine", "ukraine+pause"))

    assert set(titles(searched(desk, site, "?q=ukraine+-pause"))) == both - pause
    assert desk.locator("#applied li").all_inner_texts() == ["Words: ukraine", "Words: not: pause"]
    assert desk.locator(".result mark").count()

    desk.get_by_role("link", name="Remove pause").click()
    expect(desk).to_have_url(re.compile(r"\?q=ukraine$"))


def test_who_leaves_out_too_much_is_told_so(site: Site, desk: Page) -> None:
    searched(desk, site, "?q=anduril+-the")

    desk.get_by_role("link", name="Without not “the” there is 1.").click()
    expect(desk.locator(".result")).to_have_count(1)


def test_who_looks_for_a_day_is_led_to_the_period(site: Site, desk: Page) -> None:
    searched(desk, site, "?q=2025-03-06")
    way = desk.get_by_role("link", name="In the period 2025-03-06 there are")
    number = re.findall(r"\d+", way.inner_text())[-1]

    way.click()

    expect(desk.locator("#search-status")).to_have_text(re.compile(f"^{number} of "))
    expect(desk.locator("#from")).to_have_value("2025-03-06")


def test_the_bibliography_leaves_out_words_too(site: Site, desk: Page) -> None:
    counts = []
    for asked in ("intelligence", "-intelligence"):
        desk.goto(f"{site.address}sources/?q={asked}")
        expect(desk.locator("#search-status")).to_have_text(re.compile(r"\d"))
        counts.append([int(number) for number in re.findall(r"\d+", told(desk))])

    (some, total), (others, _) = counts
    assert 0 < some < total
    assert some + others == total


@pytest.mark.parametrize("path", ["search/", "sources/"])
def test_back_leads_to_the_search_before(site: Site, desk: Page, path: str) -> None:
    """Each search has its place in the history, though the address follows the words that are being written."""
    desk.goto(site.address + path)
    for words in ("intelligence", "ukraine"):
        desk.fill("#q", "")
        desk.locator("#q").press_sequentially(words[:4])
        desk.wait_for_url(f"**/?q={words[:4]}")
        desk.locator("#q").press_sequentially(words[4:])
        desk.wait_for_url(f"**/?q={words}")
        desk.keyboard.press("Enter")

    desk.go_back()
    expect(desk).to_have_url(re.compile(r"\?q=intelligence$"))
    expect(desk.locator("#q")).to_have_value("intelligence")
    desk.go_back()
    expect(desk).to_have_url(site.address + path)


@pytest.mark.parametrize("path", ["search/?entity=ukraine", "sources/?language=fr"])
@pytest.mark.parametrize("width", [360, 768])
def test_who_is_sent_a_filter_sees_what_it_finds(site: Site, context: Context, path: str, width: int) -> None:
    page = context(viewport={"width": width, "height": 740}).new_page()
    page.goto(site.address + path)
    answered(page)

    expect(page.locator("#search-status")).to_be_in_viewport()
    assert page.evaluate(SHIFTS) < 0.1


@pytest.mark.parametrize(("path", "things"), [("search/", "events"), ("sources/", "articles")])
def test_the_filters_end_with_the_way_to_what_they_find(site: Site, context: Context, path: str, things: str) -> None:
    page = context(viewport=PHONE).new_page()
    page.goto(site.address + path)
    page.locator("#filters > summary").click()
    page.locator("#facets input[type=checkbox]").first.check()
    expect(page.locator("#search-status")).to_have_text(re.compile(" of "))
    number = told(page).split()[0]

    page.get_by_role("link", name=f"Show {number} {things}").click()

    expect(page.locator("#search-status")).to_be_focused()
    expect(page.locator("#search-status")).to_be_in_viewport()
    assert "#" not in page.url


def test_the_keyboard_passes_the_filters_by(site: Site, desk: Page) -> None:
    searched(desk, site, "?q=ukraine")
    desk.focus("#search button[type=submit]")
    for _ in range(2):
        desk.keyboard.press("Tab")
    skip = desk.get_by_role("link", name="Skip to the results")
    expect(skip).to_be_focused()
    assert skip.evaluate("one => getComputedStyle(one).clipPath") == "none"

    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")

    expect(desk.locator("#applied a").first).to_be_focused()
