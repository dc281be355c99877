"""An article to how it is cited: its name, where it may be read, and what a reader should know of it."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.dated import DatedArticle
from timeline.core.model.records import Article
from timeline.core.text import Text
from timeline.publishing import urls
from timeline.publishing.citing.names import printed_author
from timeline.publishing.compose.dates import capitalised, date_view, edtf_in_words
from timeline.publishing.compose.labels import article_label, publisher_label
from timeline.publishing.compose.site import Here
from timeline.publishing.views.evidence import SourceView
from timeline.publishing.views.shared import Label
from timeline.publishing.words.labels import ARTICLE_TYPES, PUBLISHED_BASES, TITLE_BASES, URL_STATUSES
from timeline.publishing.words.messages import Words, message

_NO_LONGER_LINKED = frozenset({"unfit", "usurped"})
"""Wikipedia's CS1: the original of such an address is suppressed."""

_KIN: Mapping[str, str] = {
    "copy": message("A copy of “%(article)s”"),
    "version": message("Another version of “%(article)s”"),
    "translation": message("A translation of “%(article)s”"),
}


def source_view(here: Here, dated: DatedArticle) -> SourceView:
    """The article as it is cited on this page."""
    article = dated.article
    publisher = here.publisher_of(article.id)
    original, archive = original_of(article), archive_of(here, article)
    language = here.site.language
    return SourceView(
        title=article_label(here, article),
        publisher=publisher_label(here, publisher) if publisher else None,
        authors=tuple(printed_author(author) for author in article.authors),
        published=date_view(dated.published, language, zone=dated.zone) if dated.published else None,
        original=original,
        archive=archive,
        archive_first=is_archive_first(article),
        type=here.words.say(ARTICLE_TYPES[article.type]),
        standing=standing_of(article, here.words),
        warning=warning_of(article, here.words),
        remarks=remarks_on(here, dated),
    )


def original_of(article: Article) -> Label | None:
    """The article itself; None where it may not or cannot be linked."""
    if not _may_be_linked(article) or article.url is None or article.url_status in _NO_LONGER_LINKED:
        return None
    if not urls.is_web_address(article.url):
        return None
    return Label(text=urls.host_of(article.url), href=article.url, external=True)


def archive_of(here: Here, article: Article) -> Label | None:
    """The stored copy, with its day, in the words of CS1."""
    if not _may_be_linked(article) or article.archive is None or not urls.is_web_address(article.archive.url):
        return None
    day, words = article.archive.date, here.words
    if day:
        text = words.say("Archived from the original on %(day)s", day=edtf_in_words(day, words.language))
    else:
        text = words.say("Archived from the original")
    return Label(text=text, href=article.archive.url, external=True)


def is_archive_first(article: Article) -> bool:
    """Whether a reader should open the stored copy: as in CS1, unless the address is said to be live."""
    return article.archive is not None and article.url_status != "live" and urls.is_web_address(article.archive.url)


def best_address(article: Article) -> str:
    """The address that a reader should open; empty where none is linked."""
    if not _may_be_linked(article):
        return ""
    if article.archive is not None and is_archive_first(article):
        return str(article.archive.url)
    original = original_of(article)
    return original.href if original else ""


def _may_be_linked(article: Article) -> bool:
    return article.link and article.seen != "no"


def remarks_on(here: Here, dated: DatedArticle) -> tuple[str, ...]:
    """What a reader should know of the article beside its warning, in short sentences."""
    article, words = dated.article, here.words
    bases = [TITLE_BASES[article.title_basis], PUBLISHED_BASES[article.published_basis] if dated.published else ""]
    by_publisher = article.status == "corrected" and not article.correction
    remarks = [
        _sentence(words.comma.join(words.say(basis) for basis in bases if basis)),
        words.say("Corrected by its publisher.") if by_publisher else "",
        _linking(article, words),
        words.say(URL_STATUSES[article.url_status]) if article.url_status and URL_STATUSES[article.url_status] else "",
        _kinship(here, _KIN["copy"], article.copy_of),
        _kinship(here, _KIN["version"], article.version_of),
        _kinship(here, _KIN["translation"], article.translation_of),
        words.say("Behind a paywall.") if article.paywalled else "",
        words.say("Posted by %(account)s.", account=article.handle) if article.handle else "",
        words.say("Corrected: %(what)s", what=_sentence(article.correction)) if article.correction else "",
    ]
    return tuple(remark for remark in remarks if remark)


def standing_of(article: Article, words: Words) -> str:
    """What speaks against the article as a source: `Unverifiable`; empty: nothing."""
    standing = {
        message("retracted"): article.status == "retracted",
        message("unverifiable"): article.unverifiable,
        message("known only by name, not seen"): article.seen == "no",
    }
    told = [words.say(said) for said, holds in standing.items() if holds]
    return capitalised(words.listed(told)) if told else ""


def warning_of(article: Article, words: Words) -> str:
    """What speaks against the article, with the reason."""
    return _with_reason(standing_of(article, words), article.because, words)


def _linking(article: Article, words: Words) -> str:
    if article.seen == "no":
        return ""
    if not article.link:
        return _with_reason(words.say("not linked"), "" if standing_of(article, words) else article.because, words)
    if article.seen == "copy":
        return words.say("Seen in a copy only.")
    return "" if article.url else words.say("No address of it is known.")


def _with_reason(told: str, reason: str, words: Words) -> str:
    if not told:
        return ""
    return _sentence(words.say("%(what)s: %(why)s", what=told, why=reason) if reason else told)


def _kinship(here: Here, kin: str, other: Text | None) -> str:
    """Empty where the other article is a draft: nobody is to look for it."""
    dated = here.site.articles.get(str(other)) if other is not None else None
    return _sentence(here.words.say(kin, article=dated.article.title)) if dated is not None else ""


def _sentence(words: str) -> str:
    """With a capital and a full stop."""
    if not words:
        return ""
    ended = words if words.endswith((".", "!", "?", "…")) else f"{words}."
    return capitalised(ended)
