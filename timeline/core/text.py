"""Text as an editor wrote it, with the place where it was written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
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

    It compares and hashes as the plain string does, so a `Text` finds what a `str` stored.
    """

    __slots__ = ("span",)
    span: Span

    def __new__(cls, value: str, span: Span) -> Text:
        text = super().__new__(cls, value)
        text.span = span
        return text

    def __getnewargs__(self) -> tuple[str, Span]:  # type: ignore[override]  # copy and pickle need the span too
        return str(self), self.span
