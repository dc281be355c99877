"""What was read and what became of it: read = published + drafts + merged + refused, or something was lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from timeline.core.each import Each
from timeline.core.model.chronology import Count, Event
from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Mention, Records
from timeline.core.text import Span
from timeline.reasoning.identity import Joined
from timeline.reasoning.registries import mentions_by_record


def count(
    records: Records,
    joined: Sequence[Joined],
    weighed: Mapping[str, Event],
    events: Sequence[Event],
    articles: Sequence[DatedArticle],
    each: Each = map,
) -> Mapping[str, Count]:
    """
    The count law for articles, events and mentions.

    What is published is counted on what is published, what was read on what was read, so that the law can fail.
    """
    return {
        "articles": _articles(records, articles),
        "events": _events(records, joined, weighed, events),
        "mentions": _mentions(records, weighed, events, each),
    }


def law_holds(counts: Mapping[str, Count]) -> bool:
    """Nothing was lost in silence."""
    return all(one.read == one.published + one.drafts + one.merged + one.refused for one in counts.values())


def _articles(records: Records, articles: Sequence[DatedArticle]) -> Count:
    published = {article.article.id for article in articles}
    refused, merged = records.refused.get("articles", 0), records.merged.get("articles", 0)
    return Count(
        read=len(records.articles) + refused + merged,
        published=len(articles),
        drafts=sum(article.draft and article.id not in published for article in records.articles),
        merged=merged,
        refused=refused,
    )


def _events(records: Records, joined: Sequence[Joined], weighed: Mapping[str, Event], events: Sequence[Event]) -> Count:
    published = {event.id for event in events}
    refused, merged = records.refused.get("events", 0), records.merged.get("events", 0)
    return Count(
        read=len(joined) + refused + merged,
        published=len(events),
        drafts=sum(event.draft and event.id not in published for event in weighed.values()),
        merged=merged,
        refused=refused + sum(one.id not in weighed for one in joined),
    )


Place = tuple[str, int, int, int]
"""A span as a plain tuple, which is quicker to look up."""


def _mentions(records: Records, weighed: Mapping[str, Event], events: Sequence[Event], each: Each) -> Count:
    """A mention is published when it is a citation of a published event."""
    cited = set(chain.from_iterable(each(_cited, events)))
    present = {former: identifier for identifier, event in weighed.items() for former in event.former_ids}
    drafts = {str(article.id) for article in records.articles if article.draft}
    refused, merged = records.refused.get("mentions", 0), records.merged.get("mentions", 0)

    def is_held_back(mention: Mention) -> bool:
        known = [weighed[name] for name in (present.get(e, str(e)) for e in mention.events) if name in weighed]
        return bool(known) and (str(mention.article) in drafts or all(event.draft for event in known))

    mentions = list(chain.from_iterable(each(_placed, mentions_by_record(records))))
    left = [mention for place, mention in mentions if place not in cited]
    held_back = sum(map(is_held_back, left))
    return Count(
        read=len(mentions) + refused + merged,
        published=len(cited),
        drafts=held_back,
        merged=merged,
        refused=refused + len(left) - held_back,
    )


def _cited(event: Event) -> list[Place]:
    return [_place(citation.mention.mention.span) for citation in event.citations]


def _placed(mentions: Iterable[Mention]) -> list[tuple[Place, Mention]]:
    return [(_place(mention.span), mention) for mention in mentions]


def _place(span: Span) -> Place:
    return span.path, span.line, span.column, span.end
