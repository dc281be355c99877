"""How well an event is sourced, to one line: `4 articles, 1 independent origin: NBC News; 1 not counted: copy`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.core.model.chronology import Event, NotCounted, Support
from timeline.publishing.words.labels import NOT_COUNTED

_NAMES_SHOWN = 4
"""More names than these are counted, not listed."""


def counted(number: int, one: str, many: str = "") -> str:
    """`1 article`, `2 articles`, `1,204 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str], most: int = _NAMES_SHOWN) -> str:
    """`A`, `A and B`, `A, B and C`; of a longer list the first names and how many more there are."""
    shown = list(names) if len(names) <= most else [*names[: most - 1], f"{len(names) - most + 1} more"]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def support_in_words(event: Event, publisher_of: Mapping[str, str]) -> str:
    """The line that closes an event; for a claim it counts origins, for the others it says what they are."""
    if event.nature == "public-act":
        line = _on_record(event)
    elif event.nature == "report":
        line = _relayed(event, publisher_of)
    else:
        line = _claimed(event.support)
    return f"{line}{_not_counted(event.support)}"


def retracted_in_words(support: Support) -> str:
    """What a reader is told first of an event whose sources were retracted; empty: none was."""
    if not support.retracted:
        return ""
    part = " in part" if support.origins else ""
    articles = "a retracted article" if len(support.retracted) == 1 else "retracted articles"
    return f"Rests{part} on {articles}"


def _claimed(support: Support) -> str:
    if not support.articles:
        return "No article that counts as support"
    names = [origin.name for origin in support.origins]
    articles = counted(support.articles, "article")
    if not names:
        return f"{articles}, origin not known"
    return f"{articles}, {counted(len(names), 'independent origin')}: {listed(names)}"


def _on_record(event: Event) -> str:
    articles = counted(event.support.articles, "article")
    if event.origin is None:
        return f"On record; {articles}"
    return f"On record: {event.origin.name}; {articles}"


def _relayed(event: Event, publisher_of: Mapping[str, str]) -> str:
    support = event.support
    origin = event.origin or next(iter(support.origins), None)
    if origin is None:
        return f"A report, relayed by {counted(support.articles, 'article')}"
    articles = {article for articles in support.articles_of.values() for article in articles}
    own = {article for article in articles if origin.id in (article, publisher_of.get(article))}
    relays = support.articles - len(own)
    report = f"{_possessive(origin.name)} report" if origin.kind == "publisher" else origin.name
    return f"{report}, relayed by {counted(relays, 'article')}" if relays else report


def _possessive(name: str) -> str:
    return f"{name}’s"


def _not_counted(support: Support) -> str:
    reasons = {reason: number for reason, number in support.not_counted.items() if number}
    total = sum(reasons.values())
    if not total:
        return ""
    if len(reasons) == 1:
        return f"; {total} not counted: {not_counted_in_words(next(iter(reasons)))}"
    parts = [f"{number} {not_counted_in_words(reason)}" for reason, number in sorted(reasons.items())]
    return f"; {total} not counted: {', '.join(parts)}"


def not_counted_in_words(reason: NotCounted | str) -> str:
    """The reason, for the middle of a sentence."""
    return {str(code): words for code, words in NOT_COUNTED.items()}.get(reason, reason)
