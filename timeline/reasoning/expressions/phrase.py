"""Words that the grammar does not cover as a whole: a year inside a phrase, a date before a remark."""

from __future__ import annotations

import re

from timeline.reasoning.expressions.clean import Token
from timeline.reasoning.expressions.lexicon import Lexicon

EARLIEST, LATEST = 1000, 2100
_MEANINGLESS = frozenset({"the", "in", "in_date", "inside", "for", "at"})
"""Kinds of small words that may stand beside a year in a phrase."""
_MEANINGFUL = frozenset(
    {
        "not", "no", "never", "than", "least", "nicht", "kein", "nie", "pas", "non", "não", "niet", "geen", "не", "ні",
        "нет",
    }
)  # fmt: skip
"""Words of any language with which a year is no date of anything."""
_HEAD = re.compile(r"([^,;]*\d{4}s?)\s*[,;]\s*[^\W\d_].*")


def year_in_phrase(found: tuple[Token, ...], lexicon: Lexicon) -> int | None:
    """
    The year of `the 2024 campaign`, `birthday in 1872`, `attica 1802`.

    It is the only number, and stands behind an article or at the end. A name before it, as in `Windows 2000`, makes
    it a part of the name.
    """
    numbers = [place for place, token in enumerate(found) if token.kind == "number"]
    if len(numbers) != 1 or len(found) < 2 or len(found[numbers[0]].text) != 4:
        return None
    place = numbers[0]
    year = int(found[place].text)
    others = found[:place] + found[place + 1 :]
    if not EARLIEST <= year <= LATEST or any(token.kind == "mark" and token.text not in ".-'" for token in others):
        return None
    if any(token.folded in _MEANINGFUL for token in others):
        return None
    if any(
        kind not in _MEANINGLESS
        for token in others
        for rest, kind, _ in lexicon.words.get(token.folded, ())
        if not rest
    ):
        return None
    if place == 1 and len(found) > 2 and found[0].folded in lexicon.articles:
        return year
    behind = place == len(found) - 1
    plain = not any(token.text[:1].isupper() and token.folded not in lexicon.noise for token in others)
    return year if behind and plain else None


def before_remark(cleaned: str) -> str:
    """What stands before a comma and words that are not part of the date: `1863, printed in Paris`."""
    match = _HEAD.fullmatch(cleaned)
    return match[1] if match else ""
