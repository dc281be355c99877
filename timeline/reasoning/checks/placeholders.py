"""Rules on placeholders: text that was to be filled in and was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from timeline.core.diagnostics import Diagnostic, note, warning
from timeline.core.each import listed
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


def texts_are_filled_in(linked: Linked) -> Iterator[Diagnostic]:
    """A placeholder in an article says how it was made; one of our own says that we are not done."""
    mentions = mentions_by_article(linked.records)
    captures = {capture.article: capture for capture in linked.records.captures}
    told = ((one, mentions.get(one.id, ()), captures.get(one.id)) for one in linked.records.articles)
    yield from linked.found_in(told, _in_article)
    yield from linked.found_in(linked.records.events, _in_event)


@listed
def _in_article(told: tuple[Article, tuple[Mention, ...], Capture | None]) -> Iterator[Diagnostic]:
    """In an article, what is told of it, and its text."""
    article, mentions, capture = told
    places = list(_values([article.title, *article.authors, *_said(mentions)]))
    if capture and (found := _PLACEHOLDER.search(capture.text)):
        place = places_in(capture.text, Span(path=capture.path))
        places.append((found.group(), place(*found.span())))
    yield from (_finding(words, span, article) for words, span in places)


def addresses_are_real(linked: Linked) -> Iterator[Diagnostic]:
    """An address that is reserved for examples was never that of a source."""
    yield from linked.found_in(linked.records.articles, _at_examples)


@listed
def _at_examples(article: Article) -> Iterator[Diagnostic]:
    for url in (article.url, article.archive.url if article.archive is not None else None):
        if url is not None and _RESERVED.fullmatch(urlsplit(url).hostname or ""):
            yield _finding(urlsplit(url).hostname or "", url.span, article)


@listed
def _in_event(event: EventRecord) -> Iterator[Diagnostic]:
    places = list(_values([event.title] if event.title is not None else []))
    if event.body is not None:
        place = places_in(event.body, event.body.span)
        places += [(found.group(), place(*found.span())) for found in _PLACEHOLDER.finditer(event.body)]
    yield from (_finding(words, span, None) for words, span in places)


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
