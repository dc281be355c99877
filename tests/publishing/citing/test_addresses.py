"""Which address of an article readers are led to: the five states of CS1, with a copy and without."""

from __future__ import annotations

import re

import pytest

from tests.making import article, dated_article, mention, text
from tests.publishing.sample import ENGLISH, publication, theme
from timeline.core.model.records import Archive
from timeline.publishing.citing.works import work_of_article
from timeline.publishing.compose.article import article_page
from timeline.publishing.compose.site import index_site
from timeline.publishing.templating import renderer

ORIGINAL = "https://gazette.example/story"
STORED = "https://web.archive.org/web/20250307/https://gazette.example/story"
COPY = f"[Archived from the original on 7 March 2025]({STORED})"
GOLDEN = {
    ("live", True): (f"Read it at [gazette.example]({ORIGINAL}). {COPY}", ORIGINAL),
    ("live", False): (f"Read it at [gazette.example]({ORIGINAL})", ORIGINAL),
    ("dead", True): (f"{COPY}; [the original]({ORIGINAL})", STORED),
    ("dead", False): (f"Read it at [gazette.example]({ORIGINAL})", ORIGINAL),
    ("deviated", True): (f"{COPY}; [the original]({ORIGINAL})", STORED),
    ("deviated", False): (f"Read it at [gazette.example]({ORIGINAL})", ORIGINAL),
    ("unfit", True): (COPY, STORED),
    ("unfit", False): ("Not linked", ""),
    ("usurped", True): (COPY, STORED),
    ("usurped", False): ("Not linked", ""),
}
"""What a page says under an article, links as in Markdown; and the address in its citation."""


def stored_article(status, *, copied):
    """An article in that state."""
    copy = Archive(url=text(STORED), date=text("2025-03-07")) if copied else None
    said = mention("gazette", "pause")
    return dated_article(article("gazette", said, url=text(ORIGINAL), url_status=status, archive=copy))


def reading(status, *, copied):
    """The line on the article's page that leads to it."""
    site = index_site(publication(), stylesheet="", icon="")
    page = article_page(site, stored_article(status, copied=copied))
    line = re.search(
        r'<p class="reading">(.*?)</p>', str(renderer(theme(), ENGLISH)(page.template, page.view)), re.DOTALL
    )
    assert line is not None
    linked = re.sub(r'<a href="([^"]*)"[^>]*>(.*?)</a>', r"[\2](\1)", line[1], flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", "", linked).split())


@pytest.mark.parametrize(("status", "copied"), GOLDEN)
def test_a_page_leads_where_cs1_leads(status, copied):
    assert reading(status, copied=copied) == GOLDEN[status, copied][0]


@pytest.mark.parametrize(("status", "copied"), GOLDEN)
def test_a_citation_has_the_same_address(status, copied):
    assert work_of_article(publication(), stored_article(status, copied=copied)).url == GOLDEN[status, copied][1]
