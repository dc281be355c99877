"""A publication to an Atom feed of its events, newest information first."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.compose.entries import summary_of
from timeline.publishing.discovery import xml_bytes
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.words.counting import support_in_words
from timeline.publishing.words.dates import date_words

_ATOM = "http://www.w3.org/2005/Atom"
_MOST_ENTRIES = 100


def feed_files(publication: Publication) -> Iterator[OutputFile]:
    """
    The newest hundred events by the day on which this site learnt of them. Source: RFC 4287.

    An id is the event's address, or where the site's own is not known a UUID made of the event's id: both
    stay the same from build to build.
    """
    chronology = publication.chronology
    stamped = sorted(
        ((_updated(event, publication.built), event.id, event) for event in chronology.events),
        key=lambda stamped: stamped[:2],
        reverse=True,
    )
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": chronology.site.language})
    _text(feed, "title", chronology.site.title)
    if chronology.site.deck:
        _text(feed, "subtitle", chronology.site.deck)
    _text(feed, "id", _identifier(publication, urls.HOME))
    _text(feed, "updated", max((stamp for stamp, _, _ in stamped), default=_midnight(publication.built)))
    _link(feed, "self", _address(publication, urls.FEED), "application/atom+xml")
    _link(feed, "alternate", _address(publication, urls.HOME), "text/html")
    author = ElementTree.SubElement(feed, "author")
    _text(author, "name", chronology.site.title)
    generator = ElementTree.SubElement(feed, "generator", {"version": publication.version})
    generator.text = "Timeline"
    for stamp, _, event in stamped[:_MOST_ENTRIES]:
        _entry(feed, publication, event, stamp)
    yield OutputFile(path=urls.FEED, content=xml_bytes(feed))


def _entry(feed: ElementTree.Element, publication: Publication, event: Event, updated: str) -> None:
    path = urls.event_path(event.id)
    entry = ElementTree.SubElement(feed, "entry")
    when = date_words(event.date.date, publication.chronology.site.language)
    _text(entry, "title", f"{when}: {event.title}")
    _text(entry, "id", _identifier(publication, path))
    _text(entry, "updated", updated)
    _link(entry, "alternate", _address(publication, path), "text/html")
    support = support_in_words(event, publication.chronology.publisher_of)
    summary = " ".join(part for part in (summary_of(event), f"{support}.") if part)
    _text(entry, "summary", summary)


def _updated(event: Event, built: str) -> str:
    """
    The newest day on which the event or its evidence is known to have changed, at midnight UTC.

    It is the day of the build only where the content names no day at all.
    """
    record = event.record
    texts = [decision.when for decision in event.decisions] + ([record.added] if record else [])
    dates = [_read(str(text)) for text in texts if text]
    if not dates:
        articles = [citation.article for citation in event.citations]
        dates = [date for one in articles for date in (_read(str(one.article.retrieved or "")), one.published)]
    days = [date.latest for date in dates if date is not None and date.latest is not None]
    day = max((day for day in days if 1 <= day.year <= 9999), default=None)
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}T00:00:00Z" if day else _midnight(built)


def _read(text: str) -> EdtfDate | None:
    date = parse_edtf(text)
    return date if isinstance(date, EdtfDate) else None


def _midnight(day: str) -> str:
    return f"{day}T00:00:00Z"


def _identifier(publication: Publication, path: str) -> str:
    return urls.absolute(publication.base_url, path) or f"urn:uuid:{uuid5(NAMESPACE_URL, f'timeline:{path}')}"


def _address(publication: Publication, path: str) -> str:
    """Relative to the feed, which stands at the site's root, where the site's own address is not known."""
    return urls.absolute(publication.base_url, path) or path or "./"


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text


def _link(parent: ElementTree.Element, relation: str, address: str, media_type: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})
