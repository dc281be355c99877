"""A value with faults of form to the record that can stand without them, so that its meaning is looked at too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar

from timeline.core.diagnostics import Diagnostic
from timeline.core.text import Text
from timeline.reading.located import Node, YamlList, YamlMap
from timeline.reading.schema.base import Model, misfits, validate

ModelType = TypeVar("ModelType", bound=Model)
Way: TypeAlias = tuple[int | str, ...]
"""The keys and numbers that lead to a piece of a value."""
WHOLE = "quotes"
"""A list whose entries fall as a whole: what a quote says of itself decides how its words are compared."""
MOST_ROUNDS = 4
"""What falls may take with it what it stood in: a quote without a text, then nothing further."""
Cuts = dict[int | str, "Cuts"]
"""What to leave out, as a tree of the ways there; an empty branch ends one."""


def salvage(
    model: type[ModelType], node: Node, stand_ins: Mapping[str, Text]
) -> tuple[ModelType | None, YamlMap, tuple[Diagnostic, ...]]:
    """
    As `validate`, with the value of which the model was made: what does not fit is left out if the rest can stand.

    A key of *stand_ins* that is missing or at fault has the value from there.
    """
    validated, found = validate(model, node)
    rest = node if isinstance(node, YamlMap) else YamlMap(node.span)
    rounds = MOST_ROUNDS if rest is node else 0
    while validated is None and rounds:
        rounds -= 1
        ways = misfits(model, rest)
        rest = _smaller(rest, _tree(_cut(rest, way) for way in ways if way[0] not in stand_ins))
        rest |= {name: text for name, text in stand_ins.items() if any(way[0] == name for way in ways)}
        validated, _ = validate(model, rest)
    return validated, rest, found


def _cut(node: Node, way: Way) -> Way:
    """How far *way* leads: a key that is missing takes with it what lacks it."""
    for number, step in enumerate(way):
        if number and way[number - 1] == WHOLE:
            return way[: number + 1]
        inner = _inside(node, step)
        if inner is None:
            return way[:number]
        node = inner
    return way


def _inside(node: Node, step: int | str) -> Node | None:
    if isinstance(node, YamlMap) and isinstance(step, str):
        return node.get(step)
    return node[step] if isinstance(node, YamlList) and isinstance(step, int) else None


def _tree(ways: Iterable[Way]) -> Cuts:
    tree: Cuts = {}
    for way in sorted(ways, key=len, reverse=True):
        branch = tree
        for step in way:
            branch = branch.setdefault(step, {})
        branch.clear()
    return tree


def _smaller(mapping: YamlMap, cuts: Cuts) -> YamlMap:
    smaller = YamlMap(mapping.begins)
    smaller |= {key: _without(value, cuts.get(key, {})) for key, value in mapping.items() if cuts.get(key) != {}}
    return smaller


def _without(node: Node, cuts: Cuts) -> Node:
    if not cuts:
        return node
    if isinstance(node, YamlMap):
        return _smaller(node, cuts)
    if isinstance(node, YamlList):
        shorter = YamlList(node.begins)
        shorter += [_without(one, cuts.get(at, {})) for at, one in enumerate(node) if cuts.get(at) != {}]
        return shorter
    return node
