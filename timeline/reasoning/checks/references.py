"""Rules on ids: each must mean something, one thing only, and go on meaning it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from timeline.core.code_spans import without_code
from timeline.core.diagnostics import Diagnostic, error, warning
from timeline.core.each import listed
from timeline.core.text import Span, Text
from timeline.core.vocabulary import OWN, UNKNOWN
from timeline.reasoning.checks.linked import Linked
from timeline.reasoning.registries import all_mentions, did_you_mean
from timeline.reasoning.sources import drawn_on, of_other_forms

_RECORD = re.compile(r"/((?:articles|entities|events|places|publishers|threads)/[a-z0-9][a-z0-9-]*)")
_LINK = re.compile(
    rf"(?:\]\(\s*|^ {{0,3}}\[[^\]]{{1,200}}\]:\s*)<?{_RECORD.pattern}(?:/(?:index\.html)?)?(?=[?#)\s>]|$)"
)


def sources_are_known(linked: Linked) -> Iterator[Diagnostic]:
    """Whatever is named as a source is an article or a registered origin."""
    records = linked.records
    articles: set[str] = {article.id for article in records.articles}
    known = articles | {str(origin.id) for origin in records.origins} | {OWN, UNKNOWN}
    for name in drawn_on(records, linked.each):
        if name not in known and not (records.refuses(f"articles/{name}") or records.refuses(f"origins/{name}")):
            yield _unknown(name, known, "article or origin")
    for name in _named_as_articles(linked):
        if name not in articles and not records.refuses(f"articles/{name}"):
            yield _unknown(name, articles, "article")


def _named_as_articles(linked: Linked) -> Iterator[Text]:
    yield from of_other_forms(linked.records, linked.each)
    yield from (origin.article for origin in linked.records.origins if origin.article is not None)
    for event in linked.records.events:
        for disagreement in event.disagreements:
            for position in disagreement.positions:
                yield from position.by
        yield from (mention.article for mention in event.sources)


def _unknown(name: Text, known: set[str], noun: str) -> Diagnostic:
    hint = did_you_mean(name, known) or "write its id as its file or registry has it"
    return error("unknown-source", name.span, f"no {noun} has the id `{name}`", hint=hint)


def captures_are_of_articles(linked: Linked) -> Iterator[Diagnostic]:
    """A capture is named for its article; under another name nothing is held against it."""
    records = linked.records
    articles: set[str] = {article.id for article in records.articles}
    for capture in records.captures:
        if capture.article not in articles and not records.refuses(f"articles/{capture.article}"):
            yield warning(
                "unknown-file",
                Span(path=capture.path),
                f"no article has the id `{capture.article}`, so that nothing is checked against this capture",
                hint=did_you_mean(capture.article, articles) or "name the file for its article, as `<id>.txt`",
            )


def threads_are_known(linked: Linked) -> Iterator[Diagnostic]:
    """A thread is curated: an event cannot make one up."""
    for event in linked.records.events:
        for thread in event.threads:
            if thread not in linked.chronology.threads and not linked.records.refuses(f"threads/{thread}"):
                hint = did_you_mean(thread, linked.chronology.threads) or "add it to threads.yaml"
                yield error("unknown-thread", thread.span, f"no thread has the id `{thread}`", hint=hint)


def footnotes_cite_sources_of_the_event(linked: Linked) -> Iterator[Diagnostic]:
    """`[^article]` names a source of the event, and `[^article:2]` a quote that it has there."""
    with_footnotes = [record for record in linked.records.events if record.footnotes]
    present = {former: str(record.id) for record in linked.records.events for former in record.former_ids}
    renamed = {str(former): str(one.id) for one in linked.records.articles for former in one.former_ids}
    cited: dict[str, dict[str, int]] = {str(record.id): {} for record in with_footnotes}
    for mention in all_mentions(linked.records) if cited else ():
        for event in cited.keys() & {present.get(event, str(event)) for event in mention.events}:
            quotes = cited[event]
            quotes[str(mention.article)] = quotes.get(str(mention.article), 0) + len(mention.quotes)
    published = {event.id for event in linked.chronology.events} if cited else set()
    drafts = _held_back(linked) if cited else set()
    for record in with_footnotes:
        sources = cited[str(record.id)]
        for footnote in record.footnotes:
            written, _, number = footnote.partition(":")
            article = renamed.get(written, written)
            if article not in sources:
                hint = did_you_mean(article, sources) or "add the article to the event's `sources`"
                yield error("unknown-footnote", footnote.span, f"`{record.id}` does not cite `{article}`", hint=hint)
            elif article in drafts and record.id in published:
                message = f"`{article}` is a draft, and `{record.id}` is published"
                hint = "take `draft` from the article, or the footnote from the narrative"
                yield error("unknown-footnote", footnote.span, message, hint=hint)
            elif number and not (number.isdecimal() and 1 <= int(number[:6]) <= sources[article]):
                yield error(
                    "unknown-footnote",
                    footnote.span,
                    f"`{article}` has no quote {number} here",
                    hint=f"it has {sources[article]}",
                )


def _held_back(linked: Linked) -> set[str]:
    """The ids of drafts that are not published."""
    drafts = {str(article.id) for article in linked.records.articles if article.draft}
    return drafts - {str(one.article.id) for one in linked.chronology.articles} if drafts else drafts


def published_ids_still_resolve(linked: Linked) -> Iterator[Diagnostic]:
    """An id once published can be merged or redirected, never lost."""
    records = linked.records
    if not (records.merges or records.published_ids):
        return
    known = frozenset(linked.chronology.paths)
    for merge in records.merges:
        if f"events/{merge.drop}" not in known:
            yield error(
                "lost-id",
                merge.drop.span,
                f"`{merge.drop}` was merged into `{merge.keep}` and would stop resolving",
                hint=f"list it under `former-ids` of `{merge.keep}`, or undo the merge",
            )
    for path in records.published_ids:
        if not (path in known or records.refuses(path if "/" in path else f"pages/{path}")):
            identifier = path.rpartition("/")[2]
            yield error(
                "lost-id",
                path.span,
                f"`{path}` was published and would stop resolving",
                hint=f"restore it, or list `{identifier}` under `former-ids` of what replaces it",
            )


def links_lead_to_records(linked: Linked) -> Iterator[Diagnostic]:
    """A link in prose to the page of a record leads to one that there is."""
    records = linked.records
    texts = (text for text in records.prose if isinstance(text, Text))
    links = tuple(chain.from_iterable(linked.each(_links_in, texts)))
    known = frozenset(linked.chronology.paths) if links else frozenset()
    for path, span in links:
        if not (path in known or records.refuses(path)):
            hint = "write the id as its file or registry has it; a draft has no page"
            yield error("dead-link", span, f"the site has no page `/{path}/`", hint=hint)


@listed
def _links_in(text: Text) -> Iterator[tuple[str, Span]]:
    """The paths of the records to which links lead, each with its place; what stands in code leads nowhere."""
    if not _RECORD.search(text):
        return
    begins = text.span
    for number, line in enumerate(without_code(text.split("\n"))):
        for match in _LINK.finditer(line):
            start, end = match.span(1)
            yield match[1], Span(path=begins.path, line=begins.line + number, column=start + 1, end=end + 1)
