"""Text in any script to plain lower-case Latin letters, as far as letters have Latin counterparts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_SHARED: Mapping[str, str] = {
    "а": "a", "б": "b", "в": "v", "д": "d", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "џ": "dz",
}  # fmt: skip
UKRAINIAN: Mapping[str, str] = {
    **_SHARED, "г": "h", "ґ": "g", "е": "e", "є": "ye", "и": "y", "і": "i", "ї": "yi", "й": "i", "'": "",
}  # fmt: skip
"""After the Cabinet of Ministers' table of 2010, initial forms throughout."""
RUSSIAN: Mapping[str, str] = {
    **_SHARED, "г": "g", "е": "e", "ё": "e", "и": "i", "й": "y", "ъ": "", "ы": "y", "э": "e", "і": "i",
}  # fmt: skip
"""After BGN/PCGN, plain letters only."""
_ONLY_UKRAINIAN = re.compile("[іїєґ]")
_ONLY_RUSSIAN = re.compile("[ыэёъ]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ħ": "h", "ə": "e"}
)


def latin(text: str) -> str:
    """The first of `readings`: enough where one form is compared with another one made alike."""
    return readings(text)[0]


def readings(text: str) -> tuple[str, ...]:
    """
    The text in plain Latin letters, in each way in which its Cyrillic letters may be read: as Russian, as Ukrainian.

    Case is folded, accents go; what is neither Latin nor Cyrillic stays as it is.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    if not _CYRILLIC.search(folded):
        return (_plain(folded),)
    tables: list[Mapping[str, str]] = []
    if not _ONLY_UKRAINIAN.search(folded):
        tables.append(RUSSIAN)
    if not _ONLY_RUSSIAN.search(folded):
        # Ukrainian writes the g of foreign names with the letter that it has for h.
        tables += [UKRAINIAN, {**UKRAINIAN, "г": "g"}]
    spelt = (_plain("".join(table.get(letter, letter) for letter in folded)) for table in tables or [RUSSIAN])
    return tuple(dict.fromkeys(spelt))


def _plain(folded: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", folded)).translate(_WITHOUT_DECOMPOSITION)
