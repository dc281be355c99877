"""Ids and addresses to paths and links."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing import urls


@pytest.mark.parametrize(
    ("tag", "path"),
    [
        ("five-eyes", "tags/five-eyes/"),
        ("Five Eyes", "tags/five-eyes/"),
        ("Допомога", "tags/допомога/"),
        ("a/../b", "tags/a-b/"),
        ("%", "tags/--"),
        ("x" * 101, f"tags/{'x' * 30}--"),
    ],
)
def test_a_tag_has_a_plain_path(tag, path):
    found = urls.tag_paths([tag])[tag]

    assert found == path or (path.endswith("--") and re.fullmatch(re.escape(path) + "[0-9a-f]{8}/", found))


@given(st.sets(st.text(min_size=1, max_size=12)))
def test_no_two_tags_share_a_path_on_any_file_system(tags):
    paths = urls.tag_paths(tags)

    assert set(paths) == tags
    assert len({unicodedata.normalize("NFC", path.casefold()) for path in paths.values()}) == len(tags)


def test_a_tag_that_is_spelt_like_its_path_keeps_it():
    assert urls.tag_paths(["Five Eyes", "five-eyes"])["five-eyes"] == "tags/five-eyes/"


@pytest.mark.parametrize("tag", ["con", "NUL", "Aux", "com1", "LPT9"])
def test_no_tag_has_the_name_of_a_device(tag: str) -> None:
    assert re.fullmatch(rf"tags/{tag.lower()}--[0-9a-f]{{8}}/", urls.tag_paths([tag])[tag])
    assert urls.tag_paths(["contact"])["contact"] == "tags/contact/"


@pytest.mark.parametrize(
    ("page", "to", "expected"),
    [
        ("", "events/x/", "events/x/"),
        ("", "", "./"),
        ("events/x/", "", "../../"),
        ("events/x/", "events/y/", "../../events/y/"),
        ("2025/03/", "2025/", "../../2025/"),
    ],
)
def test_links_are_relative_to_the_page(page, to, expected):
    assert urls.link(urls.root_from(page), to) == expected


def test_a_link_may_lead_to_a_place_on_the_page():
    assert urls.link("../../", "events/x/", "c-2") == "../../events/x/#c-2"


@pytest.mark.parametrize(
    ("year", "month", "path"),
    [("2025", 0, "2025/"), ("2025", 3, "2025/03/"), ("199X", 0, "199x/"), ("-0043", 3, "-0043/03/")],
)
def test_periods_have_paths_in_lower_case(year, month, path):
    assert urls.period_path(year, month) == path


@pytest.mark.parametrize(
    ("page", "file"), [("", "index.html"), ("events/x/", "events/x/index.html"), ("404.html", "404.html")]
)
def test_a_page_is_held_by_a_file(page, file):
    assert urls.file_path(page) == file


@pytest.mark.parametrize(
    ("base", "path"), [("https://org.github.io/repo/", "/repo/"), ("https://example.org", "/"), ("", "/")]
)
def test_the_base_path_is_where_the_site_is_served(base, path):
    assert urls.base_path(base) == path


def test_without_a_base_url_there_is_no_absolute_address():
    assert urls.absolute("", "events/x/") == ""
    assert urls.absolute("https://example.org/repo/", "events/x/") == "https://example.org/repo/events/x/"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "\u2028javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "/about/",
        "https://nbc.com@evil.example/",
        "https:\\\\evil.example",
        "https://",
        "https://a b.example/",
        "https://exam\u200bple.org/",
        "https://example.org/\u202egpj.exe",
        "https://[broken/",
        "ftp://example.org/",
        "",
    ],
)
def test_only_plain_web_addresses_are_linked(address):
    assert not urls.is_web_address(address)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c&d=e#f", "http://example.org", "https://пример.example/путь", "HTTPS://X.ORG/"],
)
def test_web_addresses_in_any_script_are_linked(address):
    assert urls.is_web_address(address)


@pytest.mark.parametrize(
    ("passage", "directive"),
    [
        ("the US has ceased", "the%20US%20has%20ceased"),
        ("long-standing, “firm” & more", "long%2Dstanding%2C%20%E2%80%9Cfirm%E2%80%9D%20%26%20more"),
        ("one two [...] nine ten", "one%20two,nine%20ten"),
        ("he [Trump] said so", "he,said%20so"),
        ("a b c d e f g h i j k l m n", "a%20b%20c%20d%20e,j%20k%20l%20m%20n"),
    ],
    ids=["plain", "syntax-characters", "omission", "insertion", "long"],
)
def test_a_text_fragment_encodes_what_is_syntax_in_it(passage, directive):
    assert urls.to_passage("https://example.org/x", passage) == f"https://example.org/x#:~:text={directive}"


@pytest.mark.parametrize(
    ("prefix", "suffix", "directive"),
    [("R&D-", "", "R%26D%2D-,a%20b"), ("", "x, y", "a%20b,-x%2C%20y"), ("p", "s", "p-,a%20b,-s")],
    ids=["prefix", "suffix", "both"],
)
def test_a_text_fragment_may_say_what_stands_around(prefix, suffix, directive):
    address = urls.to_passage("https://example.org/x", "a b", prefix, suffix)

    assert address == f"https://example.org/x#:~:text={directive}"


def test_a_text_fragment_follows_a_fragment_that_is_there():
    assert urls.to_passage("https://example.org/x#top", "some words") == "https://example.org/x#top:~:text=some%20words"


def test_a_passage_without_words_is_not_looked_for():
    assert urls.to_passage("https://example.org/x", "[…] – !") == "https://example.org/x"


@given(st.text(max_size=200))
def test_a_text_fragment_never_spoils_the_address(passage):
    address = urls.to_passage("https://example.org/x?y=1", passage)

    assert urlsplit(address)[:4] == ("https", "example.org", "/x", "y=1")
    assert all(character not in address for character in " <>\"'")
    assert unquote(address).count(":~:text=") <= 1 or ":~:text=" in passage


def test_a_host_is_read_by_people():
    assert urls.host_of("https://www.nbcnews.com/x") == "nbcnews.com"
    assert urls.host_of("https://аррӏе.com/") == "xn--80ak6aa92e.com"  # no letter of which is Latin
    assert urls.host_of("https://укр.example/") == "укр.example"
