"""Two texts to how alike they are, letter by letter: the door of rapidfuzz."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA


def most_alike(wanted: str, text: str, *, at_least: float) -> tuple[int, int] | None:
    """Where the stretch of *text* that is most like *wanted* begins and ends; None: none is so much alike (0 to 1)."""
    alignment = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=100 * at_least) if text else None
    return (alignment.dest_start, alignment.dest_end) if alignment is not None else None


def likeness(one: str, other: str) -> float:
    """How alike two texts are as wholes, from 0 to 1."""
    return fuzz.ratio(one, other) / 100


def letters_apart(one: str, other: str, *, at_most: int) -> int:
    """How many letters are changed, added, left out or swapped with a neighbour; *at_most* + 1 where it is more."""
    return OSA.distance(one, other, score_cutoff=at_most)
