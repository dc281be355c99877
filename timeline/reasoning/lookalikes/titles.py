"""Titles to the weight of the words that they share, the rare ones counting most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from timeline.core.struct import Struct
from timeline.reasoning.lookalikes.latin import latin
from timeline.reasoning.similarity import letters_apart

_POSSESSIVE = re.compile(r"['’]s?\b")
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")
_SHORTENED: Mapping[str, str] = {
    "united states": "us", "united kingdom": "uk", "britain": "uk", "british": "uk", "united nations": "un",
    "european union": "eu", "intel": "intelligence", "usa": "us",
}  # fmt: skip
_SHORTENING = re.compile(rf"\b(?:{'|'.join(_SHORTENED)})\b")
STOP_WORDS = frozenset(
    {"a", "after", "amid", "an", "and", "are", "as", "at", "be", "been", "before", "by", "for", "from", "had", "has",
     "have", "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "over", "said", "say", "says", "than",
     "that", "the", "their", "then", "this", "to", "under", "was", "were", "will", "with", "would"}
)  # fmt: skip
"""English words that join others."""
ORDINALS = frozenset(
    {"again", "another", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "2nd",
     "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"}
)  # fmt: skip
"""Words that tell one of several like events from the others."""
ENDINGS = ("ing", "ed", "es", "s")
BACKGROUND = 100
"""So many further titles, with none of the words, are thought beside the given ones: two alone would tell nothing."""
ENOUGH = 14.0
"""Weight of shared words from which it is no chance that titles share them; below, they tell less."""
SOFT = 0.7
"""What two words count that are nearly spelt alike, beside 1 for the same word."""


class Title(Struct, frozen=True, kw_only=True):
    """The words of one title, weighed."""

    words: Mapping[str, float]
    """Weight by stem, the rarest first; the weights are those of the whole collection."""
    weight: float
    """Their sum."""


def stems(title: str) -> tuple[str, ...]:
    """The words of a title in the form in which they are compared, each once."""
    text = _ABBREVIATION.sub(lambda found: found.group().replace(".", ""), latin(title))
    text = _SHORTENING.sub(lambda found: _SHORTENED[found.group()], _POSSESSIVE.sub("", text))
    words: list[str] = []
    for word in _WORD.findall(text):
        words += _pairs_of_letters(word) if _UNSPACED.search(word) else [_stem(word)]
    return tuple(dict.fromkeys(word for word in words if word not in STOP_WORDS))


def as_written(stem: str, title: str) -> str:
    """The word of the title that has that stem, in small letters; of two words in one, the stem itself."""
    return next((word.lower() for word in _WORD.findall(title) if stems(word) == (stem,)), stem)


def _stem(word: str) -> str:
    """Without an English ending: rough, but the same for both titles."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _pairs_of_letters(word: str) -> list[str]:
    """What stands for words in a script that does not part them."""
    return [word[start : start + 2] for start in range(max(len(word) - 1, 1))]


def weighed(titles: Iterable[tuple[str, ...]]) -> tuple[Title, ...]:
    """Titles, given as their stems, with each word weighed by how few of them have it."""
    given = list(titles)
    frequency = Counter(word for words in given for word in words)
    weights = {word: math.log((len(given) + BACKGROUND) / times) for word, times in frequency.items()}
    return tuple(_title(words, weights) for words in given)


def _title(words: Iterable[str], weights: Mapping[str, float]) -> Title:
    ordered = sorted(words, key=lambda word: (-weights[word], word))
    return Title(words={word: weights[word] for word in ordered}, weight=sum(weights[word] for word in ordered))


def agreement(one: Title, other: Title) -> tuple[float, tuple[str, ...]]:
    """How far two titles say the same, from 0 to 1, and the words that they share."""
    if not one.weight or not other.weight:
        return 0.0, ()
    shared = [word for word in one.words if word in other.words]
    common = sum(one.words[word] + other.words[word] for word in shared)
    for mine, theirs in _near_words(one, other):
        shared.append(mine)
        common += SOFT * (one.words[mine] + other.words[theirs])
    return common / (one.weight + other.weight) * min(1.0, common / 2 / ENOUGH), tuple(shared)


def turns(one: Title, other: Title) -> tuple[str, ...]:
    """The ordinals that only one of the two titles has: `second` of a second round."""
    return tuple(sorted(ORDINALS & (one.words.keys() ^ other.words.keys())))


def _near_words(one: Title, other: Title) -> Iterator[tuple[str, str]]:
    """Words of the two that are nearly spelt alike, each once."""
    rest: dict[str, list[str]] = {}
    for word in other.words:
        if len(word) >= 5 and word not in one.words:
            rest.setdefault(word[0], []).append(word)
    for word in one.words:
        if len(word) >= 5 and word not in other.words and word[0] in rest:
            near = next((candidate for candidate in rest[word[0]] if _nearly(word, candidate)), None)
            if near is not None:
                rest[word[0]].remove(near)
                yield word, near


def _nearly(one: str, other: str) -> bool:
    """Two forms of one word, or two spellings: a long common beginning, or one letter apart."""
    return one[:5] == other[:5] or letters_apart(one, other, at_most=1) <= 1
