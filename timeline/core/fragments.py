"""A passage to the words by which a text fragment names it: its first and, where it is long or has gaps, its last."""

from __future__ import annotations

import re

_END_WORDS = 5
"""How many words at each end of a long passage a text fragment names."""
_WHOLE_PASSAGE_WORDS = 12
_OMISSION = re.compile(r"\[\s*(?:\.\.\.|…)\s*\]|\(\s*(?:\.\.\.|…)\s*\)|\.\.\.|…")
_INSERTION = re.compile(r"\[[^\[\]]*\]")


def ends_of(passage: str) -> tuple[str, str]:
    """
    The words with which *passage* starts and ends; no end: the start is all of it; neither: it has no words.

    What an editor left out (`[...]`) or put in (`[he]`) is on no page, and so never among them.
    """
    pieces = [piece for piece in (_words(part) for part in _split(passage)) if piece]
    if not pieces:
        return "", ""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and len(first) <= _WHOLE_PASSAGE_WORDS:
        return " ".join(first), ""
    return " ".join(first[:_END_WORDS]), " ".join(last[-_END_WORDS:])


def has_letters(word: str) -> bool:
    """Whether *word* is more than punctuation."""
    return word.isalnum() or any(character.isalnum() for character in word)


def _split(passage: str) -> list[str]:
    return [part for omitted in _OMISSION.split(passage) for part in _INSERTION.split(omitted)]


def _words(part: str) -> list[str]:
    """The words of a piece, without the punctuation that an omission leaves alone at its ends."""
    words = part.split()
    while words and not has_letters(words[0]):
        del words[0]
    while words and not has_letters(words[-1]):
        del words[-1]
    return words
