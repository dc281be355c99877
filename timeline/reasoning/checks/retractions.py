"""Rules on retractions: what rests on an article that its publisher withdrew."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, Related, Severity, warning
from timeline.core.struct import replace
from timeline.reasoning.checks.linked import Linked

_ANSWERED = frozenset({"disputed", "denied", "retracted"})
"""By these a reader is warned already."""


def events_stand_without_retracted_articles(linked: Linked) -> Iterator[Diagnostic]:
    """An event that nothing else carries must say so; what others carry, too, an editor should look at again."""
    shaken = [event for event in linked.chronology.events if event.support.retracted]
    articles = {str(one.article.id): one.article for one in linked.chronology.articles} if shaken else {}
    for event in shaken:
        support = event.support
        span = event.record.id.span if event.record is not None else event.citations[0].mention.mention.span
        names = ", ".join(f"`{article}`" for article in support.retracted)
        related = tuple(
            Related(message="retracted by its publisher", span=articles[one].id.span)
            for one in support.retracted
            if one in articles
        )
        found = warning(
            "rests-on-retracted",
            span,
            f"`{event.id}` rests on {names}",
            hint="find another source, or give the event a `status`: retracted, denied or disputed",
            related=related,
        )
        alone = not support.origins and event.status not in _ANSWERED
        seen = "look whether its text still says what the others say"
        yield found if alone else replace(found, severity=Severity.NOTE, hint=seen)
