"""However many processes make a site, it is the same, and so is what they find wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.publishing.sample import publication, theme
from timeline.core.diagnostics import Diagnostic
from timeline.processes import shared_out
from timeline.publishing import production
from timeline.publishing.outputs import parts_of
from timeline.publishing.production import produce
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import site_of
from timeline.publishing.theme import Template, renderer
from timeline.publishing.write import Stage, publish


def site(given: Publication, output: Path, processes: int) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    problems: tuple[Diagnostic, ...] = ()

    def fill(stage: Stage) -> bool:
        nonlocal problems
        parts = tuple(parts_of(site_of(given)))
        problems = produce(parts, renderer(given.theme, given.words), stage, shared_out, processes).problems
        return True

    written = publish(fill, output)
    assert written.fault == ""
    files = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert written.files == written.written == len(files) - 1  # and the manifest
    return files, problems


@pytest.fixture(autouse=True)
def however_few_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(production, "FEW", 1)


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_make_the_same_bytes_as_one(tmp_path: Path, processes: int) -> None:
    assert site(publication(), tmp_path / "a", 1) == site(publication(), tmp_path / "b", processes)


def test_several_processes_tell_the_same_faults_in_the_same_order(tmp_path: Path) -> None:
    broken = {
        name: Template(path=f"themes/x/{name}", source="{{ view.gone }}") for name in ("event.html", "article.html")
    }
    given = publication(theme=replace(theme(), templates={**theme().templates, **broken}))

    alone, together = site(given, tmp_path / "a", 1), site(given, tmp_path / "b", 3)

    assert [one.span.path for one in alone[1]] == ["themes/x/event.html", "themes/x/article.html"]
    assert alone == together
