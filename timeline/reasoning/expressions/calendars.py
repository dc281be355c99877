"""The years of a text, and its language, to those that may be of another calendar than the Gregorian."""

from __future__ import annotations

from timeline.reasoning.expressions.clean import tokens
from timeline.reasoning.expressions.lexicon import lexicon

_ISLAMIC, _BUDDHIST = (1200, 1499), (2400, 2699)
_YEARS = {
    **dict.fromkeys(("ar", "ckb", "fa", "ps", "ur"), ("the Islamic calendar", _ISLAMIC)),
    **dict.fromkeys(("km", "lo", "my", "th"), ("the Buddhist era", _BUDDHIST)),
}
"""By language, what else a year may be counted in and which numbers it has in our times. Source: Unicode CLDR."""


def of_another_calendar(cleaned: str, language: str) -> str:
    """Why a text is refused: it has a year that may be meant in another calendar."""
    calendar, (first, last) = _YEARS.get(language, ("", (0, -1)))
    found = tokens(cleaned) if calendar else ()
    years = [token.text for token in found if token.kind == "number" and len(token.text) == 4]
    doubtful = next((year for year in years if first <= int(year) <= last), "")
    if not doubtful or _is_gregorian(language, [token.folded for token in found]):
        return ""
    return f"ambiguous: {doubtful} may be a year of {calendar}; write the Gregorian date as EDTF"


def _is_gregorian(language: str, words: list[str]) -> bool:
    """Whether an era or a month of that calendar stands beside the year."""
    pack = lexicon(language)
    return pack is not None and any(
        kind in ("ad", "month") for word in words for _, kind, _ in pack.words.get(word, ())
    )
