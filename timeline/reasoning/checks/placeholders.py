"""Rules on placeholders: text that was to be filled in and was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from timeline.core.diagnostics import Diagnostic, note, warning
from timeline.core.model.records import Article, Capture, EventRecord, Mention
from timeline.core.text import Span, Text
from timeline.reasoning.checks.linked import Linked, is_doubted, part_of, places_in
from timeline.reasoning.registries import mentions_by_article

_NOUN = (
    r"(?:publication|publisher|outlet|newspaper|source|author|reporter|journalist|name|date|day|month|year|city|location"
    r"|place|country|title|headline|organi[sz]ation|company|link|url|quote|number|text|placeholder)"
)
_PLACEHOLDER = re.compile(
    rf"\[(?=[A-Z])(?i:{_NOUN})\]"
    rf"|(?i:\[(?:insert|enter|add|your)\s[^\[\]]{{0,20}}{_NOUN}[^\[\]]{{0,20}}\]|\blorem\s+ipsum\b)"
    r"|\{\{[^{}]{0,60}\}\}|\b(?:TKTK|TBD|FIXME)\b|\[TK\]|\bTODO\b(?=\s*[:(\])]|\s*$|\s+[a-z])"
)
"""
`[Name]` with a capital: `[the city]` is an editor's insertion. `TODO` alone, before a colon or before small letters: in
capitals it is a word of Spanish headlines.
"""
_MARKS = ("[", "{{", "TKTK", "TBD", "FIXME", "TODO")
_RESERVED = re.compile(r"(?:www\.)?example\.(?:com|net|org)")
"""What examples are written with. Source: RFC 2606, section 3."""
HINT = "write what belongs there, or leave it out"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Captured:
    """An article, what is told of it, and its text."""

    article: Article
    mentions: tuple[Mention, ...]
    capture: Capture | None


def texts_are_filled_in(linked: Linked) -> Iterator[Diagnostic]:
    """A placeholder in an article says how it was made; one of our own says that we are not done."""
    mentions = mentions_by_article(linked.records)
    captures = {capture.article: capture for capture in linked.records.captures}
    captured = (
        _Captured(article=one, mentions=mentions.get(str(one.id), ()), capture=captures.get(str(one.id)))
        for one in linked.records.articles
    )
    for findings in linked.each(_in_article, captured):
        yield from findings
    for event in linked.records.events:
        yield from (_finding(words, place, None) for words, place in _of_event(event))


def _in_article(one: _Captured) -> tuple[Diagnostic, ...]:
    places = list(_values([one.article.title, *one.article.authors, *_said(one.mentions)]))
    if one.capture and (found := _PLACEHOLDER.search(one.capture.text)):
        place = places_in(one.capture.text, Span(path=one.capture.path))
        places.append((found.group(), place(*found.span())))
    return tuple(_finding(words, span, one.article) for words, span in places)


def addresses_are_real(linked: Linked) -> Iterator[Diagnostic]:
    """An address that is reserved for examples was never that of a source."""
    for article in linked.records.articles:
        for url in (article.url, article.archive.url if article.archive is not None else None):
            if url is not None and _RESERVED.fullmatch(urlsplit(url).hostname or ""):
                yield _finding(urlsplit(url).hostname or "", url.span, article)


def _of_event(event: EventRecord) -> Iterator[tuple[str, Span]]:
    yield from _values([event.title] if event.title is not None else [])
    if event.body is not None:
        place = places_in(event.body, event.body.span)
        for found in _PLACEHOLDER.finditer(event.body):
            yield found.group(), place(*found.span())


def _said(mentions: tuple[Mention, ...]) -> Iterator[Text]:
    for mention in mentions:
        if mention.title is not None:
            yield mention.title
        yield from (quote.text for quote in mention.quotes)


def _values(values: Sequence[Text]) -> Iterator[tuple[str, Span]]:
    if not _may_hold_one("\n".join(values)):
        return
    for value in values:
        if found := _PLACEHOLDER.search(value):
            yield found.group(), part_of(value, *found.span())


def _may_hold_one(text: str) -> bool:
    """Cheaper than to search it, and few texts have such a mark."""
    return any(mark in text for mark in _MARKS) or "lorem" in text.casefold()


def _finding(words: str, place: Span, article: Article | None) -> Diagnostic:
    """A note where an editor has already said that the article is not to be relied on."""
    if article is None:
        return warning("placeholder-text", place, f"`{words}` was to be filled in", hint=HINT)
    message = f"`{article.id}` has `{words}`, which was to be filled in"
    if is_doubted(article):
        return note("placeholder-text", place, message)
    hint = "compare the article; if it was published so, it is `assessment: unverifiable`, with `because`"
    return warning("placeholder-text", place, message, hint=hint)
