"""Under a sub-path, every link of every page leads somewhere, and no page asks anyone else for anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import ALWAYS, KINDS, Site
from tests.browser.links import Linked, anchor_of, read_links

Context = Callable[..., BrowserContext]


class Crawl:
    """Every address of the site that can be reached by links from its front page, and what was wrong on the way."""

    def __init__(self, site: Site, context: BrowserContext) -> None:
        self.site = site
        self.context = context
        self.found: dict[str, Linked] = {}
        self.outside: set[str] = set()
        self.faults: list[str] = []
        self._follow(site.address)

    def _follow(self, start: str) -> None:
        waiting = [start]
        wanted: list[tuple[str, str, str]] = []
        for address in waiting:
            for link in self._open(address).links:
                target, fragment = urldefrag(urljoin(address, link))
                if not target.startswith(self.site.address):
                    self._note_outside(address, link, target)
                    continue
                wanted.append((address, link, target))
                if anchor_of(fragment):
                    wanted[-1] = (address, link, f"{target}#{anchor_of(fragment)}")
                if target not in waiting:
                    waiting.append(target)
        for address, link, target in wanted:
            place, anchor = urldefrag(target)
            if anchor and anchor not in self.found[place].anchors:
                self.faults.append(f"{address} links to {link}, but no such anchor is there")

    def _open(self, address: str) -> Linked:
        answer = self.context.request.get(address, max_redirects=0)
        kind = answer.headers.get("content-type", "")
        if answer.status != 200:
            self.faults.append(f"{address} answers {answer.status}")
        linked = read_links(answer.text()) if kind.startswith("text/html") else Linked(links=(), anchors=frozenset())
        self.found[address] = linked
        return linked

    def _note_outside(self, address: str, link: str, target: str) -> None:
        self.outside.add(target)
        if urlsplit(target).netloc == urlsplit(self.site.address).netloc:
            self.faults.append(f"{address} links to {link}, outside the sub-path")
        elif urlsplit(target).scheme not in ("http", "https", "mailto", "data"):
            self.faults.append(f"{address} links to {link}, which a reader cannot open")


@pytest.fixture(scope="module")
def crawl(site: Site, chromium: Browser) -> Crawl:
    context = chromium.new_context()
    crawl = Crawl(site, context)
    context.close()
    return crawl


def test_no_link_is_broken(crawl: Crawl) -> None:
    assert crawl.faults == []


def test_a_crawl_finds_every_kind_of_broken_link(broken_site: Site, context: Context) -> None:
    home = broken_site.address

    crawl = Crawl(broken_site, context())

    assert sorted(crawl.faults) == sorted(
        [
            f"{home}b/ answers 404",
            f"{home}A/ answers 404",
            f"{home}a answers 301",
            f"{home}x.png answers 404",
            f"{home} links to a/#nowhere, but no such anchor is there",
            f"{home} links to /about/, outside the sub-path",
            f"{home} links to javascript:alert(), which a reader cannot open",
        ]
    )


def test_every_page_can_be_reached_from_the_front_page(crawl: Crawl, site: Site) -> None:
    reached = {address.removeprefix(site.address) for address in crawl.found}

    former = {*site.redirects(), *(f"embed/{page}" for page in site.redirects())}

    assert sorted(set(site.pages()) - reached - former - {"404.html"}) == []


def test_the_crawl_found_a_site_and_the_world_around_it(crawl: Crawl) -> None:
    assert len(crawl.found) > 100
    assert any(address.startswith("https://") for address in crawl.outside)


def test_links_of_the_404_page_work_from_any_depth(site: Site, crawl: Crawl) -> None:
    links = [link for link in read_links(site.text("404.html")).links if not link.startswith("#")]
    targets = {urldefrag(urljoin(f"{site.address}no/such/place/", link))[0] for link in links}

    assert sorted(target for target in targets if target.startswith(site.address)) != []
    assert sorted(targets - crawl.found.keys() - crawl.outside - {f"{site.address}404.html"}) == []


@pytest.mark.parametrize("name", ["sitemap.xml", "feed.atom"])
def test_what_machines_read_names_pages_that_exist(site: Site, crawl: Crawl, name: str) -> None:
    text = (site.folder / name).read_text("utf-8")
    named = set(re.findall(r"<loc>([^<]+)</loc>|<link[^>]* href=\"([^\"]+)\"", text))
    addresses = {urldefrag(one or other)[0] for one, other in named}

    assert addresses
    assert sorted(address for address in addresses - crawl.found.keys() if address != f"{site.address}{name}") == []


def test_every_page_is_of_a_known_kind(site: Site) -> None:
    kinds = KINDS.values()

    assert [page for page in site.pages() if not any(kind.fullmatch(page) for kind in kinds)] == []
    assert [kind for kind in ALWAYS if not site.of_kind(kind)] == []


def opened(page: Page, site: Site, path: str) -> tuple[int, list[str]]:
    """The status of a page as a reader opens it, and whatever the browser has to say against it."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(site.address) else complaints.append(request.url))
    page.on(
        "response", lambda answer: None if answer.status < 400 else complaints.append(f"{answer.status} {answer.url}")
    )
    answer = page.goto(site.address + path, wait_until="load")
    assert answer
    return answer.status, complaints


@pytest.mark.parametrize("kind", KINDS)
def test_a_browser_has_nothing_to_complain_of(site: Site, context: Context, kind: str) -> None:
    browser = context()
    for path in site.samples(kind):
        status, complaints = opened(browser.new_page(), site, path)

        assert (path, status, complaints) == (path, 200, [])


def test_a_page_that_is_missing_anywhere_is_the_404_page_in_full(site: Site, context: Context) -> None:
    page = context().new_page()

    status, complaints = opened(page, site, "events/no-such-event/really/")

    address = f"{site.address}events/no-such-event/really/"
    assert (status, set(complaints)) == (404, {f"404 {address}", f"console: {complaints[-1].partition(': ')[2]}"})
    page.locator("a:not([href^='#'])").first.click()
    assert page.url.startswith(site.address)


def test_a_former_id_leads_to_where_its_event_is_now(site: Site, context: Context) -> None:
    page = context().new_page()
    for former in site.redirects():
        page.goto(site.address + former)
        page.wait_for_url(re.compile(rf"^{re.escape(site.address)}(?!{re.escape(former)}$)"))
        assert page.locator("h1").count() == 1
