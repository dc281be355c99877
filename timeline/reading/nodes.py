"""The values that a text in YAML holds: mappings, lists and texts that know where they were written."""

from __future__ import annotations

from typing import TypeAlias

from timeline.core.text import Span, Text


class YamlMap(dict[str, "Node"]):
    """A mapping with its place; its keys know theirs."""

    __slots__ = ("begins",)

    def __init__(self, begins: Span | Text) -> None:
        super().__init__()
        self.begins = begins

    @property
    def span(self) -> Span:
        """Where it begins: at its bracket, else at its first key."""
        return self.begins.span if isinstance(self.begins, Text) else self.begins

    def key(self, name: str) -> Text | None:
        """The key equal to *name*, with its place."""
        return next((key for key in self if key == name and isinstance(key, Text)), None)


class YamlList(list["Node"]):
    """A sequence with its place."""

    __slots__ = ("begins",)

    def __init__(self, begins: Span | Text) -> None:
        super().__init__()
        self.begins = begins

    @property
    def span(self) -> Span:
        """Where it begins: at its bracket, else at its first hyphen."""
        return self.begins.span if isinstance(self.begins, Text) else self.begins


Node: TypeAlias = Text | YamlMap | YamlList
