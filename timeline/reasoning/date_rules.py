"""The grammar of date expressions to rules that a reader can follow, each with an example that it really reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product

from timeline.core.each import Each, listed
from timeline.core.model.dated import DateRule
from timeline.reasoning.expressions import RULES, normalise_date
from timeline.reasoning.expressions.rules.rule import Rule

PUBLISHED = "2025-03-06"
"""The day on which the examples are taken to have been published; a Thursday."""
_BEFORE = "2025-02-28"
"""The date before it in the same text, for what counts from that."""
_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr", "az", "ar")


def date_rules(each: Each = map) -> tuple[DateRule, ...]:
    """Every rule of the grammar in its order; one whose example names no date by itself is part of others, left out."""
    return tuple(chain.from_iterable(each(_shown_from, (PUBLISHED,))))


@lru_cache(maxsize=1)  # the grammar is that of the program
@listed
def _shown_from(published: str) -> Iterator[DateRule]:
    for rule in RULES:
        yield from _shown(rule, published)


def _shown(rule: Rule, published: str) -> Iterator[DateRule]:
    for language, before in product(dict.fromkeys((rule.language, *_LANGUAGES)), ("", _BEFORE)):
        reading = normalise_date(rule.example, dct=published, lang=language, prev=before or None)
        if reading.edtf is not None:
            yield DateRule(
                name=rule.name,
                family=rule.build.__module__.rpartition(".")[2],
                description=rule.description,
                example=rule.example,
                language=language,
                before=before,
                edtf=reading.edtf,
            )
            return
