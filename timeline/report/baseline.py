"""Findings to a file that lets them pass from now on, and such a file with findings to those that are new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.struct import Struct
from timeline.report.fingerprints import fingerprints
from timeline.report.plain import in_order

SCHEMA_VERSION = 1


class Known(Struct, frozen=True, kw_only=True):
    """A finding that may stay for now."""

    path: str
    code: str
    fingerprint: str


class Passed(Struct, frozen=True, kw_only=True):
    """What is left of the findings, and of the baseline."""

    new: tuple[Diagnostic, ...]
    """In order; notes are never listed in a baseline, and stay."""
    known: int
    """How many findings the baseline let pass."""
    stale: tuple[Known, ...]
    """What the baseline lists and is found no more."""


class Baseline(Struct, frozen=True, kw_only=True):
    """The findings that were there when it was written."""

    known: tuple[Known, ...]

    def applied(self, diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> Passed:
        """What is new among *diagnostics*; *sources* has the text of each file by its path."""
        found = in_order(diagnostics)
        listed = {one.fingerprint for one in self.known}
        names = _names(found, sources)
        new = tuple(one for one, name in zip(found, names, strict=True) if name not in listed)
        stale = tuple(one for one in self.known if one.fingerprint not in names)
        return Passed(new=new, known=len(found) - len(new), stale=stale)


def _names(found: Sequence[Diagnostic], sources: Mapping[str, str]) -> list[str | None]:
    """The fingerprints of errors and warnings; None for a note."""
    weighty = iter(fingerprints((one for one in found if one.severity is not Severity.NOTE), sources))
    return [None if one.severity is Severity.NOTE else next(weighty) for one in found]


def written_baseline(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> str:
    """The text of a baseline that lets every error and warning pass; sorted, one entry a line."""
    found = in_order(diagnostics)
    named = zip(found, _names(found, sources), strict=True)
    entries = sorted((one.span.path, one.code, name) for one, name in named if name is not None)
    lines = (json.dumps({"path": path, "code": code, "fingerprint": name}) for path, code, name in entries)
    listed = ",".join(f"\n  {line}" for line in lines)
    return f'{{"schema_version": {SCHEMA_VERSION}, "findings": [{listed}\n]}}\n'


def read_baseline(text: str) -> Baseline | str:
    """The baseline in *text*, or what is wrong with it."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as fault:
        return f"it is no JSON: {fault}"
    if not isinstance(document, dict) or document.get("schema_version") != SCHEMA_VERSION:
        return f"expected an object with `schema_version` {SCHEMA_VERSION}, as `--write-baseline` makes it"
    entries = document.get("findings")
    fields = ("path", "code", "fingerprint")
    if not isinstance(entries, list) or not all(
        isinstance(entry, dict) and all(isinstance(entry.get(field), str) for field in fields) for entry in entries
    ):
        return "expected `findings` as a list of objects with `path`, `code` and `fingerprint`"
    return Baseline(known=tuple(Known(**{field: entry[field] for field in fields}) for entry in entries))
