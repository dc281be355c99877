"""Maps show where a place lies, and claim no more than is known of it."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import text
from tests.publishing.produced import files_of
from tests.publishing.sample import chronology, publication
from timeline.core.model.registries import Place
from timeline.core.struct import replace
from timeline.publishing.maps.labels import LETTER, LINE, placed
from timeline.publishing.maps.land import Ring, Run, rings
from timeline.publishing.maps.view import map_view
from timeline.publishing.maps.window import HEIGHT, KILOMETRES, SPANS, WIDTH, Window, clipped, window_around
from timeline.publishing.rendering import site_of
from timeline.publishing.views.maps import MapView, SpotView

ANYWHERE = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def lines(path: str) -> list[list[tuple[int, int]]]:
    """The closed lines of a path, as the points through which they go."""
    found = []
    for line in re.findall(r"M(-?\d+) (-?\d+)((?:l-?\d+ -?\d+)*)z", path):
        x, y = int(line[0]), int(line[1])
        points = [(x, y)]
        for step in re.findall(r"l(-?\d+) (-?\d+)", line[2]):
            x, y = x + int(step[0]), y + int(step[1])
            points.append((x, y))
        found.append(points)
    return found


def is_land(path: str, x: float, y: float) -> bool:
    """By the even-odd rule."""
    crossings = 0
    for points in lines(path):
        for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


@given(ANYWHERE)
def test_a_map_stays_in_its_frame_and_is_small(place: tuple[float, float]) -> None:
    _, land = window_around(*place)

    assert all(-5 <= x <= WIDTH + 5 and -5 <= y <= HEIGHT + 5 for points in lines(land) for x, y in points)
    assert len(land) < 20_000
    assert "".join(re.findall(r"M-?\d+ -?\d+(?:l-?\d+ -?\d+)*z", land)) == land


@pytest.mark.parametrize(
    ("lon", "lat", "east", "north", "land"),
    [
        pytest.param(30.52, 50.45, 0, 0, True, id="Kyiv"),
        pytest.param(30.52, 50.45, 1.5, -6.5, False, id="the Black Sea from Kyiv"),
        pytest.param(49.9, 40.4, 1.5, 0, False, id="the Caspian Sea is a hole in the land"),
        pytest.param(-77.04, 38.91, 5, -1, False, id="the Atlantic from Washington"),
        pytest.param(177.5, 64.7, -5, 1, True, id="Chukotka west of the 180th degree"),
        pytest.param(177.5, 64.7, 17, 0.5, True, id="Alaska east of it"),
        pytest.param(-165.4, 64.5, -21, 0, True, id="Chukotka from Alaska"),
        pytest.param(0, -80, 3, -2, True, id="Antarctica"),
        pytest.param(0, -66, 0, 1, False, id="the sea before it"),
    ],
)
def test_land_is_where_it_is(lon: float, lat: float, east: float, north: float, land: bool) -> None:
    window, path = window_around(lon, lat)

    assert is_land(path, *window.seen(lon + east, lat + north)) is land


@given(ANYWHERE, st.sampled_from(SPANS))
def test_the_place_is_the_centre_and_north_is_up(place: tuple[float, float], span: float) -> None:
    window = Window(lon=place[0], lat=place[1], span=span)

    assert window.seen(*place) == pytest.approx((WIDTH / 2, HEIGHT / 2))
    assert window.seen(place[0] + 1, place[1])[0] > WIDTH / 2
    assert window.seen(place[0], place[1] + 1)[1] < HEIGHT / 2


@pytest.mark.parametrize("lat", [0, 50.45, -33.9, 64.7])
def test_distances_are_true_along_the_parallel_of_the_centre(lat: float) -> None:
    window = Window(lon=10, lat=lat, span=16)
    across = window.seen(11, lat)[0] - WIDTH / 2

    assert across / window.scale * KILOMETRES == pytest.approx(KILOMETRES * math.cos(math.radians(lat)))


SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def ring(points: list[tuple[float, float]]) -> Ring:
    return tuple(Run(points=(one,), box=(*one, *one)) for one in points)


@pytest.mark.parametrize(
    ("box", "corners"),
    [
        ((-1, -1, 11, 11), set(SQUARE)),
        ((5, 5, 20, 20), {(5, 5), (10, 5), (10, 10), (5, 10)}),
        ((2, 3, 4, 5), {(2, 3), (4, 3), (4, 5), (2, 5)}),
        ((20, 20, 30, 30), set()),
    ],
    ids=["all", "a-corner", "within", "nothing"],
)
def test_a_ring_is_cut_at_the_box(box: tuple[float, float, float, float], corners: set[tuple[float, float]]) -> None:
    assert set(clipped(ring(SQUARE), box)) == corners


@given(ANYWHERE)
def test_runs_change_nothing(place: tuple[float, float]) -> None:
    lon, lat = place
    box = (lon - 5, lat - 5, lon + 5, lat + 5)
    largest = rings()[0]
    points = [point for run in largest for point in run.points]

    assert set(clipped(largest, box)) == set(clipped(ring(points), box))


def box_of(spot: SpotView) -> tuple[float, float, float, float]:
    left = spot.name_x if spot.anchor == "start" else spot.name_x - len(spot.name) * LETTER
    return left, spot.name_y + 4 - LINE, left + len(spot.name) * LETTER, spot.name_y + 4


@given(
    st.lists(st.tuples(st.text("abc ", max_size=30), st.floats(6, WIDTH - 6), st.floats(6, HEIGHT - 6)), max_size=15)
)
def test_no_name_covers_another_or_leaves_the_map(others: list[tuple[str, float, float]]) -> None:
    first, *rest = placed(("Here", WIDTH / 2, HEIGHT / 2), others)
    named = [first, *(spot for spot in rest if spot.name)]

    assert first.name == "Here"
    for number, one in enumerate(named):
        left, top, right, bottom = box_of(one)
        assert left >= 0
        assert top >= 0
        assert right <= WIDTH
        assert bottom <= HEIGHT
        for other in named[:number]:
            apart = box_of(other)
            assert left >= apart[2] or apart[0] >= right or top >= apart[3] or apart[1] >= bottom


def drawn(**given: object) -> MapView | None:
    place = Place(**{"id": text("here"), "name": text("Here"), "latitude": 50.45, "longitude": 30.5, **given})  # type: ignore[arg-type]
    return map_view(site_of(publication()), place)


@pytest.mark.parametrize("precision", ["city", "Building", "street"])
def test_a_place_that_is_known_exactly_is_a_point(precision: str) -> None:
    view = drawn(precision=precision)

    assert view is not None
    assert (view.whole, view.caption) == (
        False,
        "Only coasts are drawn, no borders; the land is that of Natural Earth.",
    )


@pytest.mark.parametrize("precision", ["country", "region", "", "about here"])
def test_of_any_other_no_point_is_claimed(precision: str) -> None:
    view = drawn(precision=precision)

    assert view is not None
    assert view.whole
    assert view.caption.startswith("The ring stands for all of Here: no point in it is meant.")


@pytest.mark.parametrize("given", [{"latitude": None}, {"longitude": None}])
def test_without_coordinates_there_is_no_map(given: dict[str, object]) -> None:
    assert drawn(**given) is None


def test_the_bar_is_as_long_as_it_says() -> None:
    view = drawn(precision="city")

    assert view is not None
    window, _ = window_around(30.5, 50.45)
    assert view.distance == "500 km"
    assert view.scale == pytest.approx(500 / KILOMETRES * window.scale, abs=0.1)


def test_maps_are_on_the_pages_of_places_and_of_events_there() -> None:
    made = chronology()
    place = Place(
        id=text("there"), name=text("<b>There</b>"), latitude=48.86, longitude=2.35, precision="city", zone=None
    )
    events = tuple(replace(event, place=place) if event.id == "pause" else event for event in made.events)
    made = replace(made, events=events, places={**made.places, "there": place})
    files = files_of(publication(chronology=made))

    for path in ("events/pause/index.html", "places/there/index.html"):
        page = files[path].decode()
        assert '<svg viewBox="0 0 480 300" role="img" aria-label="Map of the surroundings of &lt;b&gt;There' in page
        assert "<b>There" not in page
