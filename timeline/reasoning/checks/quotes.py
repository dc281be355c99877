"""Rules on quotes: they are as short as a quotation may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.each import listed
from timeline.core.model.records import Mention
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import mentions_by_record

_SCRIPTS_WITHOUT_SPACES = "\u2e80"
_CHARACTERS_A_WORD = 2
"""About as many as a word of Chinese or Japanese has."""


def quotes_are_short(linked: Linked) -> Iterator[Diagnostic]:
    """A long quotation is a reprint, which the law and the reader take otherwise."""
    too_long = partial(_longer, linked.records.site.longest_quote)
    return linked.found_in(mentions_by_record(linked.records), too_long)


@listed
def _longer(longest: int, mentions: Iterable[Mention]) -> Iterator[Diagnostic]:
    for mention in mentions:
        for quote in mention.quotes:
            words = word_count(quote.text)
            if words > longest:
                yield warning(
                    "long-quote",
                    quote.text.span,
                    f"a quote of {words} words, more than {longest}",
                    hint="keep what the event rests on, and mark what you leave out as [...]",
                )


def word_count(text: str) -> int:
    """Runs between spaces; of scripts without spaces, two characters count as a word."""
    words = len(text.split())
    if text.isascii() or max(text, default="") < _SCRIPTS_WITHOUT_SPACES:
        return words
    dense = sum(character >= _SCRIPTS_WITHOUT_SPACES and character.isalnum() for character in text)
    return words + dense // _CHARACTERS_A_WORD
