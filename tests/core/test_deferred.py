"""A mapping that is made when it is first looked into."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.core.deferred import Deferred

MADE = {"a": 1, "b": 2}


@pytest.mark.parametrize(
    "ask",
    [
        lambda mapping: mapping["a"],
        lambda mapping: mapping.get("b"),
        lambda mapping: mapping.get("c", 7),
        lambda mapping: "a" in mapping,
        list,
        len,
        lambda mapping: dict(mapping.items()),
        lambda mapping: mapping == MADE,
    ],
)
def test_it_answers_as_what_it_is_made_of_and_is_made_once(ask: Callable[[object], object]) -> None:
    times: list[int] = []

    def make() -> dict[str, int]:
        times.append(1)
        return MADE

    deferred = Deferred(make)
    assert times == []
    assert (ask(deferred), ask(deferred)) == (ask(MADE), ask(MADE))
    assert times == [1]


@pytest.mark.parametrize("keys", ["a", "abc", "abcaaaabc", "abcdefab"])
def test_as_long_as_few_keys_are_asked_for_each_is_sought_alone(keys: str) -> None:
    times: list[int] = []

    def make() -> dict[str, int]:
        times.append(1)
        return MADE

    deferred = Deferred(make, MADE.get)

    assert [deferred.get(key, 7) for key in keys] == [MADE.get(key, 7) for key in keys]
    assert len(times) == (len(set(keys)) > 4)
    assert dict(deferred) == MADE
    assert deferred.get("a") == 1
