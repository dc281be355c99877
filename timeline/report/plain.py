"""
What all formats of findings share: their order, their counts, and text that no content can forge or steer.

Everything that comes from the content is untrusted: characters that would steer a terminal, forge a line or turn the
direction of writing are printed escaped in every format.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.text import Span

_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Invisible, but part of the spelling of Persian, Hindi and others."""


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By path, line and column."""
    return sorted(
        diagnostics, key=lambda found: (found.span.path, found.span.line, found.span.column, found.code, found.message)
    )


def printable(text: str) -> str:
    r"""*text* with every control, bidirectional and line-breaking character written out, such as `\x1b` or `\u202e`."""
    return "".join(character if _harmless(character) else _written_out(character) for character in text)


def _harmless(character: str) -> bool:
    return unicodedata.category(character) not in _STEERING or character in _JOINERS


def _written_out(character: str) -> str:
    return character.encode("unicode-escape").decode("ascii")


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Such as `2 errors, 1 warning, 14 notes`."""
    counts = Counter(found.severity for found in diagnostics)
    parts = [f"{counts[kind]} {kind.value}{'s' * (counts[kind] != 1)}" for kind in Severity if counts[kind]]
    return ", ".join(parts) or "no findings"


def place(span: Span) -> str:
    """Such as `content/articles/caliber.md:14:11`."""
    return f"{printable(span.path)}:{span.line}:{span.column}"


def lines_of(found: Iterable[Diagnostic], sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Only line feeds end a line, as in the reader that counted them."""
    return {path: sources.get(path, "").split("\n") for path in {diagnostic.span.path for diagnostic in found}}


def line_at(span: Span, lines: list[str]) -> str:
    """The line on which *span* begins; empty where the file, or the line, is not there."""
    return lines[span.line - 1].removesuffix("\r") if 0 < span.line <= len(lines) else ""
