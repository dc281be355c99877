"""A Markdown text to what makes it too costly to render, if anything does."""

from __future__ import annotations

import re

from timeline.core.diagnostics import Diagnostic, error
from timeline.core.text import Span

_LONGEST_TEXT = 200_000
_LONGEST_BLOCK = 20_000
_DEEPEST_INDENT = 60
"""In columns: fifteen levels of lists. Python-Markdown descends one call deeper for each."""
_DEEPEST_QUOTATION = 15
_MOST = {
    "[": 400, "`": 400, "<": 400, "#": 400, "*": 1_000, "_": 1_000, "&": 1_000, "!": 1_000, "\\": 1_000, ":": 2_000,
    "|": 4_000,
}  # fmt: skip
"""How often a character that opens a construct may stand in one block; the cost is quadratic in each."""
_MOST_FULL_BLOCKS = 8
"""How many blocks may hold as many as that; of blocks that hold half as many, four times as many."""
_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_INDENT = re.compile(r"^[ \t]*", re.MULTILINE)
_MARKERS = re.compile(r"^[ \t]*((?:>[ \t]?)+|(?:[-*+][ \t]+)+|(?:\d+[.)][ \t]+)+)", re.MULTILINE)
_DEEP = re.compile(r"^[ \t]*(?:(?:>[ \t]?){16}|(?:[-*+][ \t]+){16}|(?:\d+[.)][ \t]+){16})", re.MULTILINE)
"""Lists or quotations that are deeper than may be."""


def too_complex(text: str, span: Span) -> Diagnostic | None:
    """The first block of *text* that may not be rendered, as an error at its first line."""
    if _is_modest(text):
        return None
    if len(text) > _LONGEST_TEXT:
        return _refused(span, f"{len(text):,} characters, at most {_LONGEST_TEXT:,} are read")
    start = 0
    costs = dict.fromkeys(_MOST, 0)
    for end in [*(match.start() for match in _BLANK_LINES.finditer(text)), len(text)]:
        block = text[start:end]
        reason = _block_fault(block) or _fault_so_far(block, costs)
        if reason:
            line = span.line + text.count("\n", 0, start) + (1 if start else 0)
            return _refused(Span(path=span.path, line=line, column=1, end=2), reason)
        start = end + 1 if end < len(text) else end
    return None


def _is_modest(text: str) -> bool:
    """Whether the whole text holds no more than one block of it may, as nearly all do."""
    return (
        len(text) <= _LONGEST_BLOCK
        and all(text.count(character) <= most for character, most in _MOST.items())
        and "\t" not in text
        and " " * (_DEEPEST_INDENT + 1) not in text
        and not _DEEP.search(text)
    )


def _block_fault(block: str) -> str:
    if len(block) > _LONGEST_BLOCK:
        return f"a block of {len(block):,} characters, at most {_LONGEST_BLOCK:,} are read"
    for character, most in _MOST.items():
        count = block.count(character)
        if count > most:
            return f"`{character}` stands {count:,} times in one block, at most {most:,} times are read"
    indent = max(len(match.group().expandtabs(4)) for match in _INDENT.finditer(block))
    if indent > _DEEPEST_INDENT:
        return f"indented by {indent} columns, at most {_DEEPEST_INDENT} are read"
    depth = max((_depth(match.group(1)) for match in _MARKERS.finditer(block)), default=0)
    if depth > _DEEPEST_QUOTATION:
        return f"lists or quotations {depth} deep, at most {_DEEPEST_QUOTATION} are read"
    return ""


def _fault_so_far(block: str, costs: dict[str, int]) -> str:
    """What is too much of the text up to and with *block*; *costs* are added to, by character."""
    for character, most in _MOST.items():
        costs[character] += block.count(character) ** 2
        if costs[character] > _MOST_FULL_BLOCKS * most**2:
            return f"too many blocks of this text are full of `{character}`"
    return ""


def _depth(markers: str) -> int:
    return markers.count(">") or len(markers.split())


def _refused(span: Span, reason: str) -> Diagnostic:
    message = f"this text is too complex to be set: {reason}"
    return error("prose-too-complex", span, message, hint="divide it by blank lines")
