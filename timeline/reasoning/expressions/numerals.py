"""Number words and Roman numerals to numbers."""

from __future__ import annotations

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_CYRILLIC = str.maketrans("ХІ", "XI")
"""Letters that are written in their place in Ukrainian and Russian; a single І is the word for and."""


def spelt(values: list[int]) -> int | None:
    """The number that number words make together; None: they make none."""
    if len(values) in (2, 3) and 11 <= values[0] <= 20 and all(10 <= v < 100 for v in values[1:2]):
        rest = spelt(values[1:])
        return None if rest is None or rest >= 100 else values[0] * 100 + rest
    total = part = 0
    smallest = 10_000
    for value in values:
        if value in (100, 1000):
            part = max(part, 1) * value
            if value == 1000:
                total, part = total + part, 0
            smallest = value
        elif value < smallest and (smallest >= 100 or ((smallest >= 20 or smallest == 10) and value < 10)):
            part += value
            smallest = value
        else:
            return None
    return total + part


def roman(text: str) -> int:
    """A Roman numeral up to 39 in capitals; 0: it is none."""
    if len(text) > 1 or text == "Х":
        text = text.translate(_CYRILLIC)
    if not text.isascii() or not text.isupper() or any(letter not in _ROMAN for letter in text) or len(text) > 6:
        return 0
    total = 0
    for letter, after in zip(text, text[1:] + " ", strict=True):
        total += -_ROMAN[letter] if _ROMAN.get(after, 0) > _ROMAN[letter] else _ROMAN[letter]
    return total if total < 40 else 0
