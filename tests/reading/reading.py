"""What the tests of reading share: a content folder as texts by name, read."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.diagnostics import Diagnostic
from timeline.core.model.records import Records
from timeline.reading.files import SourceFile, decode
from timeline.reading.records import read_records

SITE = {"site.yaml": "title: Test\n"}


def source(text: str, name: str = "articles/a.md") -> SourceFile:
    """The file *name* of a content folder."""
    return decode(text.encode(), f"content/{name}", name)[0]


def read(files: Mapping[str, str]) -> tuple[Records, list[Diagnostic]]:
    """All records of a content folder, which has a `site.yaml` in any case."""
    records, found = read_records([source(text, name) for name, text in sorted((SITE | dict(files)).items())])
    assert records is not None
    return records, list(found)


def place(finding: Diagnostic) -> tuple[str, int, int]:
    """A finding as its code, line and column."""
    return finding.code, finding.span.line, finding.span.column


def article(keys: str, body: str = "") -> str:
    """A Markdown file; its first key stands in line 2."""
    return f"---\n{keys.strip()}\n---\n{body}"
