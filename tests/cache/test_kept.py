"""What is kept from one round to the next is what would be made anew."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cache.things import Colour, Other, Thing
from timeline.cache.kept import Kept, same
from timeline.core.text import Span, Text


def text(line: int) -> Text:
    return Text("word", Span(path="a.md", line=line))


VALUES = st.recursive(
    st.sampled_from(["a", "b", 0, 1, 1.0, True, False, None, text(1), text(2), Colour.RED, Colour.BLUE, len, max]),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.sampled_from("xy"), inner)
        | st.builds(Thing, name=inner, size=inner)
        | st.builds(Other, name=inner)
    ),
)


def told(value: object) -> object:
    """All that can be told of a value, as plain tuples."""
    if isinstance(value, Text):
        return "text", str(value), repr(value.span)
    if isinstance(value, Thing | Other):
        return type(value).__name__, told(value.name), told(value.size)
    if isinstance(value, tuple):
        return "tuple", tuple(map(told, value))
    if isinstance(value, dict):
        return "dict", tuple((key, told(inner)) for key, inner in value.items())
    return type(value).__name__, repr(value)


@given(VALUES, VALUES)
def test_two_values_are_the_same_if_nothing_tells_them_apart(one: object, other: object) -> None:
    assert same(one, other) == (told(one) == told(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (text(1), text(2)),
        (Thing(name=(text(1),)), Thing(name=(text(2),))),
        (1, True),
        (1, 1.0),
        (Thing(name="a"), Other(name="a")),
        ({"x": 1, "y": 2}, {"y": 2, "x": 1}),
        (len, max),
        (("a",), ["a"]),
    ],
)
def test_equal_is_not_enough(one: object, other: object) -> None:
    assert not same(one, other)


def test_sets_are_the_same_in_any_order() -> None:
    assert same(frozenset("abc"), frozenset("cba"))
    assert not same(frozenset("abc"), frozenset("abd"))


def upper(word: str) -> str:
    return word.upper()


def lower(word: str) -> str:
    return word.lower()


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8), max_size=5))
def test_every_round_gives_what_a_map_gives(rounds: list[list[str]]) -> None:
    kept = Kept()

    assert [list(kept(upper, items)) for items in rounds] == [list(map(upper, items)) for items in rounds]


PAIRS = st.tuples(VALUES, VALUES) | st.tuples(st.sampled_from("ab"), st.tuples(st.sampled_from([text(1), text(2)])))


@given(st.lists(st.lists(PAIRS, max_size=4), max_size=4))
def test_tuples_that_are_put_together_anew_are_told_apart_by_their_parts(rounds: list[list[object]]) -> None:
    kept = Kept()

    assert [list(kept(told, items)) for items in rounds] == [list(map(told, items)) for items in rounds]


def test_what_is_told_of_a_tuple_is_made_again_for_that_alone() -> None:
    kept = Kept()
    kept(told, [("a", (text(1),)), ("b", (text(1),)), ("c", ())])
    before = kept.made

    kept(told, [("a", (text(1),)), ("b", (text(2),)), ("c", ())])

    assert kept.made - before == 1


@pytest.mark.parametrize(
    ("now", "made"),
    [
        ("abcdef", 0),
        ("abXdef", 1),
        ("abXYef", 2),
        ("abXcdef", 1),
        ("abef", 0),
        ("Xabcdef", 1),
        ("", 0),
        ("abcdefX", 1),
    ],
    ids=["nothing", "one-changed", "two-changed", "one-more", "two-gone", "first-more", "all-gone", "last-more"],
)
def test_only_what_has_changed_is_made(now: str, made: int) -> None:
    kept = Kept()
    kept(upper, "abcdef")
    before = kept.made

    assert list(kept(upper, now)) == list(now.upper())
    assert kept.made - before == made


def test_functions_do_not_share_what_is_kept() -> None:
    kept = Kept()

    assert [tuple(kept(function, ["a"])) for function in (upper, lower, upper)] == [("A",), ("a",), ("A",)]


def with_ending(ending: str, word: str) -> str:
    return word + ending


def test_what_is_given_for_all_items_counts_too() -> None:
    kept = Kept()

    assert list(kept(partial(with_ending, "!"), ["a", "b"])) == ["a!", "b!"]
    assert list(kept(partial(with_ending, "!"), ["a", "b", "c"])) == ["a!", "b!", "c!"]
    assert kept.made == 3
    assert list(kept(partial(with_ending, "?"), ["a", "b", "c"])) == ["a?", "b?", "c?"]
    assert kept.made == 6


def test_results_that_are_as_before_are_the_very_same() -> None:
    kept = Kept()
    before = kept(upper, ["a", "b"])

    assert kept(upper, ["a", "b"]) is before
    assert kept(upper, ["a"]) is not before
