"""A bare number is what its sentence makes of it, or nothing."""

from __future__ import annotations

import pytest

from timeline.core.edtf import Day
from timeline.reasoning.expressions.ellipsis import completed
from timeline.reasoning.expressions.span import Span

IN_MAY = Span(first=Day(1942, 5, 5), last=Day(1942, 5, 5), grain="day")
IN_ANTIQUITY = Span(first=Day(-490, 1, 1), last=Day(-490, 12, 31), grain="year")


@pytest.mark.parametrize(
    ("number", "sentence", "previous", "narrative", "first"),
    [
        ("7", "on 5 and 7 May", IN_MAY, False, Day(1942, 5, 7)),
        ("2", "from 30 to 2 June", IN_MAY, False, Day(1942, 6, 2)),
        ("67", "in 1861-67", IN_MAY, False, Day(1867, 1, 1)),
        ("480", "and in 480", IN_ANTIQUITY, True, Day(-479, 1, 1)),
        ("480", "and in 480", IN_ANTIQUITY, False, None),
        ("7", "killed 7 people", IN_MAY, False, None),
        ("31", "on 30 and 31 June", Span(first=Day(1942, 6, 30), last=Day(1942, 6, 30), grain="day"), False, None),
    ],
)
def test_a_number_is_completed(number: str, sentence: str, previous: Span, narrative: bool, first: Day | None) -> None:
    found = completed(number, sentence, sentence.rindex(number), previous, narrative)

    assert (found.first if found else None) == first
