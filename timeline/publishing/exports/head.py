"""A publication to what every JSON file of its data begins with, and such a file to its bytes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping

from timeline.publishing.exports.parts import Json
from timeline.publishing.publication import Publication

SCHEMA_VERSION = "1.0"
"""The first number changes when a field goes or changes its meaning, the second when one is added."""


def head_of(publication: Publication) -> dict[str, Json]:
    """What the data are, where they come from and how old they are."""
    site = publication.chronology.site
    return {
        "schema_version": SCHEMA_VERSION,
        "title": site.title,
        "language": site.language,
        "base_url": publication.base_url or None,
        "built": publication.built,
        "generator": f"Timeline {publication.version}",
    }


def findings_of(publication: Publication) -> dict[str, Json]:
    """How often each check found something."""
    findings = Counter(finding.code for finding in publication.findings)
    return {code: findings[code] for code in sorted(findings)}


def json_bytes(document: Mapping[str, Json]) -> bytes:
    """An object in UTF-8, each of its fields on a line of its own, and each thing of a list of things."""
    fields = ",\n".join(f"{_dumped(name)}: {_laid_out(value)}" for name, value in document.items())
    return f"{{\n{fields}\n}}\n".encode()


def _laid_out(value: Json) -> str:
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return "[\n{}\n]".format(",\n".join(map(_dumped, value)))
    return _dumped(value)


def _dumped(value: Json) -> str:
    """On one line: only there the standard library writes with compiled code."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Some programs end a line at these, which JSON leaves as they are."""


def json_lines(documents: list[Json]) -> bytes:
    """One value on each line. Source: jsonlines.org."""
    text = "".join(
        f"{json.dumps(one, ensure_ascii=False, allow_nan=False, separators=(',', ':'))}\n" for one in documents
    )
    for character, escaped in _LINE_ENDS.items():
        text = text.replace(character, escaped)
    return text.encode()
