"""A feed to Atom, held against the rules of RFC 4287."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import text
from tests.publishing.produced import files_of
from tests.publishing.sample import BASE_URL, chronology, publication
from timeline.core.model.history import Correction
from timeline.core.struct import replace
from timeline.publishing.publication import Publication

ATOM = "{http://www.w3.org/2005/Atom}"
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ONCE, ANY, OPTIONAL, SOME = (1, 1), (0, None), (0, 1), (1, None)
FEED = {
    "author": SOME, "category": ANY, "contributor": ANY, "generator": OPTIONAL, "icon": OPTIONAL, "logo": OPTIONAL,
    "id": ONCE, "link": ANY, "rights": OPTIONAL, "subtitle": OPTIONAL, "title": ONCE, "updated": ONCE, "entry": ANY,
}  # fmt: skip
"""What atom:feed may hold, and how often (4.1.1); an author must be there as entries have none of their own."""
ENTRY = {
    "author": ANY, "category": ANY, "content": OPTIONAL, "contributor": ANY, "id": ONCE, "link": SOME,
    "published": OPTIONAL, "rights": OPTIONAL, "source": OPTIONAL, "summary": OPTIONAL, "title": ONCE, "updated": ONCE,
}  # fmt: skip
"""The same of atom:entry (4.1.2); a link must be there as there is no content."""
ATTRIBUTES = {"link": {"rel", "href", "type", "title", "hreflang", "length"}, "category": {"term", "scheme", "label"}}
XML_ATTRIBUTES = "{http://www.w3.org/XML/1998/namespace}"


def feeds(given: Publication) -> dict[str, bytes]:
    return {path: content for path, content in files_of(given, "feed", "topic-feeds").items() if path.endswith(".atom")}


def faults(element: ElementTree.Element, rules: dict[str, tuple[int, int | None]]) -> list[str]:
    """Where the children of *element* break the rules."""
    names = [child.tag.removeprefix(ATOM) for child in element]
    found = [f"{name}: not allowed" for name in names if name not in rules]
    for name, (least, most) in rules.items():
        number = names.count(name)
        if number < least or (most is not None and number > most):
            found.append(f"{name}: {number} times")
    for child in element.iter():
        name = child.tag.removeprefix(ATOM)
        if name in ("updated", "published") and not DATE_TIME.fullmatch(child.text or ""):
            found.append(f"{name}: {child.text}")
        if name == "id" and not urlsplit(child.text or "").scheme:
            found.append(f"id: {child.text} is not absolute")
        allowed = ATTRIBUTES.get(name, {"xmlns", "version", "uri", "type"})
        found += [
            f"{name}: attribute {one}"
            for one in child.attrib
            if not one.startswith(XML_ATTRIBUTES) and one not in allowed
        ]
    alternates = [
        (link.get("type"), link.get("hreflang"))
        for link in element.findall(f"{ATOM}link")
        if link.get("rel") == "alternate"
    ]
    return found + [f"alternate: {one} twice" for one in set(alternates) if alternates.count(one) > 1]


@pytest.mark.parametrize("base_url", [BASE_URL, ""], ids=["known", "unknown"])
def test_every_feed_keeps_to_the_rfc(base_url):
    for path, content in feeds(publication(base_url=base_url)).items():
        root = ElementTree.fromstring(content)
        entries = root.findall(f"{ATOM}entry")
        ids = [entry.findtext(f"{ATOM}id") for entry in entries]

        assert root.tag == f"{ATOM}feed"
        assert (path, faults(root, FEED)) == (path, [])
        assert [(path, one) for entry in entries for one in faults(entry, ENTRY)] == []
        assert len(ids) == len(set(ids))
        assert root.findtext(f"{ATOM}updated") == max(str(entry.findtext(f"{ATOM}updated")) for entry in entries)


def test_the_check_of_the_rfc_sees_faults():
    root = ElementTree.fromstring(
        f'<feed xmlns="{ATOM[1:-1]}"><title/><title/><id>x/y</id><updated>2025-03-06</updated>'
        '<link rel="alternate" href="a"/><link rel="alternate" href="b" x="1"/><wrong/></feed>'
    )

    assert faults(root, FEED) == [
        "wrong: not allowed", "author: 0 times", "title: 2 times", "id: x/y is not absolute", "updated: 2025-03-06",
        "link: attribute x", "alternate: (None, None) twice",
    ]  # fmt: skip


def test_each_topic_has_a_feed_of_its_events_alone():
    made = feeds(publication())
    csis = feedparser.parse(made["entities/csis/feed.atom"])

    assert csis.feed.title == "CSIS – A sample & its sources"
    assert [one.link for one in csis.entries] == [f"{BASE_URL}events/pause/"]
    assert csis.feed.links[0].href == f"{BASE_URL}entities/csis/feed.atom"
    assert {
        "feed.atom",
        "threads/aid/feed.atom",
        "places/washington/feed.atom",
        "publishers/m10-press/feed.atom",
    } <= set(made)
    assert {"2025/feed.atom", "2025/03/feed.atom"} <= set(made)


def test_a_site_may_have_one_feed_alone():
    assert set(files_of(publication(), "feed")) == {"feed.atom", "feed.json"}
    assert "feed.atom" not in files_of(publication(), "topic-feeds")


def test_an_entry_is_the_same_in_every_feed():
    made = feeds(publication())
    entries = {
        ElementTree.tostring(entry).strip()
        for content in made.values()
        for entry in ElementTree.fromstring(content).findall(f"{ATOM}entry")
        if str(entry.findtext(f"{ATOM}id")).endswith("/aid-pause/")
    }

    assert len(entries) == 1


def test_links_lead_from_the_feed_where_the_site_does_not_know_its_address():
    root = ElementTree.fromstring(feeds(publication(base_url=""))["threads/aid/feed.atom"])

    assert [link.get("href") for link in root.iter(f"{ATOM}link")] == [
        "../../threads/aid/feed.atom", "../../threads/aid/", "../../events/pause/",
    ]  # fmt: skip


def test_a_day_that_is_not_known_is_no_day_of_publication():
    event = next(one for one in chronology().events if one.id == "pause")
    assert event.record is not None
    added = {"2025-03-07": ["2025-03-07T00:00:00Z"], "2025-03": [], "2025-03-07~": ["2025-03-07T00:00:00Z"]}

    for written, expected in added.items():
        changed = replace(event, record=replace(event.record, added=written))
        feed = feeds(publication(chronology=replace(chronology(), events=(changed,))))["feed.atom"]

        assert [one.text for one in ElementTree.fromstring(feed).iter(f"{ATOM}published")] == expected


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_title_can_break_a_feed(title: str) -> None:
    event = replace(chronology().events[0], title=title)
    made = feeds(publication(chronology=replace(chronology(), events=(event,))))["feed.atom"]
    entry = ElementTree.fromstring(made).find(f"{ATOM}entry")

    assert entry is not None
    assert faults(entry, ENTRY) == []


def test_the_feed_of_corrections_keeps_to_the_rfc():
    corrected = Correction(on=text("2026-01-05"), event=text("pause"), field="title", old="A", new="B\x0b & <c>")
    given = replace(chronology(), corrections=(corrected,))
    root = ElementTree.fromstring(feeds(publication(chronology=given))["corrections/feed.atom"])

    assert faults(root, FEED) == []
    assert [faults(entry, ENTRY) for entry in root.findall(f"{ATOM}entry")] == [[]]
