"""Fingerprints are equal where values are, and differ where anything that can be shown of them does."""

from __future__ import annotations

import subprocess
import sys
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cache.things import Colour, Other, Thing
from timeline.cache.fingerprint import Fingerprints
from timeline.core.text import Span, Text


class Pair(NamedTuple):
    """A tuple with names."""

    one: object
    other: object


LEAVES = st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=3) | st.binary(max_size=2)
LEAVES |= st.floats(allow_nan=False) | st.sampled_from(Colour) | st.frozensets(st.text(max_size=1), max_size=3)
VALUES = st.recursive(
    LEAVES,
    lambda values: (
        st.lists(values, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=2), values, max_size=3)
        | st.builds(Thing, name=values, size=values)
        | st.builds(Other, name=values, size=values)
    ),
    max_leaves=12,
)


def shape(value: Any) -> object:
    """A value with the types of all its parts, so that `1 == True` does not count."""
    if isinstance(value, Thing | Other):
        return type(value), shape(value.name), shape(value.size)
    if isinstance(value, dict):
        return dict, tuple((key, shape(one)) for key, one in value.items())
    if isinstance(value, tuple):
        return tuple, tuple(map(shape, value))
    return type(value), repr(value)


@given(VALUES, VALUES)
def test_they_tell_values_apart_and_nothing_else(one: object, other: object) -> None:
    equal = Fingerprints().of(one) == Fingerprints((Thing,)).of(other)
    if type(one) is not Thing and type(other) is not Thing:  # a shared one stands for itself with a digest
        assert (Fingerprints().of(one) == Fingerprints().of(other)) == (shape(one) == shape(other))
    assert not equal or shape(one) == shape(other)


@given(VALUES)
def test_which_parts_are_shared_changes_nothing_within_one_process(value: object) -> None:
    prints = Fingerprints((Thing, Other))

    assert prints.of((value, value)) == prints.of((value, value)) == Fingerprints((Thing, Other)).of((value, value))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (0, 0.0),
        ("a", b"a"),
        ((), ""),
        (("a",), ("a", "")),
        (("ab", "c"), ("a", "bc")),
        (Thing(name="a"), Other(name="a")),
        (Colour.RED, "red"),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (Pair("a", "b"), ("a", "b")),
        (tuple(range(100)), tuple(range(99))),
    ],
)
def test_what_is_alike_is_not_the_same(one: object, other: object) -> None:
    assert Fingerprints().of(one) != Fingerprints().of(other)


def test_text_counts_by_its_characters_alone() -> None:
    here, there = (Text("word", Span(path="a.md", line=line)) for line in (1, 9))

    assert Fingerprints().of(here) == Fingerprints().of(there) == Fingerprints().of("word")


def test_a_field_may_stand_for_the_whole() -> None:
    prints = Fingerprints(told_by={Thing: lambda thing: thing.name})

    assert prints.of(Thing(name="a", size=1)) == prints.of(Thing(name="a", size=2))
    assert prints.of(Thing(name="a")) != prints.of(Thing(name="b"))


@pytest.mark.parametrize("value", [len, lambda: 1, object(), (1, {2: print})])
def test_what_has_no_value_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no fingerprint"):
        Fingerprints().of(value)


def test_they_are_the_same_in_every_process() -> None:
    program = (
        "from timeline.cache.fingerprint import Fingerprints\n"
        "print(Fingerprints().of({'a': (1, frozenset('xyz'), 'é', 1.5), 'b': 'a' * 3}).hex())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    here = Fingerprints().of({"a": (1, frozenset("zyx"), "é", 1.5), "b": "aaa"}).hex()

    assert seen == {f"{here}\n"}
