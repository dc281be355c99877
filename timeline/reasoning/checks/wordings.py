"""Rules on wordings: where one article prints an utterance as no other does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.core.diagnostics import Diagnostic, note
from timeline.core.model.chronology import Citation, Event, Wording
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked


def no_wording_stands_alone(linked: Linked) -> Iterator[Diagnostic]:
    """One article's wording against that of several others in its language is perhaps misquoted."""
    for event in linked.chronology.events:
        for utterance in event.utterances:
            for language in sorted({wording.language for wording in utterance.wordings}):
                alike = [wording for wording in utterance.wordings if wording.language == language]
                yield from _alone(event, alike)


def _alone(event: Event, wordings: Sequence[Wording]) -> Iterator[Diagnostic]:
    """*wordings* are of one utterance and one language, most printed first."""
    articles = [_articles(event, wording) for wording in wordings]
    if len(wordings) < 2 or len(articles[0]) < 2:
        return
    total = len(set().union(*articles))
    common = f"{len(articles[0])} of {total} articles have `{wordings[0].text}`"
    for wording, printed_by in zip(wordings[1:], articles[1:], strict=True):
        if len(printed_by) == 1:
            message = f"`{min(printed_by)}` alone prints `{wording.text}`; {common}"
            yield note("lone-wording", _place(event.citations, wording), message, hint="compare the articles")


def _articles(event: Event, wording: Wording) -> set[str]:
    return {str(one.article.article.id) for one in event.citations if one.number in wording.citations}


def _place(citations: Sequence[Citation], wording: Wording) -> Span:
    """Where the wording is written down."""
    citation = next(one for one in citations if one.number == wording.citations[0])
    places = (checked.quote.text.span for checked in citation.quotes if checked.quote.text == wording.text)
    return next(places, citation.mention.mention.span)
