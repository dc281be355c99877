"""JSON-LD in a page of HTML."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing.linked.block import data_block, without_empty

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
NAUGHTY = st.sampled_from(["</script>", "<!--", "<script>", "]]>", "&lt;", "\u2028", "\u2029", "</SCRIPT >", "\\u003c"])


class Blocks(HTMLParser):
    """What a parser of HTML takes for the content of data blocks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs).get("type")))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@given(st.lists(st.one_of(TEXT, NAUGHTY), min_size=1).map("".join))
def test_any_text_comes_back_as_it_was_and_ends_nothing(text: str) -> None:
    block = data_block({"@type": "Article", "headline": text})
    page = Blocks(f'<script type="application/ld+json">{block}</script><p>after</p>')

    assert {"<", ">", "&", "\u2028", "\u2029"}.isdisjoint(block)
    assert page.tags == [("script", "application/ld+json"), ("p", None)]
    assert json.loads("".join(page.texts[:-1])) == {
        "@context": "https://schema.org", "@type": "Article", "headline": text,
    }  # fmt: skip


def test_what_says_nothing_is_left_out():
    said = without_empty({"a": "", "b": None, "c": [], "d": {"@type": "Place"}, "e": [{"@type": "X", "n": ""}], "f": 0})

    assert said == {"f": 0}
