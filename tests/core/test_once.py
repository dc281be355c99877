"""What is kept of a function that is asked again for the same object."""

from __future__ import annotations

from timeline.core.once import once


def counting(most):
    """A function that is asked once for each object, and what it was asked for."""
    asked = []

    @once(most)
    def doubled(given):
        asked.append(given)
        return [*given, *given]

    return doubled, asked


def test_the_same_object_is_asked_for_once():
    doubled, asked = counting(4)
    given = (1, 2)

    assert doubled(given) is doubled(given)
    assert asked == [(1, 2)]


def test_an_equal_object_is_another():
    doubled, asked = counting(4)

    assert doubled([1]) == doubled([1]) == [1, 1]
    assert len(asked) == 2


def test_no_more_are_kept_than_are_allowed_and_the_last_used_stay():
    doubled, asked = counting(2)
    first, second, third = [1], [2], [3]

    for given in (first, second, first, third, first, second):
        doubled(given)

    assert asked == [[1], [2], [3], [2]]
