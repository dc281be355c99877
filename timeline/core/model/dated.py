"""Records with their dates: the words of a source, what they became, and the chain between the two."""

from __future__ import annotations

from timeline.core.edtf import EdtfDate
from timeline.core.model.records import Article, EventRecord, Mention
from timeline.core.struct import Struct, replace
from timeline.core.vocabulary import DateBasis


class Derivation(Struct, frozen=True, kw_only=True):
    """The chain from the words of a source to an EDTF date, fit to be shown to a reader."""

    expression: str
    """The words as written; empty where the source gives no date."""
    edtf: str | None
    """The result; None: the words name no date (`recently`) or were refused."""
    rule: str
    """Name of the rule that read them: `edtf`, `iso`, `weekday`, `no-date`, ..."""
    anchor: str | None = None
    """EDTF day from which relative words are counted; None: none was needed or none is known."""
    zone: str | None = None
    """IANA zone or UTC offset in which the anchor's day, or the time of day, is meant; None: not known."""
    zone_assumed: bool = False
    """The zone is the publisher's, not the source's own word."""
    language: str = ""
    part_of_day: str = ""
    """`morning`, `evening`, ... beside a date that cannot hold it."""
    reason: str = ""
    """Why there is no result."""
    notes: tuple[str, ...] = ()
    """Further steps and warnings, in plain English."""


class DatedMention(Struct, frozen=True, kw_only=True):
    """A mention with the date that its own words give."""

    mention: Mention
    date: EdtfDate | None
    """None: it gives none."""
    derivation: Derivation
    bound: EdtfDate | None
    """`[..published]`: it cannot tell of what had not happened; None where its article has no date."""


class DatedArticle(Struct, frozen=True, kw_only=True):
    """An article with its publication date, and its mentions with theirs."""

    article: Article
    published: EdtfDate | None
    derivation: Derivation | None
    """How `published` was read; None where the article has none."""
    zone: str | None
    """The zone in which it is dated: its own offset, else the publisher's."""
    mentions: tuple[DatedMention, ...]

    def without_notes(self) -> DatedArticle:
        """As others refer to it: an editor's notes on an article concern the article alone."""
        return replace(self, article=replace(self.article, body=None)) if self.article.body else self


class DatedBasis(Struct, frozen=True, kw_only=True):
    """Another date of an event, under its own basis."""

    basis: DateBasis
    date: EdtfDate


class DatedRecord(Struct, frozen=True, kw_only=True):
    """An event record with the dates that the editor decided on."""

    record: EventRecord
    date: EdtfDate | None
    """None: the mentions decide."""
    derivation: Derivation | None
    other_dates: tuple[DatedBasis, ...]


class DateRule(Struct, frozen=True, kw_only=True):
    """A rule by which words become a date, for readers who want to know."""

    name: str
    family: str
    """What kind of words it is about: `days`, `relative`, `spans`, ..."""
    description: str
    """One sentence."""
    example: str
    language: str
    """Of the example."""
    before: str
    """The date, as EDTF, that a text is taken to have named before the example; empty where none is needed."""
    edtf: str
    """What the example becomes."""
