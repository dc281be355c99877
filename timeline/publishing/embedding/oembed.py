"""
An event to the oEmbed answer that a content management system asks for.

It is a file and so cannot heed `maxwidth` and `maxheight`. Source: oembed.com, version 1.0, section 2.3.4.4, `rich`.
"""

from __future__ import annotations

import json
from html import escape
from math import ceil

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.entries import summary_of
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication

WIDTH = 600
_EDGES, _TITLE_LINE, _TEXT_LINE = 150, 27, 25
"""Pixels: what stands around the words, and their lines."""
_TITLE_LETTERS, _TEXT_LETTERS = 50, 68
"""About as many stand on a line."""


def oembed_file(publication: Publication, event: Event) -> OutputFile:
    """The answer for an event; the site's own address must be known."""
    path = urls.event_path(event.id)
    site = publication.chronology.site
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": event.title,
        "provider_name": site.title,
        "provider_url": urls.absolute(publication.base_url, urls.HOME),
        "html": _frame(publication, event),
        "width": WIDTH,
        "height": height_of(event),
    }
    return OutputFile(
        path=urls.oembed_path(path), content=json.dumps(answer, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"
    )


def height_of(event: Event) -> int:
    """How high the closed card will be, estimated on the safe side: what is higher scrolls."""
    lines = ceil(len(event.title) / _TITLE_LETTERS) * _TITLE_LINE
    return _EDGES + lines + ceil(len(summary_of(event)) / _TEXT_LETTERS) * _TEXT_LINE


def _frame(publication: Publication, event: Event) -> str:
    address = urls.absolute(publication.base_url, urls.embed_path(urls.event_path(event.id)))
    return (
        f'<iframe src="{escape(address)}" title="{escape(event.title)}" width="{WIDTH}" height="{height_of(event)}" '
        'style="border: 0; max-width: 100%" loading="lazy"></iframe>'
    )
