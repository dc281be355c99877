"""Rules on sources: what they may be used for, and how well they carry an event."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, error, note, warning
from timeline.core.each import listed
from timeline.core.model.chronology import Event
from timeline.core.model.dated import DatedArticle
from timeline.core.text import Text
from timeline.reasoning.checks.linked import Linked, place_of
from timeline.reasoning.registries import mentions_by_article
from timeline.reasoning.sources import used


def unseen_articles_are_not_quoted(linked: Linked) -> Iterator[Diagnostic]:
    """What nobody here has seen cannot be quoted or linked."""
    unseen = [article for article in linked.records.articles if article.seen == "no"]
    mentions = mentions_by_article(linked.records) if unseen else {}
    for article in unseen:
        quotes = [quote.text for mention in mentions.get(str(article.id), ()) for quote in mention.quotes]
        message = f"`{article.id}` was not seen: it can be neither quoted nor linked"
        for quote in quotes:
            hint = "quote the article in which you read it, with `via` to this one"
            yield error("unseen-source", quote.span, message, hint=hint)
        if article.url is not None and article.link:
            hint = "take out `url`, or say `link: no` and `because`"
            yield error("unseen-source", article.url.span, message, hint=hint)


def claims_have_two_origins(linked: Linked) -> Iterator[Diagnostic]:
    """A claim that rests on one origin is one voice, however many repeat it."""
    return linked.found_in(linked.chronology.events, _too_few)


@listed
def _too_few(event: Event) -> Iterator[Diagnostic]:
    origins = event.support.independent_origins
    if origins == 1:
        yield _single(event)
    elif origins == 0 and _is_supported(event):
        yield note("no-known-origin", place_of(event), f"no known origin stands behind `{event.id}`")


def _single(event: Event) -> Diagnostic:
    name = event.support.origins[0].name
    record = event.record
    if event.status == "confirmed" and record is not None and not any(one.on == "status" for one in record.decisions):
        return note(
            "single-origin-confirmed",
            event.status.span if isinstance(event.status, Text) else place_of(event),
            f"`{event.id}` is called confirmed and rests on one origin: {name}",
            hint="say `status: reported`, or say under `decisions` (`on: status`) why it is confirmed",
        )
    return note("single-origin", place_of(event), f"`{event.id}` rests on one origin: {name}")


def events_are_supported(linked: Linked) -> Iterator[Diagnostic]:
    """An event that its sources only mention in passing, or contradict, has nothing under it."""
    return linked.found_in(linked.chronology.events, _unsupported)


@listed
def _unsupported(event: Event) -> Iterator[Diagnostic]:
    if event.status not in {"denied", "retracted"} and not _is_supported(event):
        yield warning(
            "orphan-event",
            place_of(event),
            f"no citation supports `{event.id}`",
            hint="quote what a source says of it; what is only contradicted is `denied`",
        )


def _is_supported(event: Event) -> bool:
    return any(citation.stance == "supports" for citation in event.citations)


def articles_are_cited(linked: Linked) -> Iterator[Diagnostic]:
    """An article of which no event makes use is perhaps forgotten."""
    ids = used(linked.records, linked.each)
    for article in linked.records.articles:
        if article.id not in ids and ids.isdisjoint(article.former_ids):
            yield note(
                "orphan-article",
                article.id.span,
                f"no event and no other article makes use of `{article.id}`",
                hint="name the event under its `events`, or cite it in an event's `sources`",
            )


def links_have_archives(linked: Linked) -> Iterator[Diagnostic]:
    """A link without an archived copy rots, and its claim with it."""
    return linked.found_in(linked.chronology.articles, _without_archive)


@listed
def _without_archive(dated: DatedArticle) -> Iterator[Diagnostic]:
    article = dated.article
    if article.url is None or not article.link or article.archive is not None:
        return
    if article.url_status in (None, "live"):
        yield note(
            "missing-archive", article.url.span, f"no archived copy of `{article.id}` is recorded",
            hint="add `archive` with its `url` and `date`",
        )  # fmt: skip
