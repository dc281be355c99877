"""What a type is made of, and what is called by a name."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from typing import Any

_PROGRAM = __name__.partition(".")[0]


def field_names(kind: type) -> tuple[str, ...] | None:
    """The names of the fields of a struct or a dataclass; None of any other type."""
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    found: tuple[str, ...] | None = getattr(kind, "__struct_fields__", None)
    return found


def named(module: str, name: str) -> Any:  # Any: a type or a function, of which there is no more to say here
    """
    What is called so where this program has defined it; raises ValueError where it has not.

    Nothing is imported for it, nor found that a module of ours has from elsewhere.
    """
    found: Any = sys.modules.get(module) if module.partition(".")[0] == _PROGRAM else None
    for part in name.split("."):
        found = getattr(found, part, None)
    if (getattr(found, "__module__", ""), getattr(found, "__qualname__", "")) != (module, name):
        raise ValueError(f"there is no {module}.{name} here")
    return found
