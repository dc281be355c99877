"""A feed to Atom. Source: RFC 4287."""

from __future__ import annotations

from xml.etree import ElementTree

from timeline.publishing import urls
from timeline.publishing.briefs import Brief, identifier, midnight, terms_of
from timeline.publishing.discovery import xml_bytes, xml_text
from timeline.publishing.exports.parts import day_data
from timeline.publishing.feeds.feed import Feed, entry_title

_ATOM = "http://www.w3.org/2005/Atom"


def atom_feed(feed: Feed) -> bytes:
    """The feed; each entry's id is that of the event's page, the same in every feed that has it."""
    publication, path = feed.publication, feed.collection.path
    site = publication.chronology.site
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": site.language})
    _text(root, "title", feed.collection.title)
    if feed.description:
        _text(root, "subtitle", feed.description)
    _text(root, "id", identifier(publication, path))
    _text(root, "updated", feed.updated)
    _link(root, "self", feed.address(f"{path}{urls.FEED}"), "application/atom+xml")
    _link(root, "alternate", feed.address(path), "text/html")
    _text(ElementTree.SubElement(root, "author"), "name", site.title)
    generator = ElementTree.SubElement(root, "generator", {"version": publication.version})
    generator.text = "Timeline"
    for brief in feed.entries:
        _entry(root, feed, brief)
    return xml_bytes(root)


def _entry(root: ElementTree.Element, feed: Feed, brief: Brief) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _text(entry, "title", entry_title(brief, feed.publication.words))
    _text(entry, "id", identifier(feed.publication, brief.first_path))
    _text(entry, "updated", brief.changed)
    if brief.added is not None and 1 <= brief.added.year <= 9999:
        _text(entry, "published", midnight(str(day_data(brief.added))))
    _link(entry, "alternate", feed.address(brief.path), "text/html")
    for term in terms_of(brief.event, feed.publication.words):
        ElementTree.SubElement(entry, "category", {"term": xml_text(term)})
    _text(entry, "summary", brief.text)


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = xml_text(text)


def _link(parent: ElementTree.Element, relation: str, address: str, media_type: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})
