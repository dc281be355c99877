"""How far two places lie from each other."""

from __future__ import annotations

import pytest

from tests.making import place
from timeline.reasoning.lookalikes.places import kilometres, lie_apart

PARIS = {"latitude": 48.86, "longitude": 2.35, "precision": "city"}
LONDON = {"latitude": 51.51, "longitude": -0.13, "precision": "city"}


def test_the_distance_is_that_of_a_map():
    assert kilometres(place("paris", **PARIS), place("london", **LONDON)) == pytest.approx(344, abs=3)
    assert kilometres(place("fiji", latitude=0.0, longitude=179.9), place("samoa", latitude=0.0, longitude=-179.9)) < 25


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (PARIS, LONDON, True),
        (PARIS, PARIS | {"latitude": 48.9}, False),
        (PARIS, {}, False),
        (PARIS, LONDON | {"precision": "country"}, False),
        ({"country": "France"}, {"country": "France"}, False),
        ({"country": "France"}, {"country": "Canada"}, True),
        ({"country": "France"}, {}, False),
    ],
    ids=["far", "near", "no coordinates", "a whole country", "one country", "two countries", "no country"],
)
def test_places_lie_apart_only_if_that_is_known(one, other, expected):
    assert lie_apart(place("a", **one), place("b", **other)) is expected
