"""A place with the other places of its chronology to a map."""

from __future__ import annotations

import json
import math

from timeline.core.model.registries import Place
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.maps.labels import placed
from timeline.publishing.maps.window import HEIGHT, KILOMETRES, WIDTH, Window, window_around
from timeline.publishing.views.maps import MapView

POINTS = frozenset(
    {"address", "airport", "base", "building", "city", "district", "exact", "room", "site", "street", "town", "village"}
)
"""What a place can be exact to and still be shown as a point on a map of this size."""
MOST_OTHERS = 12
_BAR = 0.25
"""Of the width of a map, about, the bar that gives its scale."""


def map_view(site: SiteIndex, place: Place) -> MapView | None:
    """What lies around a place; None: it is not known where it is."""
    if place.latitude is None or place.longitude is None:
        return None
    window, land = _window(site, place.longitude, place.latitude)
    words, name = site.words, str(place.name)
    whole = place.precision.lower() not in POINTS
    spot, *others = placed((name, WIDTH / 2, HEIGHT / 2), _others(site, place, window))
    distance = _distance(window)
    said = (
        words.say("The ring stands for all of %(place)s: no point in it is meant.", place=name) if whole else "",
        words.say("Only coasts are drawn, no borders; the land is that of Natural Earth."),
    )
    return MapView(
        width=WIDTH,
        height=HEIGHT,
        name=words.say("Map of the surroundings of %(place)s", place=name),
        caption=" ".join(sentence for sentence in said if sentence),
        land=land,
        spot=spot,
        whole=whole,
        others=tuple(others),
        scale=round(distance / KILOMETRES * window.scale, 1),
        distance=words.say("%(number)s km", number=words.number(distance)),
    )


def _window(site: SiteIndex, lon: float, lat: float) -> tuple[Window, str]:
    """Remembered, as a coast has many thousand points."""
    encoded = site.publication.recall("map", (lon, lat), lambda: _encoded(lon, lat))
    span, land = json.loads(encoded)
    return Window(lon=lon, lat=lat, span=span), land


def _encoded(lon: float, lat: float) -> str:
    window, land = window_around(lon, lat)
    return json.dumps([window.span, land])


def _others(site: SiteIndex, place: Place, window: Window) -> list[tuple[str, float, float]]:
    """The places in the window that are points, those with most events first."""
    found = []
    for other in site.chronology.places.values():
        if other.id == place.id or other.latitude is None or other.longitude is None:
            continue
        x, y = window.seen(other.longitude, other.latitude)
        if other.precision.lower() in POINTS and 6 <= x <= WIDTH - 6 and 6 <= y <= HEIGHT - 6:
            found.append((-len(site.events_of_place.get(str(other.id), ())), str(other.name), round(x, 1), round(y, 1)))
    return [(name, x, y) for _, name, x, y in sorted(found)[:MOST_OTHERS]]


def _distance(window: Window) -> int:
    """A round number of kilometres that is about as long as the bar may be."""
    longest = WIDTH * _BAR / window.scale * KILOMETRES
    ten: int = 10 ** int(math.log10(longest))
    return max(step * ten for step in (1, 2, 5) if step == 1 or step * ten <= longest)
