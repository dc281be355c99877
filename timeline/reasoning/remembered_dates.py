"""The dates of an article to a text, and back, so that they need not be read again from the same words."""

from __future__ import annotations

from hashlib import blake2b

from timeline.core.diagnostics import Diagnostic
from timeline.core.edtf import EdtfDate
from timeline.core.model.dated import DatedArticle, DatedMention, Derivation
from timeline.core.struct import Struct, encoded, read, written
from timeline.core.text import placed
from timeline.reasoning.normalise import UndatedArticle

Dating = tuple[DatedArticle, tuple[Diagnostic, ...]]
"""What `normalise_article` makes of an article."""


class _Dates(Struct, array_like=True, frozen=True, kw_only=True):
    """What a dated article knows beyond the article."""

    published: EdtfDate | None
    derivation: Derivation | None
    zone: str | None
    mentions: tuple[tuple[EdtfDate | None, Derivation, EdtfDate | None], ...]
    """Of each its date, how it was read, and its bound."""
    found: tuple[Diagnostic, ...]


def told_by(undated: UndatedArticle) -> bytes:
    """A hash of all that its dates are read from; a publisher counts without the places where it is registered."""
    publisher = encoded(undated.publisher) if undated.publisher is not None else None
    return blake2b(placed((undated._replace(publisher=None), publisher)), digest_size=16).digest()


def as_text(dating: Dating) -> str:
    """The dates alone."""
    article, found = dating
    mentions = tuple((one.date, one.derivation, one.bound) for one in article.mentions)
    return written(
        _Dates(
            published=article.published,
            derivation=article.derivation,
            zone=article.zone,
            mentions=mentions,
            found=found,
        )
    )


def from_text(undated: UndatedArticle, text: str) -> Dating:
    """The article with the dates that were read from the same words."""
    dates = read(text, _Dates)
    mentions = tuple(
        DatedMention(mention=mention, date=date, derivation=derivation, bound=bound)
        for mention, (date, derivation, bound) in zip(undated.mentions, dates.mentions, strict=True)
    )
    article = DatedArticle(
        article=undated.article,
        published=dates.published,
        derivation=dates.derivation,
        zone=dates.zone,
        mentions=mentions,
    )
    return article, dates.found
