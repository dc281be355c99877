"""The values that a text in YAML holds: mappings, lists and texts that know where they were written."""

from __future__ import annotations

from typing import TypeAlias

from timeline.core.text import Span, Text


class YamlMap(dict[str, "Node"]):
    """A mapping with its place; its keys know theirs."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.written: dict[str, Text] = {}

    def put(self, key: Text, value: Node) -> None:
        """Give *key*, whose place is kept, the value."""
        self[key] = value
        self.written[key] = key

    def key(self, name: str) -> Text | None:
        """The key equal to *name*, with its place."""
        return self.written.get(name)


class YamlList(list["Node"]):
    """A sequence with its place."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


Node: TypeAlias = Text | YamlMap | YamlList
