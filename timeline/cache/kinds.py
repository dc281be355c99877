"""What a type is made of."""

from __future__ import annotations

from dataclasses import fields, is_dataclass


def field_names(kind: type) -> tuple[str, ...] | None:
    """The names of the fields of a struct or a dataclass; None of any other type."""
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    found: tuple[str, ...] | None = getattr(kind, "__struct_fields__", None)
    return found
