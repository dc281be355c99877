"""Text as written to folded tokens with their places."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from timeline.core.struct import Struct

LONGEST = 200
"""Characters; a longer text is no expression of a date."""
MOST_TOKENS = 32

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−〜～"), "-")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ`´ʹ"), "'")
_GONE = dict.fromkeys(
    (
        0xAD,
        0x640,
        0x670,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *range(0x64B, 0x653),
    )
)
"""Soft hyphens, invisible and bidirectional controls, and the vowel marks of Arabic."""
_PLAIN = {**_DASHES, **_QUOTES, **_GONE}
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|_")
_DOTTED = re.compile(r"(?<![\w.])((?:[^\W\d_]\. ?)+[^\W\d_])\.(?!\w)|(?<![\w.])((?:[^\W\d_]\.)+[^\W\d_])(?!\w)")
_WHOLE_LETTERS = str.maketrans("ıłđø", "ildo")
"""Letters that Unicode does not take apart into a base and a mark."""
_SPACES = re.compile(r"\s+")


class Token(Struct, frozen=True):
    """A number, a word or a mark; the places count characters of the cleaned text."""

    text: str
    folded: str
    start: int
    end: int
    kind: str
    """`number`, `word` or `mark`."""


def clean(text: str) -> str:
    """One line of NFKC text with plain dashes, apostrophes and digits, without marks around it."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    text = _SPACES.sub(" ", text).strip(' ,،;:!"“”«»„')
    return _DOTTED.sub(lambda m: m.group(0).replace(".", "").replace(" ", ""), text) if "." in text else text


def fold(word: str) -> str:
    """A word without case, accents and the dots of the i, for comparison."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_WHOLE_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def folded_once(word: str) -> str:
    """As `fold`, remembering the common words."""
    return fold(word)


def tokens(cleaned: str) -> tuple[Token, ...]:
    """The numbers, words and marks of a cleaned text."""
    found = []
    for match in _TOKEN.finditer(cleaned):
        text = match.group()
        kind = "number" if text[0].isdecimal() else "word" if text[0].isalpha() else "mark"
        found.append(Token(text, folded_once(text) if kind == "word" else text, match.start(), match.end(), kind))
    return tuple(found)
