"""Markdown to the same without its code, in which nothing is a mark."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
BACKTICKS = re.compile(r"`+")


def without_code(lines: list[str]) -> list[str]:
    """The lines, with spaces in the place of code spans and fenced blocks."""
    plain: list[str] = []
    for paragraph, is_code in _blocks(lines):
        text = "\n".join(paragraph)
        plain.extend(re.sub(r"[^\n]", " ", text).split("\n") if is_code else _without_spans(text).split("\n"))
    return plain


def _blocks(lines: list[str]) -> Iterator[tuple[list[str], bool]]:
    """The lines in runs: fenced blocks (True), and paragraphs up to and with the blank line that ends them."""
    run: list[str] = []
    fence = ""
    for line in lines:
        opening = FENCE.match(line)
        if fence:
            run.append(line)
            if opening and opening.group(1).startswith(fence) and not line[opening.end() :].strip():
                yield run, True
                run, fence = [], ""
        elif opening:
            if run:
                yield run, False
            run, fence = [line], opening.group(1)
        else:
            run.append(line)
            if not line.strip():
                yield run, False
                run = []
    if run:
        yield run, bool(fence)


def _without_spans(text: str) -> str:
    """A code span goes from a run of backticks to the next run of the same length."""
    runs = [match.span() for match in BACKTICKS.finditer(text)]
    starts: dict[int, list[int]] = {}
    for start, end in runs:
        starts.setdefault(end - start, []).append(start)
    pieces: list[str] = []
    done = 0
    for start, end in runs:
        same = starts[end - start]
        following = bisect.bisect_right(same, start)
        if start < done or following == len(same):
            continue
        close = same[following] + end - start
        pieces += [text[done:start], re.sub(r"[^\n]", " ", text[start:close])]
        done = close
    return "".join(pieces) + text[done:]
