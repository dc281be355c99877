"""Text to the Latin letters that its own may be taken for, and to its words in letters of several alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ALIKE = {
    "А": "A", "В": "B", "Е": "E", "Ѕ": "S", "І": "I", "Ј": "J", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P",
    "С": "C", "Т": "T", "У": "Y", "Х": "X", "Ԛ": "Q", "Ԝ": "W", "Ү": "Y", "Ӏ": "l", "а": "a", "е": "e", "ѕ": "s",
    "і": "i", "ј": "j", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "ԁ": "d", "ԛ": "q", "ԝ": "w", "һ": "h",
    "ӏ": "l", "ѵ": "v", "ү": "y",
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X", "α": "a", "ι": "i", "ν": "v", "ο": "o", "ρ": "p",
    "օ": "o", "հ": "h", "ո": "n", "ս": "u",
    "ᴀ": "a", "ʙ": "b", "ᴄ": "c", "ᴅ": "d", "ᴇ": "e", "ɢ": "g", "ʜ": "h", "ɪ": "i", "ᴊ": "j", "ᴋ": "k", "ʟ": "l",
    "ᴍ": "m", "ɴ": "n", "ᴏ": "o", "ᴘ": "p", "ʀ": "r", "ꜱ": "s", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v", "ᴡ": "w", "ʏ": "y",
    "ᴢ": "z", "ɑ": "a", "ɡ": "g",
}  # fmt: skip
"""Letters of other alphabets, and small capitals, that look like Latin ones. Source: Unicode, UTS 39, confusables."""
_AS_LATIN = str.maketrans(_ALIKE)
_OTHER = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff"
"""Greek, Cyrillic, Armenian, Cherokee: the alphabets whose letters are taken for Latin ones."""
_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
_FOREIGN = re.compile(f"[{_OTHER}]")
_WORD = re.compile(r"[^\W\d_]+")
_TAKEN_FOR_LATIN = frozenset(letter for letter in _ALIKE if _FOREIGN.match(letter))


def disguised(text: str) -> str:
    """The Latin letters for which all of *text* may be taken; empty: it is Latin, or looks like nothing Latin."""
    seen = text.translate(_AS_LATIN)
    return "" if seen == text or _FOREIGN.search(seen) else seen


def mixed_words(text: str) -> Iterator[tuple[int, int]]:
    """Where words begin and end in which a letter of another alphabet stands among Latin ones and looks like one."""
    if text.isascii():
        return
    for found in _WORD.finditer(text):
        word = found[0]
        if not word.isascii() and not _TAKEN_FOR_LATIN.isdisjoint(word) and _LATIN.search(word):
            yield found.span()
