"""The sentence around the words to its tense, as far as its cue words tell."""

import re

from timeline.reasoning.expressions.clean import folded_once
from timeline.reasoning.expressions.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
NEAR = 120
"""How many characters to either side are looked at."""


def tense_of(context: str, offset: int | None, text: str, language: Lexicon) -> int:
    """1: the sentence speaks of the future; -1: of the past; 0: it does not say. The nearest cue wins."""
    place = offset if offset is not None else context.find(text)
    if place < 0 or not language.cues:
        return 0
    before = [folded_once(word) for word in _WORD.findall(context[max(0, place - NEAR) : place])]
    after = [folded_once(word) for word in _WORD.findall(context[place + len(text) : place + len(text) + NEAR])]
    for words in (reversed(before), iter(after)):
        for word in words:
            if word in language.cues.get("future", ()):
                return 1
            if word in language.cues.get("past", ()):
                return -1
    return 0
