"""The corrections of a publication to an Atom feed of their own. Source: RFC 4287."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from timeline.core.model.history import Correction
from timeline.publishing import urls
from timeline.publishing.briefs import identifier, midnight
from timeline.publishing.compose.corrections import anchored, event_kept, event_of, policy_of, undone
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.discovery import xml_bytes, xml_text
from timeline.publishing.publication import Publication
from timeline.publishing.words.corrections import FIELDS, cited_before_and_since, value_in_words
from timeline.publishing.words.messages import Words

_ATOM = "http://www.w3.org/2005/Atom"
_MOST_ENTRIES = 100


def corrections_feed(site: SiteIndex) -> bytes:
    """The newest hundred corrections, each linked to its place on the page of all of them."""
    publication, corrections = site.publication, site.chronology.corrections
    policy = policy_of(site)
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": site.language})
    title = str(policy.title) if policy is not None else site.words.say("Corrections")
    _text(root, "title", f"{title} – {site.chronology.site.title}")
    _text(root, "id", identifier(publication, urls.CORRECTIONS))
    _text(root, "updated", midnight(corrections[0].on if corrections else publication.built))
    _link(root, "self", urls.absolute(publication.base_url, urls.CORRECTIONS_FEED) or "feed.atom")
    _link(root, "alternate", _page(publication))
    _text(ElementTree.SubElement(root, "author"), "name", site.chronology.site.title)
    for anchor, correction in anchored(corrections)[:_MOST_ENTRIES]:
        _entry(root, site, anchor, correction)
    return xml_bytes(root)


def _entry(root: ElementTree.Element, site: SiteIndex, anchor: str, correction: Correction) -> None:
    event = event_kept(site, correction) if correction.field == "merged" else event_of(site, correction)
    entry = ElementTree.SubElement(root, "entry")
    title = event.title if event is not None else str(correction.event)
    _text(
        entry,
        "title",
        site.words.say("%(field)s: %(event)s", field=site.words.say(FIELDS[correction.field]), event=title),
    )
    _text(entry, "id", f"urn:uuid:{uuid5(NAMESPACE_URL, f'timeline:{identifier(site.publication, anchor)}')}")
    _text(entry, "updated", midnight(correction.on))
    _link(entry, "alternate", f"{_page(site.publication)}#{anchor}")
    _text(entry, "summary", f"{summary_of(correction, site.words)} {undone(site, correction)}".strip())


def summary_of(correction: Correction, words: Words) -> str:
    """What changed, in a sentence, and the editor's reason."""
    if correction.field == "citations":
        told = _cited(correction, words)
    elif correction.field == "merged":
        told = words.say("“%(event)s” was merged into this event", event=correction.old)
    else:
        now, was = (value_in_words(correction, value, words) for value in (correction.new, correction.old))
        told = words.say("now %(now)s; before %(was)s", now=now, was=was)
    return f"{told}. {correction.because}".strip()


def _cited(correction: Correction, words: Words) -> str:
    added, removed = (words.comma.join(ids) for ids in cited_before_and_since(correction))
    if added and removed:
        return words.say("added %(added)s; removed %(removed)s", added=added, removed=removed)
    return words.say("added %(added)s", added=added) if added else words.say("removed %(removed)s", removed=removed)


def _page(publication: Publication) -> str:
    return urls.absolute(publication.base_url, urls.CORRECTIONS) or "./"


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = xml_text(text)


def _link(parent: ElementTree.Element, relation: str, address: str) -> None:
    media_type = "application/atom+xml" if relation == "self" else "text/html"
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})
