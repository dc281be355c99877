"""The files that stand once in a content folder, and the pages, to their records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.model.registries import Entity, Name, Origin, Page, Place, Publisher, Site, Thread
from timeline.core.text import Span, Text
from timeline.reading.articles import Refused, has_errors
from timeline.reading.files import SourceFile
from timeline.reading.front_matter import split_document
from timeline.reading.ids import page_id_fault
from timeline.reading.located import Node, YamlList, YamlMap, parse_yaml
from timeline.reading.schema import Model, validate
from timeline.reading.schema import registries as schema

ModelType = TypeVar("ModelType", bound=Model)
Record = TypeVar("Record")
Entries = tuple[tuple[Record, ...], tuple[Refused, ...], tuple[Diagnostic, ...]]
"""The records of a registry, what could not be read, and why."""


def read_publishers(file: SourceFile) -> Entries[Publisher]:
    """The entries of `publishers.yaml`."""
    return _entries(file, schema.Publisher, _publisher)


def read_entities(file: SourceFile) -> Entries[Entity]:
    """The entries of `entities.yaml`."""
    return _entries(file, schema.Entity, _entity)


def read_places(file: SourceFile) -> Entries[Place]:
    """The entries of `places.yaml`."""
    return _entries(file, schema.Place, _place)


def read_threads(file: SourceFile) -> Entries[Thread]:
    """The entries of `threads.yaml`."""
    return _entries(file, schema.Thread, _thread)


def read_origins(file: SourceFile) -> Entries[Origin]:
    """The entries of `origins.yaml`."""
    return _entries(file, schema.Origin, _origin)


def read_page(file: SourceFile) -> tuple[Page | Refused, tuple[Diagnostic, ...]]:
    """The page that *file* holds."""
    identity = Text(file.stem, Span(path=file.path))
    fault = page_id_fault(file.stem)
    named = [error("bad-id", identity.span, f"the file's name: {fault[0]}", hint=fault[1])] if fault else []
    document, found = split_document(file)
    if document is None:
        return Refused(id=identity), (*found, *named)
    model, faults = validate(schema.Page, document.front)
    for former in model.former_ids if model is not None else ():
        if fault := page_id_fault(former):
            named.append(error("bad-id", former.span, fault[0], hint=fault[1]))
    found += (*named, *faults)
    if model is None or not file.readable or has_errors(found):
        return Refused(id=identity), found
    body = document.body if document.body is not None else Text("", document.front.span)
    return Page(id=identity, title=model.title, body=body, former_ids=model.former_ids), found


def read_site(file: SourceFile) -> tuple[Site, tuple[Diagnostic, ...]]:
    """
    The settings in `site.yaml`.

    Keys with faults are left out, so that the rest of the content can be looked at under those that are right.
    """
    front, found = parse_yaml(file.text, file.path)
    span = Span(path=file.path)
    if not isinstance(front, YamlMap):
        if not has_errors(found) and file.readable:
            found += (error("wrong-type", span, "expected `key: value` lines", hint="begin with `title: ...`"),)
        front = YamlMap(span)
    model, faults = validate(schema.Site, front)
    if model is None:
        model, _ = validate(schema.Site, _sound(front))
    return _site(model, front.span), (*found, *faults)


def _sound(front: YamlMap) -> YamlMap:
    """The keys that have no fault of their own."""
    title = Text("", front.span)
    sound = YamlMap(front.span)
    sound["title"] = title
    for key, value in front.items():
        alone = YamlMap(front.span)
        alone["title"] = title
        alone[key] = value
        if validate(schema.Site, alone)[0] is not None:
            sound[key] = value
    return sound


def _entries(file: SourceFile, model: type[ModelType], build: Callable[[ModelType], Record]) -> Entries[Record]:
    entries, found = parse_yaml(file.text, file.path)
    if not isinstance(entries, YamlList):
        if entries is not None:
            found += (
                error("wrong-type", entries.span, f"expected a list: begin each {model.record} with `- id: ...`"),
            )
        return (), (Refused(id=Text("", Span(path=file.path))),) if found else (), found
    records: list[Record] = []
    refused: list[Refused] = []
    gathered = list(found)
    for entry in entries:
        validated, faults = validate(model, entry)
        gathered += faults
        if validated is None:
            refused.append(Refused(id=_id_in(entry)))
        else:
            records.append(build(validated))
    return tuple(records), tuple(refused), tuple(gathered)


def _id_in(entry: Node) -> Text:
    written = entry.get("id") if isinstance(entry, YamlMap) else None
    return written if isinstance(written, Text) else Text("", entry.span)


def _names(names: dict[Text, Text]) -> tuple[Name, ...]:
    return tuple(Name(text=text, language=language) for language, text in names.items())


def _publisher(model: schema.Publisher) -> Publisher:
    return Publisher(
        id=model.id,
        name=model.name,
        aliases=model.aliases,
        homepage=model.homepage,
        country=model.country or "",
        language=model.language or "",
        zone=model.zone,
        date_order=model.date_order,
        owner=model.owner or "",
        state_controlled=bool(model.state_controlled),
        former_ids=model.former_ids,
        distinct_from=model.distinct_from,
    )


def _entity(model: schema.Entity) -> Entity:
    return Entity(
        id=model.id,
        name=model.name,
        names=_names(model.names),
        aliases=model.aliases,
        type=model.type or "other",
        wikidata=model.wikidata or "",
        former_ids=model.former_ids,
        distinct_from=model.distinct_from,
    )


def _place(model: schema.Place) -> Place:
    return Place(
        id=model.id,
        name=model.name,
        names=_names(model.names),
        aliases=model.aliases,
        country=model.country or "",
        zone=model.zone,
        latitude=model.latitude,
        longitude=model.longitude,
        precision=model.precision or "",
        former_ids=model.former_ids,
        distinct_from=model.distinct_from,
    )


def _thread(model: schema.Thread) -> Thread:
    return Thread(id=model.id, title=model.title, introduction=model.introduction or "", former_ids=model.former_ids)


def _origin(model: schema.Origin) -> Origin:
    return Origin(
        id=model.id,
        name=model.name,
        kind=model.kind or "",
        date=model.date,
        article=model.article,
        former_ids=model.former_ids,
    )


def _site(model: schema.Site | None, span: Span) -> Site:
    if model is None:
        return Site(title="", rules={}, span=span)
    return Site(
        title=model.title,
        deck=model.deck or "",
        language=model.language or "en",
        zone=model.zone or "UTC",
        base_url=model.base_url or "",
        theme=model.theme or "default",
        outputs=model.outputs,
        sections=model.sections,
        rules={code: severity for code, severity in model.rules.items()},  # noqa: C416  # keys of a wider type
        longest_quote=model.longest_quote or 50,
        citation_styles=model.citation_styles,
        repository=model.repository or "",
        span=span,
    )
