"""What runs on GitHub runs the README's own commands, with no more rights than it needs."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from timeline.cache.last import FOLDER

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BUILD = "pip install -e . && python build.py"
TEST = "pip install -e '.[test]' && pytest"
CURRENT = {
    "actions/cache": "v6",
    "actions/checkout": "v7",
    "actions/configure-pages": "v6",
    "actions/deploy-pages": "v5",
    "actions/setup-python": "v7",
    "actions/upload-pages-artifact": "v5",
}


def loaded(path: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return workflow


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def named(name: str) -> dict[Any, Any]:
    return loaded(ROOT / ".github" / "workflows" / f"{name}.yml")


def commands(name: str) -> list[str]:
    return [step["run"] for step in steps(named(name)) if "run" in step]


def test_there_are_two_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "pages.yml"]


def test_only_what_is_published_remembers_earlier_builds() -> None:
    """What a pull request builds is nowhere written down, so that nothing of it can be published later."""
    cached = [step for step in steps(named("pages")) if step.get("uses", "").startswith("actions/cache@")]

    assert [step["with"]["path"].split() for step in cached] == [[FOLDER, "_site"]]
    assert "cache" not in (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")
    assert set(named("pages")[True]) == {"push", "workflow_dispatch"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_only_read_unless_a_job_says_more(path: Path) -> None:
    assert loaded(path)["permissions"] == {"contents": "read"}


def test_only_the_deployment_may_write_and_it_runs_nothing_of_ours() -> None:
    jobs = named("pages")["jobs"]

    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step.get("uses") for step in jobs["deploy"]["steps"]] == ["actions/deploy-pages@v5"]
    assert all("permissions" not in job for job in named("check")["jobs"].values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_strangers_code_never_meets_our_rights(path: Path) -> None:
    triggers = loaded(path)[True]  # YAML 1.1 reads the key `on` so

    assert set(triggers) <= {"push", "pull_request", "workflow_dispatch"}
    assert "secrets." not in path.read_text("utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_expression_is_pasted_into_a_script(path: Path) -> None:
    assert [step["run"] for step in steps(loaded(path)) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_of_their_current_majors_and_keep_no_credentials(path: Path) -> None:
    for step in (step for step in steps(loaded(path)) if "uses" in step):
        action, version = step["uses"].split("@")
        assert version == CURRENT[action]
        if action == "actions/checkout":
            assert step["with"]["persist-credentials"] is False


def test_the_workflows_run_the_lines_that_the_readme_gives_a_newcomer() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert BUILD in readme
    assert TEST in readme
    assert TEST in commands("check")
    assert any(command.startswith(f"{BUILD} --strict") for command in commands("check"))
    assert any(command.startswith(f"{BUILD} --strict") for command in commands("pages"))


def test_the_site_that_is_built_is_the_one_that_is_uploaded() -> None:
    (upload,) = (step for step in steps(named("pages")) if "upload" in step.get("uses", ""))

    assert upload["with"] == {"path": "_site", "include-hidden-files": True}


def test_all_supported_versions_of_python_are_tested() -> None:
    versions = named("check")["jobs"]["tests"]["strategy"]["matrix"]["python"]
    declared = re.findall(r"Python :: (3\.\d+)\"", (ROOT / "pyproject.toml").read_text("utf-8"))

    assert versions == declared


def test_the_full_run_ends_with_the_readmes_line() -> None:
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert script.read_text("utf-8").rstrip().splitlines()[-1] == TEST
    subprocess.run(["bash", "-n", str(script)], check=True)
