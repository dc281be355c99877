"""A publication to all the files of its site."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree

import feedparser
import pytest

from tests.publishing.produced import pages_of, produced
from tests.publishing.sample import BASE_URL, HOSTILE, SHAPES, THEMES, chronology, publication, theme
from timeline.core.diagnostics import Diagnostic
from timeline.core.model.chronology import Chronology
from timeline.core.struct import replace
from timeline.core.vocabulary import OutputName
from timeline.publishing.compose.all import page_paths
from timeline.publishing.compose.site import index_site
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import OUTPUTS
from timeline.publishing.publication import Publication
from timeline.publishing.theme import Template
from timeline.publishing.urls import root_from
from timeline.publishing.wanted import KINDS_OF_PAGE, PAGES

ROOT = THEMES.parent
VOID = {"meta", "link", "br", "hr", "img", "input"}


def made_from(given: Publication) -> tuple[dict[str, bytes], list[Diagnostic]]:
    made = produced(given)
    files = [one for one in made if isinstance(one, OutputFile)]

    assert len({one.path for one in files}) == len(files)
    return {one.path: one.content for one in files}, [one for one in made if isinstance(one, Diagnostic)]


@cache
def site() -> dict[str, bytes]:
    files, _ = made_from(publication())
    return files


def page(path: str) -> str:
    return site()[path].decode("utf-8")


class Reader(HTMLParser):
    """Gathers what tests ask of a page, and that every element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            if name == "href":
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@cache
def read(path: str) -> Reader:
    return Reader(page(path))


def pages() -> list[str]:
    return sorted(path for path in site() if path.endswith(".html"))


def test_every_kind_of_page_is_there():
    expected = {
        "index.html", "2025/index.html", "2025/03/index.html", "199x/index.html", "-0043/03/index.html",
        "events/pause/index.html", "articles/m10/index.html", "publishers/kyiv-press/index.html",
        "entities/csis/index.html", "places/washington/index.html", "threads/aid/index.html", "sources/index.html",
        "publishers/index.html", "entities/index.html", "places/index.html", "threads/index.html", "about/index.html",
        "method/index.html", "404.html", "events/aid-pause/index.html", "data/events.json", "data/articles.json",
        "feed.atom", "sitemap.xml", "robots.txt", ".nojekyll",
    }  # fmt: skip

    assert expected <= site().keys()


def test_the_sample_is_published_without_a_fault():
    _, problems = made_from(publication())

    assert problems == []


@pytest.mark.parametrize("path", pages())
def test_a_page_is_well_formed(path):
    reader = read(path)
    levels = [int(tag[1]) for tag in reader.tags if re.fullmatch("h[1-6]", tag)]

    assert reader.open == []
    assert len(reader.ids) == len(set(reader.ids))
    assert levels.count(1) == 1
    assert [(one, two) for one, two in pairwise(levels) if two > one + 1] == []
    assert [line for line in page(path).split("\n") if line != line.rstrip()] == []


@pytest.mark.parametrize("path", pages())
def test_every_link_within_the_site_leads_somewhere(path):
    here = urljoin("https://x.example/repo/", path)
    for written in read(path).links:
        address, _, fragment = urljoin(here, written).partition("#")
        if not address.startswith("https://x.example/"):
            continue
        target = address.removeprefix("https://x.example/repo/")
        file = f"{target}index.html" if target == "" or target.endswith("/") else target

        assert (written, file in site()) == (written, True)
        if fragment:
            assert (written, unquote(fragment) in read(file).ids) == (written, True)


@pytest.mark.parametrize("path", pages())
def test_nothing_on_a_page_runs_or_comes_from_elsewhere(path):
    reader = read(path)

    linked = re.findall(
        r'<script type="application/ld\+json">|<script (?:type="module" )?src="(?:\.\./|/repo/)*assets/', page(path)
    )
    assert page(path).count("<script") == len(linked)
    assert {"style", "iframe", "object", "img"}.isdisjoint(reader.tags)
    assert set(re.findall(r'<form [^>]*action="([^"]*)"', page(path))) <= {
        f"{root_from(path)}search/",
        "/repo/search/",
        "./",
    }
    assert [name for name, _ in reader.attributes if name == "style" or name.startswith("on")] == []
    assert "default-src 'none'" in dict(reader.attributes).get("content", "") or "default-src" in page(path)
    assert [link for link in reader.links if link.lower().startswith(("javascript:", "data:", "//"))] == []


def test_hostile_words_are_shown_and_nothing_else():
    html = page("events/hostile/index.html")

    assert "<script>alert" not in html
    assert "49" not in re.sub(r"\d{4}-\d\d|&#\d+;|\.[0-9a-f]{10}\.", "", html)
    assert HOSTILE in unescape(html)
    assert "javascript:" not in page("articles/hostile/index.html")


def test_a_template_s_fault_is_told_once_and_no_page_of_it_is_made():
    template = Template(path="themes/x/event.html", source="{{ view.frame.title }}\n{{ view.tilte }}")
    broken = replace(theme(), templates={**theme().templates, "event.html": template})

    files, (problem,) = made_from(publication(theme=broken))

    assert (problem.code, problem.span.path, problem.span.line) == ("template", "themes/x/event.html", 2)
    assert "events/pause/index.html" not in files


def test_without_a_base_url_nothing_claims_to_know_the_address():
    files, _ = made_from(publication(base_url=""))

    assert "sitemap.xml" not in files
    assert b"Sitemap" not in files["robots.txt"]
    assert b"canonical" not in files["index.html"]
    assert b"og:" not in files["index.html"]
    assert b'href="/assets/' in files["404.html"]


def test_with_a_base_url_pages_name_their_own_address():
    assert f'<link rel="canonical" href="{BASE_URL}events/pause/">' in page("events/pause/index.html")
    assert 'href="/repo/sources/"' in page("404.html")
    assert "Sitemap: https://example.org/repo/sitemap.xml" in site()["robots.txt"].decode()


def test_the_sitemap_lists_every_page_but_those_that_lead_on():
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    listed = [str(one.text) for one in ElementTree.fromstring(site()["sitemap.xml"]).iter(f"{namespace}loc")]
    files = [f"{BASE_URL}{path.removesuffix('index.html')}" for path in pages() if "noindex" not in page(path)]

    assert sorted(listed) == sorted(set(files) - {f"{BASE_URL}404.html", f"{BASE_URL}events/aid-pause/"})


def test_the_paths_of_pages_are_known_without_making_them():
    index = index_site(publication(), stylesheet="", icon="")

    made = {one.path for one in pages_of(index)} - {"404.html"}
    assert made | {"search/"} == set(page_paths(index))


def test_a_former_address_leads_on():
    html = page("events/aid-pause/index.html")

    assert f'<link rel="canonical" href="{BASE_URL}events/pause/">' in html
    assert '<meta http-equiv="refresh" content="0; url=../../events/pause/">' in html
    assert "Moved to <a" in html


@pytest.mark.parametrize(
    ("base_url", "identifier"),
    [(BASE_URL, f"{BASE_URL}events/aid-pause/"), ("", "urn:uuid:b70e8e2e-4c0d-5f0f-9b38-0a3d3f4f2a11")],
)
def test_the_feed_can_be_read_and_its_ids_stay(base_url, identifier):
    files, _ = made_from(publication(base_url=base_url))
    again, _ = made_from(publication(base_url=base_url, built="2026-01-01", version="2"))
    feed, later = feedparser.parse(files["feed.atom"]), feedparser.parse(again["feed.atom"])

    assert not feed.bozo
    assert len(feed.entries) == len(chronology().events)
    assert [one.id for one in feed.entries] == [one.id for one in later.entries]
    pause = next(one for one in feed.entries if "A pause of aid" in one.title)
    assert (pause.id == identifier) if base_url else pause.id.startswith("urn:uuid:")
    assert pause.title == "3 March 2025: A pause of aid"
    assert pause.updated == "2025-11-22T00:00:00Z"
    assert "2 independent origins" in pause.summary


def test_feed_entries_are_as_old_as_their_evidence_not_as_the_build():
    feed = feedparser.parse(site()["feed.atom"])
    known = next(one for one in feed.entries if one.title.endswith("Known as month"))

    assert known.updated == "2025-03-09T00:00:00Z"


def test_the_events_are_exported_with_all_that_their_pages_show():
    data = json.loads(site()["data/events.json"])
    pause = next(one for one in data["events"] if one["id"] == "pause")
    citation = next(one for one in pause["citations"] if one["article"] == "m10")

    assert (data["schema_version"], data["total"], len(data["events"])) == ("1.0", len(SHAPES) + 2, len(SHAPES) + 2)
    assert pause["date"]["edtf"] == pause["date"]["earliest"] == pause["date"]["latest"] == "2025-03-03"
    assert (pause["date"]["precision"], pause["date"]["contested"]) == ("day", True)
    assert pause["date"]["derivation"]["rule"] == "edtf"
    assert [one["edtf"] for one in pause["date"]["rivals"]] == ["2025-03-04", "2025-03-07"]
    assert (citation["publisher"], citation["stance"], citation["outcome"]) == ("M10 News", "supports", "exact")
    assert citation["quote"] == "a - pause, of “all” aid & arms"
    assert citation["url"] == "https://m10.example/story?a=1&b=2"
    assert pause["independent_origins"] == 2
    assert [one["name"] for one in pause["origins"]] == ["an unnamed official", "NBC News’s report"]


@pytest.mark.parametrize(
    ("event", "earliest", "latest"),
    [
        ("by", None, "2025-02-15"),
        ("from", "2025-02-16", None),
        ("antiquity", "-0043-03-15", "-0043-03-15"),
        ("far", "+12025-01-01", "+12025-12-31"),
        ("month", "2025-02-01", "2025-02-28"),
    ],
)
def test_bounds_are_exported_as_days_and_open_ends_as_null(event, earliest, latest):
    dates = {one["id"]: one["date"] for one in json.loads(site()["data/events.json"])["events"]}

    assert (dates[event]["earliest"], dates[event]["latest"]) == (earliest, latest)


def test_what_may_not_be_linked_is_not_exported_either():
    articles = {one["id"]: one for one in json.loads(site()["data/articles.json"])["articles"]}

    assert [name for name in ("blog", "ghost", "meduza", "hostile") if articles[name]["url"]] == []
    assert articles["meduza"]["archive"] == {"url": "https://web.archive.org/web/2025/x", "date": "2025-03-07"}
    assert articles["m10"]["events"] == ["pause"]


def test_exports_keep_every_script_as_it_is():
    assert "пауза в наданні допомоги".encode() in site()["data/events.json"]


def test_assets_are_named_after_their_content():
    (stylesheet,) = (path for path in site() if path.startswith("assets/style."))

    assert sha256(site()[stylesheet]).hexdigest().startswith(stylesheet.split(".")[1])
    assert f'href="../../{stylesheet}"' in page("events/pause/index.html")


def test_the_script_that_other_people_s_pages_ask_for_keeps_its_name():
    assert site()["embed.js"] == theme().assets["embed.js"]


def test_an_empty_chronology_can_be_published():
    bare: Chronology = replace(chronology(), events=(), articles=(), threads={})
    nothing = replace(bare, entities={}, places={}, redirects={}, pages=())

    files, problems = made_from(publication(chronology=nothing))

    assert problems == []
    assert b"still empty" in files["index.html"]


def test_two_builds_give_the_same_bytes_whatever_the_hash_seed_the_zone_and_the_language():
    script = (
        "from hashlib import sha256\nfrom tests.publishing.sample import publication\n"
        "from tests.publishing.produced import produced\n"
        "print(sha256(repr(produced(publication())).encode()).hexdigest())"
    )
    surroundings = [
        {"PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"},
    ]
    words = [sys.executable, "-c", script]
    runs = [
        subprocess.run(words, cwd=ROOT, env={**os.environ, **one}, capture_output=True, check=False)
        for one in surroundings
    ]

    assert [run.stderr for run in runs] == [b"", b""]
    assert runs[0].stdout == runs[1].stdout != b""


def test_all_of_the_theme_is_used():
    sources = [one.source for one in theme().templates.values()]
    used = {name for source in sources for name in re.findall(r'"([a-z0-9-]+\.html)"', source)}
    modules = (ROOT / "timeline" / "publishing").rglob("*.py")
    asked_for = {name for path in modules for name in re.findall(r'template="(.+?)"', path.read_text("utf-8"))}

    assert {name for name in theme().templates if "/" not in name} == used | asked_for


def test_an_editor_may_name_every_output_and_nothing_else():
    assert set(get_args(OutputName)) == {PAGES, *OUTPUTS}
    assert set(KINDS_OF_PAGE) <= set(OUTPUTS)
