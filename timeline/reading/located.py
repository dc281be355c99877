"""
YAML text to values in which every key and every text knows its line and column, and findings on what is refused.

The subset: mappings with text as keys, sequences, and scalars, which stay text as written (`no`, `2025-03`,
`20:22`, `1_000`). A key or an entry without a value counts as not given, with a warning. Anchors, aliases, merge
keys, tags, directives, further documents and deep nesting are refused where they stand. Values are built from parser
events as they come, and reading stops at the first collection that is too deep: libyaml's composer crashes on deep
nesting, and its parser needs quadratic time for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, TypeAlias

import yaml

from timeline.core.diagnostics import Diagnostic, Related, error, warning
from timeline.core.text import Span, Text
from timeline.reading.characters import FORBIDDEN, INVISIBLE, name_of, shown
from timeline.reading.nodes import Node, YamlList, YamlMap
from timeline.reading.plain import read_plainly
from timeline.reading.syntax import DEEPEST, TOO_DEEP, TOO_DEEP_HINT, Position, SyntaxFault, explained

__all__ = ["DEEPEST", "Node", "Part", "YamlList", "YamlMap", "parse_yaml", "parts"]

MOST_REFUSED = 1_000
"""How many things are refused one by one before reading stops: a small text can hold half a million duplicate keys."""
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where libyaml begins to count a new line."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """
    The one value that *text* holds; None: it holds none, or its syntax is broken.

    A value may come with findings, errors among them: what was refused is left out of it. *first_line* is the
    number in the file of the text's first line. Most texts are plain, and read without the parser.
    """
    plain = read_plainly(text, path, first_line)
    return (plain, ()) if plain is not None else parse_fully(text, path, first_line)


def parse_fully(text: str, path: str, first_line: int = 1) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The same, by the parser in any case."""
    builder = _Builder(text, path, first_line)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if not builder.take(event):
                break
    except yaml.YAMLError as fault:
        builder.syntax(fault)
        return None, tuple(builder.found)
    return builder.root, tuple(builder.found)


def _extent(event: yaml.Event) -> tuple[Position, Position]:
    """Where an event begins and ends."""
    start, end = event.start_mark, event.end_mark
    assert start is not None and end is not None, "the parser gives every event its place"
    return (start.line, start.column), (end.line, end.column)


Part: TypeAlias = tuple[Literal["text", "list", "mapping", "end"], Position, Position, bool, str]


def parts(text: str) -> Iterator[Part]:
    """
    The parts of a text whose syntax is sound, as they come: kind, beginning, end, whether it is in flow form, value.

    Lines and columns count from 0.
    """
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.ScalarEvent):
            yield "text", *_extent(event), False, event.value
        elif isinstance(event, yaml.CollectionStartEvent):
            kind: Literal["list", "mapping"] = "list" if isinstance(event, yaml.SequenceStartEvent) else "mapping"
            yield kind, *_extent(event), bool(event.flow_style), ""
        elif isinstance(event, yaml.CollectionEndEvent):
            yield "end", *_extent(event), False, ""


class _Frame:
    """A collection that is being filled; of a mapping, also the key whose value comes next."""

    __slots__ = ("awaits_key", "container", "key", "keys")

    def __init__(self, container: YamlMap | YamlList) -> None:
        self.container = container
        self.awaits_key = isinstance(container, YamlMap)
        self.key: Text | None = None
        self.keys: dict[str, Text] = {}


class _Builder:
    """Parser events in, one by one; one value and findings out."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.lines = LINE_BREAK.split(text)
        self.path = path
        self.first_line = first_line
        self.as_written = frozenset(text)
        self.frames: list[_Frame] = []
        self.root: Node | None = None
        self.found: list[Diagnostic] = []
        self.refused = 0
        self.documents = 0

    def take(self, event: yaml.Event) -> bool:
        """Whether reading can go on after *event*."""
        if self.refused > MOST_REFUSED:
            self._refuse(
                "more-findings", self._span(event), "the file is read no further: too much of it is refused", ""
            )
            self.root = None
            return False
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self.frames.pop().container)
        elif isinstance(event, yaml.AliasEvent):
            span = self._span(event)
            self._refuse(
                "alias", span, "an alias is not read", "write the value out, or put the text in quotation marks"
            )
            self._add(Text(f"*{event.anchor}", span))
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._document(event)
        return True

    def syntax(self, fault: yaml.YAMLError) -> None:
        """Report what the parser cannot read."""
        mark, since = getattr(fault, "problem_mark", None), getattr(fault, "context_mark", None)
        words = explained(
            SyntaxFault(
                problem=getattr(fault, "problem", None) or getattr(fault, "reason", None) or str(fault),
                context=getattr(fault, "context", None) or "",
                at=(mark.line, mark.column) if mark else (0, 0),
                since=(since.line, since.column) if since else None,
            ),
            self.lines,
        )
        place = self._place(*words.stops) if words.stops else None
        related = (Related(message="here it cannot be read further", span=place),) if place else ()
        self._refuse(words.code, self._place(*words.at), words.message, words.hint, related)

    def _place(self, line: int, column: int) -> Span:
        # The end of the text may be a line further than its last one.
        line = min(line, len(self.lines) - 1)
        column = min(column, len(self.lines[line]))
        return Span(path=self.path, line=line + self.first_line, column=column + 1, end=column + 2)

    def _span(self, event: yaml.Event) -> Span:
        start, end = _extent(event)
        last = end[1] if end[0] == start[0] else len(self.lines[start[0]])
        return Span(
            path=self.path, line=start[0] + self.first_line, column=start[1] + 1, end=max(last, start[1] + 1) + 1
        )

    def _refuse(self, code: str, span: Span, message: str, hint: str, related: tuple[Related, ...] = ()) -> None:
        self.refused += 1
        self.found.append(error(code, span, message, hint=hint, related=related))

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if event.version or event.tags:
            self._refuse(
                "directive",
                self._place(_extent(event)[0][0], 0),
                "a YAML directive is not read",
                "delete the line that begins with `%`",
            )
        if self.documents > 1:
            self._refuse(
                "several-documents",
                self._span(event),
                "a second YAML document begins here",
                "one file holds one document: delete this line",
            )
        return self.documents == 1

    def _open(self, event: yaml.CollectionStartEvent) -> bool:
        span = self._span(event)
        self._properties(event, span)
        if len(self.frames) == DEEPEST:
            self._refuse("deep-nesting", span, TOO_DEEP, TOO_DEEP_HINT)
            self.root = None
            return False
        mapping = isinstance(event, yaml.MappingStartEvent)
        self.frames.append(_Frame(YamlMap(span) if mapping else YamlList(span)))
        return True

    def _properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, span: Span) -> None:
        if event.anchor is not None:
            self._refuse(
                "anchor",
                span,
                "an anchor is not read",
                "write the value without `&`, or put the text in quotation marks",
            )
        if event.tag is not None:
            self._refuse(
                "tag", span, "a tag is not read", "write the value without `!`, or put the text in quotation marks"
            )

    def _scalar(self, event: yaml.ScalarEvent) -> Text:
        span = self._span(event)
        self._properties(event, span)
        value: str = event.value
        if event.style in ("|", ">"):
            # The line feed at the end comes with the form, not with the words.
            value = value.rstrip("\n")
        elif event.style == '"':
            self._escapes(value, span)
        elif not event.style and value:
            self._comment(event)
        return Text(value, span)

    def _escapes(self, value: str, span: Span) -> None:
        """What escapes such as `\\x1b` have brought in; characters that stand in the file itself are known."""
        for pattern, report in ((FORBIDDEN, error), (INVISIBLE, warning)):
            match = pattern.search(value)
            if match and match.group() not in self.as_written:
                code = "control-character" if report is error else "invisible-character"
                message = f"an escape stands for {name_of(match.group())}, which cannot be seen"
                self.found.append(report(code, span, message, hint="leave it out"))

    def _comment(self, event: yaml.ScalarEvent) -> None:
        """A text such as `Aid #2` ends before its ` #`, and nobody would notice."""
        line, column = _extent(event)[1]
        rest = self.lines[line][column:]
        if rest.startswith(" #") and rest[2:3].strip():
            start = column + 2
            span = Span(path=self.path, line=line + self.first_line, column=start, end=start + len(rest) - 1)
            message = "what follows ` #` is a comment and not part of the text before it"
            hint = "put the whole text in quotation marks; in a comment, write a space after `#`"
            self.found.append(warning("comment-in-text", span, message, hint=hint))

    def _add(self, node: Node) -> None:
        if not self.frames:
            self.root = node or None if isinstance(node, Text) else node
            return
        frame = self.frames[-1]
        if isinstance(frame.container, YamlList):
            if self._filled(node, node.span, "an entry without a text counts as not written"):
                frame.container.append(node)
        elif frame.awaits_key:
            frame.key = self._key(node, frame)
            frame.awaits_key = False
        else:
            key = frame.key
            if key is not None and self._filled(node, key.span, f"`{shown(key)}` has no value and counts as not given"):
                frame.container[key] = node
            frame.awaits_key = True

    def _filled(self, node: Node, span: Span, otherwise: str) -> bool:
        """Nothing is lost where nothing stands, but a value that is indented wrongly may follow."""
        if not isinstance(node, Text) or node.strip():
            return True
        hint = "write it or delete the line; what follows may want indentation, and `#` before a text quotation marks"
        self.found.append(warning("empty-value", span, otherwise, hint=hint))
        return False

    def _key(self, node: Node, frame: _Frame) -> Text | None:
        """The key, or None: it was refused, and its value goes with it."""
        if not isinstance(node, Text) or not node:
            self._refuse(
                "no-text-key",
                node.span,
                "a key must be a text",
                "write `key: value`; a key with brackets needs quotation marks",
            )
            return None
        if node == "<<":
            self._refuse("merge-key", node.span, "a merge key is not read", "write the values out")
            return None
        # Keys that only differ in case or in the composition of their accents look alike to a reader.
        same = unicodedata.normalize("NFC", unicodedata.normalize("NFC", node).casefold())
        if (first := frame.keys.get(same)) is not None:
            related = (Related(message=f"`{shown(first)}` stands here first", span=first.span),)
            self._refuse(
                "duplicate-key",
                node.span,
                f"the key `{shown(node)}` stands twice, first in line {first.span.line}",
                "keep one of the two",
                related,
            )
            return None
        frame.keys[same] = node
        if len(frame.keys) == 1 and frame.container.span.column == node.span.column:
            # A mapping without brackets begins with its first key, and is shown by it.
            frame.container.begins = node
        return node
