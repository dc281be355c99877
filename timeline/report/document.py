"""Findings to one JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.core.text import Span
from timeline.report.plain import in_order


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """
    One JSON document: `schema_version`, `counts` by severity, and `diagnostics` in order.

    Each has `code`, `severity`, `message`, `hint`, `path`, `line`, `column`, `end` and `related` (the last as a list of
    `message`, `path`, `line`, `column`, `end`). Lines and columns count from 1; `end` is the column after the last
    character. Whatever is not ASCII is escaped, so that no text can steer a terminal.
    """
    found = in_order(diagnostics)
    counts = {kind.value: sum(diagnostic.severity is kind for diagnostic in found) for kind in Severity}
    document = {"schema_version": 1, "counts": counts, "diagnostics": [_as_mapping(diagnostic) for diagnostic in found]}
    return json.dumps(document, indent=1) + "\n"


def _as_mapping(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_span_fields(diagnostic.span),
        "related": [{"message": related.message, **_span_fields(related.span)} for related in diagnostic.related],
    }


def _span_fields(span: Span) -> dict[str, object]:
    return {"path": span.path, "line": span.line, "column": span.column, "end": span.end}
