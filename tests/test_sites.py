"""
Whole content folders, each in one text file, with what must be said of them.

A file of `tests/cases/sites/` holds the files of a content folder between lines such as `-- articles/a.md --`, and at
its end `-- findings --` with one `path:line:column severity code` a line: all errors and warnings, and the notes that
the case is about. `TIMELINE_ACCEPT=1` rewrites the findings; look at the difference before you keep it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from timeline.core.diagnostics import Diagnostic, Severity
from timeline.pipeline import Request, understand

CASES = Path(__file__).parent / "cases" / "sites"
PLAIN = {"site.yaml": "title: Test\n"}


def files_of(case: str) -> dict[str, str]:
    """The texts between the marks."""
    parts = re.split(r"^-- (\S+) --\n", case, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def findings_in(case: str, folder: Path) -> list[Diagnostic]:
    """What is said of the content folder that *case* describes."""
    for name, text in (PLAIN | files_of(case)).items():
        if name != "findings":
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    understood = understand(Request(content=folder, output=folder.parent / "_site"))
    return sorted(understood.diagnostics, key=lambda one: (one.span.path, one.span.line, one.span.column, one.code))


def line_of(found: Diagnostic) -> str:
    """A finding as the cases write it."""
    return f"{found.span.path}:{found.span.line}:{found.span.column} {found.severity.value} {found.code}"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_content_folder_gets_its_findings(path, tmp_path):
    case = path.read_text(encoding="utf-8")
    expected = files_of(case).get("findings", "").split("\n")[:-1]
    about = {line.rpartition(" ")[2] for line in expected}

    found = [
        line_of(one)
        for one in findings_in(case, tmp_path / "content")
        if one.severity is not Severity.NOTE or one.code in about
    ]

    if os.environ.get("TIMELINE_ACCEPT") and found != expected:
        head = case.partition("-- findings --\n")[0]
        path.write_text(f"{head}-- findings --\n{''.join(f'{line}{chr(10)}' for line in found)}", encoding="utf-8")
    assert found == expected
