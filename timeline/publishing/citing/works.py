"""An event or an article to the work that is cited: who, what, where, when, and the address to open."""

from __future__ import annotations

import re
from typing import Literal

from timeline.core.edtf import EdtfDate, parse_edtf
from timeline.core.model.chronology import Event
from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Article
from timeline.core.struct import Struct
from timeline.core.vocabulary import ArticleType, UrlStatus
from timeline.publishing import urls
from timeline.publishing.citing.names import Author, author_of
from timeline.publishing.compose.sources import best_address, original_of
from timeline.publishing.publication import Publication
from timeline.publishing.words.dates import date_words, published_words
from timeline.publishing.words.labels import PUBLISHED_BASES, TITLE_BASES
from timeline.publishing.words.messages import Words, message

Genre = Literal["article-newspaper", "webpage", "dataset", "post", "broadcast"]
"""What kind of work it is, in the words of CSL."""

_GENRES: dict[ArticleType, Genre] = {"dataset": "dataset", "social": "post", "broadcast": "broadcast"}
_PAGES = frozenset({"official", "court", "reference"})
_STATUSES = {"retracted": message("retracted"), "corrected": message("corrected")}
_WAYBACK_DAY = re.compile(r"https?://web\.archive\.org/web/([0-9]{4})([0-9]{2})([0-9]{2})[0-9]*[a-z_]*/")
_ARCHIVES = {
    "web.archive.org": "Internet Archive",
    "archive.org": "Internet Archive",
    "archive.today": "archive.today",
    "archive.is": "archive.today",
    "archive.ph": "archive.today",
    "perma.cc": "Perma.cc",
}


class Archived(Struct, frozen=True, kw_only=True):
    """A stored copy that a reader may open."""

    url: str
    name: str
    """Who keeps it: `Internet Archive`."""
    day: EdtfDate | None
    """When it was stored, as the article or the copy's own address says; None: not known."""


class Work(Struct, frozen=True, kw_only=True):
    """What is cited."""

    id: str
    """Of the article, or `event-` and the event's: an article and an event may share one."""
    genre: Genre
    title: str
    language: str
    """BCP 47; empty: not known."""
    authors: tuple[Author, ...]
    container: str
    """The publisher of an article, or the site of which an event is a page; empty: not known."""
    issued: EdtfDate | None
    issued_words: str
    """In the site's language; empty: not known."""
    accessed: EdtfDate | None
    """When this chronology read it; None: not known, or it is a page of the chronology itself."""
    url: str
    """The address to open: the stored copy's where that comes first; empty: none may be linked."""
    original: str
    """Its own address; empty where readers are not led there."""
    archived: Archived | None
    url_status: UrlStatus | None
    paywalled: bool
    note: str
    """What a reader should know of the title, the date or the standing; empty: nothing."""


def work_of_event(publication: Publication, event: Event) -> Work:
    """
    An event as a page of this site: of the day on which the site says it was made, by nobody who is named.

    When it is read is for the reader to add.
    """
    site = publication.chronology.site
    address = urls.absolute(publication.base_url, urls.event_path(event.id))
    built = _date(publication.built)
    return Work(
        id=f"event-{event.id}",
        genre="webpage",
        title=_line(event.title),
        language=site.language,
        authors=(),
        container=_line(site.title),
        issued=built,
        issued_words=date_words(built, site.language) if built else "",
        accessed=None,
        url=address,
        original=address,
        archived=None,
        url_status=None,
        paywalled=False,
        note=publication.words.say("Draft") if event.draft else "",
    )


def work_of_article(publication: Publication, dated: DatedArticle) -> Work:
    """An article as itself, with no address to which this site does not lead."""
    chronology, article = publication.chronology, dated.article
    publisher = chronology.publishers.get(chronology.publisher_of.get(str(article.id), ""))
    original = original_of(article)
    return Work(
        id=str(article.id),
        genre="webpage" if article.type in _PAGES else _GENRES.get(article.type, "article-newspaper"),
        title=_line(article.title),
        language=article.language or (publisher.language if publisher else ""),
        authors=tuple(author_of(author) for author in article.authors),
        container=_line(publisher.name) if publisher else "",
        issued=dated.published,
        issued_words=published_words(dated, chronology.site.language),
        accessed=_date(article.retrieved),
        url=best_address(article),
        original=original.href if original else "",
        archived=_archived(article),
        url_status=article.url_status,
        paywalled=article.paywalled,
        note=_note(dated, publication.words),
    )


def _archived(article: Article) -> Archived | None:
    archive = article.archive
    if archive is None or not article.link or article.seen == "no" or not urls.is_web_address(archive.url):
        return None
    in_address = _WAYBACK_DAY.match(archive.url)
    day = _date(archive.date) or (_date("-".join(in_address.groups())) if in_address else None)
    host = urls.host_of(archive.url)
    return Archived(url=str(archive.url), name=_ARCHIVES.get(host, host), day=day)


def _note(dated: DatedArticle, words: Words) -> str:
    article = dated.article
    notes = (
        TITLE_BASES[article.title_basis],
        PUBLISHED_BASES[article.published_basis] if dated.published else "",
        _STATUSES.get(article.status or "", ""),
        message("unverifiable") if article.unverifiable else "",
        message("not seen") if article.seen == "no" else "",
    )
    return words.semicolon.join(words.say(note) for note in notes if note)


def _date(written: str | None) -> EdtfDate | None:
    """A date that an editor wrote as EDTF or as a day with a time; words are left to be read elsewhere."""
    if not written:
        return None
    for text in (str(written), str(written)[:10]):
        date = parse_edtf(text)
        if isinstance(date, EdtfDate):
            return date
    return None


def _line(text: str) -> str:
    return " ".join(text.split())
