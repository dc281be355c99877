"""Timeline publishes a sourced chronology as a static website."""

from __future__ import annotations

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """`timeline.normalise_date`, imported when first asked for: the command line must start without it."""
    if name == "normalise_date":
        from timeline.reasoning.expressions import normalise_date  # noqa: PLC0415

        return normalise_date
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
