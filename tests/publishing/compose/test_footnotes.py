"""Footnotes of a narrative to the citations of its event."""

from __future__ import annotations

import pytest

from tests.publishing.sample import chronology, publication
from timeline.publishing.compose.event import event_page
from timeline.publishing.compose.footnotes import targets_of
from timeline.publishing.compose.site import index_site
from timeline.publishing.views.pages import EventPageView


def pause():
    return next(event for event in chronology().events if event.id == "pause")


def number_of(article: str) -> int:
    return next(one.number for one in pause().citations if one.article.article.id == article)


@pytest.mark.parametrize(
    ("written", "article", "ending"),
    [
        ("m10", "m10", ""),
        ("m10:1", "m10", "-q-1"),
        ("caliber:2", "caliber", "-q-2"),
        ("meduza:1", "meduza", ""),
    ],
    ids=["article", "quote", "second-quote", "citation-without-quotes"],
)
def test_a_footnote_leads_to_a_citation_or_a_quote_of_it(written, article, ending):
    target = targets_of(pause())(written)

    assert target is not None
    assert (target.href, target.number) == (f"#c-{number_of(article)}{ending}", number_of(article))


@pytest.mark.parametrize("written", ["gone", "m10:9", "m10:0", f"m10:{'9' * 30}"])
def test_a_footnote_that_leads_nowhere_has_no_target(written):
    assert targets_of(pause())(written) is None


def test_a_citation_leads_back_to_the_sentences_that_rest_on_it():
    site = index_site(publication(), stylesheet="", icon="")
    view = event_page(site, pause(), earlier=None, later=None).view

    assert isinstance(view, EventPageView)
    back = {one.number: [mark.href for mark in one.back] for one in view.citations if one.back}
    assert back == {number_of("m10"): ["#r-1"], number_of("caliber"): ["#r-2"]}
