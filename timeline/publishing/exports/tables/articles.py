"""Articles to their table, and to that of what they draw on."""

from __future__ import annotations

from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Article
from timeline.publishing import urls
from timeline.publishing.citing.names import printed_author
from timeline.publishing.compose.site import SiteIndex
from timeline.publishing.compose.sources import best_address
from timeline.publishing.exports.parts import day_data, original_address, page_address, sources_to_be_found
from timeline.publishing.exports.tables.table import Column, Columns, Table, table, to
from timeline.publishing.publication import Publication
from timeline.publishing.words.dates import published_words


def article_tables(site: SiteIndex) -> tuple[Table, ...]:
    """All published articles, by id."""
    articles, known = site.articles.values(), sources_to_be_found(site)
    columns = (*_bibliographic(site.publication), *_dates(site.publication), *_standing(known))
    named = ((str(one.article.id), str(via)) for one in articles for via in dict.fromkeys(one.article.via))
    pairs = [(article, via) for article, via in named if via in known]
    return (
        table("articles", "What is cited.", articles, columns, references=(to("publishers", "publisher"),)),
        table(
            "article_via", "What articles draw on, as they say.", pairs, _VIA, key=("article", "via"),
            references=(to("articles", "article"),),
        ),
    )  # fmt: skip


_VIA: Columns[tuple[str, str]] = (
    Column("article", "string", "The article.", lambda one: one[0]),
    Column("via", "string", "Id of an article or origin; `own` or `unknown`.", lambda one: one[1]),
)


def _bibliographic(publication: Publication) -> Columns[DatedArticle]:
    publisher_of = publication.chronology.publisher_of
    return (
        Column("id", "string", "Its id.", lambda one: one.article.id),
        Column(
            "page",
            "string",
            "Its page.",
            lambda one: page_address(publication, urls.article_path(one.article.id)),
        ),
        Column("title", "string", "Its title as printed.", lambda one: one.article.title),
        Column("title_basis", "string", "How the title is known.", lambda one: one.article.title_basis),
        Column("publisher", "string", "Who published it.", lambda one: publisher_of.get(str(one.article.id))),
        Column("authors", "string", "Their names, parted by semicolons.", lambda one: _authors(one.article)),
        Column("language", "string", "BCP 47 tag.", lambda one: one.article.language),
        Column("type", "string", "report, wire, rewrite, official, ...", lambda one: one.article.type),
        Column("url", "string", "Its address, where readers are led to it.", original_address),
        Column("url_status", "string", "What has become of the address.", lambda one: one.article.url_status),
        Column("archive_url", "string", "A stored copy.", lambda one: _archive(one.article)),
        Column("archive_date", "string", "When it was stored, as written.", lambda one: _archive_date(one.article)),
    )


def _authors(article: Article) -> str:
    return "; ".join(printed_author(author) for author in article.authors)


def _archive(article: Article) -> str | None:
    archive = article.archive
    return archive.url if archive and best_address(article) and urls.is_web_address(archive.url) else None


def _archive_date(article: Article) -> str | None:
    return article.archive.date if article.archive and _archive(article) else None


def _dates(publication: Publication) -> Columns[DatedArticle]:
    language = publication.chronology.site.language
    return (
        Column("published", "string", "Its date as EDTF.", lambda one: one.published.text if one.published else None),
        Column(
            "published_words", "string", "The same in words.",
            lambda one: published_words(one, language) or None,
        ),
        Column(
            "published_earliest", "string", "The first day that it can mean.",
            lambda one: day_data(one.published.earliest) if one.published else None,
        ),
        Column(
            "published_latest", "string", "The last day that it can mean.",
            lambda one: day_data(one.published.latest) if one.published else None,
        ),
        Column("published_basis", "string", "How the date is known.", lambda one: one.article.published_basis),
        Column("retrieved", "string", "When it was read, as written.", lambda one: one.article.retrieved),
    )  # fmt: skip


def _standing(known: frozenset[str]) -> Columns[DatedArticle]:
    def among(other: str | None) -> str | None:
        return other if other in known else None

    return (
        Column("seen", "string", "What was seen: page, copy or no.", lambda one: one.article.seen),
        Column("linked", "boolean", "Readers are led to it.", lambda one: one.article.link),
        Column("status", "string", "retracted or corrected.", lambda one: one.article.status),
        Column("unverifiable", "boolean", "It cannot be verified; not counted.", lambda one: one.article.unverifiable),
        Column("because", "string", "Why it is not linked, or has its standing.", lambda one: one.article.because),
        Column("paywalled", "boolean", "It stands behind a paywall.", lambda one: one.article.paywalled),
        Column("copy_of", "string", "The article of which it is a copy.", lambda one: among(one.article.copy_of)),
        Column(
            "version_of", "string", "The article of which it is a version.", lambda one: among(one.article.version_of)
        ),
        Column(
            "translation_of", "string", "The article of which it is a translation.",
            lambda one: among(one.article.translation_of),
        ),
        Column("handle", "string", "The account, of a post.", lambda one: one.article.handle),
        Column("correction", "string", "Why it was last changed here.", lambda one: one.article.correction),
        Column("note", "string", "A note of the editor.", lambda one: one.article.note),
    )  # fmt: skip
