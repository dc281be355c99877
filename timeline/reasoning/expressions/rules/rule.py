"""A function over the values of things that stand side by side, to a rule of grammar that says when it applies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.core.struct import Struct

Unit = tuple[str, bool]
"""A unit of time, and whether the word stands in the plural."""
Duration = tuple[tuple[int, str], ...]
"""Amounts of units, the finest last."""
Time = tuple[str, str]
"""A time of day such as `20:22`, and its offset, which may be empty."""


class Rule(Struct, frozen=True, kw_only=True):
    """Kinds of thing that stand side by side make one thing."""

    name: str
    description: str
    """One sentence for readers."""
    example: str
    language: str
    """The language of the example."""
    patterns: tuple[str, ...]
    """Kinds in order; further patterns give the same values in other orders."""
    gives: str
    """The kind that comes out."""
    cost: float
    """Of two readings the one whose rules cost less is taken."""
    build: Callable[..., Any]
    """Takes the values in the order of the first pattern; gives None where they do not fit.

    `Any`: the kind of a value decides its type.
    """


def rule(
    *patterns: str, example: str, language: str = "en", gives: str = "date", cost: float = 1.0
) -> Callable[[Callable[..., Any]], Rule]:
    """Make a rule of a function: its name is the rule's, the first line of its docstring the sentence for readers."""

    def made(build: Callable[..., Any]) -> Rule:
        name = build.__name__.replace("_", " ")
        description = (build.__doc__ or "").strip().partition("\n")[0]
        return Rule(
            name=name,
            description=description,
            example=example,
            language=language,
            patterns=patterns,
            gives=gives,
            cost=cost,
            build=build,
        )

    return made
