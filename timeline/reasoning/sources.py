"""The records to the articles and origins that they name as their sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from timeline.core.each import Each
from timeline.core.model.records import Article, EventRecord, Records
from timeline.core.text import Text


def drawn_on(records: Records, each: Each = map) -> Iterator[Text]:
    """Everything on which an article, a mention or an event is said to draw."""
    return chain.from_iterable(chain(each(_by_article, records.articles), each(_by_event, records.events)))


def _by_article(article: Article) -> tuple[Text, ...]:
    return *article.via, *(via for mention in article.mentions for via in mention.via)


def _by_event(event: EventRecord) -> tuple[Text, ...]:
    origin = (event.origin,) if event.origin is not None else ()
    return *(via for mention in event.sources for via in mention.via), *origin


def of_other_forms(records: Records, each: Each = map) -> Iterator[Text]:
    """The articles of which others are copies, versions and translations."""
    return chain.from_iterable(each(originals_of, records.articles))


def originals_of(article: Article) -> tuple[Text, ...]:
    """The articles of which it is a copy, a version or a translation."""
    forms = (article.copy_of, article.version_of, article.translation_of)
    return tuple(form for form in forms if form is not None)


def used(records: Records, each: Each = map) -> set[str]:
    """The ids of all that tells of an event, or on which something draws."""
    found: set[str] = {article.id for article in records.articles if article.mentions}
    found.update(mention.article for event in records.events for mention in event.sources)
    found.update(origin.article for origin in records.origins if origin.article is not None)
    found.update(drawn_on(records, each), of_other_forms(records, each))
    return found
