"""The places of a publication to GeoJSON. Source: RFC 7946."""

from __future__ import annotations

from timeline.core.model.chronology import Event
from timeline.core.model.registries import Place
from timeline.publishing import urls
from timeline.publishing.exports.parts import Json, page_address
from timeline.publishing.publication import Publication


def has_places(publication: Publication) -> bool:
    """Whether any of them is known by its coordinates."""
    return any(
        place.latitude is not None and place.longitude is not None for place in publication.chronology.places.values()
    )


def geojson(publication: Publication) -> dict[str, Json]:
    """Places with coordinates, each with its events."""
    events: dict[str, list[Event]] = {}
    for event in publication.chronology.events:
        if event.place:
            events.setdefault(str(event.place.id), []).append(event)
    features = [
        _feature(publication, place, place.latitude, place.longitude, events.get(str(place.id), []))
        for place in publication.chronology.places.values()
        if place.latitude is not None and place.longitude is not None
    ]
    return {"type": "FeatureCollection", "features": list(features)}


def _feature(
    publication: Publication, place: Place, latitude: float, longitude: float, events: list[Event]
) -> dict[str, Json]:
    return {
        "type": "Feature",
        "id": str(place.id),
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": {
            "name": str(place.name),
            "page": page_address(publication, urls.place_path(place.id)),
            "country": place.country or None,
            "precision": place.precision or None,
            "events": [event.id for event in events],
        },
    }
