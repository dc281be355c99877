"""An article to a work in the words of schema.org, as a citation or for itself."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.dated import DatedArticle
from timeline.core.vocabulary import ArticleType
from timeline.publishing import urls
from timeline.publishing.citing.names import author_of
from timeline.publishing.compose.site import Here
from timeline.publishing.compose.sources import archive_of, original_of
from timeline.publishing.linked.block import Linked
from timeline.publishing.linked.dates import plain_date

_TYPES: Mapping[ArticleType, str] = {
    "report": "NewsArticle",
    "wire": "NewsArticle",
    "rewrite": "NewsArticle",
    "aggregator": "NewsArticle",
    "opinion": "OpinionNewsArticle",
    "dataset": "Dataset",
    "social": "SocialMediaPosting",
}
"""All others are a `CreativeWork`: schema.org has no word that says neither more nor less."""


def work(here: Here, dated: DatedArticle) -> dict[str, Linked]:
    """The article itself, with no address to which this site does not lead."""
    article = dated.article
    original, archive = original_of(article), archive_of(here, article)
    name = "headline" if _TYPES.get(article.type, "").endswith(("Article", "Posting")) else "name"
    return {
        "@type": _TYPES.get(article.type, "CreativeWork"),
        "@id": label(dated),
        name: str(article.title),
        "url": original.href if original else "",
        "archivedAt": archive.href if archive else "",
        "datePublished": plain_date(dated.published),
        "inLanguage": article.language,
        "author": [_author(str(author)) for author in article.authors],
        "publisher": _publisher(here, str(article.id)),
    }


def label(dated: DatedArticle) -> str:
    """By which other parts of the same page refer to the article."""
    return f"_:{dated.article.id}"


def _author(written: str) -> Linked:
    """A person only where the editor parted the name: no word tells `Reuters staff` from one."""
    author = author_of(written)
    if author.literal:
        return author.literal
    return {"@type": "Person", "name": author.printed, "familyName": author.family, "givenName": author.given}


def _publisher(here: Here, article: str) -> Linked:
    publisher = here.publisher_of(article)
    if publisher is None:
        return None
    home = publisher.homepage
    return {
        "@type": "Organization",
        "name": str(publisher.name),
        "url": str(home) if home and urls.is_web_address(home) else "",
    }


def site_part(here: Here) -> Linked:
    """The site of which a page is a part."""
    site, base_url = here.site.chronology.site, here.site.publication.base_url
    return {"@type": "WebSite", "name": site.title, "url": urls.absolute(base_url, urls.HOME)}


def page_address(here: Here) -> str:
    """Of the page itself; empty where the site's own address is not known."""
    return urls.absolute(here.site.publication.base_url, here.path)
