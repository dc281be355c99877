"""
YAML text in the plain form that editors mostly write, to the values that `located` reads there; None on any doubt.

The form: a mapping or a list in block form with lower-case keys; texts that are plain, quoted in one line, folded (`>`)
or literal (`|`); lists of texts in brackets within one line. Nothing is found here: what deserves a finding is a
doubt, and is left to the full reader. A test holds both to the same values and places.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from timeline.core.text import Text, located
from timeline.reading.nodes import YamlList, YamlMap

DEEPEST = 16
"""How many collections may stand inside one another; deeper ones are left to the full reader."""
LONGEST = 2_000
"""Characters of the longest line with brackets: runs of spaces in it take quadratic time."""
UNUSUAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that YAML refuses or takes for white space or the end of a line."""
ROW = re.compile(r'^( *)(- +)?(?:([a-z][a-z0-9_-]{0,99}):( +|$))?(?:"([^"\\\n]+)" *|(.*))$', re.MULTILINE)
"""A line: indentation, hyphen, key, gap, and then a text in double quotation marks or anything else."""
FOLD = re.compile(r"\n(\n*)")
DOUBLE = re.compile(r'"([^"\\]*(?:\\["\\][^"\\]*)*)" *')
ESCAPE = re.compile(r'\\(["\\])')
NEGATIVE = re.compile("-[0-9]")
SINGLE = re.compile(r"'([^']*(?:''[^']*)*)' *")
HEADER = re.compile(r"([|>])[-+]? *")
WORDS = r"""(?:"([^"\\]+)"|([^\s"'\[\]{},:#?&*!|>%@`-][^\[\]{},:#?]*?)) *"""
ENTRY = re.compile(rf" *{WORDS}([,\]])")
"""An entry of a list in brackets."""
PAIR = re.compile(rf" *([a-z][a-z0-9_-]{{0,99}}): +{WORDS}([,}}])")
"""A key and its text in braces."""
NOT_PLAIN = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What a plain text cannot begin with, or only sometimes."""

Row: TypeAlias = tuple[str, str, str, str, str, str]


class _DoubtError(Exception):
    """This is for the full reader."""


def read_plainly(text: str, path: str, first_line: int = 1) -> YamlMap | YamlList | None:
    """The value that *text* holds, as `parse_yaml` has it, if it is plain and nothing is to be found about it."""
    if UNUSUAL.search(text):
        return None
    try:
        return _Reader(text, path, first_line).value()
    except _DoubtError:
        return None


class _Reader:
    """Lines in, one value out: where a line belongs is told by the collections that stand open."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.rows: list[Row] = ROW.findall(text)
        self.lines = text.split("\n")
        self.path = path
        self.first_line = first_line
        self.line = first_line
        """The number in the file of the line that is read."""
        self.next = 0
        """The index of the line after it."""
        self.open: list[tuple[int, YamlMap | YamlList]] = []
        """The collections that may go on, each with the column of its entries, from 0."""
        self.awaited: tuple[YamlMap, Text] | None = None
        """A key whose value begins in a line below, and its mapping, which is the last that is open."""

    def value(self) -> YamlMap | YamlList:
        """Read all lines."""
        while self.next < len(self.rows):
            indentation, hyphen, key, gap, quoted, rest = self.rows[self.next]
            self.line = self.first_line + self.next
            self.next += 1
            column = len(indentation)
            if hyphen:
                entries = self._list_at(column)
                column += len(hyphen)
                if key:
                    name = self._text(key, column, len(key))
                    mapping = YamlMap(name)
                    entries.append(mapping)
                    self._enter(column, mapping)
                    self._pair(mapping, name, column + len(key) + 1 + len(gap), quoted, rest)
                else:
                    entries.append(self._value(column, quoted, rest))
            elif key:
                name = self._text(key, column, len(key))
                self._pair(self._mapping_at(column, name), name, column + len(key) + 1 + len(gap), quoted, rest)
            elif quoted or (rest and rest[0] != "#"):
                raise _DoubtError
        if self.awaited is not None or not self.open:
            raise _DoubtError
        return self.open[0][1]

    def _text(self, value: str, column: int, length: int) -> Text:
        return located(value, self.path, self.line, column + 1, column + length + 1)

    def _enter(self, column: int, collection: YamlMap | YamlList) -> None:
        if len(self.open) == DEEPEST:
            raise _DoubtError
        self.open.append((column, collection))

    def _list_at(self, column: int) -> YamlList:
        """The list of which an entry begins at *column*."""
        if self.awaited is not None or not self.open:
            entries = YamlList(self._text("", column, 1))
            # The hyphens of a list may stand in the column of its key.
            self._begin(column, entries, least=self.open[-1][0] if self.open else 0)
            return entries
        while self.open[-1][0] > column:
            self.open.pop()
        begun, collection = self.open[-1]
        if begun != column or not isinstance(collection, YamlList):
            raise _DoubtError
        return collection

    def _mapping_at(self, column: int, name: Text) -> YamlMap:
        """The mapping of which the key *name* begins at *column*."""
        if self.awaited is not None or not self.open:
            mapping = YamlMap(name)
            self._begin(column, mapping, least=self.open[-1][0] + 1 if self.open else 0)
            return mapping
        while self.open[-1][0] > column or (self.open[-1][0] == column and isinstance(self.open[-1][1], YamlList)):
            self.open.pop()
            if not self.open:
                raise _DoubtError
        begun, collection = self.open[-1]
        if begun != column or not isinstance(collection, YamlMap):
            raise _DoubtError
        return collection

    def _begin(self, column: int, collection: YamlMap | YamlList, least: int) -> None:
        """Open what begins in a line of its own: the value of the awaited key, or of the whole text."""
        if column < least or (self.awaited is None and column):
            raise _DoubtError
        if self.awaited is not None:
            mapping, key = self.awaited
            mapping[key] = collection
            self.awaited = None
        self._enter(column, collection)

    def _pair(self, mapping: YamlMap, name: Text, column: int, quoted: str, rest: str) -> None:
        """The key *name* gets what stands at *column* after it, or awaits what stands below."""
        if name in mapping:
            raise _DoubtError
        if quoted or rest:
            mapping[name] = self._value(column, quoted, rest)
        else:
            self.awaited = mapping, name

    def _value(self, column: int, quoted: str, rest: str) -> Text | YamlList | YamlMap:
        if rest[:1] not in ("[", "{") or len(rest) > LONGEST:
            return self._scalar(column, quoted, rest)
        return self._brackets(column, rest) if rest[0] == "[" else self._braces(column, rest)

    def _scalar(self, column: int, quoted: str, rest: str) -> Text:
        """The text at *column*, which is the last thing of its line."""
        if quoted:
            value, length = quoted, len(quoted) + 2
        elif not rest:
            raise _DoubtError
        elif rest[0] not in NOT_PLAIN or NEGATIVE.match(rest):
            value = rest.rstrip(" ")
            length = len(value)
            if ": " in value or " #" in value or value[-1] == ":":
                raise _DoubtError
        elif header := HEADER.fullmatch(rest):
            value, length = self._block(folded=header[1] == ">"), len(rest)
        else:
            value, length = _quoted(rest)
        if not value or value.isspace():
            raise _DoubtError
        return self._text(value, column, length)

    def _brackets(self, column: int, rest: str) -> YamlList:
        """A list within its line."""
        entries = YamlList(self._text("", column, 1))
        match = ENTRY.match(rest, 1)
        while match:
            entries.append(self._words(match, 1, column))
            if match[3] == "]" and not rest[match.end() :].strip(" "):
                return entries
            match = ENTRY.match(rest, match.end()) if match[3] == "," else None
        raise _DoubtError

    def _braces(self, column: int, rest: str) -> YamlMap:
        """A mapping within its line."""
        mapping = YamlMap(self._text("", column, 1))
        match = PAIR.match(rest, 1)
        while match:
            name = self._text(match[1], column + match.start(1), len(match[1]))
            if name in mapping:
                raise _DoubtError
            mapping[name] = self._words(match, 2, column)
            if match[4] == "}" and not rest[match.end() :].strip(" "):
                return mapping
            match = PAIR.match(rest, match.end()) if match[4] == "," else None
        raise _DoubtError

    def _words(self, match: re.Match[str], group: int, column: int) -> Text:
        """The text in double quotation marks in *group*, or the plain one in the next group."""
        if plain := match[group + 1]:
            return self._text(plain, column + match.start(group + 1), len(plain))
        quoted = match[group]
        if quoted.isspace():
            raise _DoubtError
        return self._text(quoted, column + match.start(group) - 1, len(quoted) + 2)

    def _block(self, *, folded: bool) -> str:
        """The words of the lines below that are indented more than the collection in which they stand."""
        found: list[str] = []
        indentation = 0
        while self.next + len(found) < len(self.lines):
            line = self.lines[self.next + len(found)]
            words = line.lstrip(" ")
            margin = len(line) - len(words)
            if not found:
                if not words or margin <= self.open[-1][0]:
                    raise _DoubtError
                indentation = margin
            if words and margin < indentation:
                break
            if margin > indentation and (folded or not words):
                raise _DoubtError
            found.append(line[indentation:])
        self.next += len(found)
        value = "\n".join(found).rstrip("\n")
        return FOLD.sub(lambda match: match[1] or " ", value) if folded else value


def _quoted(rest: str) -> tuple[str, int]:
    """A text in quotation marks that reaches to the end of its line, and how long it is with them."""
    if match := DOUBLE.fullmatch(rest):
        return ESCAPE.sub(r"\1", match[1]), len(rest.rstrip(" "))
    if match := SINGLE.fullmatch(rest):
        return match[1].replace("''", "'"), len(rest.rstrip(" "))
    raise _DoubtError
