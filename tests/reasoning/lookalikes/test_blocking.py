"""The pairs worth a look."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.reasoning.lookalikes.blocking import WINDOW, pairs

NUMBERS = st.lists(st.integers(0, 30), unique=True)


def near(numbers: list[int]) -> list[tuple[int, int]]:
    """Pairs of one decade that are at most two apart."""
    return list(pairs(numbers, lambda n: [n // 10], lambda n: (n,), lambda one, other: other <= one + 2))


def test_only_what_shares_a_key_and_is_reached_meets():
    assert near([1, 2, 3, 4, 9, 10]) == [(1, 2), (1, 3), (2, 3), (2, 4), (3, 4)]


@given(NUMBERS)
def test_the_order_of_the_items_changes_nothing(numbers):
    assert near(numbers) == near(sorted(numbers))


def test_a_pair_with_two_common_keys_is_met_once():
    assert list(pairs([1, 2], lambda _: "ab", lambda n: (n,), lambda *_: True)) == [(1, 2)]


def test_a_block_of_thousands_stays_linear():
    met = list(pairs(range(3_000), lambda _: ["day"], lambda n: (n,), lambda *_: True))

    assert len(met) < 3_000 * WINDOW
