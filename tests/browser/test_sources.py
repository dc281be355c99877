"""The bibliography stands in three orders, and whoever has no script goes from one to the other by links."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kinds import Site
from tests.browser.test_pages import RULES, RUN_AXE
from timeline.publishing.search.folding import words

Context = Callable[..., BrowserContext]
LISTED = """all => all.map(one => [
    one.querySelector(".bibliography-title a").getAttribute("href").match(/articles\\/([^/]+)\\//)[1],
    one.querySelectorAll("a[href*='events/']").length,
])"""


def listed(page: Page, within: str = "") -> list[tuple[str, int]]:
    """The articles on the page, each with the number of events that it is cited for."""
    return [(article, events) for article, events in page.locator(f"{within} .bibliography > li").evaluate_all(LISTED)]


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


def found(page: Page) -> list[str]:
    """The ids of the articles that the script lists."""
    return [article for article, _ in listed(page, "#results")]


def all_articles(site: Site) -> list[dict[str, Any]]:
    return list(json.loads((site.folder / "data" / "articles.json").read_text("utf-8"))["articles"])


def test_nothing_is_read_before_a_reader_asks(site: Site, context: Context) -> None:
    page = context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{site.address}sources/")
    page.wait_for_load_state("networkidle")
    assert "articles.json" not in asked

    page.get_by_role("searchbox", name="Words of a title").fill("pause")
    expect(page.locator("#search-status")).to_contain_text("of")
    assert asked.count("articles.json") == 1


def test_words_of_titles_and_publishers_narrow_the_list_in_any_case_and_with_any_accents(
    site: Site, context: Context
) -> None:
    page = context().new_page()
    articles = all_articles(site)
    page.goto(f"{site.address}sources/")
    box = page.get_by_role("searchbox", name="Words of a title")
    for asked, folded in (("INTELL", "intell"), ("armées", "armees"), ("armees", "armees"), ("bbc", "bbc")):
        box.fill(asked)
        page.wait_for_url(lambda url, asked=asked: quote(asked) in url)
        expect(page.locator("#results")).not_to_have_attribute("aria-busy", "true")
        wanted = {one["id"] for one in articles if any(word.startswith(folded) for word in words_of(one))}
        expect(page.locator("#results .bibliography > li")).to_have_count(len(wanted))
        assert set(found(page)) == wanted
        assert page.locator("#results mark").count() >= len(wanted)
    expect(page.locator("#search-status")).to_have_text(f"{len(wanted)} of {len(articles)} articles")


def words_of(article: dict[str, Any]) -> list[str]:
    return words(f"{article['title']} {article['publisher'] or ''}")


def test_filters_say_how_many_there_are_and_are_undone_by_going_back(site: Site, context: Context) -> None:
    page = context(viewport={"width": 360, "height": 780}).new_page()
    page.goto(f"{site.address}sources/")
    page.get_by_text("Filters", exact=True).click()
    for box in page.locator("#facets input[name='language'], #facets input[name='type']").all():
        name, value = box.get_attribute("name"), box.get_attribute("value")
        count = int(page.locator(f"label:has(> input[name='{name}'][value='{value}']) .count").inner_text())
        box.check()
        page.wait_for_url(f"**/sources/?{name}={value}")
        expect(page.locator("#search-status")).to_have_text(
            re.compile(f"^({count} of {len(all_articles(site))} articles|{count} articles?)$")
        )
        expect(page.locator("#results .bibliography > li")).to_have_count(min(count, 50))
        page.go_back()
        expect(page.locator("#browse")).to_be_visible()
        assert not box.is_checked()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_titles_in_other_languages_say_so(site: Site, context: Context) -> None:
    page = context().new_page()
    page.goto(f"{site.address}sources/?language=fr")
    titles = page.locator("#results .bibliography-title bdi")
    expect(titles.first).to_have_attribute("lang", "fr")

    assert titles.evaluate_all("all => all.every(one => one.lang === 'fr')")


def test_what_is_found_is_ordered_where_it_stands(site: Site, context: Context) -> None:
    page = context().new_page()
    published = {one["id"]: (one["published"] or {}).get("earliest") or "" for one in all_articles(site)}
    page.goto(f"{site.address}sources/?language=en")
    expect(page.locator("#results .bibliography > li").first).to_be_visible()
    by_publisher = page.locator("#search-status").inner_text()

    page.get_by_role("link", name="Newest first").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/?*sort=newest*")
    days = [published[article] for article in found(page)]
    assert days == sorted(days, reverse=True)
    assert page.locator(".order [aria-current]").all_inner_texts() == ["Newest first"]

    page.get_by_role("link", name="Most cited first").click()
    page.wait_for_url("**/sources/?*sort=most-cited*")
    lines = page.locator("#results li").all_inner_texts()
    cited = [int((re.findall(r"Cited for (\d+)", line) or ["0"])[0]) for line in lines]
    assert cited == sorted(cited, reverse=True)
    assert page.locator("#search-status").inner_text() == by_publisher

    page.reload()
    expect(page.locator(".order [aria-current]")).to_have_text("Most cited first")


def test_the_orders_are_those_of_the_pages_to_which_they_lead_otherwise(site: Site, context: Context) -> None:
    page = context().new_page()
    for order in ("newest", "most-cited"):
        page.goto(f"{site.address}sources/{order}/")
        whole = [article for article, _ in listed(page)]
        page.goto(f"{site.address}sources/?sort={order}")
        expect(page.locator("#results .bibliography > li")).to_have_count(min(50, len(whole)))

        assert found(page) == whole[:50]


@pytest.mark.parametrize("width", [320, 1440])
def test_what_is_found_is_within_reach_of_everyone(
    site: Site, context: Context, node_modules: Path, width: int
) -> None:
    page = context(bypass_csp=True, viewport={"width": width, "height": 780}).new_page()
    page.goto(f"{site.address}sources/?q=pause&language=en&-type=opinion")
    expect(page.locator("#results .bibliography > li").first).to_be_visible()
    small = page.evaluate(
        "Array.from(document.querySelectorAll('#search button, #search label:has(input), #search summary, #found a'))"
        ".filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 24)"
        ".map(one => one.outerHTML)"
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") == width

    page.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert (scheme, page.evaluate(RUN_AXE, list(RULES))) == (scheme, [])


def test_who_finds_nothing_is_shown_the_way_out(site: Site, context: Context) -> None:
    page = context().new_page()
    page.goto(f"{site.address}sources/?q=zzz&language=en")
    expect(page.locator(".nothing-found")).to_contain_text("No article matches all of these.")
    page.locator(".nothing-found a", has_text="zzz").click()

    expect(page.locator("#results .bibliography > li").first).to_be_visible()
    expect(page.locator("#search-status")).to_be_focused()
    assert page.get_by_role("searchbox", name="Words of a title").input_value() == ""


def test_without_scripts_there_is_no_form_that_does_nothing(site: Site, context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(f"{site.address}sources/")

    expect(page.locator("#search")).to_be_hidden()
    assert len(listed(page)) == len(all_articles(site))


def test_a_file_that_cannot_be_read_leaves_the_list(site: Site, context: Context) -> None:
    page = context().new_page()
    page.route("**/sources/articles.json", lambda route: route.abort())
    page.goto(f"{site.address}sources/?q=pause")

    expect(page.locator("#search-status")).to_contain_text("could not be loaded")
    expect(page.locator("#browse")).to_be_visible()
