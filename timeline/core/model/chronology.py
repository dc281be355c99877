"""One chronology: events in order, with the evidence for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from timeline.core.edtf import EdtfDate
from timeline.core.model.dated import DatedArticle, DatedBasis, DatedMention, Derivation
from timeline.core.model.history import Correction
from timeline.core.model.merges import Merge
from timeline.core.model.records import Decision, Disagreement, EventRecord, Quote
from timeline.core.model.registries import Entity, Origin, Page, Place, Publisher, Site, Thread
from timeline.core.struct import Struct, field
from timeline.core.vocabulary import DateBasis, Kind, Nature, RelationKind, Role, Stance, Status

Outcome = Literal["exact", "omissions", "restored", "near", "absent", "no-capture"]
"""
What a check of a passage against its capture found: `exact`; `omissions`: exact with marked omissions or
insertions; `restored`: near, and an editor said why; `near` and `absent` are errors; `no-capture`: not verified.
"""
DateAgreement = Literal["supports", "contradicts", "same-moment", "silent"]
"""How a mention's date stands to the event's; `same-moment`: another day, but only across time zones."""
DateSource = Literal["editor", "mention", "rivals", "report"]
"""What dates an event; `report`: nothing but the day of a report, which bounds it."""
NotCounted = Literal[
    "unknown-origin", "unverifiable", "retracted", "unseen", "copy", "version", "translation", "maybe", "circle",
    "retracted-source",
]  # fmt: skip


class Verification(Struct, frozen=True, kw_only=True):
    """What is known of a passage's wording."""

    outcome: Outcome
    position: int | None = None
    """Where it begins in the normalised capture, in characters from 0."""
    capture: str = ""
    """SHA-256 of the capture; empty: none."""
    retrieved: str = ""
    by_receipt: bool = False
    """Known from `captures.lock`, the capture itself not being here."""
    difference: str = ""
    """For `near`: what differs, in words."""
    prefix: str = ""
    """The few words before it that tell it from its like in the capture; empty: it needs none."""
    suffix: str = ""
    """Those after it."""


class CheckedQuote(Struct, frozen=True, kw_only=True):
    """A quote and what the check found."""

    quote: Quote
    verification: Verification


class OriginRef(Struct, frozen=True, kw_only=True):
    """What a citation rests on in the end."""

    id: str
    """Of an origin, or of the publisher whose own reporting it is."""
    name: str
    kind: Literal["publisher", "origin", "article"]
    """Where the id is to be looked up; an account that posts without a publisher is one that is registered nowhere."""

    @property
    def key(self) -> str:
        """What tells it from all others: `publisher/nbc`."""
        return f"{self.kind}/{self.id}"


class Citation(Struct, frozen=True, kw_only=True):
    """One article's mention of one event, as the event's evidence."""

    number: int
    """Its number on the event's page, from 1."""
    article: DatedArticle
    """Without the editor's notes on it."""
    mention: DatedMention
    stance: Stance
    quotes: tuple[CheckedQuote, ...]
    said: Verification | None
    """The check of the words for the date; None where there are none."""
    origins: tuple[OriginRef, ...]
    """Where the chain of borrowing ends; empty: unknown, or a circle."""
    not_counted: NotCounted | None
    """Why its article is not counted as support; None: it is, if it supports."""
    agreement: DateAgreement
    speakers: tuple[Entity, ...]
    """Of the quotes, in the order of the quotes; a speaker who is not named is left out."""
    retracted: tuple[str, ...] = ()
    """Ids of retracted articles: its own, and those at which its chain of borrowing breaks off."""


class RivalDate(Struct, frozen=True, kw_only=True):
    """A date that some source gives and the event does not have."""

    date: EdtfDate
    citations: tuple[int, ...]
    """Numbers of the citations that give it."""
    same_moment: bool
    """Across time zones it agrees with the event's date, or, where nobody has decided, with all other rivals."""
    zones: tuple[str, ...] = ()
    """For `same_moment`: those in which the days are meant, the event's first."""


class EventDate(Struct, frozen=True, kw_only=True):
    """When an event happened, and how we know."""

    date: EdtfDate
    source: DateSource
    basis: DateBasis | None
    zone: str | None
    derivation: Derivation
    supported_by: tuple[int, ...]
    """Numbers of the citations whose own date agrees."""
    rivals: tuple[RivalDate, ...]
    contested: bool
    """Some supporting source gives a date that cannot be the same moment."""
    other_dates: tuple[DatedBasis, ...] = ()


class Support(Struct, frozen=True, kw_only=True):
    """How well an event is sourced."""

    articles: int
    """Supporting articles that count."""
    origins: tuple[OriginRef, ...]
    """The independent origins, in the order of their first citation."""
    articles_of: Mapping[str, tuple[str, ...]]
    """Ids of the counted articles by the key of the origin."""
    not_counted: Mapping[str, int]
    """How many supporting articles do not count, by reason (`NotCounted`)."""
    independent_origins: int | None
    """Number of `origins`; None where the event's nature is not `claim`."""
    retracted: tuple[str, ...] = ()
    """Ids of the retracted articles on which supporting citations rest, directly or through others."""


class Participant(Struct, frozen=True, kw_only=True):
    """An entity in an event, with its role."""

    entity: Entity
    role: Role


class RelatedEvent(Struct, frozen=True, kw_only=True):
    """Another event and how this one stands to it; shown at both ends."""

    event: str
    kind: RelationKind
    inverse: bool
    """The relation was written on the other event: it denies, confirms, ... this one."""


class Wording(Struct, frozen=True, kw_only=True):
    """One wording of an utterance and who prints it so."""

    text: str
    language: str
    citations: tuple[int, ...]


class Utterance(Struct, frozen=True, kw_only=True):
    """The wordings of one utterance across articles, most printed first."""

    key: str
    speaker: str
    """Name of the speaker; empty: not given."""
    wordings: tuple[Wording, ...]


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened or was said, with all that the sources say of it."""

    id: str
    former_ids: tuple[str, ...]
    title: str
    summary: str
    kind: Kind
    nature: Nature
    status: Status | None
    date: EventDate
    place: Place | None
    participants: tuple[Participant, ...]
    threads: tuple[str, ...]
    tags: tuple[str, ...]
    citations: tuple[Citation, ...]
    support: Support
    origin: OriginRef | None
    """What its mentions rest on where they do not say, as the record names it."""
    relations: tuple[RelatedEvent, ...]
    decisions: tuple[Decision, ...]
    disagreements: tuple[Disagreement, ...]
    utterances: tuple[Utterance, ...]
    order: int
    draft: bool
    record: EventRecord | None
    """The editor's record; None where mentions alone tell of it."""
    corrections: tuple[Correction, ...] = ()
    """What was changed since it was first published, newest first; the day on which it was added, too."""


class Count(Struct, frozen=True, kw_only=True):
    """The count law for one kind of thing: read = published + drafts + merged + refused."""

    read: int
    published: int
    drafts: int
    merged: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """Everything that a site is made of."""

    site: Site
    events: tuple[Event, ...]
    """In chronological order."""
    articles: tuple[DatedArticle, ...]
    """By id; those that are published."""
    publishers: Mapping[str, Publisher]
    entities: Mapping[str, Entity]
    places: Mapping[str, Place]
    threads: Mapping[str, Thread]
    origins: Mapping[str, Origin]
    pages: tuple[Page, ...]
    publisher_of: Mapping[str, str]
    """Publisher id by article id."""
    redirects: Mapping[str, str]
    """Former paths to present ones: `events/aid-pause` to `events/us-military-aid-pause`."""
    merges: Mapping[str, Merge] = field(default_factory=dict)
    """By the paths, among those of `redirects`, at which another event stood before."""
    corrections: tuple[Correction, ...] = ()
    """Of all events, newest first; an event that was added corrects nothing."""
    counts: Mapping[str, Count]
    """By `articles`, `events`, `mentions`."""

    @property
    def paths(self) -> Iterator[str]:
        """The paths of all records that have a page, such as `events/aid-pause`, with those that they had before."""
        kinds: Mapping[str, Iterable[str]] = {
            "articles/": (one.article.id for one in self.articles),
            "entities/": self.entities,
            "events/": (event.id for event in self.events),
            "places/": self.places,
            "publishers/": self.publishers,
            "threads/": self.threads,
            "": (page.id for page in self.pages),
        }
        for folder, names in kinds.items():
            yield from (f"{folder}{name}" for name in names)
        yield from self.redirects
