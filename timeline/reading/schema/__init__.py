"""What each kind of record may hold: the one set of models behind validation, JSON Schema and the field reference."""

from timeline.reading.schema.base import Model, kebab, validate
from timeline.reading.schema.fields import FIELDS, MODELS, FieldReference
from timeline.reading.schema.salvage import salvage

__all__ = ["FIELDS", "MODELS", "FieldReference", "Model", "kebab", "salvage", "validate"]
