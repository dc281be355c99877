"""A finding and its source to a name that stays the same while lines move around it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.core.diagnostics import Diagnostic
from timeline.report.plain import line_at, lines_of


def fingerprints(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> list[str]:
    """
    For each finding 16 hexadecimal digits, made of its code, its file and the text at its place.

    Line numbers and messages do not enter. Findings that are alike in all three are counted, so that a second one has
    a name of its own. The text itself cannot be read from it: captures are private.
    """
    found = list(diagnostics)
    texts = lines_of(found, sources)
    seen: Counter[tuple[str, str, str]] = Counter()
    names: list[str] = []
    for one in found:
        key = (one.code, one.span.path, _text_at(one, texts[one.span.path]))
        seen[key] += 1
        names.append(hashlib.sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest()[:16])
    return names


def _text_at(found: Diagnostic, lines: list[str]) -> str:
    """The marked text; the line, where nothing is marked; the message, where there is no line."""
    line = line_at(found.span, lines)
    return line[found.span.column - 1 : found.span.end - 1].strip() or line.strip() or found.message
