"""A site is made of its content and of nothing else: place, time, language and network do not enter."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

SURROUNDINGS = {
    "at home": {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    "far east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "LANGUAGE": "tr"},
    "far west": {"TZ": "America/Adak", "LC_ALL": "ar_EG.UTF-8", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"},
}

OFFLINE = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen", "os.system"):
        raise AssertionError(f"{event} {arguments}")

sys.addaudithook(refuse)
from timeline.cli import main
main()
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(script: list[str], folder: Path, *words: str | Path, **environment: str) -> None:
    ended = subprocess.run(
        [sys.executable, *script, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )

    assert (ended.returncode, ended.stderr) == (0, "")


def copied_backwards(target: Path) -> Path:
    """The content again, its files created in another order, so that folders list them in another."""
    for path in sorted((ROOT / "content").rglob("*"), reverse=True):
        if path.is_file():
            copy = target / path.relative_to(ROOT / "content")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return target


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("reference")
    run(["-m", "timeline"], ROOT, "--output", folder / "_site", "--base-url", "https://example.org/repo/")
    return tree(folder / "_site")


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_the_same_content_makes_the_same_bytes_everywhere(
    tmp_path: Path, reference: dict[str, bytes], surroundings: dict[str, str]
) -> None:
    content = copied_backwards(tmp_path / "elsewhere" / "content")
    words: list[str | Path] = [
        "--content",
        content,
        "--output",
        tmp_path / "_site",
        "--base-url",
        "https://example.org/repo/",
    ]

    run(["-m", "timeline"], tmp_path, *words, **surroundings)

    found = tree(tmp_path / "_site")
    assert sorted(found.keys() ^ reference.keys()) == []
    assert [path for path, content in found.items() if content != reference[path]] == []


def test_the_clock_enters_through_the_source_date_alone(tmp_path: Path, reference: dict[str, bytes]) -> None:
    words: list[str | Path] = ["--output", tmp_path / "_site", "--base-url", "https://example.org/repo/"]

    run(["-m", "timeline"], ROOT, *words, SOURCE_DATE_EPOCH="2000000000")

    found = tree(tmp_path / "_site")
    assert found.keys() == reference.keys()
    assert found != reference
    assert any(b"18 May 2033" in content for content in found.values())


@pytest.mark.parametrize("command", ["build", "check"])
def test_nobody_is_asked_and_no_program_started(tmp_path: Path, command: str) -> None:
    run(["-c", OFFLINE], ROOT, command, "--output", tmp_path / "_site")

    assert (tmp_path / "_site").exists() is (command == "build")
