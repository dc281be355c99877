"""The text of a file, its front matter or a list, to the outline of its values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from timeline.core.outline import Outline
from timeline.reading.front_matter import CLOSING
from timeline.reading.located import Part, parts


def outline_of(text: str, *, front_matter: bool) -> Outline | None:
    """
    The outline of *text*, whose lines may end in any way; of a Markdown file only the front matter.

    The text must have been read without a finding on its syntax; None: it holds no value.
    """
    first = 0
    lines = text.split("\n")
    if front_matter:
        first = 1
        end = next(number for number, line in enumerate(lines) if number and line.rstrip() in CLOSING)
        lines = lines[:end]
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    reader = _Reader(text, starts, first)
    found = parts("\n".join(lines[first:]))
    head = next(found, None)
    return reader.value(head, found) if head is not None else None


class _Reader:
    """Parts in, values out; keeps where each line of the file starts."""

    def __init__(self, text: str, starts: list[int], first: int) -> None:
        self.text = text
        self.starts = starts
        self.first = first

    def value(self, part: Part, rest: Iterator[Part]) -> Outline:
        """The value that begins with *part*, which takes from *rest* what belongs to it."""
        kind, begins, ends, bracketed, text = part
        start, end = self._offset(begins), self._offset(ends)
        if kind == "text":
            # A folded text reaches to the line after it.
            end = start + len(self.text[start:end].rstrip())
            return Outline(start=start, end=end, text=text)
        inner: list[Outline] = []
        for one in rest:
            if one[0] == "end":
                end = self._offset(one[2]) if bracketed else inner[-1].end
                break
            inner.append(self.value(one, rest))
        if kind == "list":
            return Outline(start=start, end=end, bracketed=bracketed, entries=tuple(inner), is_list=True)
        keys = tuple(zip(inner[::2], inner[1::2], strict=True))
        return Outline(start=start, end=end, bracketed=bracketed, keys=keys)

    def _offset(self, position: tuple[int, int]) -> int:
        line, column = position
        return min(self.starts[min(line + self.first, len(self.starts) - 1)] + column, len(self.text))
