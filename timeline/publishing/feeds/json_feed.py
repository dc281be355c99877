"""A feed to JSON Feed 1.1. Source: jsonfeed.org/version/1.1."""

from __future__ import annotations

from timeline.core.model.chronology import Citation
from timeline.publishing import urls
from timeline.publishing.briefs import Brief, identifier, midnight, terms_of
from timeline.publishing.exports.head import json_bytes
from timeline.publishing.exports.parts import Json, day_data, original_address, publisher_name
from timeline.publishing.feeds.feed import Feed, entry_title
from timeline.publishing.publication import Publication
from timeline.publishing.words.dates import published_words
from timeline.publishing.words.messages import message

_ABOUT = message("The date of the event as EDTF (ISO 8601-2); the dates above are those of the entry.")
_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """
    The feed.

    Addresses are given only where the site's own is known, as the format has no relative ones.
    """
    publication, path = feed.publication, feed.collection.path
    site = publication.chronology.site
    document: dict[str, Json] = {
        "version": _VERSION,
        "title": feed.collection.title,
        "home_page_url": urls.absolute(publication.base_url, path),
        "feed_url": urls.absolute(publication.base_url, f"{path}{urls.JSON_FEED}"),
        "description": feed.description,
        "language": site.language,
        "authors": [{"name": site.title}],
        "items": [_item(publication, brief) for brief in feed.entries],
    }
    given = {key: value for key, value in document.items() if value != ""}
    return json_bytes(given)


def _item(publication: Publication, brief: Brief) -> Json:
    event = brief.event
    dated = brief.added is not None and 1 <= brief.added.year <= 9999
    item: dict[str, Json] = {
        "id": identifier(publication, brief.first_path),
        "url": urls.absolute(publication.base_url, brief.path),
        "title": entry_title(brief, publication.words),
        "content_text": _content(publication, brief),
        "summary": brief.text,
        "date_published": midnight(str(day_data(brief.added))) if dated else "",
        "date_modified": brief.changed,
        "tags": list(terms_of(event, publication.words)),
        "_timeline": {
            "about": publication.words.say(_ABOUT),
            "event": event.id,
            "date": event.date.date.text,
            "contested": event.date.contested,
        },
    }
    return {key: value for key, value in item.items() if value != ""}


def _content(publication: Publication, brief: Brief) -> str:
    """What happened, how well it is sourced, and each source on a line of its own."""
    sources = [_source(publication, citation) for citation in brief.event.citations]
    return "\n\n".join(part for part in (brief.text, "\n".join(sources)) if part)


def _source(publication: Publication, citation: Citation) -> str:
    """`1. Title. Publisher, 4 March 2025. https://...`; a line break in a title would begin another source."""
    chronology = publication.chronology
    article = citation.article.article
    told = (
        publisher_name(chronology, str(article.id)) or "",
        published_words(citation.article, chronology.site.language),
    )
    where = publication.words.comma.join(part for part in told if part)
    speaks = publication.words.say("It contradicts this") if citation.stance == "contradicts" else ""
    parts = (str(article.title), where, speaks, original_address(citation.article) or "")
    return " ".join(f"{citation.number}. {'. '.join(part for part in parts if part)}".split())
