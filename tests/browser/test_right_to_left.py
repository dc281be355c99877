"""The site in Arabic runs from right to left, on every kind of page and every width."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import TESTS, served
from tests.browser.kinds import KINDS, Site
from tests.browser.test_pages import DESK, PHONE, RULES, RUN_AXE, SCHEMES
from timeline.builds import Request
from timeline.pipeline import build

Context = Callable[..., BrowserContext]
EDGES = "one => { const box = one.getBoundingClientRect(); return [box.left, box.right]; }"


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of `content/`, which speaks Arabic around its English content."""
    folder = tmp_path_factory.mktemp("arabic")
    shutil.copytree(TESTS.parent / "content", folder / "content")
    about = folder / "content" / "site.yaml"
    about.write_text(about.read_text("utf-8").replace("\nlanguage: en\n", "\nlanguage: ar\n"), encoding="utf-8")
    with served(folder / "_site") as address:
        built = build(Request(content=folder / "content", output=folder / "_site", base_url=address))
        assert built.written is not None
        yield Site(folder=folder / "_site", address=address)


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_runs_from_the_right_and_fits_the_narrowest_phone(arabic: Site, context: Context, kind: str) -> None:
    page = context(viewport={"width": 320, "height": 640}).new_page()
    for path in arabic.samples(kind)[-1:]:
        page.goto(arabic.address + path)
        root = page.evaluate("() => [document.documentElement.lang, getComputedStyle(document.body).direction]")

        assert root == ["ar", "rtl"]
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_arabic(arabic: Site, context: Context, node_modules: Path, kind: str) -> None:
    page = context(bypass_csp=True).new_page()
    for path in arabic.samples(kind)[-1:]:
        page.goto(arabic.address + path)
        page.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")
        for scheme, width in product(SCHEMES, (PHONE, DESK)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})

            assert (path, scheme, width, page.evaluate(RUN_AXE, list(RULES))) == (path, scheme, width, [])


@pytest.fixture
def home(arabic: Site, context: Context) -> Page:
    page = context(viewport={"width": DESK, "height": 900}).new_page()
    page.goto(arabic.address)
    return page


def test_the_rail_of_dates_stands_on_the_right(home: Page) -> None:
    date, story = (home.locator(f".dates-group {part}").first.evaluate(EDGES) for part in (".when", ".entries"))

    assert date[0] >= story[1]


def test_the_overview_runs_from_the_right(home: Page) -> None:
    marks = home.locator(".overview .marks a")

    assert marks.first.evaluate(EDGES)[0] > marks.last.evaluate(EDGES)[1]


def test_the_names_of_lanes_stay_on_a_phone(home: Page) -> None:
    home.set_viewport_size({"width": PHONE, "height": 900})
    names = home.locator(".overview .above").evaluate_all(f"all => all.map({EDGES})")

    assert names
    assert [edges for edges in names if edges[0] < 0 or edges[1] > PHONE] == []


ARABIC = {
    "site.yaml": "title: سجل الأحداث\nlanguage: ar\nzone: UTC\n",
    "events/harbour.md": """\
---
title: أغلقت السلطات الميناء أمام السفن
date: 2025-03-01
kind: decision
sources:
  - {url: "https://example.org/harbour/", title: أغلق الميناء, publisher: الجريدة, published: 2025-03-01, type: report}
---
أغلق الميناء.
""",
}
LAST_LETTERS = """one => {
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (!texts.currentNode.data?.includes("://")) texts.nextNode();
    const text = texts.currentNode;
    const end = text.data.trimEnd().lastIndexOf("/");
    return [end - 1, end].map((place) => {
        const range = document.createRange();
        range.setStart(text, place);
        range.setEnd(text, place + 1);
        return range.getBoundingClientRect().left;
    });
}"""


@pytest.mark.parametrize("kind", ["event", "article"])
def test_an_address_in_a_citation_runs_from_the_left(
    small_site: Callable[..., Site], context: Context, kind: str
) -> None:
    """Its last `/` would stand before it, as the last sign of a text that runs from the right."""
    site = small_site(ARABIC)
    page = context(viewport={"width": DESK, "height": 900}).new_page()
    page.goto(site.address + site.samples(kind)[0])

    before, last = page.locator(".cite dd").first.evaluate(LAST_LETTERS)

    assert last > before


def test_a_quote_stands_in_the_marks_of_the_page(home: Page) -> None:
    marks = home.locator("q").first.evaluate("one => getComputedStyle(one).quotes")

    assert marks.startswith('"«" "»"')
