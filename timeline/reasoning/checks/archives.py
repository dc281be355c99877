"""Rules on what has become of an address: an article that is gone from it needs a stored copy."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.text import Text
from timeline.core.vocabulary import UrlStatus
from timeline.reasoning.checks.linked import Linked

_GONE: dict[UrlStatus, str] = {
    "dead": "no longer answers",
    "deviated": "shows something else",
    "unfit": "is not fit to visit",
    "usurped": "belongs to others",
}


def lost_articles_have_archives(linked: Linked) -> Iterator[Diagnostic]:
    """Without a stored copy nobody can check any longer what rests on an article that is gone."""
    resting: dict[str, dict[str, None]] = {}
    for event in linked.chronology.events:
        for citation in event.citations:
            resting.setdefault(str(citation.article.article.id), {})[event.id] = None
    for dated in linked.chronology.articles:
        article = dated.article
        status = article.url_status
        if status is None or status not in _GONE or article.url is None or article.archive is not None:
            continue
        events = ", ".join(f"`{event}`" for event in resting.get(str(article.id), ())) or "no events"
        yield warning(
            "dead-without-archive",
            status.span if isinstance(status, Text) else article.url.span,
            f"the address of `{article.id}` {_GONE[status]}, and no copy is recorded; on it rest: {events}",
            hint="find a stored copy and add it as `archive`, with its `url` and `date`, or find another source",
        )
