"""Located YAML values to models, with a finding at the smallest piece for each thing that does not fit."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import ClassVar, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, ErrorDetails, PydanticCustomError, core_schema

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.struct import Struct
from timeline.core.text import Span, Text, located
from timeline.reading.characters import shown
from timeline.reading.located import Node, YamlList, YamlMap

__all__ = [
    "Field",
    "FieldInfo",
    "Form",
    "Model",
    "OneOrMore",
    "Short",
    "found_as",
    "misfits",
    "models_in",
    "refusal",
    "validate",
]


def kebab(name: str) -> str:
    """The key of a field: `url_status` is written `url-status`."""
    return name.rstrip("_").replace("_", "-")


class Model(BaseModel):
    """What one kind of record may hold: keys in kebab case, and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=kebab)
    record: ClassVar[str] = "record"
    """What it is, in the word that the field reference uses."""

    @classmethod
    def keys(cls) -> dict[str, FieldInfo]:
        """Its fields by the keys that an editor writes."""
        return {kebab(name): field for name, field in cls.model_fields.items()}


def refusal(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Why a value does not fit its field: an exception for pydantic, which gathers them."""
    return PydanticCustomError("refused", "{message}", {"code": code, "message": message, "hint": hint})


class Form(Struct, frozen=True, eq=False):
    """How the text of a field is read, and how it is described."""

    words: str
    """What an editor writes, for the field reference: `text`, `true or false`."""
    read: Callable[[Text], object]
    """The text as the field's value; raises a `refusal`."""
    json: Mapping[str, object]
    """Its JSON Schema."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """How pydantic reads it."""
        return core_schema.no_info_plain_validator_function(self._value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """How an editor's program checks it."""
        return dict(self.json)

    def _value(self, value: object) -> object:
        if isinstance(value, Text):
            return self.read(value)
        hint = "a text that begins with a bracket or a brace is written in quotation marks"
        raise refusal("wrong-type", f"expected {self.words}, found {found_as(value)}", hint)


class Short(Struct, frozen=True):
    """A mapping that may be written as the text of its one key *key* alone."""

    key: str
    words: str
    """What the text is, for the field reference."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """How pydantic reads it."""
        return core_schema.no_info_before_validator_function(self._mapping, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """How an editor's program checks it."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _mapping(self, value: object) -> object:
        if not isinstance(value, Text):
            return value
        mapping = YamlMap(value)
        mapping[located(self.key, value.path, value.line, value.column, value.end)] = value
        return mapping


class OneOrMore(Struct, frozen=True):
    """A list that may be written as the text of its one entry."""

    instead: str = ""
    """A key that takes lists which an editor may have meant to write here."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """How pydantic reads it."""
        return core_schema.no_info_before_validator_function(self._list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """How an editor's program checks it."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _list(self, value: object) -> object:
        if isinstance(value, YamlMap):
            hint = f"write `{self.instead}: [...]` as a key of its own" if self.instead in value else ""
            raise refusal("wrong-type", f"expected a text or a list, found {found_as(value)}", hint)
        return [value] if isinstance(value, Text) else value


def found_as(value: object) -> str:
    """What a value is, in an editor's words."""
    if isinstance(value, Text):
        return "a text"
    return "a list" if isinstance(value, YamlList) else "`key: value` lines"


ModelType = TypeVar("ModelType", bound=Model)
OTHER_WORDS = {
    "date": "published",
    "description": "summary",
    "headline": "title",
    "name": "title",
    "slug": "id",
    "time-zone": "zone",
    "timezone": "zone",
}
"""Keys that other programs use, and ours."""
GUESSES = 100
"""Of so many faults in one record "did you mean" is asked: it takes its time."""


def validate(model: type[ModelType], node: Node) -> tuple[ModelType | None, tuple[Diagnostic, ...]]:
    """*node* as the model, or all that keeps it from being one."""
    try:
        return model.model_validate(node), ()
    except ValidationError as fault:
        errors = fault.errors(include_url=False, include_input=False)
        return None, tuple(_diagnostic(model, node, details, number) for number, details in enumerate(errors))


def misfits(model: type[Model], node: Node) -> list[tuple[int | str, ...]]:
    """The ways to the pieces of *node* that do not fit the model, and to the keys that it lacks."""
    try:
        model.model_validate(node)
    except ValidationError as fault:
        return [details["loc"] for details in fault.errors(include_url=False, include_input=False)]
    return []


def _diagnostic(model: type[Model], root: Node, details: ErrorDetails, number: int) -> Diagnostic:
    location = details["loc"]
    if details["type"] == "extra_forbidden":
        owner, node = _model_at(model, location[:-1]), _node_at(root, location[:-1])
        return _unknown_key(owner, node, str(location[-1]), guess=number < GUESSES)
    if details["type"] == "missing":
        owner = _model_at(model, location[:-1])
        message = f"this {owner.record} has no `{location[-1]}`"
        return error("missing-field", _node_at(root, location[:-1]).span, message, hint=f"write `{location[-1]}: ...`")
    node = _node_at(root, location)
    if details["type"] == "refused":
        fault = details["ctx"]
        return error(fault["code"], _place(node, root, location), fault["message"], hint=fault["hint"])
    if details["type"] == "tuple_type":
        hint = "begin each entry with `- `"
        if isinstance(node, Text):
            entry = f'"{shown(node)}"' if "," in node else shown(node)  # the comma may part two, or be within one
            hint = f"write `[{entry}]`, or one line `- {entry}`"
        return error("wrong-type", node.span, f"expected a list, found {found_as(node)}", hint=hint)
    return error("wrong-type", node.span, f"expected `key: value` lines, found {found_as(node)}")


def _unknown_key(model: type[Model], node: Node, name: str, *, guess: bool) -> Diagnostic:
    key = node.key(name) if isinstance(node, YamlMap) else None
    message = f"`{shown(name)}` is not a key of {'an' if model.record[0] in 'aeiou' else 'a'} {model.record}"
    hint = _meant(model, name) if guess else ""
    return error("unknown-key", (key.span if key is not None else node.span), message, hint=hint)


def _meant(model: type[Model], name: str) -> str:
    """What an editor may have meant by a key that is not known, and where it goes."""
    keys = model.keys()
    if (known := OTHER_WORDS.get(name)) in keys:
        return f"did you mean `{known}`?"
    inner = [(field, owner) for field, at in keys.items() for owner in models_in(at.annotation)]
    if field := next((field for field, owner in inner if name in owner.keys()), None):  # noqa: SIM118  # a method
        return f"`{name}` belongs under `{field}`"
    if close := difflib.get_close_matches(name.lower().replace("_", "-"), keys, 1):
        return f"did you mean `{close[0]}`?"
    return "keys of your own go under `x:`" if "x" in keys else f"known here: {', '.join(keys)}"


def models_in(annotation: object) -> tuple[type[Model], ...]:
    """The models that a field's annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return (annotation,)
    return tuple(model for part in get_args(annotation) for model in models_in(part))


def _model_at(model: type[Model], location: tuple[int | str, ...]) -> type[Model]:
    """The model of the mapping to which a path leads."""
    for step in location:
        field = model.keys().get(str(step))
        if field is not None and (inner := models_in(field.annotation)):
            model = inner[0]
    return model


def _node_at(node: Node, location: tuple[int | str, ...]) -> Node:
    """The value to which a path leads, or the last one on the way."""
    for step in location:
        if isinstance(node, YamlMap) and isinstance(step, str):
            inner = node.get(step)
        else:
            inner = node[step] if isinstance(node, YamlList) and isinstance(step, int) else None
        if inner is None:
            break
        node = inner
    return node


def _place(node: Node, root: Node, location: tuple[int | str, ...]) -> Span:
    """Of a key, if the path ends at one, else of the value."""
    if location[-1:] == ("[key]",):
        owner = _node_at(root, location[:-2])
        key = owner.key(str(location[-2])) if isinstance(owner, YamlMap) else None
        return key.span if key is not None else node.span
    return node.span
