"""What an editor wrote, checked for its form only: one type for each kind of record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.core.model.history import Correction, Published
from timeline.core.model.merges import Merge
from timeline.core.model.registries import Entity, Origin, Page, Place, Publisher, Site, Thread
from timeline.core.struct import Struct, field
from timeline.core.text import Span, Text
from timeline.core.vocabulary import (
    ArticleStatus,
    ArticleType,
    Basis,
    DateBasis,
    Kind,
    Nature,
    RelationKind,
    Role,
    Seen,
    Stance,
    Status,
    UrlStatus,
)


class Quote(Struct, frozen=True, kw_only=True):
    """Words that an article prints between quotation marks, or of its own."""

    text: Text
    speaker: Text | None = None
    """Entity id or plain name of who said it."""
    language: str = ""
    """BCP 47; empty: the article's."""
    translation: str = ""
    translated_by: str = ""
    key: Text | None = None
    """Groups the wordings of one utterance across articles."""
    at: str = ""
    """Where in the article: a page, a time code."""
    restored: str = ""
    """Why a near match is allowed (damaged characters in the capture)."""


class Involvement(Struct, frozen=True, kw_only=True):
    """An entity in an event."""

    who: Text
    """Entity id or plain name."""
    role: Role = "mentioned"


class Mention(Struct, frozen=True, kw_only=True):
    """What one article says of one event (or of several that the same words cover)."""

    article: Text
    events: tuple[Text, ...]
    maybe: bool = False
    """The words mean one of the events, it is not known which: counted for none."""
    said: Text | None = None
    """The source's own words for the date."""
    date: Text | None = None
    """The editor's reading: EDTF or words."""
    because: str = ""
    title: Text | None = None
    kind: Kind | None = None
    summary: str = ""
    stance: Stance | None = None
    place: Text | None = None
    attributed_to: Text | None = None
    """The speaker or origin to whom the stance belongs: entity id, origin id or plain name."""
    via: tuple[Text, ...] = ()
    """Article and origin ids, `own`, `unknown`; wins over the article's."""
    entities: tuple[Involvement, ...] = ()
    quotes: tuple[Quote, ...] = ()
    note: str = ""
    cited: bool = False
    """Written as a source inside an event record."""
    span: Span


class Archive(Struct, frozen=True, kw_only=True):
    """A stored copy of an article that stays."""

    url: Text
    date: Text | None = None


class Article(Struct, frozen=True, kw_only=True):
    """A report, a rewrite, a document: whatever is cited."""

    id: Text
    title: Text
    publisher: Text | None = None
    """Publisher id or plain name."""
    authors: tuple[Text, ...] = ()
    url: Text | None = None
    published: Text | None = None
    """EDTF, ISO 8601 or words, as written."""
    retrieved: Text | None = None
    language: str = ""
    type: ArticleType = "report"
    via: tuple[Text, ...] = ()
    archive: Archive | None = None
    url_status: UrlStatus | None = None
    tags: tuple[Text, ...] = ()
    title_basis: Basis = "page"
    published_basis: Basis = "page"
    seen: Seen = "page"
    """`no`: known only by name, never linked, quoted or counted as an article."""
    link: bool = True
    because: str = ""
    """Why it is not linked, or has its status or assessment."""
    copy_of: Text | None = None
    version_of: Text | None = None
    translation_of: Text | None = None
    paywalled: bool = False
    handle: str = ""
    """The account, for a post on a social network."""
    status: ArticleStatus | None = None
    unverifiable: bool = False
    correction: str = ""
    note: str = ""
    draft: bool = False
    former_ids: tuple[Text, ...] = ()
    distinct_from: tuple[Text, ...] = ()
    """Ids of look-alikes that an editor found to be others."""
    body: Text | None = None
    """The editor's notes, Markdown."""
    mentions: tuple[Mention, ...] = ()
    inline: bool = False
    """Written inside an event record."""
    span: Span


class OtherDate(Struct, frozen=True, kw_only=True):
    """Another moment of the same event: it took effect, it was aired."""

    basis: DateBasis
    date: Text


class Relation(Struct, frozen=True, kw_only=True):
    """How one event stands to another."""

    to: Text
    kind: RelationKind


class Decision(Struct, frozen=True, kw_only=True):
    """What an editor decided, and why."""

    on: Text
    chosen: str
    because: str
    by: str = ""
    when: Text | None = None


class Position(Struct, frozen=True, kw_only=True):
    """One side of a disagreement."""

    says: str
    by: tuple[Text, ...]
    """Article ids."""


class Disagreement(Struct, frozen=True, kw_only=True):
    """Something on which the sources differ."""

    about: str
    positions: tuple[Position, ...]


class EventRecord(Struct, frozen=True, kw_only=True):
    """The canonical record of an event; what it leaves out, the mentions say."""

    id: Text
    title: Text | None = None
    summary: str = ""
    date: Text | None = None
    """The editor's decision: EDTF or words."""
    date_basis: DateBasis | None = None
    other_dates: tuple[OtherDate, ...] = ()
    zone: Text | None = None
    nature: Nature = "claim"
    kind: Kind | None = None
    place: Text | None = None
    """Place id or plain name."""
    office: tuple[Text, ...] = ()
    """Of an appointment: what its actors are called from then on, as articles write it."""
    entities: tuple[Involvement, ...] = ()
    threads: tuple[Text, ...] = ()
    tags: tuple[Text, ...] = ()
    status: Status | None = None
    relations: tuple[Relation, ...] = ()
    former_ids: tuple[Text, ...] = ()
    distinct_from: tuple[Text, ...] = ()
    """Ids of look-alikes that an editor found to be others."""
    order: int = 0
    origin: Text | None = None
    decisions: tuple[Decision, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    sources: tuple[Mention, ...] = ()
    """The articles cited inside the record, as mentions of this event."""
    added: Text | None = None
    correction: str = ""
    draft: bool = False
    sensitive: str = ""
    """Why a reader may want a warning; empty: none."""
    note: str = ""
    body: Text | None = None
    """The narrative, Markdown."""
    footnotes: tuple[Text, ...] = ()
    """The targets of `[^id]` in the narrative, in order, each with its place."""
    span: Span


class Capture(Struct, frozen=True, kw_only=True):
    """The captured text of an article: private, never published."""

    article: str
    text: str
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    path: str = ""
    """The file as messages name it."""


class Receipt(Struct, frozen=True, kw_only=True):
    """What a check of one passage against a capture found, kept so that a checkout without captures can tell."""

    article: str
    passage: str
    """SHA-256 of the passage after normalisation, in hexadecimal."""
    outcome: str
    position: int | None
    """Where the passage begins in the normalised capture, in characters from 0."""
    capture: str
    """SHA-256 of the capture's bytes."""
    retrieved: str
    """The day of the capture as the article gives it; empty: not known."""
    normalisation: int
    """Version of the normalisation under which it was found."""
    prefix: str = ""
    """The few words before the passage that a link to it needs, where the capture has others like it."""
    suffix: str = ""
    """Those after it."""


class Records(Struct, frozen=True, kw_only=True):
    """All that was read from a content folder."""

    site: Site
    articles: tuple[Article, ...]
    """Those with a file of their own and those written inside events, in the order of their files."""
    events: tuple[EventRecord, ...]
    publishers: tuple[Publisher, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    threads: tuple[Thread, ...]
    origins: tuple[Origin, ...]
    pages: tuple[Page, ...]
    captures: tuple[Capture, ...]
    receipts: tuple[Receipt, ...]
    published_ids: tuple[Text, ...]
    """`ids.lock`: every path ever published, such as `events/us-military-aid-pause`."""
    refused: Mapping[str, int]
    """How many articles, events and mentions could not be read, by those words."""
    merged: Mapping[str, int] = field(default_factory=dict)
    """How many articles, events and mentions were one with another that was read, by those words."""
    merges: tuple[Merge, ...] = ()
    """`merges.yaml`: which events were found to be one."""
    corrections: tuple[Correction, ...] = ()
    """`history/changes.jsonl`: what changed for readers from record to record."""
    published: Published | None = None
    """`history/published.json`; None: nothing was recorded yet."""
    refused_ids: frozenset[str] = frozenset()
    """Paths of what could not be read, such as `articles/nbc`; `articles/` where it could not be told which."""

    @property
    def prose(self) -> Iterator[str]:
        """All prose that editors wrote, in Markdown."""
        texts = [
            *(event.body for event in self.events),
            *(article.body for article in self.articles),
            *(thread.introduction for thread in self.threads),
            *(page.body for page in self.pages),
        ]
        return (text for text in texts if text)

    def refuses(self, path: str) -> bool:
        """Whether *path* may be of what could not be read: a reference to it is no further fault."""
        return path in self.refused_ids or f"{path.partition('/')[0]}/" in self.refused_ids
