"""The quotes of an event's citations that share a key, to the wordings of each utterance and who prints which."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.core.model.chronology import CheckedQuote, Citation, Utterance, Wording
from timeline.core.model.registries import Entity
from timeline.reasoning.quotes import normalised
from timeline.reasoning.registries import Registry, language_of


def utterances(citations: Sequence[Citation], entities: Registry[Entity]) -> tuple[Utterance, ...]:
    """Utterances by key; two wordings are one when they are equal after the documented normalisation."""
    grouped: dict[str, list[tuple[Citation, CheckedQuote]]] = {}
    for citation in citations:
        for checked in citation.quotes:
            if checked.quote.key is not None:
                grouped.setdefault(str(checked.quote.key), []).append((citation, checked))
    return tuple(_utterance(key, said, entities) for key, said in sorted(grouped.items()))


def _utterance(key: str, said: Sequence[tuple[Citation, CheckedQuote]], entities: Registry[Entity]) -> Utterance:
    speaker = next((checked.quote.speaker for _, checked in said if checked.quote.speaker is not None), None)
    named = entities.find(speaker)
    wordings: dict[str, list[tuple[Citation, CheckedQuote]]] = {}
    for citation, checked in said:
        wordings.setdefault(normalised(checked.quote.text), []).append((citation, checked))
    return Utterance(
        key=key,
        speaker=str(named.name) if named is not None else str(speaker or ""),
        wordings=tuple(sorted(map(_wording, wordings.values()), key=lambda one: (-len(one.citations), one.text))),
    )


def _wording(printed: Sequence[tuple[Citation, CheckedQuote]]) -> Wording:
    citation, checked = printed[0]
    return Wording(
        text=str(checked.quote.text),
        language=checked.quote.language or language_of(citation.article.article, None, ""),
        citations=tuple(dict.fromkeys(one.number for one, _ in printed)),
    )
