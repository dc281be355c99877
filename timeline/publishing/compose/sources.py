"""An article to how it is cited: its name, where it may be read, and what a reader should know of it."""

from __future__ import annotations

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

_NO_LONGER_LINKED = frozenset({"unfit", "usurped"})
"""Wikipedia's CS1: the original of such an address is suppressed."""


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
        published=date_view(dated.published, language) if dated.published else None,
        original=original,
        archive=archive,
        archive_first=is_archive_first(article),
        type=ARTICLE_TYPES[article.type],
        standing=standing_of(article),
        warning=warning_of(article),
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
    day = article.archive.date
    on = f" on {edtf_in_words(day, here.site.language)}" if day else ""
    return Label(text=f"Archived from the original{on}", href=article.archive.url, external=True)


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
    article = dated.article
    bases = [TITLE_BASES[article.title_basis], PUBLISHED_BASES[article.published_basis] if dated.published else ""]
    remarks = [
        _sentence(", ".join(basis for basis in bases if basis)),
        "Corrected by its publisher." if article.status == "corrected" and not article.correction else "",
        _linking(article),
        URL_STATUSES[article.url_status] if article.url_status else "",
        _kinship(here, "A copy of", article.copy_of),
        _kinship(here, "Another version of", article.version_of),
        _kinship(here, "A translation of", article.translation_of),
        "Behind a paywall." if article.paywalled else "",
        f"Posted by {article.handle}." if article.handle else "",
        f"Corrected: {_sentence(article.correction)}" if article.correction else "",
    ]
    return tuple(remark for remark in remarks if remark)


def standing_of(article: Article) -> str:
    """What speaks against the article as a source: `Unverifiable`; empty: nothing."""
    standing = {
        "retracted": article.status == "retracted",
        "unverifiable": article.unverifiable,
        "known only by name, not seen": article.seen == "no",
    }
    return capitalised(" and ".join(words for words, holds in standing.items() if holds))


def warning_of(article: Article) -> str:
    """What speaks against the article, with the reason."""
    return _with_reason(standing_of(article), article.because)


def _linking(article: Article) -> str:
    if article.seen == "no":
        return ""
    if not article.link:
        return _with_reason("not linked", "" if warning_of(article) else article.because)
    if article.seen == "copy":
        return "Seen in a copy only."
    return "" if article.url else "No address of it is known."


def _with_reason(words: str, reason: str) -> str:
    if not words:
        return ""
    return _sentence(f"{words}: {reason}" if reason else words)


def _kinship(here: Here, words: str, other: Text | None) -> str:
    if other is None:
        return ""
    dated = here.site.articles.get(str(other))
    return _sentence(f"{words} “{dated.article.title}”" if dated else f"{words} {other}")


def _sentence(words: str) -> str:
    """With a capital and a full stop."""
    if not words:
        return ""
    ended = words if words.endswith((".", "!", "?", "…")) else f"{words}."
    return capitalised(ended)
