"""Events to their table, and to those of who took part, of threads, tags and relations."""

from __future__ import annotations

from timeline.core.model.chronology import Event, Participant, RelatedEvent
from timeline.core.model.history import Correction
from timeline.publishing import urls
from timeline.publishing.exports.parts import day_data, page_address
from timeline.publishing.exports.tables.table import Column, Columns, Reference, Table, table, to
from timeline.publishing.publication import Publication
from timeline.publishing.words.counting import support_in_words
from timeline.publishing.words.dates import date_words
from timeline.publishing.words.messages import message

_OF_EVENT = to("events", "event")


def event_tables(publication: Publication) -> tuple[Table, ...]:
    """In the order of the chronology."""
    return (
        _events(publication),
        _entities(publication.chronology.events),
        *_threads_and_tags(publication),
        _relations(publication.chronology.events),
        _corrections(publication.chronology.events),
    )


def _events(publication: Publication) -> Table:
    events = publication.chronology.events
    columns = (*_what(publication), *_date(publication), *_support(publication))
    return table("events", "What happened, in order.", events, columns, references=(to("places", "place"),))


def _what(publication: Publication) -> Columns[Event]:
    place_of = {event.id: str(event.place.id) for event in publication.chronology.events if event.place}
    position = {event.id: number for number, event in enumerate(publication.chronology.events, start=1)}
    return (
        Column("id", "string", "Its id.", lambda one: one.id),
        Column("position", "integer", "Its place in the chronology, from 1.", lambda one: position[one.id]),
        Column("page", "string", "Its page.", lambda one: page_address(publication, urls.event_path(one.id))),
        Column("title", "string", "What happened.", lambda one: one.title),
        Column("summary", "string", "In a sentence or two.", lambda one: one.summary),
        Column(
            "narrative",
            "string",
            "At length, in Markdown.",
            lambda one: one.record.body if one.record else None,
        ),
        Column("kind", "string", "decision, statement, speech, ...", lambda one: one.kind),
        Column("nature", "string", "claim, public-act or report.", lambda one: one.nature),
        Column("status", "string", "confirmed, reported, disputed, ...", lambda one: one.status),
        Column("place", "string", "Where it happened.", lambda one: place_of.get(one.id)),
    )


def _date(publication: Publication) -> Columns[Event]:
    language = publication.chronology.site.language
    return (
        Column("date", "string", "When it happened, as EDTF.", lambda one: one.date.date.text),
        Column("date_words", "string", "The same in words.", lambda one: date_words(one.date.date, language)),
        Column(
            "earliest",
            "string",
            "The first day that it can mean.",
            lambda one: day_data(one.date.date.earliest),
        ),
        Column("latest", "string", "The last day that it can mean.", lambda one: day_data(one.date.date.latest)),
        Column("precision", "string", "day, month, year, ...", lambda one: one.date.date.precision.value),
        Column("form", "string", "point, interval (it lasted), one-of or all-of.", lambda one: one.date.date.form),
        Column("approximate", "boolean", "It is about then.", lambda one: one.date.date.approximate),
        Column("uncertain", "boolean", "It may not be then at all.", lambda one: one.date.date.uncertain),
        Column(
            "contested",
            "boolean",
            "Sources give dates that cannot all be right.",
            lambda one: one.date.contested,
        ),
        Column("date_basis", "string", "occurred, began, said, signed, ...", lambda one: one.date.basis),
        Column("date_source", "string", "editor, mention, rivals or report.", lambda one: one.date.source),
        Column("zone", "string", "Where its day is counted.", lambda one: one.date.zone),
    )


def _support(publication: Publication) -> Columns[Event]:
    publisher_of, words = publication.chronology.publisher_of, publication.words
    return (
        Column("articles", "integer", "Supporting articles that count.", lambda one: one.support.articles),
        Column(
            "independent_origins", "integer", "On how many it rests in the end; empty: it is no claim.",
            lambda one: one.support.independent_origins,
        ),
        Column("support", "string", "The same in words.", lambda one: support_in_words(one, publisher_of, words)),
        Column("added", "string", "When it entered the chronology.", _added),
        Column("correction", "string", "Why it was last changed.", _correction),
        Column("draft", "boolean", "It is not yet published.", lambda one: one.draft),
    )  # fmt: skip


def _added(event: Event) -> str | None:
    return event.record.added if event.record else None


def _correction(event: Event) -> str | None:
    return event.record.correction if event.record else None


def _entities(events: tuple[Event, ...]) -> Table:
    columns: Columns[tuple[str, Participant]] = (
        Column("event", "string", "The event.", lambda one: one[0]),
        Column("entity", "string", "Who took part.", lambda one: one[1].entity.id),
        Column("role", "string", "actor, speaker, party, target, ...", lambda one: one[1].role),
    )
    met = {(event.id, str(one.entity.id), one.role): (event.id, one) for event in events for one in event.participants}
    references = (_OF_EVENT, to("entities", "entity"))
    words = message("Who took part in events.")
    return table("event_entities", words, met.values(), columns, key=("event", "entity", "role"), references=references)


def _threads_and_tags(publication: Publication) -> tuple[Table, Table]:
    events, known = publication.chronology.events, publication.chronology.threads.keys()
    threads = [(event.id, str(one)) for event in events for one in dict.fromkeys(event.threads) if one in known]
    tags = [(event.id, str(one)) for event in events for one in dict.fromkeys(event.tags)]
    return (
        _pairs(
            "event_threads",
            "To which threads events belong.",
            "thread",
            message("The thread."),
            threads,
            to("threads", "thread"),
        ),
        _pairs("event_tags", "The editor's free words for events.", "tag", message("The tag."), tags),
    )


def _pairs(
    name: str, words: str, other: str, meaning: str, rows: list[tuple[str, str]], *references: Reference
) -> Table:
    columns: Columns[tuple[str, str]] = (
        Column("event", "string", "The event.", lambda one: one[0]),
        Column(other, "string", meaning, lambda one: one[1]),
    )
    return table(name, words, rows, columns, key=("event", other), references=(_OF_EVENT, *references))


def _relations(events: tuple[Event, ...]) -> Table:
    columns: Columns[tuple[str, RelatedEvent]] = (
        Column("event", "string", "The event.", lambda one: one[0]),
        Column("kind", "string", "denies, confirms, responds-to, ...", lambda one: one[1].kind),
        Column("other", "string", "The other event.", lambda one: one[1].event),
    )
    known = {event.id for event in events}
    met = {
        (event.id, relation.kind, relation.event): (event.id, relation)
        for event in events
        for relation in event.relations
        if relation.event in known and not relation.inverse
    }
    return table(
        "event_relations", "How events stand to each other, once for each pair.", met.values(), columns,
        key=("event", "kind", "other"), references=(_OF_EVENT, to("events", "other")),
    )  # fmt: skip


def _corrections(events: tuple[Event, ...]) -> Table:
    columns: Columns[tuple[str, Correction]] = (
        Column("event", "string", "The event.", lambda one: one[0]),
        Column("on", "string", "The day of the record that found it.", lambda one: one[1].on),
        Column("field", "string", "added, citations, date, merged, status or title.", lambda one: one[1].field),
        Column("old", "string", "What it was; ids of articles are parted by spaces.", lambda one: one[1].old),
        Column("new", "string", "What it is since.", lambda one: one[1].new),
        Column("because", "string", "Why.", lambda one: one[1].because),
    )
    rows = [(event.id, correction) for event in events for correction in event.corrections]
    words = message("What was changed in events since they were first published.")
    return table("corrections", words, rows, columns, key=(), references=(_OF_EVENT,))
