"""The bibliography stands in three orders, and whoever has no script goes from one to the other by links."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kinds import Site

Context = Callable[..., BrowserContext]
LISTED = """all => all.map(one => [
    one.querySelector(".bibliography-title a").getAttribute("href").match(/articles\\/([^/]+)\\//)[1],
    one.querySelectorAll("a[href*='events/']").length,
])"""


def listed(page: Page) -> list[tuple[str, int]]:
    """The articles on the page, each with the number of events that it is cited for."""
    return [(article, events) for article, events in page.locator(".bibliography > li").evaluate_all(LISTED)]


def test_links_lead_to_the_same_articles_in_three_orders(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False, viewport={"width": 360, "height": 780}).new_page()
    page.goto(f"{site.address}sources/")
    articles = json.loads((site.folder / "data" / "articles.json").read_text("utf-8"))["articles"]
    published = {one["id"]: (one["published"] or {}).get("earliest") or "" for one in articles}
    by_publisher = listed(page)

    page.get_by_role("link", name="Newest first").click()
    newest = listed(page)
    page.get_by_role("link", name="Most cited first").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}sources/most-cited/")
    most_cited = listed(page)

    assert Counter(by_publisher) == Counter(newest) == Counter(most_cited)
    assert {article for article, _ in newest} == set(published)
    days = [published[article] for article, _ in newest]
    assert days == sorted(days, reverse=True)
    numbers = [events for _, events in most_cited]
    assert numbers == sorted(numbers, reverse=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_each_order_names_itself_and_every_publisher(site: Site, context: Context) -> None:
    page = context().new_page()
    for path, name in (("", "By publisher"), ("newest/", "Newest first"), ("most-cited/", "Most cited first")):
        page.goto(f"{site.address}sources/{path}")

        assert page.locator(".order [aria-current]").all_inner_texts() == [name]
        assert bool(page.locator(".bibliography > li > p:first-of-type a[href*='publishers/']").count()) == bool(path)
