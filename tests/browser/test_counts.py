"""Whatever is chosen and excluded, the numbers that the search page shows are what filtering gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.browser.kinds import Site
from tests.browser.test_search import DESK, answered, found_in, searched, told
from tests.publishing.search.model import Found, counts_for, events_for

SHOWN = """() => Array.from(document.querySelectorAll("#facets li"), (row) => {
    const {name, value} = row.querySelector("input");
    return [name, value, Number(row.querySelector(".count").textContent)];
})"""
"""Facet, value and number of each row."""
TICKED = """async ([facets, ticks]) => {
    const boxes = Array.from(document.querySelectorAll("#facets li input"))
        .filter((box) => facets.includes(box.name.replace(/^-/, "")));
    for (const [number, turns] of ticks) {
        for (let turn = 0; turn < turns; turn += 1) await new Promise((go) => setTimeout(go));
        boxes[number % boxes.length].click();
    }
}"""
"""Clicks boxes by their number, each after some turns of the browser: what is asked before may still be worked at."""


@pytest.fixture(scope="module")
def desk(chromium: Any) -> Iterator[Page]:
    """A page that is wide enough to show the filters."""
    context = chromium.new_context(viewport=DESK)
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def found(site: Site) -> tuple[list[Found], dict[str, list[str]]]:
    """What can be chosen of each event, and all values by facet."""
    return found_in(site)


def chosen_from(facets: dict[str, list[str]]) -> st.SearchStrategy[list[tuple[str, str]]]:
    """Up to six values of any facets, several of one among them, each chosen or excluded."""
    every = [(sign + key, value) for key, values in facets.items() for value in values for sign in ("", "-")]
    return st.lists(st.sampled_from(every), max_size=6, unique=True)


@settings(max_examples=15, deadline=None)
@given(drawn=st.data())
def test_the_numbers_shown_are_what_filtering_gives(
    site: Site, desk: Page, found: tuple[list[Found], dict[str, list[str]]], drawn: st.DataObject
) -> None:
    """Any of the values of a facet, all of the facets, none of what is excluded: that of each row, and the whole."""
    events, facets = found
    chosen = drawn.draw(chosen_from(facets))
    page = searched(desk, site, f"?{urlencode([*chosen, ('sort', 'oldest')])}")

    shown = [row for row in page.evaluate(SHOWN) if row[0] in facets]

    expected = counts_for(chosen, events, facets)
    assert len(shown) > len(facets)
    assert shown == [[key, value, expected[key][value]] for key, value, _ in shown]
    assert int(told(page).split()[0]) == len(events_for(chosen, events, list(facets)))


@settings(max_examples=15, deadline=None)
@given(ticks=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 4)), min_size=2, max_size=6))
def test_the_numbers_are_those_of_what_was_chosen_last(
    site: Site, desk: Page, found: tuple[list[Found], dict[str, list[str]]], ticks: list[tuple[int, int]]
) -> None:
    """Who goes on choosing while the page counts sees what the whole choice gives, and the boxes as left."""
    events, facets = found
    page = searched(desk, site, "?sort=oldest")

    page.evaluate(TICKED, [list(facets), ticks])
    answered(page)

    parameters = parse_qsl(page.evaluate("location.search").removeprefix("?"))
    asked = [(key, value) for key, value in parameters if key.lstrip("-") in facets]
    ticked = page.locator("#facets input:checked").evaluate_all("(boxes) => boxes.map((box) => [box.name, box.value])")
    shown = [row for row in page.evaluate(SHOWN) if row[0] in facets]
    expected = counts_for(asked, events, facets)
    assert sorted(map(tuple, ticked)) == sorted(asked)
    assert shown == [[key, value, expected[key][value]] for key, value, _ in shown]
    assert int(told(page).split()[0]) == len(events_for(asked, events, list(facets)))
