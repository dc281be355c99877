"""An article's page says what rests on it: events, quotes, dates."""

from __future__ import annotations

import pytest

from tests.publishing.sample import publication
from timeline.publishing.compose.article import article_page
from timeline.publishing.compose.site import index_site


def events_of(identifier):
    """What the page lists, by the title of the event."""
    site = index_site(publication(), stylesheet="", icon="")
    view = article_page(site, site.articles[identifier]).view
    return {one.event.text: one for one in view.events}


@pytest.mark.parametrize(
    ("article", "dating"),
    [
        ("m10", "no other source dates it so"),
        ("kyiv", "another day, but may be the same moment"),
        ("tunis", "gives another date"),
        ("caliber", ""),
    ],
)
def test_it_says_how_the_date_of_an_event_rests_on_the_article(article, dating):
    assert events_of(article)["A pause of aid"].dating == dating


def test_it_lists_every_event_with_every_quote():
    events = events_of("reference")

    assert len(events) == 16
    assert all([quote.text for quote in one.quotes] == ["so it was"] for one in events.values())


def test_the_zone_of_its_day_keeps_its_name():
    site = index_site(publication(), stylesheet="", icon="")
    steps = article_page(site, site.articles["m10"]).view.published_steps

    assert [step.words for step in steps if step.term == "Time zone"] == [
        "America/New_York (the publisher’s; the source names none)"
    ]
