"""The articles of a publication to JSON, each with the events that it is cited for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.core.model.chronology import Chronology
from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Article
from timeline.publishing import urls
from timeline.publishing.citing.names import printed_author
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.compose.sources import best_address
from timeline.publishing.exports.parts import (
    Json,
    cite_address,
    date_data,
    derivation_data,
    original_address,
    page_address,
    plain,
    publisher_name,
    sources_to_be_found,
)
from timeline.publishing.publication import Publication


def articles_data(site: SiteIndex) -> Iterator[Json]:
    """All published articles, by id."""
    publication = site.publication
    cited = _events_by_article(publication.chronology)
    known = sources_to_be_found(site)
    for dated in publication.chronology.articles:
        yield {
            **_bibliographic(publication, dated, known),
            **_standing(dated.article, known),
            "events": list(cited.get(str(dated.article.id), ())),
        }


def _events_by_article(chronology: Chronology) -> Mapping[str, tuple[str, ...]]:
    """Ids of the events that each article is cited for, in order and once each."""
    found: dict[str, dict[str, None]] = {}
    for event in chronology.events:
        for citation in event.citations:
            found.setdefault(str(citation.article.article.id), {})[event.id] = None
    return {article: tuple(events) for article, events in found.items()}


def _bibliographic(publication: Publication, dated: DatedArticle, known: frozenset[str]) -> dict[str, Json]:
    chronology, article = publication.chronology, dated.article
    return {
        "id": str(article.id),
        "page": page_address(publication, urls.article_path(article.id)),
        "cite": cite_address(publication, urls.article_path(article.id)),
        "former_ids": [str(former) for former in article.former_ids],
        "title": str(article.title),
        "title_basis": article.title_basis,
        "publisher": publisher_name(chronology, str(article.id)),
        "publisher_id": chronology.publisher_of.get(str(article.id)),
        "authors": [printed_author(author) for author in article.authors],
        "url": original_address(dated),
        "url_status": article.url_status,
        "archive": _archive(article),
        "published": date_data(dated.published, chronology.site.language, dated.zone) if dated.published else None,
        "published_basis": article.published_basis,
        "derivation": derivation_data(dated.derivation) if dated.derivation else None,
        "zone": dated.zone,
        "retrieved": plain(article.retrieved),
        "language": article.language or None,
        "type": article.type,
        "via": [str(via) for via in article.via if via in known],
        "tags": [str(tag) for tag in article.tags],
    }


def _archive(article: Article) -> Json:
    if article.archive is None or not best_address(article):
        return None
    return {"url": str(article.archive.url), "date": plain(article.archive.date)}


def _among(known: frozenset[str], other: str | None) -> str | None:
    return str(other) if other in known else None


def _standing(article: Article, known: frozenset[str]) -> dict[str, Json]:
    """What a reader should know before trusting it."""
    return {
        "seen": article.seen,
        "linked": article.link,
        "because": article.because or None,
        "status": article.status,
        "unverifiable": article.unverifiable,
        "paywalled": article.paywalled,
        "copy_of": _among(known, article.copy_of),
        "version_of": _among(known, article.version_of),
        "translation_of": _among(known, article.translation_of),
        "handle": article.handle or None,
        "correction": article.correction or None,
        "note": article.note or None,
        "notes": plain(article.body),
    }
