"""The frame around a page."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.sample import BASE_URL, chronology, publication
from timeline.core.struct import replace
from timeline.publishing.compose.frame import frame_view, shortened
from timeline.publishing.compose.site import index_site, page_at


def framed(path: str, title: str = "A page", **fields):
    site = index_site(publication(**fields), stylesheet="assets/style.css", icon="assets/icon.svg")
    return frame_view(page_at(site, path), title, "What it is.")


def test_a_frame_knows_where_its_page_stands():
    frame = framed("events/x/")

    assert (frame.home, frame.stylesheet, frame.feed) == ("../../", "../../assets/style.css", "../../feed.atom")
    assert frame.canonical == f"{BASE_URL}events/x/"
    assert frame.title == "A page – A sample & its sources"


def test_the_page_on_which_one_is_is_marked_in_the_navigation():
    current = [one.text for one in framed("sources/").navigation if one.current]

    assert current == ["Sources"]


def test_a_title_too_long_for_both_is_the_page_s_own():
    assert framed("x/", "word " * 30).title.startswith("word word")
    assert "sample" not in framed("x/", "word " * 30).title


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 10, "one two…"),
        ("one,  two\nthree", 8, "one…"),
        ("one " * 500_000, 12, "one one one…"),
    ],
)
def test_a_long_text_is_cut_between_words(text, longest, short):
    assert shortened(text, longest) == short


@given(st.text(max_size=400), st.integers(min_value=20, max_value=200))
def test_a_shortened_text_is_never_longer_than_asked(text, longest):
    assert len(escape(shortened(text, longest))) <= longest


def test_an_output_that_is_not_written_is_not_linked():
    only_pages = replace(chronology(), site=replace(chronology().site, outputs=("pages", "assets")))
    frame = framed("x/", chronology=only_pages)

    assert (frame.feed, frame.data) == ("", "")
