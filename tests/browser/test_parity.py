"""Whoever has no script finds by links exactly what the filters of the search page show to everyone else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urljoin

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.kinds import Site
from tests.browser.test_search import DESK, RUN_FILTERS, data, index_of

Context = Callable[..., BrowserContext]
PAGES = {
    "entity": "entities",
    "place": "places",
    "thread": "threads",
    "kind": "kinds",
    "tag": "tags",
    "publisher": "publishers",
    "language": "languages",
    "status": "statuses",
    "origins": "corroboration",
    "precision": "precision",
    "contested": "contested",
}
"""The folder of the pages of each facet."""
FACETS = """async ([scripts, index]) => {
    const {Index} = await import(scripts + "index.js");
    const facets = await new Index(index).facets();
    return Array.from(facets.facets, ([key, one]) =>
        [key, Array.from(one.values, ([id, value]) => [id, value.label])]);
}"""


@pytest.fixture(scope="module")
def filtered(site: Site, chromium: Any) -> Iterator[Callable[[list[dict[str, str]]], list[set[str]]]]:
    """What the scripts of the search page show for each query, as ids of events."""
    context = chromium.new_context(viewport=DESK)
    page = context.new_page()
    page.goto(f"{site.address}search/")
    ids = [event["id"] for event in data(site)]

    def ask(queries: list[dict[str, str]]) -> list[set[str]]:
        answers = page.evaluate(RUN_FILTERS, [*_scripts(site), [urlencode(one) for one in queries]])
        return [{ids[number] for number in found} for found, _ in answers]

    yield ask
    context.close()


@pytest.fixture(scope="module")
def plain(chromium: Any) -> Iterator[Page]:
    """A browser without scripts."""
    context = chromium.new_context(viewport=DESK, java_script_enabled=False)
    yield context.new_page()
    context.close()


def _scripts(site: Site) -> list[str]:
    main = next(path.parent.relative_to(site.folder).as_posix() for path in site.folder.glob("assets/search.*/main.js"))
    return [f"{site.address}{main}/", site.address + index_of(site)]


def _linked(page: Page, address: str) -> list[tuple[str, str]]:
    """The links in the content of a page, as addresses and words."""
    page.goto(address)
    links = page.locator("main a[href]")
    found = links.evaluate_all("all => all.map(one => [one.getAttribute('href'), one.textContent.trim()])")
    return [(urljoin(address, href), words) for href, words in found]


def _reachable(page: Page, site: Site, address: str) -> set[str]:
    """The events to which the page leads, and those to which the further pages of its list and its months do."""
    pages, events = [address], set()
    for one in pages:
        for href, _ in _linked(page, one):
            under = href.removeprefix(site.address).partition("#")[0]
            if event := re.fullmatch(r"events/([^/]+)/", under):
                events.add(event[1])
            elif (
                href.startswith(address)
                and re.fullmatch(r"page-\d+/|\d\d/", href[len(address) :])
                and href not in pages
            ):
                pages.append(href)
    return events


@pytest.mark.parametrize("key", PAGES)
def test_each_choice_of_a_facet_has_a_page_with_the_same_events(
    site: Site, plain: Page, filtered: Callable[[list[dict[str, str]]], list[set[str]]], chromium: Any, key: str
) -> None:
    context = chromium.new_context()
    scripted = context.new_page()
    scripted.goto(f"{site.address}search/")
    values = dict(scripted.evaluate(FACETS, _scripts(site)))[key]
    context.close()
    folder = f"{site.address}{PAGES[key]}/"
    assert folder in {href for href, _ in _linked(plain, f"{site.address}search/")}
    pages = {words: href for href, words in _linked(plain, folder) if href.startswith(folder)}

    by_links = {value: _reachable(plain, site, pages[label]) for value, label in values}

    by_filter = dict(zip(by_links, filtered([{key: value} for value in by_links]), strict=True))
    assert by_links == by_filter
    assert all(by_links.values())


def test_each_year_has_a_page_with_the_events_that_the_period_shows(
    site: Site, plain: Page, filtered: Callable[[list[dict[str, str]]], list[set[str]]]
) -> None:
    years = [path.name for path in site.folder.iterdir() if re.fullmatch(r"\d{4}", path.name)]

    by_links = {year: _reachable(plain, site, f"{site.address}{year}/") for year in years}

    by_filter = dict(zip(years, filtered([{"from": year, "to": year} for year in years]), strict=True))
    assert by_links == by_filter
    assert len(years) > 4
