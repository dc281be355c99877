"""The file of one event, or of a list of them, to its records and the articles written inside them."""

from __future__ import annotations

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.records import Decision, Disagreement, EventRecord, Mention, OtherDate, Position, Relation
from timeline.core.struct import Struct
from timeline.core.text import Span, Text
from timeline.reading.articles import (
    GivenArticle,
    Refused,
    count_of,
    id_is_the_name,
    name_is_an_id,
)
from timeline.reading.files import SourceFile
from timeline.reading.footnotes import footnotes_in, unfinished_footnotes
from timeline.reading.front_matter import split_document
from timeline.reading.located import Node, YamlList, YamlMap, parse_yaml
from timeline.reading.mentions import involvements_of
from timeline.reading.schema import event as schema
from timeline.reading.schema import salvage
from timeline.reading.sources import sources_of


class EventsRead(Struct, frozen=True, kw_only=True):
    """What one file of events holds."""

    events: tuple[EventRecord, ...] = ()
    articles: tuple[GivenArticle, ...] = ()
    """The articles written inside the events, one for each place where one is written."""
    refused: tuple[Refused, ...] = ()


def read_events(file: SourceFile) -> tuple[EventsRead, tuple[Diagnostic, ...]]:
    """The events of *file*: one in a Markdown file, a list in a YAML file."""
    return _read_one(file) if file.relative.endswith(".md") else _read_list(file)


def _read_one(file: SourceFile) -> tuple[EventsRead, tuple[Diagnostic, ...]]:
    identity = Text(file.stem, Span(path=file.path))
    named = name_is_an_id(file.stem, identity)
    document, found = split_document(file)
    if document is None:
        return EventsRead(refused=(Refused(id=identity),)), (*found, *named)
    model, front, faults = salvage(schema.Event, document.front, {})
    found += (*named, *faults, *(id_is_the_name(model.id, file.stem) if model else ()))
    refused = not file.readable or bool(named)
    read, faults = _event(model, front, identity=identity, body=document.body, refused=refused)
    unfinished = unfinished_footnotes(document.body) if document.body is not None else ()
    return read, (*found, *faults, *unfinished)


def _read_list(file: SourceFile) -> tuple[EventsRead, tuple[Diagnostic, ...]]:
    if not file.text.strip():
        return EventsRead(), ()
    entries, found = parse_yaml(file.text, file.path)
    if not isinstance(entries, YamlList):
        if entries is not None:
            hint = "begin each event with `- id: ...`"
            found += (error("wrong-type", entries.span, "expected a list of events", hint=hint),)
        return EventsRead(refused=(Refused(id=Text("", Span(path=file.path))),) if found else ()), found
    parts: list[EventsRead] = []
    gathered = list(found)
    for entry in entries:
        part, faults = _read_entry(entry, refused=not file.readable)
        parts.append(part)
        gathered += faults
    return (
        EventsRead(
            events=tuple(event for part in parts for event in part.events),
            articles=tuple(article for part in parts for article in part.articles),
            refused=tuple(thing for part in parts for thing in part.refused),
        ),
        tuple(gathered),
    )


def _read_entry(entry: Node, *, refused: bool) -> tuple[EventsRead, tuple[Diagnostic, ...]]:
    model, front, found = salvage(schema.Event, entry, {})
    written = entry.get("id") if isinstance(entry, YamlMap) else None
    if model is not None and written is None:
        found += (error("missing-field", entry.span, "this event has no `id`", hint="write `id: ...`"),)
    identity = written if isinstance(written, Text) else Text("", entry.span)
    nameless = model is None or model.id is None
    read, faults = _event(model, front, identity=identity, body=None, refused=refused or nameless)
    return read, (*found, *faults)


def _event(
    model: schema.Event | None, front: YamlMap, *, identity: Text, body: Text | None, refused: bool
) -> tuple[EventsRead, tuple[Diagnostic, ...]]:
    if model is None:
        return EventsRead(refused=(Refused(id=identity, mentions=count_of(front, "sources")),)), ()
    mentions, articles, found = sources_of(model.sources, front, identity)
    if refused:
        return EventsRead(refused=(Refused(id=identity, mentions=len(model.sources)),)), found
    return EventsRead(events=(_record(model, identity, front.span, body, mentions),), articles=articles), found


def _record(
    model: schema.Event, identity: Text, span: Span, body: Text | None, mentions: tuple[Mention, ...]
) -> EventRecord:
    return EventRecord(
        id=identity,
        title=model.title,
        summary=model.summary or "",
        date=model.date,
        date_basis=model.date_basis,
        other_dates=tuple(OtherDate(basis=other.basis, date=other.date) for other in model.other_dates),
        zone=model.zone,
        nature=model.nature or "claim",
        kind=model.kind,
        place=model.place,
        office=model.office,
        entities=involvements_of(model.entities),
        threads=model.threads,
        tags=model.tags,
        status=model.status,
        relations=tuple(Relation(to=relation.to, kind=relation.as_) for relation in model.relations),
        former_ids=model.former_ids,
        distinct_from=model.distinct_from,
        order=model.order or 0,
        origin=model.origin,
        decisions=tuple(_decision(decision) for decision in model.decisions),
        disagreements=tuple(_disagreement(disagreement) for disagreement in model.disagreements),
        sources=mentions,
        added=model.added,
        correction=model.correction or "",
        draft=bool(model.draft),
        sensitive=model.sensitive or "",
        note=model.note or "",
        body=body,
        footnotes=footnotes_in(body) if body is not None else (),
        span=span,
    )


def _decision(model: schema.Decision) -> Decision:
    return Decision(on=model.on, chosen=model.chosen, because=model.because, by=model.by or "", when=model.when)


def _disagreement(model: schema.Disagreement) -> Disagreement:
    positions = tuple(Position(says=position.says, by=position.by) for position in model.positions)
    return Disagreement(about=model.about, positions=positions)
