"""A site and its events to what stands on their cards."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from timeline.core.model.chronology import Event
from timeline.core.struct import Struct
from timeline.publishing.compose.dates import date_view
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.wanted import is_wanted
from timeline.publishing.words.counting import support_in_words
from timeline.publishing.words.scripts import direction_of

WIDTH, HEIGHT = 1200, 630
"""Pixels; what Open Graph and the social networks ask for."""
OUTPUT = "cards"
"""The name of the output."""
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "COMBINING", "MODIFIER", "FEMININE", "MASCULINE", "MICRO")
"""How the names of the letters begin that the fonts have."""


class Card(Struct, frozen=True, kw_only=True):
    """What a card says; its words are those of the page."""

    site: str
    date: str
    """In words, no more precise than the evidence; empty on the card of the site."""
    title: str
    support: str
    right_to_left: bool


def has_cards(site: SiteIndex) -> bool:
    """
    Whether there are cards.

    They are found by absolute addresses alone, so the site's own must be known. A large site has to ask for them by
    name.
    """
    wanted = site.chronology.site
    asked = OUTPUT in wanted.outputs
    return bool(site.publication.base_url) and is_wanted(wanted, OUTPUT) and (asked or not site.is_large)


def has_card(site: SiteIndex, event: Event) -> bool:
    """Whether an event has one: its words must be written in letters that the fonts have."""
    return has_cards(site) and can_be_written(event.title)


@lru_cache(maxsize=65_536)
def can_be_written(text: str) -> bool:
    """Whether its letters are Latin, Greek, Cyrillic or Arabic."""
    letters = (unicodedata.name(one, "") for one in text if unicodedata.category(one).startswith(("L", "M")))
    return all(name.startswith(SCRIPTS) for name in letters)


def card_of(site: SiteIndex, event: Event) -> Card:
    """The card of an event."""
    date = date_view(event.date.date, site.language, contested=event.date.contested)
    contested = site.words.say("%(when)s (contested)", when=date.words) if event.date.contested else date.words
    return Card(
        site=site.chronology.site.title,
        date=contested,
        title=event.title,
        support=support_in_words(event, site.chronology.publisher_of, site.words),
        right_to_left=direction_of(site.language) == "rtl",
    )


def card_of_site(site: SiteIndex) -> Card:
    """The card of every page that has none of its own."""
    settings, words = site.chronology.site, site.words
    counted = (
        words.counted("%(number)s event", "%(number)s events", site.sizes["events"]),
        words.counted("%(number)s article", "%(number)s articles", site.sizes["articles"]),
    )
    return Card(
        site=settings.deck,
        date="",
        title=settings.title,
        support=words.comma.join(counted),
        right_to_left=direction_of(site.language) == "rtl",
    )
