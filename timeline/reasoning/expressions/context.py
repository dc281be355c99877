"""The sentence around the words to its tense, as far as its cue words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.reasoning.expressions.clean import folded_once
from timeline.reasoning.expressions.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[;:()]|--")
WINDOW = 150
"""How many characters to either side are looked at."""


def tense_of(context: str, offset: int | None, text: str, language: Lexicon) -> int:
    """
    1: the clause speaks of the future; -1: of the past; 0: it does not say.

    The nearest cue before the words decides; where there is none, the nearest behind them.
    """
    place = offset if offset is not None else context.find(text)
    if place < 0 or not language.cues:
        return 0
    before = _words(context[max(0, place - WINDOW) : place])
    if len(before) > 1 and before[-1] in language.cues.get("future_beside", ()):
        return 1
    after = _words(context[place + len(text) : place + len(text) + WINDOW])
    return _first_cue(before, reversed(range(len(before))), language) or _first_cue(after, range(len(after)), language)


def _words(text: str) -> list[str]:
    return [folded_once(word) for word in _WORD.findall(text)]


def _first_cue(words: list[str], places: Iterable[int], language: Lexicon) -> int:
    endings = tuple(language.cues.get("past_endings", ()))
    past, future = language.cues.get("past", frozenset()), language.cues.get("future", frozenset())
    for place in places:
        word = words[place]
        for cue in (f"{words[place - 1]} {word}" if place else "", " ".join(words[place : place + 2]), word):
            if cue in past:
                return -1
            if cue in future:
                return 1
        if endings and len(word) > 4 and word.endswith(endings):
            return -1
    return 0
