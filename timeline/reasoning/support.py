"""The citations of one event, to how many articles support it and on how many independent origins they rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.core.model.chronology import Citation, NotCounted, OriginRef, Support
from timeline.core.model.records import Article, Mention
from timeline.core.vocabulary import Nature
from timeline.reasoning.provenance import Trail

_WEIGHTIEST: tuple[NotCounted, ...] = (
    "retracted", "unverifiable", "unseen", "copy", "version", "translation", "maybe", "retracted-source", "circle",
    "unknown-origin",
)  # fmt: skip
"""Of several reasons the first is told."""


def not_counted(article: Article, mention: Mention, trail: Trail) -> NotCounted | None:
    """Why an article does not count as support, the weightiest reason first; None: it counts. Source: CONTENT.md."""
    holds = (
        article.status == "retracted",
        article.unverifiable,
        article.seen == "no",
        article.copy_of is not None,
        article.version_of is not None,
        article.translation_of is not None,
        mention.maybe,
        not trail.origins and bool(trail.retracted),
        not trail.origins and bool(trail.circle),
        not trail.origins,
    )
    return next((reason for reason, one in zip(_WEIGHTIEST, holds, strict=True) if one), None)


def support(citations: Sequence[Citation], nature: Nature) -> Support:
    """What the supporting citations amount to; an article that supports by any of its mentions counts once."""
    supporting = [citation for citation in citations if citation.stance == "supports"]
    counted = [citation for citation in supporting if citation.not_counted is None]
    origins: dict[str, OriginRef] = {}
    articles_of: dict[str, dict[str, None]] = {}
    for citation in counted:
        for origin in citation.origins:
            origins.setdefault(origin.key, origin)
            articles_of.setdefault(origin.key, {})[str(citation.article.article.id)] = None
    articles = {citation.article.article.id for citation in counted}
    left_out: dict[str, NotCounted] = {}
    for citation in supporting:
        article, reason = citation.article.article.id, citation.not_counted
        if reason is not None and article not in articles:
            left_out[article] = min(reason, left_out.get(article, reason), key=_WEIGHTIEST.index)
    reasons = Counter(map(str, left_out.values()))
    return Support(
        articles=len(articles),
        origins=tuple(origins.values()),
        articles_of={origin: tuple(ids) for origin, ids in articles_of.items()},
        not_counted=dict(sorted(reasons.items())),
        independent_origins=len(origins) if nature == "claim" else None,
        retracted=tuple(dict.fromkeys(article for citation in supporting for article in citation.retracted)),
    )
