"""Records for tests, with all that a test does not speak of left plain."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.dated import DatedArticle, DatedMention, DatedRecord, Derivation
from timeline.core.model.records import Article, EventRecord, Mention, Quote, Records
from timeline.core.model.registries import Entity, Origin, Place, Publisher, Site, Thread
from timeline.core.struct import replace
from timeline.core.text import Span, Text

SPAN = Span(path="content/test.md")


def text(value: str, line: int = 1, path: str = "content/test.md") -> Text:
    """A text that stands at the beginning of a line."""
    return Text(value, Span(path=path, line=line, column=1, end=len(value) + 1))


def texts(*values: str) -> tuple[Text, ...]:
    """Several texts."""
    return tuple(text(value) for value in values)


def edtf(value: str) -> EdtfDate:
    """A date that must be one."""
    date = parse_edtf(value)
    assert isinstance(date, EdtfDate), date
    return date


def publisher(identifier: str, **fields: Any) -> Publisher:
    """A publisher, named as its id."""
    return Publisher(id=text(identifier), **{"name": text(identifier.title()), **fields})


def entity(identifier: str, name: str, **fields: Any) -> Entity:
    """An entity."""
    return Entity(id=text(identifier), name=text(name), **fields)


def place(identifier: str, **fields: Any) -> Place:
    """A place, named as its id."""
    return Place(id=text(identifier), name=text(identifier.title()), **fields)


def origin(identifier: str, name: str = "", **fields: Any) -> Origin:
    """An origin."""
    return Origin(id=text(identifier), name=text(name or identifier), **fields)


def thread(identifier: str) -> Thread:
    """A thread, named as its id."""
    return Thread(id=text(identifier), title=text(identifier.title()))


def quote(words: str, **fields: Any) -> Quote:
    """A quote."""
    return Quote(text=text(words), **fields)


def mention(article: str, *events: str, **fields: Any) -> Mention:
    """What an article says of events, at a place of its own."""
    place = Span(path=SPAN.path, line=1 + crc32(" ".join((article, *events)).encode()))
    return Mention(article=text(article), events=texts(*events), **{"span": place, **fields})


def article(identifier: str, *mentions: Mention, **fields: Any) -> Article:
    """An article of its own publisher, with its mentions."""
    return Article(
        id=text(identifier),
        mentions=mentions,
        **{"title": text(identifier.title()), "publisher": text(f"{identifier}-press"), "span": SPAN, **fields},
    )


def event(identifier: str, **fields: Any) -> EventRecord:
    """An event record."""
    return EventRecord(id=text(identifier), **{"title": text(identifier.title()), "span": SPAN, **fields})


def derivation(expression: str, result: str | None) -> Derivation:
    """A derivation as an EDTF text has it."""
    return Derivation(expression=expression, edtf=result, rule="edtf")


def dated_mention(of: Mention, date: str | None = None, bound: str | None = None) -> DatedMention:
    """A mention with the date *date*."""
    return DatedMention(
        mention=of,
        date=edtf(date) if date else None,
        derivation=derivation(date or "", date),
        bound=edtf(bound) if bound else None,
    )


def dated_article(
    of: Article, *dates: str | None, published: str | None = "2025-03-06", zone: str | None = None
) -> DatedArticle:
    """An article with its mentions, which have *dates* in their order."""
    given = (*dates, *(None for _ in of.mentions[len(dates) :]))
    bound = f"[..{published}]" if published else None
    return DatedArticle(
        article=of,
        published=edtf(published) if published else None,
        derivation=derivation(published, published) if published else None,
        zone=zone,
        mentions=tuple(dated_mention(one, date, bound) for one, date in zip(of.mentions, given, strict=True)),
    )


def dated_record(of: EventRecord, date: str | None = None) -> DatedRecord:
    """An event record that decides on *date*."""
    return DatedRecord(
        record=of,
        date=edtf(date) if date else None,
        derivation=derivation(date, date) if date else None,
        other_dates=(),
    )


def site(**fields: Any) -> Site:
    """A site."""
    return Site(**{"title": "Test", "rules": {}, "span": SPAN, **fields})


def records(**fields: Any) -> Records:
    """Records; what is not given is empty."""
    empty: dict[str, Any] = dict.fromkeys(
        (
            "articles", "events", "publishers", "entities", "places", "threads", "origins", "pages", "captures",
            "receipts", "published_ids",
        ),
        (),
    )  # fmt: skip
    return replace(Records(**{**empty, "site": site(), "merged": {}, "refused": {}}), **fields)
