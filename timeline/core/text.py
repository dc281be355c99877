"""Text as an editor wrote it, with the place where it was written."""

from __future__ import annotations

from timeline.core.struct import Struct


class Span(Struct, frozen=True, kw_only=True):
    """
    A place in a file.

    Lines and columns count from 1, columns in characters (code points), not bytes;
    `end` is the column after the last character, on the same line.
    """

    path: str
    """The file, with forward slashes, as an editor would name it: `content/articles/caliber.md`."""
    line: int = 1
    column: int = 1
    end: int = 1


class Text(str):
    """
    A string from a file that knows its place; in every other way it is a `str`.

    It compares and hashes as the plain string does, so a `Text` finds what a `str` stored. A content has hundreds of
    thousands of them, and few are ever shown with their place: the span is put together when it is asked for.
    """

    __slots__ = ("column", "end", "line", "path")
    path: str
    line: int
    column: int
    end: int

    def __new__(cls, value: str, span: Span) -> Text:
        return located(value, span.path, span.line, span.column, span.end)

    @property
    def span(self) -> Span:
        """Where it was written."""
        return Span(path=self.path, line=self.line, column=self.column, end=self.end)

    def __reduce__(self) -> tuple[object, ...]:
        return located, (str(self), self.path, self.line, self.column, self.end)


def located(value: str, path: str, line: int, column: int, end: int) -> Text:
    """The text whose span has these parts."""
    text = str.__new__(Text, value)
    text.path, text.line, text.column, text.end = path, line, column, end
    return text
