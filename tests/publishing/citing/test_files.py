"""The downloads of the sample, and what a site chooses to publish of them."""

from __future__ import annotations

import json

import bibtexparser
import pytest
import rispy

from tests.making import text, texts
from tests.publishing.produced import produced
from tests.publishing.sample import BASE_URL, chronology, publication
from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import replace
from timeline.publishing.citing.choice import DEFAULT_STYLES, chosen_styles
from timeline.publishing.outputs import OUTPUTS
from timeline.publishing.size import LARGE, is_large


def published(output, **site):
    """What an output makes of the sample, under settings of its site."""
    made = chronology()
    changed = replace(made, site=replace(made.site, **site))
    return produced(publication(chronology=changed), *([output] if output else []))


def files(output="", **site):
    """The texts that an output makes, or all those that the site wants, by path."""
    return {one.path: one.content.decode(errors="replace") for one in published(output, **site)}


def test_each_event_and_article_has_three_downloads_and_all_are_in_one_bibliography():
    made = files("citations")
    total = len(chronology().events) + len(chronology().articles)

    assert len(made) == 3 * (total + len(chronology().redirects)) + 1
    items = json.loads(made["data/bibliography.csl.json"])
    assert len({item["id"] for item in items}) == len(items) == total
    assert json.loads(made["events/pause/cite.csl.json"])[0] in items


def test_all_of_them_can_be_read():
    made = files("citations")

    for path, content in made.items():
        if path.endswith(".bib"):
            library = bibtexparser.parse_string(content)
            assert (len(library.entries), library.failed_blocks) == (1, []), path
        elif path.endswith(".ris"):
            assert len(rispy.loads(content)) == 1, path
        else:
            assert json.loads(content), path


def test_the_same_content_makes_the_same_bytes():
    assert published("citations") == published("citations")
    assert published("pages") == published("pages")


def test_the_data_say_where_each_thing_is_cited():
    made = files("data")

    events = json.loads(made["data/events.json"])["events"]
    assert f"{BASE_URL}events/pause/cite.csl.json" in [event["cite"] for event in events]
    assert {article["cite"] for article in json.loads(made["data/articles.json"])["articles"]} <= {
        f"{BASE_URL}{path}" for path in files("citations")
    }


def test_a_page_shows_its_citation_in_each_style():
    page = files(citation_styles=texts("apa", "mla"))["articles/kyiv/index.html"]

    assert '<dt>APA</dt><dd><bdi>Пауза. (2025, March 4). <i>Київ</i>. <bdi dir="ltr">https://kyiv.example' in page
    assert "<dt>MLA</dt>" in page
    assert "Chicago" not in page
    assert "{{cite news |script-title=uk:Пауза |url=https://kyiv.example" in page
    assert page.count("download>") == 3


def test_without_styles_a_plain_citation_stands():
    page = files(citation_styles=())["events/pause/index.html"]

    assert "<dt>Citation</dt><dd><bdi>“A pause of aid”. <i>A sample &amp; its sources</i>, 22 November 2025." in page


def test_a_site_that_publishes_no_citations_says_nothing_of_them():
    made = files(outputs=("pages", "data"))

    assert "Cite this" not in made["events/pause/index.html"]
    assert json.loads(made["data/events.json"])["events"][0]["cite"] is None
    assert "citations" in OUTPUTS


@pytest.mark.parametrize(
    ("events", "asked", "chosen"),
    [
        (LARGE, None, DEFAULT_STYLES),
        (LARGE + 1, None, ()),
        (LARGE + 1, ("apa",), ("apa",)),
        (1, (), ()),
        (1, ("apa", "mla", "apa"), ("apa", "mla")),
    ],
)
def test_a_large_site_asks_for_its_styles(events, asked, chosen):
    made = chronology()
    site = replace(made.site, citation_styles=None if asked is None else texts(*asked))
    given = replace(made, site=site, events=(made.events[0],) * events)

    assert chosen_styles(site, is_large=is_large(given)) == chosen


def test_a_style_that_nobody_knows_is_told_at_its_place():
    style = text("aap", line=7, path="content/site.yaml")
    found = [one for one in published("citations", citation_styles=(style,)) if isinstance(one, Diagnostic)]

    assert [(one.code, one.span.line, one.span.column, one.span.end) for one in found] == [("unknown-style", 7, 1, 4)]
    assert "apa" in found[0].hint
