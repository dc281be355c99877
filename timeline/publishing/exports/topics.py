"""A publication to the data beside the page of each topic and period: its events in brief."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.collections import collections_of
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.exports.head import head_of, json_bytes
from timeline.publishing.exports.parts import Json, date_data, page_address
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.publication import Publication
from timeline.publishing.words.counting import support_in_words


def topic_files(site: SiteIndex) -> Iterator[OutputFile]:
    """Events in brief, as an event has many topics; all of it stands in the data of the whole."""
    publication = site.publication
    head = head_of(publication)
    events = {event.id: _brief(publication, event) for event in publication.chronology.events}
    for collection in collections_of(site):
        document: dict[str, Json] = {
            **head,
            "title": collection.title,
            "page": page_address(publication, collection.path),
            "all_data": page_address(publication, urls.EVENTS_DATA),
            "total": len(collection.events),
            "events": [events[event.id] for event in collection.events],
        }
        yield OutputFile(path=f"{collection.path}{urls.PAGE_DATA}", content=json_bytes(document))


def _brief(publication: Publication, event: Event) -> Json:
    """Fields of the same names as in the data of the whole, with the same meanings."""
    chronology = publication.chronology
    return {
        "id": event.id,
        "url": page_address(publication, urls.event_path(event.id)),
        "title": event.title,
        "summary": event.summary,
        "kind": event.kind,
        "status": event.status,
        "date": {**date_data(event.date.date, chronology.site.language), "contested": event.date.contested},
        "articles": event.support.articles,
        "independent_origins": event.support.independent_origins,
        "support": support_in_words(event, chronology.publisher_of, publication.words),
    }
