"""The form in which two addresses of one article are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.addresses import canonical_url


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
        "https://news.example.org/a", "https://example.org/a?s=20", "https://example.org/a/b", "https://example.com/a",
    ],
)  # fmt: skip
def test_addresses_of_two_articles_are_not(url):
    assert canonical_url(url) != "https://example.org/a"


@pytest.mark.parametrize("host", ["twitter.com", "mobile.twitter.com", "www.twitter.com"])
def test_a_parameter_may_only_track_on_one_host(host):
    assert canonical_url(f"https://{host}/a/status/1?s=20&t=x") == "https://twitter.com/a/status/1"


@given(
    st.from_regex(
        r"https?://(www\.|m\.)?[a-z]{1,5}\.[a-z]{2}(:[0-9]{1,4})?(/[a-z]{0,3}){0,3}(\?[a-z=&]{0,9})?", fullmatch=True
    )
)
def test_a_canonical_address_is_its_own(url):
    assert canonical_url(canonical_url(url)) == canonical_url(url)
