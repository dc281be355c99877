"""The keys of an event's record."""

from __future__ import annotations

from typing import Annotated, ClassVar

from timeline.reading.schema.article import DISTINCT_FROM, InvolvementOrName, OwnKeys, Source
from timeline.reading.schema.base import Field, Model, Short
from timeline.reading.schema.types import (
    DateBasisWord,
    DateWords,
    Flag,
    Id,
    KindWord,
    NameOrId,
    NatureWord,
    RelationWord,
    StatusWord,
    WholeNumber,
    Words,
    Zone,
)


class OtherDate(Model):
    """Another moment of the same event."""

    record: ClassVar[str] = "other date"
    basis: DateBasisWord = Field(description="What happened then.")
    date: DateWords = Field(description="When.")


class Relation(Model):
    """How the event stands to another."""

    record: ClassVar[str] = "relation"
    to: Id = Field(description="Id of the other event.")
    as_: RelationWord = Field(description="How this event stands to it; shown at both ends.")


class Decision(Model):
    """What an editor decided, and why."""

    record: ClassVar[str] = "decision"
    on: Words = Field(description="What it is about.", examples=["date"])
    chosen: Words = Field(description="What was chosen.")
    because: Words = Field(description="Why.")
    by: Words | None = Field(None, description="Who decided.")
    when: DateWords | None = Field(None, description="On which day.")


class Position(Model):
    """One side of a disagreement."""

    record: ClassVar[str] = "position"
    says: Words = Field(description="What this side says.")
    by: tuple[Id, ...] = Field(description="The articles that say so.")


class Disagreement(Model):
    """Something on which the sources differ."""

    record: ClassVar[str] = "disagreement"
    about: Words = Field(description="What it is about.")
    positions: tuple[Position, ...] = Field(description="The sides (see position).")


class Event(Model):
    """The canonical record of an event."""

    record: ClassVar[str] = "event"
    id: Id | None = Field(None, description="Needed in a list of events; else the file's name.")
    title: Words | None = Field(None, description="What happened; without it a mention says it.")
    summary: Words | None = Field(None, description="One or two sentences.")
    date: DateWords | None = Field(None, description="The editor's decision; without it the mentions decide.")
    date_basis: DateBasisWord | None = Field(None, description="What happened on that date.")
    other_dates: tuple[OtherDate, ...] = Field((), description="Further dates of the event (see other date).")
    zone: Zone | None = Field(None, description="Where its day is counted; else its place's.")
    nature: NatureWord | None = Field(
        None, description="Anyone could witness it, a newsroom published it, or neither; `claim` if left out."
    )
    kind: KindWord | None = Field(None, description="What kind of event it is.")
    place: NameOrId | None = Field(None, description="Where it happened.")
    office: tuple[Words, ...] = Field(
        (), description="Of an appointment: what its actors are called from then on: `[President]`."
    )
    entities: tuple[InvolvementOrName, ...] = Field((), description="Who takes part (see participant).")
    threads: tuple[Id, ...] = Field((), description="The storylines to which it belongs.")
    tags: tuple[Words, ...] = Field((), description="Free words.")
    status: StatusWord | None = Field(None, description="How certain it is that it happened.")
    relations: tuple[Relation, ...] = Field((), description="How it stands to other events (see relation).")
    former_ids: tuple[Id, ...] = Field((), description="Ids that it had before, the oldest first; they redirect.")
    distinct_from: tuple[Id, ...] = Field((), description=DISTINCT_FROM)
    order: WholeNumber | None = Field(None, description="Its place among events of the same moment.")
    origin: Id | None = Field(None, description="What its mentions rest on where they do not say.")
    decisions: tuple[Decision, ...] = Field((), description="What the editor decided (see decision).")
    disagreements: tuple[Disagreement, ...] = Field((), description="On what the sources differ (see disagreement).")
    sources: tuple[Annotated[Source, Short("id", "id of an article")], ...] = Field(
        (), description="Articles cited here: ids, or the articles themselves (see source)."
    )
    added: DateWords | None = Field(None, description="The day on which it entered the chronology.")
    correction: Words | None = Field(None, description="The reason for the last change.")
    draft: Flag | None = Field(None, description="Not published yet.")
    sensitive: Words | None = Field(None, description="Why a reader may want a warning.")
    note: Words | None = Field(None, description="A note of the editor.")
    x: OwnKeys = Field({}, description="Keys of your own.")
