"""The models as a reference: one line for each key that an editor may write."""

from __future__ import annotations

from typing import get_args, get_origin

from timeline.core.struct import Struct
from timeline.reading.schema import article, event, registries
from timeline.reading.schema.base import FieldInfo, Form, Model, OneOrMore, Short, kebab, models_in


class FieldReference(Struct, frozen=True, kw_only=True):
    """One key of one kind of record."""

    record: str
    """`article`, `mention`, `event`, ..."""
    key: str
    type: str
    """What is written there, in words."""
    required: bool
    description: str


MODELS: tuple[type[Model], ...] = (
    registries.Site,
    article.Article,
    article.Mention,
    article.Quote,
    article.Involvement,
    article.Archive,
    event.Event,
    article.Source,
    event.OtherDate,
    event.Relation,
    event.Decision,
    event.Disagreement,
    event.Position,
    registries.Publisher,
    registries.Entity,
    registries.Place,
    registries.Thread,
    registries.Origin,
    registries.Page,
)
"""Every kind of record, in the order of the reference."""


def _type(annotation: object, metadata: tuple[object, ...] = ()) -> str:
    for item in metadata:
        if isinstance(item, Form):
            return item.words
    if own := getattr(annotation, "__metadata__", ()):
        return _type(get_args(annotation)[0], own)
    if models := models_in(annotation) if isinstance(annotation, type) else ():
        short = next((f"{item.words}, or " for item in metadata if isinstance(item, Short)), "")
        return f"{short}{models[0].record}"
    parts = [part for part in get_args(annotation) if part is not type(None) and part is not Ellipsis]
    if get_origin(annotation) is tuple:
        entries = _type(parts[0])
        return f"{entries}, or a list" if any(isinstance(item, OneOrMore) for item in metadata) else f"list: {entries}"
    if get_origin(annotation) is dict:
        return (
            "mapping"
            if len(parts) < 2 or not getattr(parts[1], "__metadata__", ())
            else f"mapping: {_type(parts[0])} to {_type(parts[1])}"
        )
    return _type(parts[0], metadata)


def _reference(model: type[Model], name: str, field: FieldInfo) -> FieldReference:
    return FieldReference(
        record=model.record,
        key=kebab(name),
        type=_type(field.annotation, tuple(field.metadata)),
        required=field.is_required(),
        description=field.description or "",
    )


FIELDS: tuple[FieldReference, ...] = tuple(
    _reference(model, name, field)
    for model in MODELS
    if model is not article.Source
    for name, field in model.model_fields.items()
)
"""The whole reference. A source inside an event has the keys of an article and of a mention, not listed again."""
