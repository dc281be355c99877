"""Findings, and where the files have faults of form, to those findings that are no mere consequence of these faults."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.struct import Struct

OF_EVIDENCE = frozenset({
    "anachronism", "contested-date", "lone-wording", "lookalike-article", "lookalike-event", "lost-id",
    "mentions-differ", "no-known-origin", "one-zone-date", "orphan-article", "orphan-event", "reported-before-event",
    "rests-on-retracted", "same-moment", "single-origin", "single-origin-confirmed", "undated-event",
    "unrecorded-change", "unsourced-event", "untitled-event", "unused-entry",
})  # fmt: skip
"""Codes of findings that may be due to what another record would say if all of it could be read."""
OF_ITSELF = frozenset({
    "ambiguous-date", "date-after-article", "dead-without-archive", "false-precision", "missing-archive",
    "missing-reason", "missing-via", "relative-date", "undecided-via", "unknown-footnote", "unsupported-sentence",
    "unused-reference", "unverified-quote",
})  # fmt: skip
"""Codes of findings that may be due to what the same record would say, or an article that is cited there."""
UNDESCRIBED = "unknown-event"
"""Due to a mention that would describe the event, not to all else of its article."""
QUOTED = re.compile(r"`([^`]+)`")
WORD = re.compile(r"[\w-]+")
OWN_FILE = re.compile(r"/(?:articles|events)/([^/.]+)\.")


class _Doubt(Struct, frozen=True, kw_only=True):
    """What the faults of form leave open."""

    sources: Mapping[str, str]
    lines: Mapping[str, frozenset[int]]
    """The lines of the records with faults, by path."""
    spoken_of: frozenset[str]
    """The words of these records."""
    names: frozenset[str]
    """The names of their files, which are ids of articles and events."""
    described: frozenset[str]
    """The words of the mentions in which the faults are."""

    def covers(self, found: Diagnostic) -> bool:
        """Whether it may be a consequence of a fault."""
        subjects = QUOTED.findall(found.message)
        if found.code == UNDESCRIBED:
            return not self.described.isdisjoint(subjects)
        if found.code not in OF_EVIDENCE | OF_ITSELF:
            return False
        if found.span.line in self.lines.get(found.span.path, ()):
            return True
        if found.code in OF_ITSELF:
            lines = _lines(self.sources.get(found.span.path, ""))
            return not self.names.isdisjoint(_words(lines, _entry(lines, found.span.line)))
        return any(map(self._speaks_of, (*subjects, *OWN_FILE.findall(found.span.path))))

    def _speaks_of(self, subject: str) -> bool:
        words = WORD.findall(subject)
        return bool(words) and self.spoken_of.issuperset(words)


def without_consequences(
    found: Iterable[Diagnostic], faults: Iterable[Diagnostic], sources: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """
    Those of *found* that stand whatever the pieces with *faults* of form would say.

    That something lacks is not told of what a record with a fault speaks of: of itself, of an id, of a name.
    """
    at: dict[str, set[int]] = {}
    for one in faults:
        if one.severity is Severity.ERROR and OWN_FILE.search(one.span.path):
            at.setdefault(one.span.path, set()).add(one.span.line)
    doubt = _doubt(at, sources)
    return tuple(one for one in found if not (at and doubt.covers(one)))


def _doubt(at: Mapping[str, set[int]], sources: Mapping[str, str]) -> _Doubt:
    records: dict[str, frozenset[int]] = {}
    spoken_of: set[str] = set()
    described: set[str] = set()
    for path, numbers in at.items():
        lines = _lines(sources.get(path, ""))
        within: set[int] = set()
        for number in sorted(numbers):
            if "/articles/" in path:
                described |= _words(lines, _entry(lines, number))
            if number not in within:
                within |= set(_record(lines, number) if path.endswith(".yaml") else range(1, len(lines) + 1))
        records[path] = frozenset(within)
        spoken_of |= _words(lines, within)
    names = frozenset(name for path in at for name in OWN_FILE.findall(path))
    return _Doubt(
        sources=sources, lines=records, spoken_of=frozenset(spoken_of), names=names, described=frozenset(described)
    )


@lru_cache(maxsize=64)  # pure; a file may have tens of thousands of findings
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def _words(lines: Sequence[str], numbers: Iterable[int]) -> set[str]:
    return {word for number in numbers for word in WORD.findall(lines[number - 1])}


def _record(lines: Sequence[str], number: int) -> range:
    """The entry of the whole list that holds a line; all of it where that cannot be told."""
    starts = [at for at, line in enumerate(lines[:number], 1) if line.startswith("-")]
    return _block(lines, starts[-1]) if starts else range(1, len(lines) + 1)


def _entry(lines: Sequence[str], number: int) -> range:
    """The innermost entry of a list, such as a mention, that holds a line; else the line, with what is below it."""
    if number > len(lines):
        return range(0)
    depth = _indent(lines, number)
    for start in range(number, 0, -1):
        indent = _indent(lines, start)
        if (start == number or indent < depth) and lines[start - 1].lstrip().startswith("- "):
            return _block(lines, start)
        depth = min(depth, indent)
        if depth == 0:
            break  # nothing above holds it
    return _block(lines, number)


def _block(lines: Sequence[str], start: int) -> range:
    """A line with those that are indented deeper after it, or are entries of its own list."""
    indent = _indent(lines, start)
    is_entry = lines[start - 1].lstrip().startswith("-")
    for end in range(start + 1, len(lines) + 1):
        inside = _indent(lines, end) > indent or (
            not is_entry and _indent(lines, end) == indent and lines[end - 1].lstrip().startswith("- ")
        )
        if not inside:
            return range(start, end)
    return range(start, len(lines) + 1)


def _indent(lines: Sequence[str], number: int) -> float:
    line = lines[number - 1]
    return len(line) - len(line.lstrip()) if line.strip() else math.inf
