"""How well an event is sourced, to one line: `4 articles, 1 independent origin: NBC News; 1 not counted: a copy`."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.chronology import Citation, Event, NotCounted, Support
from timeline.publishing.words.labels import NOT_COUNTED
from timeline.publishing.words.messages import Words


def events_counted(number: int, words: Words) -> str:
    """`1 event`, `1,204 events`."""
    return words.counted("%(number)s event", "%(number)s events", number)


def articles_counted(number: int, words: Words) -> str:
    """`1 article`, `2 articles`."""
    return words.counted("%(number)s article", "%(number)s articles", number)


def citations_counted(number: int, words: Words) -> str:
    """`1 citation`, `2 citations`."""
    return words.counted("%(number)s citation", "%(number)s citations", number)


def support_in_words(event: Event, publisher_of: Mapping[str, str], words: Words) -> str:
    """The line that closes an event; for a claim it counts origins, for the others it says what they are."""
    if event.nature == "public-act":
        line = _on_record(event, words)
    elif event.nature == "report":
        line = _relayed(event, publisher_of, words)
    else:
        line = _claimed(event.support, words)
    return _with_not_counted(line, event.support, words)


def retracted_in_words(support: Support, words: Words) -> str:
    """What a reader is told first of an event whose sources were retracted; empty: none was."""
    number = len(support.retracted)
    if not number:
        return ""
    if support.origins:
        return words.form("Rests in part on a retracted article", "Rests in part on retracted articles", number)
    return words.form("Rests on a retracted article", "Rests on retracted articles", number)


def _claimed(support: Support, words: Words) -> str:
    if not support.articles:
        return words.say("No article that counts as support")
    names = [origin.name for origin in support.origins]
    if not names:
        return words.counted(
            "%(number)s article, origin not known", "%(number)s articles, origin not known", support.articles
        )
    origins = words.counted("%(number)s independent origin", "%(number)s independent origins", len(names))
    articles = articles_counted(support.articles, words)
    return words.say(
        "%(articles)s, %(origins)s: %(names)s", articles=articles, origins=origins, names=words.listed(names)
    )


def _on_record(event: Event, words: Words) -> str:
    articles = event.support.articles
    if event.origin is None:
        return words.counted("On record; %(number)s article", "On record; %(number)s articles", articles)
    return words.counted(
        "On record: %(origin)s; %(number)s article",
        "On record: %(origin)s; %(number)s articles",
        articles,
        origin=event.origin.name,
    )


def _relayed(event: Event, publisher_of: Mapping[str, str], words: Words) -> str:
    support = event.support
    origin = event.origin or next(iter(support.origins), None)
    if origin is None:
        return words.counted(
            "A report, relayed by %(number)s article", "A report, relayed by %(number)s articles", support.articles
        )
    articles = {article for articles in support.articles_of.values() for article in articles}
    own = {article for article in articles if origin.id in (article, publisher_of.get(article))}
    relays = support.articles - len(own)
    named = words.say("%(publisher)s’s report", publisher=origin.name)
    report = named if origin.kind == "publisher" else origin.name
    if not relays:
        return report
    return words.counted(
        "%(report)s, relayed by %(number)s article",
        "%(report)s, relayed by %(number)s articles",
        relays,
        report=report,
    )


def _with_not_counted(line: str, support: Support, words: Words) -> str:
    reasons = {reason: number for reason, number in support.not_counted.items() if number}
    total = sum(reasons.values())
    if not total:
        return line
    told = [not_counted_in_words(reason, words) for reason in sorted(reasons)]
    if len(told) > 1:
        told = [
            words.say("%(number)s %(reason)s", number=reasons[reason], reason=one)
            for reason, one in zip(sorted(reasons), told, strict=True)
        ]
    return words.say(
        "%(line)s; %(number)s not counted: %(reasons)s", line=line, number=total, reasons=words.comma.join(told)
    )


def left_out(citation: Citation, words: Words) -> str:
    """
    Why the article of a citation is not counted as support; empty where it is, or where it does not support.

    That it may mean another event is said of any.
    """
    reason = citation.not_counted
    told = reason is not None and (citation.stance == "supports" or reason == "maybe")
    return not_counted_in_words(reason or "", words) if told else ""


def not_counted_in_words(reason: NotCounted | str, words: Words) -> str:
    """The reason, for the middle of a sentence."""
    known = {str(code): told for code, told in NOT_COUNTED.items()}
    return words.say(known[reason]) if reason in known else str(reason)
