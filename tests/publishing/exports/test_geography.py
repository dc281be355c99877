"""Places as GeoJSON."""

from __future__ import annotations

from tests.publishing.sample import BASE_URL, chronology, publication
from timeline.core.struct import replace
from timeline.publishing.exports.geography import geojson, has_places


def test_a_place_is_a_point_east_before_north_with_its_events():
    assert geojson(publication()) == {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": "washington",
                "geometry": {"type": "Point", "coordinates": [-77.04, 38.9]},
                "properties": {
                    "name": "Washington", "page": f"{BASE_URL}places/washington/", "country": "us", "precision": None,
                    "events": ["pause"],
                },
            }
        ],
    }  # fmt: skip


def test_without_coordinates_there_is_nothing_to_show():
    places = {name: replace(place, latitude=None) for name, place in chronology().places.items()}

    assert has_places(publication())
    assert not has_places(publication(chronology=replace(chronology(), places=places)))
