"""A captured text and the names of publishers, to those whom the text credits, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.core.struct import Struct
from timeline.reasoning.borrowing.phrases import PHRASES, Phrases
from timeline.reasoning.quotes import normalised

_REACH = 60
"""Characters of the text that are shown on either side of a name."""
_GENERIC = re.compile(r"\s+(?:news|online|tv|channel)$", re.IGNORECASE)


class Attribution(Struct, frozen=True, kw_only=True):
    """Who is credited, and in which words."""

    publisher: str
    """Id."""
    evidence: str
    """The words of the capture around the name."""


def attributions(text: str, language: str, names: Mapping[str, Iterable[str]]) -> Iterator[Attribution]:
    """
    The first credit to each publisher in *text*.

    *names* has the names of each publisher by its id. A name without its last, generic word counts as well: `NBC` for
    `NBC News`. A text in a language without phrases is read with the English ones.
    """
    phrases = PHRASES.get(language.partition("-")[0], PHRASES["en"])
    plain = normalised(text)
    for publisher, given in names.items():
        written = _written(given)
        if not any(name in plain for name in written):
            continue  # a pattern costs more to make than all else here
        match = _pattern(written, phrases).search(plain)
        if match is not None:
            start = plain.rfind(" ", 0, max(match.start() - _REACH, 0) + 1) + 1
            end = plain.find(" ", match.end() + _REACH)
            evidence = plain[start : end if end >= 0 else len(plain)].strip()
            yield Attribution(publisher=publisher, evidence=evidence)


def _written(names: Iterable[str]) -> set[str]:
    """The names as a text may have them."""
    written = {normalised(name) for name in names}
    return {name for name in written | {_GENERIC.sub("", name) for name in written} if len(name) > 1}


def _pattern(names: Iterable[str], phrases: Phrases) -> re.Pattern[str]:
    """A phrase before or after a name; words of each language stand in a fixed order, so nothing can backtrack far."""
    name = f"(?:{_any(names)})"
    between = f"(?:(?:{_any(phrases.articles)})\\s?)?" if phrases.articles else ""
    before, after = _any(map(normalised, phrases.before)), _any(map(normalised, phrases.after))
    # a phrase may begin a sentence, but a name keeps its capitals: `per` is a word, `Per` a name
    return re.compile(f"\\b(?i:{before})\\s(?i:{between}){name}\\b|\\b{name}(?:'s)?,?\\s(?i:{after})\\b")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
