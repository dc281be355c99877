"""The chart finds the cheapest reading that covers everything, within a number of steps."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.chart import Edge, Grammar
from timeline.reasoning.expressions.rules.rule import rule


@rule("a b", "b a", example="a b", gives="pair")
def pair(first: str, second: str) -> str:
    """An a beside a b."""
    return first + second


@rule("pair pair", example="a b a b", gives="pair", cost=3)
def pairs(first: str, second: str) -> str | None:
    """Two pairs, unless they are alike."""
    return None if first == second else f"{first}+{second}"


GRAMMAR = Grammar((pair, pairs))
GOALS = frozenset({"pair"})


def edges(kinds: str) -> list[list[Edge]]:
    """An edge for each letter, its value with its place."""
    return [[Edge(place + 1, kind, f"{kind}{place}", 0.0, "")] for place, kind in enumerate(kinds)]


def test_values_come_in_the_order_of_the_first_pattern() -> None:
    found, _ = GRAMMAR.parse(edges("ba"), [False] * 2, [False] * 2, GOALS)

    assert found is not None
    assert (found.value, found.rule, found.cost) == ("a1b0", "pair", 1.0)


@rule("a b a", "c b a", "a b c", example="a b a", gives="span")
def span(*values: str) -> str:
    """Two ends, of which one may be of another kind."""
    return "".join(values)


@pytest.mark.parametrize("kinds", ["aba", "cba", "abc"])
def test_two_ends_stay_in_order_whatever_kind_they_are(kinds: str) -> None:
    found, _ = Grammar((span,)).parse(edges(kinds), [False] * len(kinds), [False] * len(kinds), frozenset({"span"}))

    assert found is not None
    assert found.value == "".join(f"{kind}{place}" for place, kind in enumerate(kinds))


def test_rules_nest() -> None:
    found, _ = GRAMMAR.parse(edges("abba"), [False] * 4, [False] * 4, GOALS)

    assert found is not None
    assert (found.value, found.rule) == ("a0b1+a3b2", "pairs")


def test_noise_is_passed_over_at_a_small_cost() -> None:
    found, _ = GRAMMAR.parse(edges("axb."), [False, True, True, False], [False, False, False, True], GOALS)

    assert found is not None
    assert found.value == "a0b2"
    assert 1 < found.cost < 2


def test_what_is_left_over_is_not_covered() -> None:
    assert GRAMMAR.parse(edges("aba"), [False] * 3, [False] * 3, GOALS)[0] is None
