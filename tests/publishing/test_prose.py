"""Markdown to HTML that holds nothing but text, lists, tables and links."""

from __future__ import annotations

import json
import os
from html.parser import HTMLParser
from pathlib import Path

import pytest

from timeline.core.text import Span, Text
from timeline.publishing.prose import Html, Target, plain_text, render_prose, without_footnotes

ALLOWED = {
    "a": {"href", "rel", "id", "role", "aria-label"},
    "sup": {"class"},
    "ol": {"start"},
}
BARE = set(
    "blockquote br code em h2 h3 h4 h5 h6 hr li p pre strong table tbody td th thead tr ul".split()  # noqa: SIM905
)


class Reader(HTMLParser):
    """Gathers the tags of a piece of HTML and the addresses in it."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unknown += [tag] if tag not in BARE | ALLOWED.keys() else []
        self.unknown += [f"{tag} {name}" for name, _ in attrs if name not in ALLOWED.get(tag, ())]
        self.addresses += [value or "" for name, value in attrs if name == "href"]


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def assert_harmless(html: str) -> None:
    found = read(html)

    assert found.unknown == []
    assert [
        address
        for address in found.addresses
        if not address.startswith(("http://", "https://", "HTTP", "mailto:", "#", "../")) and address != "./"
    ] == []


def prose(text: str, **fields) -> str:
    return render_prose(text, root="../", **fields).html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("<b>typed</b> & <!-- shown -->", "<p>&lt;b&gt;typed&lt;/b&gt; &amp; &lt;!-- shown --&gt;</p>"),
        ("`<i>`", "<p><code>&lt;i&gt;</code></p>"),
        ("[x](https://example.org/)", '<p><a href="https://example.org/" rel="noopener noreferrer">x</a></p>'),
        ("<desk@example.org>", '<p><a href="mailto:desk@example.org">desk@example.org</a></p>'),
        ("[x](/about/)", '<p><a href="../about/">x</a></p>'),
        ("[x](#date)", '<p><a href="#date">x</a></p>'),
        (
            "One ![a picture](https://example.org/p.png) and *two*.",
            '<p>One <a href="https://example.org/p.png" rel="noopener noreferrer">a picture</a> and <em>two</em>.</p>',
        ),
        ("", ""),
    ],
    ids=["emphasis", "list", "start", "html", "code", "link", "mail", "own-page", "anchor", "picture", "nothing"],
)
def test_the_dialect(text, html):
    assert prose(text) == html


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n\n## b\n\n# c", ["h2", "h3", "h2"]),
        ("### a\n\n# b\n\n#### c\n\n###### d", ["h2", "h2", "h3", "h4"]),
        ("a\n=\n\nb\n-", ["h2", "h3"]),
    ],
    ids=["shifted", "none-skipped", "underlined"],
)
def test_headings_begin_at_the_level_asked_for_and_skip_none(text, levels):
    html = prose(text, level=2)

    assert [part[:2] for part in html.split("<")[1:] if part.startswith("h")] == levels


def targets(written: str) -> Target | None:
    known = {"nbc": Target(href="#c-3", number=3), "nbc:2": Target(href="#c-3-q-2", number=3)}
    return known.get(written)


def test_footnotes_lead_to_citations_and_can_be_led_back_to():
    made = render_prose("So it is.[^nbc] And so.[^nbc:2]", root="", find_target=targets)

    assert made.html.count('<sup class="note"><a') == 2
    assert '<a aria-label="Source 3" href="#c-3" id="r-1" role="doc-noteref">3</a>' in made.html
    assert [(one.target, one.anchor) for one in made.references] == [("nbc", "r-1"), ("nbc:2", "r-2")]


def test_an_unknown_footnote_is_an_error_where_it_stands():
    text = Text("It was so.\n\nOr so.[^gone]", Span(path="content/events/x.md", line=5))

    (problem,) = render_prose(text, root="", find_target=targets).problems

    assert (problem.code, problem.span.path) == ("unknown-footnote", "content/events/x.md")
    assert (problem.span.line, problem.span.column, problem.span.end) == (7, 7, 14)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html;base64,PHN2Zz4=",
        "vbscript:x",
        "//evil.example/",
        "/\\evil.example",
        "https://nbc.com@evil.example/",
        "relative/",
    ],
)
def test_an_unsafe_address_is_not_linked_and_the_editor_is_told_where_it_stands(address):
    made = render_prose(Text(f"See\n[x]({address}) there", Span(path="p.md", line=2)), root="../")

    assert "href" not in made.html
    assert [(one.code, one.severity.value) for one in made.problems] == [("unsafe-link", "warning")]


HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    '[x](https://a.example/"onmouseover="alert(1))',
    "[x](javascript&colon;alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](https://a.example/)',
    '``` "><script>alert(1)</script>\ncode\n```',
    "```js onload=alert(1)\n<b>\n```",
    "<https://a.example/<script>alert(1)</script>>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "[a](<https://a.example> 'x\" onclick=\"alert(1)')",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<!--><script>alert(1)</script-->",
    "\x02wzxhzdk:0\x03 &amp;lt;script&gt;",
    "{{7*7}} {% include 'x' %}",
]


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_hostile_survives(payload):
    assert_harmless(render_prose(payload, root="../").html)


@pytest.mark.parametrize(
    "pattern",
    ["[", "![", "[a](b", "`", "`a", "<![", "<a ", "*a _b ", "> ", "- ", "1. ", "# a\n", "a\n- b\n", "|a", "[^a]", "&#"],
)
def test_what_would_take_long_is_refused_with_its_place(pattern):
    text = Text(f"Fine.\n\n{pattern * 20_000}", Span(path="p.md", line=4))

    made = render_prose(text, root="")

    assert [(one.code, one.span.line) for one in made.problems] == [("prose-too-complex", 6)]
    assert_harmless(made.html)


@pytest.mark.parametrize("pattern", ["[", "![", "[a](b", "<![", "*[", "`[", "[^"])
def test_many_blocks_that_are_each_just_short_enough_are_refused_together(pattern):
    text = (pattern * 380 + "\n\n") * 100

    assert [one.code for one in render_prose(text, root="").problems] == ["prose-too-complex"]


def test_many_blocks_with_some_citations_each_are_fine():
    text = ("[^a] " * 40 + "\n\n") * 200

    assert "prose-too-complex" not in {one.code for one in render_prose(text, root="").problems}


def test_a_deep_list_is_refused_and_not_descended_into():
    text = "\n".join(f"{'    ' * depth}- x" for depth in range(1000))

    assert [one.code for one in render_prose(text, root="").problems] == ["prose-too-complex"]


def test_a_long_text_of_plain_paragraphs_is_fine():
    assert render_prose("A plain paragraph of words.\n\n" * 3000, root="").problems == ()


def test_html_prints_itself_where_templates_escape():
    assert Html("<p>").__html__() == "<p>"


def test_plain_text_has_neither_tags_nor_footnote_marks():
    made = render_prose("So *it* &amp; is.[^nbc]\n\n- a", root="", find_target=targets)

    assert plain_text(made.html) == "So it & is. a"
    assert without_footnotes("So.[^nbc] It[^nbc:2] is") == "So. It is"


OUTSIDE = Path(os.environ.get("TIMELINE_SHARED_DATA", "")) / "hostile"


@pytest.mark.skipif(not (OUTSIDE / "xss.json").is_file(), reason="the outside data is not here")
def test_nothing_of_the_outside_attacks_survives():
    payloads = [entry["p"] for entry in json.loads((OUTSIDE / "xss.json").read_text("utf-8"))]

    for payload in payloads:
        assert_harmless(render_prose(payload, root="../").html)
