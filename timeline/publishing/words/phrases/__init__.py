"""A language to the phrases around its dates."""

from __future__ import annotations

from timeline.publishing.words.phrases import ar, de, en, es, fr, it, neutral, pl, ru, uk
from timeline.publishing.words.phrases.phrase import Phrases

NEUTRAL = neutral.PHRASES
"""Signs that need no language."""
_BY_LANGUAGE = {
    "ar": ar.PHRASES,
    "de": de.PHRASES,
    "en": en.PHRASES,
    "es": es.PHRASES,
    "fr": fr.PHRASES,
    "it": it.PHRASES,
    "pl": pl.PHRASES,
    "ru": ru.PHRASES,
    "uk": uk.PHRASES,
}


def phrases_for(language: str) -> Phrases:
    """The phrases of *language* (`uk`); signs where it has no catalogue."""
    return _BY_LANGUAGE.get(language, NEUTRAL)
