"""Rules on what has become of an address: an article that is gone from it needs a stored copy."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.core.diagnostics import Diagnostic, warning
from timeline.core.model.records import Article
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
    lost = [dated.article for dated in linked.chronology.articles if _is_lost(dated.article)]
    resting: dict[str, dict[str, None]] = {article.id: {} for article in lost}
    for event in linked.chronology.events if lost else ():
        for citation in event.citations:
            if citation.article.article.id in resting:
                resting[citation.article.article.id][event.id] = None
    for article in lost:
        status, url = article.url_status, article.url
        assert status is not None and url is not None  # it is lost
        events = ", ".join(f"`{event}`" for event in resting[article.id]) or "no events"
        yield warning(
            "dead-without-archive",
            status.span if isinstance(status, Text) else url.span,
            f"the address of `{article.id}` {_GONE[status]}, and no copy is recorded; on it rest: {events}",
            hint="find a stored copy and add it as `archive`, with its `url` and `date`, or find another source",
        )


def _is_lost(article: Article) -> bool:
    return article.url is not None and article.url_status in _GONE and article.archive is None
