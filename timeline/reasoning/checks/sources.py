"""Rules on sources: what they may be used for, and how well they carry an event."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, error, note
from timeline.core.model.chronology import Event
from timeline.core.text import Span
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import mentions_by_article


def unseen_articles_are_not_quoted(linked: Linked) -> Iterator[Diagnostic]:
    """What nobody here has seen cannot be quoted or linked."""
    mentions = mentions_by_article(linked.records)
    for article in linked.records.articles:
        if article.seen != "no":
            continue
        quotes = [quote.text for mention in mentions.get(str(article.id), ()) for quote in mention.quotes]
        for place in (*quotes, *((article.url,) if article.url is not None and article.link else ())):
            yield error(
                "unseen-source",
                place.span,
                f"`{article.id}` was not seen: it can be neither quoted nor linked",
                hint="quote the article in which you read it, with `via` to this one",
            )


def claims_have_two_origins(linked: Linked) -> Iterator[Diagnostic]:
    """A claim that rests on one origin is one voice, however many repeat it."""
    for event in linked.chronology.events:
        origins = event.support.independent_origins
        if origins == 1:
            name = event.support.origins[0].name
            yield note("single-origin", _span(event), f"`{event.id}` rests on one origin: {name}")
        elif origins == 0:
            yield note("no-known-origin", _span(event), f"no known origin stands behind `{event.id}`")


def links_have_archives(linked: Linked) -> Iterator[Diagnostic]:
    """A link without an archived copy rots, and its claim with it."""
    for dated in linked.chronology.articles:
        article = dated.article
        if article.url is not None and article.link and article.archive is None:
            yield note(
                "missing-archive", article.url.span, f"no archived copy of `{article.id}` is recorded",
                hint="add `archive` with its `url` and `date`",
            )  # fmt: skip


def _span(event: Event) -> Span:
    return event.record.id.span if event.record is not None else event.citations[0].mention.mention.span
