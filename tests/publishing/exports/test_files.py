"""All the files of the data, and their page."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape

import pytest

from tests.publishing.produced import files_of
from tests.publishing.sample import ENGLISH, HOSTILE, chronology, publication
from timeline.core.struct import replace
from timeline.publishing.exports.page import size_in_words
from timeline.publishing.exports.tables import tables_of
from timeline.publishing.rendering import site_of


@cache
def files() -> dict[str, bytes]:
    return files_of(publication(), "data")


@pytest.mark.parametrize("name", ["events", "articles"])
def test_the_lines_hold_what_the_file_holds(name):
    lines = files()[f"data/{name}.jsonl"].decode().removesuffix("\n").split("\n")

    assert [json.loads(line) for line in lines] == json.loads(files()[f"data/{name}.json"])[name]
    assert files()[f"data/{name}.jsonl"].decode().splitlines() == lines


def test_the_page_lists_every_file_with_its_size():
    html = unescape(files()["data/index.html"].decode())
    listed = dict(re.findall(r'<dt><a href="[^"]*?([^"/]+)">[^<]*</a> <span class="small">([^<]*)</span>', html))
    own = {path.removeprefix("data/"): content for path, content in files().items() if path.startswith("data/")}
    del own["index.html"]

    assert listed == {name: size_in_words(len(content), ENGLISH) for name, content in own.items()}


def test_the_page_explains_every_column():
    html = unescape(files()["data/index.html"].decode())

    for table in tables_of(site_of(publication())):
        assert f"<code>{table.name}</code> {table.words}" in html
        for field in table.fields:
            assert f'<code>{field.name}</code> <span class="small">{field.type}</span></dt>\n<dd>{field.words}' in html


def test_the_page_leads_only_to_what_is_published():
    site = replace(chronology().site, outputs=("pages", "assets", "data"))
    given = publication(chronology=replace(chronology(), site=site))
    made = files_of(given)
    html = made["data/index.html"].decode()

    assert "calendar.ics" not in html and "feed.json" not in html and "bibliography" not in html
    assert 'href="../../data/"' in made["threads/aid/index.html"].decode()
    assert 'href="data.json"' in made["threads/aid/index.html"].decode()
    assert "feed.atom" not in made["threads/aid/index.html"].decode()


def test_a_topic_has_the_data_of_its_events():
    aid = json.loads(files()["threads/aid/data.json"])

    assert (aid["title"], aid["total"]) == ("Aid – A sample & its sources", 1)
    (pause,) = aid["events"]
    whole = next(one for one in json.loads(files()["data/events.json"])["events"] if one["id"] == "pause")
    date = pause.pop("date")
    assert pause == {name: whole[name] for name in pause}
    assert date == {name: whole["date"][name] for name in date}


def test_hostile_words_come_out_as_they_are():
    hostile = next(one for one in json.loads(files()["data/events.json"])["events"] if one["id"] == "hostile")

    assert hostile["title"] == HOSTILE
    assert "<script>alert" not in files()["data/index.html"].decode()


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 bytes"), (999, "999 bytes"), (1_499, "1 kB"), (999_499, "999 kB"), (999_500, "1.0 MB")]
)
def test_sizes_are_given_in_words(size, words):
    assert size_in_words(size, ENGLISH) == words
