"""The JSON-LD of pages, expanded by another program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pyld import jsonld

from tests.making import edtf
from tests.publishing.produced import files_of
from tests.publishing.sample import BASE_URL, HOSTILE, SHAPES, chronology, publication
from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.struct import replace
from timeline.publishing.compose.site import index_site, page_at
from timeline.publishing.linked.pages import event_data

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "archivedAt": {"@type": "@id"}}
"""As far as schema.org's own context matters here, so that no test asks another server."""
DATES = ("temporalCoverage", "datePublished")


@cache
def blocks() -> dict[str, Any]:
    found = {}
    for path, content in files_of(publication(), "pages").items():
        if match := BLOCK.search(content.decode()):
            found[path.removesuffix("index.html")] = json.loads(match[1])
    return found


def values(node: Any, key: str) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from values(one, key)
    elif isinstance(node, dict):
        for name, one in node.items():
            if name == key:
                yield one
            else:
                yield from values(one, key)


def test_the_pages_of_events_and_articles_have_a_block_and_no_others():
    events = {f"events/{event.id}/" for event in chronology().events}
    articles = {f"articles/{dated.article.id}/" for dated in chronology().articles}

    assert blocks().keys() == events | articles


@pytest.mark.parametrize("path", ["events/pause/", "events/hostile/", "articles/caliber/", "articles/m10/"])
def test_a_block_expands(path):
    (node,) = jsonld.expand({**blocks()[path], "@context": CONTEXT})

    assert node["@id"] == f"{BASE_URL}{path}"
    assert [one["@id"] for one in node["https://schema.org/url"]] == [f"{BASE_URL}{path}"]
    assert not [key for key in node if ":" not in key and not key.startswith("@")]


def test_an_event_is_an_article_with_citations_and_no_concert():
    pause = blocks()["events/pause/"]
    cited = {one["@id"]: one for one in pause["citation"]}

    assert [one for one in blocks().values() if "Event" in values(one, "@type")] == []
    assert (pause["@type"], pause["headline"]) == ("Article", "A pause of aid")
    assert len(cited) == len(pause["citation"]) == 7
    assert pause["mainEntity"]["@type"] == "Claim"
    assert {one["@id"] for one in pause["mainEntity"]["appearance"]} == {"_:kyiv", "_:m10", "_:caliber", "_:tunis"}
    assert cited["_:m10"]["publisher"] == {"@type": "Organization", "name": "M10 News", "url": "https://m10.example/"}
    assert "mainEntity" not in blocks()["events/hostile/"]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_page_gives_a_date_that_the_sources_do_not(shape):
    date = parse_edtf(SHAPES[shape])
    coverage = blocks()[f"events/{shape}/"].get("temporalCoverage")
    said = parse_edtf(coverage) if coverage else date

    assert isinstance(said, EdtfDate) and isinstance(date, EdtfDate)
    assert (said.form, said.earliest, said.latest) == (date.form, date.earliest, date.latest)


def test_articles_are_dated_as_precisely_as_they_are():
    published = {f"_:{one.article.id}": one.published for one in chronology().articles}
    cited = [one for block in blocks().values() for one in block.get("citation", ())]

    assert cited
    for one in cited:
        known = published[one["@id"]]
        assert "datePublished" not in one or (known is not None and known.text.startswith(one["datePublished"]))


def test_a_date_on_which_the_sources_differ_is_not_told_as_certain():
    event = next(one for one in chronology().events if one.id == "pause")
    here = page_at(index_site(publication(), stylesheet="", icon=""), "events/pause/")
    settled = replace(event, date=replace(event.date, contested=False, date=edtf("2025-03-03")))

    assert "temporalCoverage" not in json.loads(event_data(here, event, ""))
    assert json.loads(event_data(here, settled, ""))["temporalCoverage"] == "2025-03-03"


def test_what_may_not_be_linked_has_no_address():
    addresses = {url for block in blocks().values() for url in values(block, "url")}
    stored = {url for block in blocks().values() for url in values(block, "archivedAt")}

    assert [url for url in addresses | stored if not url.startswith("https://")] == []
    assert not {"https://blog.example/story?a=1&b=2", "https://ghost.example/story?a=1&b=2"} & addresses


def test_hostile_words_come_back_as_they_were():
    hostile = blocks()["events/hostile/"]

    assert hostile["headline"] == HOSTILE
    assert hostile["about"] == [{"@type": "Person", "name": HOSTILE}]
