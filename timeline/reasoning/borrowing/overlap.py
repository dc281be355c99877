"""Captured texts, to the pairs that share passages, each with the longest one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from timeline.core.struct import Struct
from timeline.reasoning.quotes import normalised

SHINGLE = 8
"""Words that must follow each other alike in both texts."""
LEAST_SHARE = 0.2
"""From which share of the shorter text's shingles two texts are told."""
COMMON = 12
"""A shingle in more texts than this is furniture of the pages, and says nothing of borrowing."""
_WORD = re.compile(r"\w+")


class Overlap(Struct, frozen=True, kw_only=True):
    """Two texts that share passages."""

    first: str
    second: str
    share: float
    """Of the shorter text's shingles, from 0 to 1."""
    passage: str
    """The longest shared run of words."""


def overlaps(texts: Mapping[str, str]) -> tuple[Overlap, ...]:
    """
    The pairs of *texts* (by id) that share at least `LEAST_SHARE` of the shorter one's 8-word shingles.

    Exact counts through an inverted index, so the cost grows with what is shared, not with the number of pairs.
    """
    words = {name: _WORD.findall(normalised(text).casefold()) for name, text in texts.items()}
    shingles = {name: _shingles(found) for name, found in words.items()}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(shingles):
        for shingle in shingles[name]:
            holders[shingle].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if 1 < len(names) <= COMMON:
            shared.update((first, second) for number, first in enumerate(names) for second in names[number + 1 :])
    found = []
    for (first, second), count in sorted(shared.items()):
        share = count / min(len(shingles[first]), len(shingles[second]))
        if share >= LEAST_SHARE:
            passage = _longest(words[first], shingles[second])
            found.append(Overlap(first=first, second=second, share=share, passage=passage))
    return tuple(found)


def _shingles(words: list[str]) -> dict[tuple[str, ...], None]:
    return dict.fromkeys(tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def _longest(words: list[str], other: Mapping[tuple[str, ...], None]) -> str:
    """The longest run of *words* whose every shingle is among *other*."""
    best, start = (0, 0), None
    for place in range(len(words) - SHINGLE + 2):
        if tuple(words[place : place + SHINGLE]) in other:
            start = place if start is None else start
            best = max(best, (place + SHINGLE - start, -start))
        else:
            start = None
    length, negative = best
    return " ".join(words[-negative : -negative + length])
