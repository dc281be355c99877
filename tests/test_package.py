"""The wheel holds all that the program needs, and tells a newcomer how to start from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the wheel, as it is after an installation."""
    folder = tmp_path_factory.mktemp("wheel")
    words = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(words, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def timeline(unpacked: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program of the wheel, run in *folder*; the checkout is not on its path."""
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "PYTHONDONTWRITEBYTECODE": "1"}
    script = (
        "import sys; sys.path = [p for p in sys.path if p not in ('', sys.argv[1])]; import timeline.__main__ as m; "
    )
    script += "sys.argv[1:2] = []; m.main()"
    return subprocess.run(
        [sys.executable, "-c", script, str(ROOT), *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment,
    )


@pytest.mark.parametrize("folder", ["timeline", "themes"])
def test_every_file_of_the_program_is_in_the_wheel(unpacked: Path, folder: str) -> None:
    listed = subprocess.run(["git", "ls-files", "-z", folder], capture_output=True, text=True, check=False, cwd=ROOT)
    if listed.returncode:
        pytest.skip("this is no checkout of a repository")
    inside = "timeline" if folder == "timeline" else "timeline/themes"

    files = [Path(name).relative_to(folder) for name in listed.stdout.split("\0") if name]

    assert [
        str(file) for file in files if (ROOT / folder / file).exists() and not (unpacked / inside / file).exists()
    ] == []


def test_nothing_of_the_site_or_the_tests_is_in_the_wheel(unpacked: Path) -> None:
    tops = sorted(path.name for path in unpacked.iterdir() if not path.name.endswith(".dist-info"))

    assert tops == ["timeline"]


@pytest.mark.parametrize("words", [[], ["build"], ["check"]], ids=["nothing", "build", "check"])
def test_in_an_empty_folder_it_says_what_is_missing_and_how_to_start(
    unpacked: Path, tmp_path: Path, words: list[str]
) -> None:
    ended = timeline(unpacked, tmp_path, *words)

    assert ended.returncode == 2
    assert "site.yaml" in ended.stderr
    assert "timeline serve" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_it_builds_a_first_site_with_the_theme_it_brings(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "content" / "events").mkdir(parents=True)
    (tmp_path / "content" / "site.yaml").write_text("title: What happened\nlanguage: en\n")
    (tmp_path / "content" / "events" / "first-event.md").write_text(
        "---\ntitle: What happened first\ndate: 2025-03-06\nsources:\n  - title: The headline\n"
        "    publisher: A newspaper\n    url: https://newspaper.example/the-article\n    published: 2025-03-06\n---\n"
    )

    ended = timeline(unpacked, tmp_path)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "What happened first" in (tmp_path / "_site" / "index.html").read_text("utf-8")
    assert list((tmp_path / "_site").glob("**/*.css"))
