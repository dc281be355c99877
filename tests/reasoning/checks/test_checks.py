"""
Every rule, with a content folder that breaks it and one that keeps it; `.github/checks.md` is made from the same files.

A file of `tests/cases/checks/` is named for its code. It begins with why the rule matters; after `-- bad --` come the
files of a folder, and under `-- findings --` what is said of them, as in `tests/cases/sites/`; after `-- good --` the
files that are different in a folder that keeps the rule. `TIMELINE_ACCEPT=1` rewrites the findings and the reference.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.test_sites import PLAIN, findings_of, line_of
from timeline.core.codes import CODES
from timeline.core.diagnostics import Diagnostic, Severity
from timeline.report import as_text

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "cases" / "checks"
REFERENCE = ROOT / ".github" / "checks.md"
HEAD = """\
# What `timeline check` looks for

Every finding that the content can be mended of, with a folder of content in which it is found and what is different
in one where it is not. `rules` in `site.yaml` sets the severity of each that is not an error:
`rules: {missing-archive: warning, unused-entry: off}`. A test runs these examples, and this page is made from them.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One rule."""

    code: str
    why: str
    bad: dict[str, str]
    """Files by name."""
    findings: list[str]
    good: dict[str, str]
    """The files that are different; one without a text is gone."""

    @property
    def mended(self) -> dict[str, str]:
        """The files of the folder that keeps the rule."""
        return {name: text for name, text in (self.bad | self.good).items() if text.strip()}


def read_case(path: Path) -> Case:
    why, *parts = path.read_text(encoding="utf-8").split("\n-- ")
    sections: dict[str, dict[str, str]] = {"bad": {}, "good": {}}
    findings: list[str] = []
    section = ""
    for part in parts:
        name, _, text = part.partition(" --\n")
        name = name.removesuffix(" --")
        if name in sections:
            section = name
        elif name == "findings":
            findings = text.splitlines()
        else:
            sections[section][name] = f"{text}\n"
    return Case(code=path.stem, why=why.strip(), bad=sections["bad"], findings=findings, good=sections["good"])


def written(case: Case) -> str:
    """The text of the file of a case."""
    parts = [case.why, "-- bad --", *_files(case.bad), "-- findings --", *case.findings]
    return "\n".join([*parts, "-- good --", *_files(case.good), ""])


def _files(files: dict[str, str]) -> list[str]:
    return [f"-- {name} --\n{text.rstrip()}" for name, text in files.items()]


def found_in(files: dict[str, str], folder: Path) -> list[Diagnostic]:
    return findings_of(PLAIN | files, folder / "content")


def told(found: list[Diagnostic], code: str) -> list[Diagnostic]:
    """All errors and warnings, and the findings that the case is about; of many alike what stands in their place."""
    if code == "more-findings":
        return [one for one in found if one.code == code]
    return [one for one in found if one.severity is not Severity.NOTE or one.code == code]


def paths() -> list[Path]:
    return sorted(CASES.glob("*.txt"))


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_a_bad_folder_gets_its_finding_and_no_other(path, tmp_path):
    case = read_case(path)

    found = told(found_in(case.bad, tmp_path), case.code)

    lines = [line_of(one) for one in found]
    if os.environ.get("TIMELINE_ACCEPT") and lines != case.findings:
        case.findings[:] = lines
        path.write_text(written(case), encoding="utf-8")
    assert lines == case.findings
    assert {one.code for one in found} == {case.code}


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_a_good_folder_gets_neither_that_finding_nor_a_warning(path, tmp_path):
    case = read_case(path)

    assert told(found_in(case.mended, tmp_path), case.code) == []


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_a_finding_says_what_to_do_or_is_one_that_nobody_can_help(path, tmp_path):
    case = read_case(path)

    for one in told(found_in(case.bad, tmp_path), case.code):
        assert one.hint or one.related or one.code in {
            "contested-date", "impossible-date", "no-known-origin", "same-moment", "single-origin", "unused-entry",
            "wrong-type",
        }  # fmt: skip
        assert one.span.line >= 1
        assert not one.message.endswith(".")


def test_every_code_has_a_case():
    assert {path.stem for path in paths()} == set(CODES)


def section(case: Case, folder: Path) -> str:
    """What the reference says of one rule."""
    found = told(found_in(case.bad, folder), case.code)
    severities = " or ".join(sorted({one.severity.value for one in found})).capitalize()
    said = as_text(found, _sources(case.bad)).rpartition("\n\n")[0]
    head = [f"## `{case.code}`", "", f"{severities}. {CODES[case.code]} {case.why}", ""]
    bad = ["Bad:", "", *_shown(case.bad), "is told", "", _indented(said), ""]
    return "\n".join([*head, *bad, "Good is what differs here:", "", *_shown(case.good)])


def _sources(files: dict[str, str]) -> dict[str, str]:
    """The texts of files that are what they look like, by their paths in messages."""
    return {f"content/{name}": text for name, text in files.items() if " (" not in name}


def _shown(files: dict[str, str]) -> list[str]:
    return [
        _indented(f"{name}\n{_indented(text.rstrip())}" if text.strip() else f"no {name}") + "\n"
        for name, text in files.items()
    ]


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


def test_the_reference_is_made_from_the_cases(tmp_path):
    cases = {path.stem: read_case(path) for path in paths()}
    sections = [section(cases[code], tmp_path / code) for code in CODES if code in cases]

    reference = "\n".join([HEAD, *sections])

    if os.environ.get("TIMELINE_ACCEPT"):
        REFERENCE.write_text(reference, encoding="utf-8")
    assert reference == REFERENCE.read_text(encoding="utf-8")
