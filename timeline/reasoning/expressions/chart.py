"""Things found in a text, and a grammar, to the cheapest reading that covers them all: a chart parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from timeline.reasoning.expressions.meaning import (
    Deictic,
    Fixed,
    FromTo,
    Night,
    Numeric,
    Referred,
    Timed,
    Vague,
    Within,
)
from timeline.reasoning.expressions.rules.rule import Rule

MOST_STEPS = 5_000
"""Steps after which a text is given up; real expressions take some hundreds at most."""
NOISE_COST = 0.2
_NAMES: dict[type[Any], str] = {
    Numeric: "numeric date",
    Fixed: "date in digits or a word",
    FromTo: "span of years",
    Deictic: "day or year beside the publication",
    Timed: "part of a day beside the publication",
    Referred: "day beside the last date of the text",
    Night: "night",
    Within: "date in digits",
    Vague: "vague words",
}
"""Names for what a single word or number is, where no rule has named it."""


class Edge(NamedTuple):
    """A thing that was found between a place and a later one; `kind` decides what its value is."""

    end: int
    kind: str
    value: Any
    cost: float
    rule: str


class _Node:
    """A place in the tree of patterns."""

    __slots__ = ("after", "complete")

    def __init__(self) -> None:
        self.after: dict[str, _Node] = {}
        self.complete: list[tuple[Rule, tuple[int, ...]]] = []


class Grammar:
    """Rules as a tree of their patterns, so that common beginnings are tried once."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._root = _Node()
        for rule in rules:
            for pattern in rule.patterns:
                node = self._root
                for kind in pattern.split():
                    node = node.after.setdefault(kind, _Node())
                node.complete.append((rule, _order(rule.patterns[0].split(), pattern.split())))

    def parse(
        self, lexical: list[list[Edge]], noise: list[bool], behind: list[bool], goals: frozenset[str]
    ) -> tuple[Edge | None, int]:
        """
        The cheapest edge of a goal kind over everything, and the number of steps taken.

        *noise* tells of each token whether it may be passed over before a thing, *behind* whether after the last.
        """
        size = len(lexical)
        chart: list[dict[str, list[Edge]]] = [{} for _ in range(size + 1)]
        steps = 0
        for place in range(size - 1, -1, -1):
            agenda = list(lexical[place])
            if noise[place]:
                for edges in chart[place + 1].values():
                    agenda += [Edge(e.end, e.kind, e.value, e.cost + NOISE_COST, e.rule) for e in edges]
            while agenda:
                edge = agenda.pop()
                if not _keep(chart[place], edge):
                    continue
                steps += self._extend(edge, chart, agenda)
                if steps > MOST_STEPS:
                    return None, steps
        whole = [e for kind in goals for e in chart[0].get(kind, ()) if all(behind[e.end :])]
        return min(whole, key=lambda e: (e.cost, e.kind, e.rule), default=None), steps

    def _extend(self, edge: Edge, chart: list[dict[str, list[Edge]]], agenda: list[Edge]) -> int:
        node = self._root.after.get(edge.kind)
        if node is None:
            return 1
        steps = 0
        waiting: list[tuple[_Node, int, tuple[Any, ...], float]] = [(node, edge.end, (edge.value,), edge.cost)]
        while waiting:
            node, end, values, cost = waiting.pop()
            steps += 1
            for rule, order in node.complete:
                value = rule.build(*[values[i] for i in order])
                if value is not None:
                    name = rule.name if rule.cost or not edge.rule else edge.rule
                    agenda.append(Edge(end, rule.gives, value, cost + rule.cost, name))
            if node.after:
                for kind, edges in chart[end].items():
                    if (following := node.after.get(kind)) is not None:
                        waiting += [(following, e.end, (*values, e.value), cost + e.cost) for e in edges]
        return steps


def _order(canonical: list[str], pattern: list[str]) -> tuple[int, ...]:
    """For each place of the canonical pattern that of its like in this one; what has no like takes what is left."""
    order = {i: i for i, kind in enumerate(canonical) if pattern[i : i + 1] == [kind]}  # two of a kind stay in order
    free = [i for i in range(len(pattern)) if i not in order]
    for here, kind in enumerate(canonical):
        place = next((i for i in free if here not in order and pattern[i] == kind), None)
        if place is not None:
            order[here] = place
            free.remove(place)
    return tuple(order[here] if here in order else free.pop(0) for here in range(len(canonical)))


def _keep(cell: dict[str, list[Edge]], edge: Edge) -> bool:
    """Whether the edge is new or cheaper than one of the same kind and end; then it is entered."""
    edges = cell.setdefault(edge.kind, [])
    for number, known in enumerate(edges):
        if known.end == edge.end:
            if known.cost <= edge.cost and (known.cost < edge.cost or known.value == edge.value):
                return False
            if known.cost > edge.cost:
                edges[number] = edge
                return True
    same = sum(known.end == edge.end for known in edges)
    if same >= 3:
        return False
    edges.append(edge)
    return True


def lexical_edges(found: Iterator[tuple[int, int, str, Any, float]], size: int) -> list[list[Edge]]:
    """Edges by their first token, from (first token, end, kind, value, cost)."""
    edges: list[list[Edge]] = [[] for _ in range(size)]
    for place, end, kind, value, cost in found:
        edges[place].append(Edge(end, kind, value, cost, _NAMES.get(type(value), "")))
    return edges
