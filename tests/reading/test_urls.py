"""Web addresses as editors paste them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.urls import canonical_url, url_fault


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://Example.org/Ä/b_c~(d)",
        "https://web.archive.org/web/2025/https://example.org/a", "https://укр.example/а", "https://[::1]/",
        "https://a_b.example.org/", "https://example.org/a@b", "https://xn--e1afmkfd.example/", "https://हिन्दी.example/",
    ],
)  # fmt: skip
def test_a_web_address_is_allowed(url):
    assert url_fault(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "", "example.org", "//example.org/a", "/a", "ftp://example.org", "mailto:a@example.org", "https:/example.org",
        "javascript:alert(1)", "JavaScript://example.org/%0aalert(1)", "data:text/html,a", "\u2028javascript:alert(1)",
        "java\tscript:alert(1)", "&#106;avascript:alert(1)", "vbscript:a", "https://", "https:///a", "https://?a",
        "https://nbc.com@evil.example/", "https://a:b@evil.example/", "https://example.org\\@evil.example",
        "https://example.org/a b", "https://example.org/\u200b", "https://exa\u202emple.org/", "https://example.org/\n",
        " https://example.org/", "https://example.org:port/", "https://example.org:99999/", "https://[::1/",
        "https://.example.org", "https://example..org", "https://exam%70le.org/", "https://ex<b>.org", "https://ex'.org",
        "https://аpple.example/", "https://example。org/", "https://ｅxample.org/", "https://example.org/" + "a" * 4_000,
    ],
)  # fmt: skip
def test_nothing_else_is(url):
    assert url_fault(url) is not None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a", "http://example.org/a", "https://EXAMPLE.org/a", "https://www.example.org/a/",
        "https://m.example.org/a", "https://mobile.example.org/a", "https://amp.example.org/a#top",
        "https://www.m.example.org/a", "https://example.org:443/a", "http://example.org:80/a", "https://example.org/a?",
        "https://example.org/a?utm_source=x&utm_campaign=y", "https://example.org/a?fbclid=1&gclid=2", "https://example.org./a",
    ],
)  # fmt: skip
def test_addresses_of_one_article_are_equal(url):
    assert canonical_url(url) == "https://example.org/a"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/A", "https://example.org/a?id=1", "https://example.org:8080/a", "https://m.org/a",
        "https://news.example.org/a", "https://example.org/a/b", "https://example.com/a",
    ],
)  # fmt: skip
def test_addresses_of_two_articles_are_not(url):
    assert canonical_url(url) != "https://example.org/a"


@given(st.text())
def test_any_text_is_judged(text):
    for url in (text, f"https://{text}", f"http://a@{text}"):
        assert url_fault(url) is not None or canonical_url(url).startswith("https://")


@given(
    st.from_regex(
        r"https?://(www\.|m\.)?[a-z]{1,5}\.[a-z]{2}(:[0-9]{1,4})?(/[a-z]{0,3}){0,3}(\?[a-z=&]{0,9})?", fullmatch=True
    )
)
def test_a_canonical_address_is_its_own(url):
    assert canonical_url(canonical_url(url)) == canonical_url(url)
