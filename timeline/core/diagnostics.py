"""What is wrong with the content, where, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from timeline.core.struct import Struct, replace
from timeline.core.text import Span


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The site would be false or broken: nothing is written while one stands."""
    WARNING = "warning"
    """An editor should look; an error under `--strict`."""
    NOTE = "note"
    """Worth knowing, and often not to be avoided by a truthful chronology."""


class Related(Struct, frozen=True, kw_only=True):
    """A second place that a finding is about."""

    message: str
    span: Span


class Diagnostic(Struct, frozen=True, kw_only=True):
    """A finding about the content: a value, gathered and reported, never raised."""

    code: str
    """Stable, lower-case words joined by hyphens: `unknown-key`. Each has its line in the README."""
    severity: Severity
    message: str
    """What was found and what was expected, in one sentence without a full stop."""
    span: Span
    """The smallest piece that is wrong."""
    hint: str = ""
    """What the editor can do."""
    related: tuple[Related, ...] = ()

    def __hash__(self) -> int:
        """Of what tells them apart but for a few: a content has tens of thousands, and one file may have them all."""
        return hash((self.code, self.message, self.span.path, self.span.line, self.span.column))


def error(code: str, span: Span, message: str, *, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    """A finding with which nothing may be published."""
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, span=span, hint=hint, related=related)


def warning(code: str, span: Span, message: str, *, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    """A finding at which an editor should look."""
    return Diagnostic(code=code, severity=Severity.WARNING, message=message, span=span, hint=hint, related=related)


def note(code: str, span: Span, message: str, *, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    """A finding worth knowing."""
    return Diagnostic(code=code, severity=Severity.NOTE, message=message, span=span, hint=hint, related=related)


MOST_ALIKE = 1_000
"""How many findings of one code in one file are told one by one."""


def at_most(findings: Iterable[Diagnostic], most: int = MOST_ALIKE) -> Iterator[Diagnostic]:
    """
    The first *most* findings of a code in a file, and one in place of the rest of them, at the first of these.

    A file of 1 MB can hold half a million mistakes, and a log of all of them would bury those of other files.
    """
    alike: Counter[tuple[str, str, Severity]] = Counter()
    further: dict[tuple[str, str, Severity], Diagnostic] = {}
    for found in findings:
        key = (found.span.path, found.code, found.severity)
        alike[key] += 1
        if alike[key] <= most:
            yield found
        else:
            further.setdefault(key, found)
    for key, first in further.items():
        further_ones = alike[key] - most
        times = f"{further_ones:,} more time{'s' * (further_ones != 1)}"
        message = f"`{first.code}` is found {times} in this file, here first"
        hint = "mend those that are told; the others are told then"
        yield replace(first, code="more-findings", message=message, hint=hint, related=())


def weighed(problem: Diagnostic, rules: Mapping[str, Severity | None], *, strict: bool) -> Diagnostic | None:
    """An error stays one whatever the rules say: with it the site would be false or broken."""
    severity: Severity | None = problem.severity
    if severity is not Severity.ERROR and problem.code in rules:
        severity = rules[problem.code]
    if severity is Severity.WARNING and strict:
        severity = Severity.ERROR
    if severity is problem.severity:
        return problem
    return None if severity is None else replace(problem, severity=severity)
