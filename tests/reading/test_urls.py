"""Web addresses as editors paste them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.addresses import canonical_url
from timeline.reading.urls import url_fault


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
        "https://.example.org", "https://example..org", "https://exam%70le.org/", "https://ex<b>.org",
        "https://ex'.org",
        "https://www.nbcnews.com\u2044a.evil.example/", "https://www.nbcnews.com\u2215a.evil.example/",
        "https://www.nbcnews.com\u29f8a.evil.example/", "https://аpple.example/", "https://example。org/", "https://ｅxample.org/",
        "https://example.org/" + "a" * 4_000,
    ],
)  # fmt: skip
def test_nothing_else_is(url):
    assert url_fault(url) is not None


@given(st.text())
def test_any_text_is_judged(text):
    for url in (text, f"https://{text}", f"http://a@{text}"):
        assert url_fault(url) is not None or canonical_url(url).startswith("https://")
