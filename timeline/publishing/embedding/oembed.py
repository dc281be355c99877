"""
An event to the oEmbed answer that a content management system asks for.

It is a file and so cannot heed `maxwidth` and `maxheight`. Source: oembed.com, version 1.0, section 2.3.4.4, `rich`.
"""

from __future__ import annotations

import json
from html import escape
from textwrap import wrap

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.views.embedding import EmbedEventView

WIDTH = 600
_EDGES = 90
"""Pixels around and between the words."""
_WHEN, _TITLE, _STANDING, _SUMMARY, _SUPPORT, _SITE = (22, 50), (27, 42), (25, 58), (26, 64), (21, 58), (20, 70)
"""Of each kind of words: how many pixels a line is high, and how many letters surely stand on it."""


def oembed_file(publication: Publication, event: Event, card: EmbedEventView) -> OutputFile:
    """The answer for an event and its *card*; the site's own address must be known."""
    path = urls.event_path(event.id)
    site = publication.chronology.site
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": event.title,
        "provider_name": site.title,
        "provider_url": urls.absolute(publication.base_url, urls.HOME),
        "html": _frame(publication, event, height_of(card)),
        "width": WIDTH,
        "height": height_of(card),
    }
    return OutputFile(
        path=urls.oembed_path(path), content=json.dumps(answer, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"
    )


def height_of(card: EmbedEventView) -> int:
    """How high the closed card will be, estimated on the safe side: what is higher scrolls."""
    told = [
        (f"{card.date.words}  {card.weekday}  {card.note}", _WHEN),
        (card.title.text, _TITLE),
        *((standing, _STANDING) for standing in card.standings),
        (card.summary, _SUMMARY),
        (card.support, _SUPPORT),
        (card.frame.site.text, _SITE),
    ]
    return _EDGES + sum(len(wrap(text, letters)) * height for text, (height, letters) in told)


def _frame(publication: Publication, event: Event, height: int) -> str:
    address = urls.absolute(publication.base_url, urls.embed_path(urls.event_path(event.id)))
    return (
        f'<iframe src="{escape(address)}" title="{escape(event.title)}" width="{WIDTH}" height="{height}" '
        'style="border: 0; max-width: 100%" loading="lazy"></iframe>'
    )
