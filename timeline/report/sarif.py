"""Findings to SARIF 2.1.0, which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from timeline.core.codes import CODES
from timeline.core.diagnostics import Diagnostic, Related
from timeline.core.text import Span
from timeline.report.fingerprints import fingerprints
from timeline.report.plain import in_order, printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "timelineFinding/v1"


def as_sarif(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], *, version: str) -> str:
    """
    One SARIF log with one run of Timeline *version*.

    Paths are relative, columns count code points, and the fingerprints outlive moved lines. The rules are those that
    found something. Whatever is not ASCII is escaped. Source: OASIS, SARIF 2.1.0.
    """
    found = in_order(diagnostics)
    present = {one.code for one in found}
    codes = [code for code in CODES if code in present]
    names = fingerprints(found, sources)
    results = [_result(one, codes.index(one.code), name) for one, name in zip(found, names, strict=True)]
    run = {
        "tool": {"driver": {"name": "Timeline", "version": version, "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str) -> dict[str, object]:
    advice = (
        f"{CODES[code]} A severity for `{code}` under `rules` in site.yaml weighs it otherwise, unless it is an error."
    )
    return {"id": code, "shortDescription": {"text": CODES[code]}, "help": {"text": advice}}


def _result(found: Diagnostic, rule: int, fingerprint: str) -> dict[str, object]:
    hint = f" (hint: {found.hint})" if found.hint else ""
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": {"text": _literally(f"{found.message}{hint}")},
        "locations": [_location(found.span)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if found.related:
        result["relatedLocations"] = [_related(number, one) for number, one in enumerate(found.related, start=1)]
    return result


def _literally(text: str) -> str:
    """Without placeholders (section 3.11.5 of SARIF) and embedded links (3.11.6)."""
    return printable(text).replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _related(number: int, related: Related) -> dict[str, object]:
    return {"id": number, "message": {"text": _literally(related.message)}, **_location(related.span)}


def _location(span: Span) -> dict[str, object]:
    region = {"startLine": span.line, "startColumn": span.column, "endColumn": max(span.end, span.column)}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(span.path)}, "region": region}}
