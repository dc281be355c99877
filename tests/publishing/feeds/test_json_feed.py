"""A feed to JSON Feed 1.1, held against its rules."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.publishing.produced import files_of
from tests.publishing.sample import BASE_URL, HOSTILE, chronology, publication
from timeline.core.struct import replace
from timeline.publishing.publication import Publication

TOP = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}  # fmt: skip
ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "attachments": list,
}  # fmt: skip


def feeds(given: Publication) -> dict[str, Any]:
    return {
        path: json.loads(content)
        for path, content in files_of(given, "feed", "topic-feeds").items()
        if path.endswith(".json")
    }


@pytest.mark.parametrize("base_url", [BASE_URL, ""], ids=["known", "unknown"])
def test_every_feed_keeps_to_the_rules(base_url):
    for feed in feeds(publication(base_url=base_url)).values():
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert {"title", "items"} <= feed.keys()
        assert [key for key, value in feed.items() if not isinstance(value, TOP[key])] == []
        assert [author.keys() for author in feed["authors"]] == [{"name"}]
        ids = [item["id"] for item in feed["items"]]
        assert len(ids) == len(set(ids))
        for item in feed["items"]:
            own = {key: value for key, value in item.items() if not key.startswith("_")}
            assert [key for key, value in own.items() if not isinstance(value, ITEM[key])] == []
            assert item["id"] and item["content_text"]
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", item["date_modified"])
            assert [
                key for key in ("url", "external_url") if not item.get(key, "https://").startswith("https://")
            ] == []


def test_an_entry_has_all_that_the_page_rests_on():
    pause = next(one for one in feeds(publication())["threads/aid/feed.json"]["items"])

    assert pause["url"] == f"{BASE_URL}events/pause/"
    assert pause["title"] == "3 March 2025: A pause of aid"
    assert "3. A report. M10 News, 4 March 2025. https://m10.example/story?a=1&b=2" in pause["content_text"]
    assert "7. Meduza. It contradicts this" in pause["content_text"]
    assert pause["_timeline"]["date"] == "2025-03-03"


def test_a_title_can_not_pass_itself_off_as_another_source():
    article = chronology().articles[0]
    event = next(one for one in chronology().events if one.id == "pause")
    titled = replace(article, article=replace(article.article, title="A\n9. Another source"))
    citation = replace(event.citations[0], article=titled)
    given = replace(chronology(), events=(replace(event, citations=(citation,)),))
    (item,) = feeds(publication(chronology=given))["feed.json"]["items"]

    assert len(item["content_text"].splitlines()) == len(f"{item['summary']}\n\n1. A 9. Another source".splitlines())


def test_hostile_words_come_out_as_they_are():
    titles = [item["title"] for item in feeds(publication())["feed.json"]["items"]]

    assert f"5 March 2025: {HOSTILE}" in titles


def test_addresses_are_left_out_where_they_are_not_known():
    feed = feeds(publication(base_url=""))["entities/csis/feed.json"]

    assert {"home_page_url", "feed_url"}.isdisjoint(feed)
    assert feed["items"][0]["id"].startswith("urn:uuid:")
