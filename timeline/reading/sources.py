"""The sources inside one event's record to mentions, and to the articles that are written there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from timeline.core.addresses import canonical_url
from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.records import Article, Mention
from timeline.core.struct import replace
from timeline.core.text import Text
from timeline.reading.articles import GivenArticle, article_of, given_as, reasons_are_given
from timeline.reading.ids import slug
from timeline.reading.located import YamlList, YamlMap
from timeline.reading.mentions import mention_of
from timeline.reading.schema import article as schema

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?![\d/.])")
ONLY_THE_ARTICLE = frozenset(schema.Described.model_fields) - frozenset(schema.Saying.model_fields) - {"id", "x"}
"""What makes a source more than a mention: an article that is written out."""


def sources_of(
    models: Sequence[schema.Source], front: YamlMap, event: Text
) -> tuple[tuple[Mention, ...], tuple[GivenArticle, ...], tuple[Diagnostic, ...]]:
    """
    The mentions under an event's `sources`, and the articles among them that are written out.

    A text is an article's id. A mapping with no more than `id` and what a mention has names an article too.
    """
    entries = front.get("sources")
    mentions: list[Mention] = []
    articles: list[GivenArticle] = []
    found: list[Diagnostic] = []
    for model, entry in zip(models, entries if isinstance(entries, YamlList) else (), strict=True):
        written_out = sorted(model.model_fields_set & ONLY_THE_ARTICLE)
        identity = model.id
        if isinstance(entry, YamlMap) and (written_out or identity is None):
            given, faults = _article(model, entry)
            found.extend(faults)
            if given is not None:
                articles.append(given)
                identity = given.article.id
        if identity is not None:
            mentions.append(mention_of(model, article=identity, events=(event,), cited=True, span=entry.span))
    return tuple(mentions), tuple(articles), tuple(found)


def _article(model: schema.Source, entry: YamlMap) -> tuple[GivenArticle | None, tuple[Diagnostic, ...]]:
    if model.title is None:
        hint = "write `title: ...`, or `id: ...` if the article has a file of its own"
        return None, (error("missing-field", entry.span, "this source has no `title`", hint=hint),)
    decided = model.link is False or model.status is not None or model.assessment is not None
    article = article_of(
        model,
        identity=Text("", entry.span),
        title=model.title,
        because=model.because if decided else None,
        span=entry.span,
        inline=True,
    )
    # A note beside a citation is about that citation.
    article = replace(article, id=model.id or Text(inline_id(article), entry.span), note="")
    left_out = frozenset({"note"} if decided else {"note", "because"})
    return given_as(article, model, entry, left_out=left_out), reasons_are_given(model, entry)


def inline_id(article: Article) -> str:
    """
    The id of an article that is written inside an event without one: `bfmtv-2025-03-04-1a2b3c`.

    Its publisher, the day of publication where that is written as one, and six hex digits of the SHA-256 of
    its canonical address, or of its title where it has no address.
    """
    publisher = slug(article.publisher or "")[:50].strip("-") or "unknown"
    day = DAY.match(article.published or "")
    key = canonical_url(article.url) if article.url is not None else article.title
    return f"{publisher}-{day.group(1) if day else 'undated'}-{hashlib.sha256(key.encode()).hexdigest()[:6]}"
