"""
Whole content folders, each in one text file, with what must be said of them.

A file of `tests/cases/sites/` holds the files of a content folder between lines such as `-- articles/a.md --`; what
begins with `themes/` and `baseline.json` stand beside the content. After `-- articles/a.md (bytes) --` come characters
and bytes as Python escapes them, after `(link)` where a symbolic link leads, after `(padded)` the beginning of a file
that is larger than what is read, after `(repeated)` lines of which the last stands there 1,001 times; what is
`(unreadable)` cannot be opened. At the end comes `-- findings --` with one `path:line:column severity code` a line: all
errors and warnings, and the notes that the case is about. `TIMELINE_ACCEPT=1` rewrites the findings; look at the
difference before you keep it.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from timeline import report
from timeline.builds import Request
from timeline.commands.check import without_known
from timeline.core.diagnostics import MOST_ALIKE, Diagnostic, Severity
from timeline.pipeline import examine
from timeline.reading.files import LARGEST

CASES = Path(__file__).parent / "cases" / "sites"
PLAIN = {"site.yaml": "title: Test\n"}
BASELINE = "baseline.json"


def files_of(case: str) -> dict[str, str]:
    """The texts between the marks."""
    parts = re.split(r"^-- (\S+(?: \(\w+\))?) --\n", case, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def findings_in(case: str, folder: Path) -> list[Diagnostic]:
    """What is said of the content folder that *case* describes."""
    return findings_of(PLAIN | files_of(case), folder)


def findings_of(files: Mapping[str, str], folder: Path) -> list[Diagnostic]:
    """What is said of a content folder of these files, those without a text left out."""
    closed = {
        lay_out(name.partition(" ")[0], name.partition(" ")[2].strip("()"), text, folder)
        for name, text in files.items()
        if name != "findings" and text.strip()
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.open", partial(_opened, open, closed))
        understood = examine(Request(content=folder, output=folder.parent / "_site"))
    if (text := files.get(BASELINE)) and not isinstance(known := report.read_baseline(text), str):
        understood, _ = without_known(understood, known, BASELINE, text)
    return sorted(understood.diagnostics, key=lambda one: (one.span.path, one.span.line, one.span.column, one.code))


def lay_out(name: str, how: str, text: str, folder: Path) -> Path | None:
    """Write a file of a case; its path if nobody is to be able to open it."""
    place = (folder.parent if name.startswith("themes/") or name == BASELINE else folder) / name
    place.parent.mkdir(parents=True, exist_ok=True)
    if how == "link":
        place.symlink_to(text.strip())
    elif how == "bytes":
        place.write_bytes(text.encode("latin-1").decode("unicode_escape").encode("latin-1"))
    elif how == "padded":
        place.write_text(text + "." * LARGEST, encoding="utf-8")
    elif how == "repeated":
        place.write_text(text + f"{text.splitlines()[-1]}\n" * MOST_ALIKE, encoding="utf-8")
    else:
        place.write_text(text, encoding="utf-8")
    return place if how == "unreadable" else None


def _opened(truly: Callable[..., Any], closed: set[Path | None], file: Any, *given: Any, **named: Any) -> Any:
    """For root no file is closed: this one behaves as for others."""
    if isinstance(file, str | os.PathLike) and Path(file) in closed:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(file))
    return truly(file, *given, **named)


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
