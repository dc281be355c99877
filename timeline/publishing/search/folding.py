"""A text in any script to the words under which it is found: without accents, without upper and lower case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_SIGN = r"[\u0e01-\u0edf\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff]"
"""Scripts that put no spaces between words: each of their signs is looked up as a word."""
_WORD = re.compile(rf"{_SIGN}|(?:(?!{_SIGN})[^\W_])+")
_ASCII_WORD = re.compile(r"[^\W_]+")
"""The same where there are no such signs."""


def fold(text: str) -> str:
    """
    *text* as it is compared: NFKD, without marks and invisible signs, casefolded.

    The script of the theme does the same (`search/folding.js`); a test holds the two together.
    """
    return text.casefold() if text.isascii() else _fold(text)


@lru_cache(maxsize=65536)
def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(character for character in plain if not _is_mark(character)).casefold()


@lru_cache(maxsize=4096)
def _is_mark(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cf" or category.startswith("M")


def words(text: str) -> list[str]:
    """The folded words of *text*, in order: `Côte d'Ivoire` is `cote`, `d`, `ivoire`."""
    folded = fold(text)
    return (_ASCII_WORD if folded.isascii() else _WORD).findall(folded)


def order(word: str) -> bytes:
    """The key by which words are sorted: as a browser compares strings, by units of UTF-16."""
    return word.encode("utf-16-be")


def common_beginnings(sorted_words: list[str]) -> Iterator[tuple[int, str]]:
    """How many characters each word shares with the one before it, and the rest of it."""
    before = ""
    for word in sorted_words:
        shared = 0
        while shared < min(len(before), len(word), 35) and before[shared] == word[shared]:
            shared += 1
        yield shared, word[shared:]
        before = word
