"""`timeline check` with a baseline lets pass what was there, and fails at what is new."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from timeline.cache.last import folder_for
from timeline.cli import main
from timeline.commands.check import run
from timeline.keeping import NAME

ARTICLE = (
    "---\ntitle: A\npublisher: The Press\npublished: 2025-03-06\nlanguage: en\n"
    "events: [{event: one, title: One, said: %s}]\n---\n"
)
GIVEN: dict[str, Any] = {
    "output": Path("_site"), "theme": "", "base_url": "", "strict": False, "drafts": False, "quiet": None,
    "form": "text", "baseline": None, "write_baseline": False,
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: Test\n", encoding="utf-8")
    said(tmp_path / "content", "a", "last Wensday")
    return tmp_path / "content"


def said(content: Path, article: str, words: str) -> None:
    (content / f"articles/{article}.md").write_text(ARTICLE % words, encoding="utf-8")


def check(content: Path, **options: Any) -> int:
    return run(**{**GIVEN, "content": content, **options})


def test_what_is_written_passes_and_what_is_new_fails(content, tmp_path, capsys):
    baseline = tmp_path / "known.json"

    assert check(content) == 1
    assert check(content, baseline=baseline, write_baseline=True) == 0
    assert check(content, baseline=baseline) == 0
    assert "1 known, which the baseline lets pass" in capsys.readouterr().out
    said(content, "b", "lastt week")
    assert check(content, baseline=baseline) == 1
    out = capsys.readouterr().out
    assert "lastt week" in out
    assert "last Wensday" not in out


def test_a_mended_finding_is_told_as_stale(content, tmp_path, capsys):
    baseline = tmp_path / "known.json"
    check(content, baseline=baseline, write_baseline=True)
    said(content, "a", "last Wednesday")
    capsys.readouterr()

    assert check(content, baseline=baseline, form="json") == 0

    found = json.loads(capsys.readouterr().out)["diagnostics"]
    (stale,) = (one for one in found if one["code"] == "stale-baseline")
    assert (stale["path"], stale["line"], stale["severity"]) == (baseline.as_posix(), 2, "note")


def test_a_baseline_that_is_none_is_misuse(content, tmp_path, capsys):
    broken = tmp_path / "broken.json"
    broken.write_text("[]", encoding="utf-8")

    assert check(content, baseline=broken) == 2
    assert check(content, baseline=tmp_path / "absent.json") == 2
    assert check(content, write_baseline=True) == 2
    assert check(content, baseline=tmp_path / "no/such/folder.json", write_baseline=True) == 2
    assert "schema_version" in capsys.readouterr().err


def test_strict_shows_sentences_without_a_source_and_does_not_fail_at_them(content, capsys):
    said(content, "a", "last Wednesday")
    event = "---\ntitle: One\ndate: 2025-03-05\n---\nIt was.[^a] Nobody knew.\n"
    (content / "events").mkdir()
    (content / "events/one.md").write_text(event, encoding="utf-8")

    assert check(content, strict=True) == 0
    assert "content/events/one.md:5:13: note[unsupported-sentence]" in capsys.readouterr().out
    assert check(content) == 0
    assert "unsupported-sentence" not in capsys.readouterr().out
    assert check(content, strict=True, quiet=True) == 0
    assert capsys.readouterr().out == ""


def test_sarif_stands_alone_on_the_screen(content, capsys):
    assert check(content, form="sarif") == 1

    document = json.loads(capsys.readouterr().out)
    assert [one["ruleId"] for one in document["runs"][0]["results"] if one["level"] == "error"] == ["date"]


def test_after_a_build_the_same_is_found(content, tmp_path, capsys):
    site = tmp_path / "_site"
    said(content, "a", "last Wednesday")
    said(content, "b", "on Thursday")
    ended = CliRunner().invoke(main, ["build", "--content", str(content), "--output", str(site)])
    said(content, "a", "lastt week")
    capsys.readouterr()

    check(content, output=site)
    going_on = capsys.readouterr().out
    check(content, output=tmp_path / "elsewhere")

    assert (ended.exit_code, (folder_for(site) / NAME).is_file()) == (0, True)
    assert going_on == capsys.readouterr().out
    assert "lastt week" in going_on
