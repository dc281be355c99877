"""Rules on the dates that stand beside the story: of retrieval, archiving, entry, decisions and origins."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, error, warning
from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.records import Records
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.expressions import normalise_date


def stated_dates_can_be_read(linked: Linked) -> Iterator[Diagnostic]:
    """They count from nothing, are shown as written, and the newest of them dates the build."""
    for words in _stated(linked.records):
        if isinstance(parse_edtf(words), EdtfDate):
            continue
        reading = normalise_date(words, dct=None, lang=linked.records.site.language)
        kind, _, detail = reading.reason.partition(":")
        if kind == "impossible":
            yield error("impossible-date", words.span, f"`{words}` is no date: {detail.strip()}")
        elif reading.edtf is None:
            hint = "write EDTF such as 2025-03-05, or leave it out"
            yield warning("date", words.span, f"cannot read `{words}` as a date", hint=hint)


def _stated(records: Records) -> Iterator[Text]:
    for article in records.articles:
        yield from _given(article.retrieved, article.archive.date if article.archive is not None else None)
    for event in records.events:
        yield from _given(event.added, *(decision.when for decision in event.decisions))
    for origin in records.origins:
        yield from _given(origin.date)


def _given(*dates: Text | None) -> Iterator[Text]:
    return (date for date in dates if date is not None)
