"""A look at folders shows whatever may change what is built from them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.cache.looking import digest, look, program, stamp_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/one.md").write_text("one")
    (tmp_path / "content/site.yaml").write_text("title: Test")
    return tmp_path / "content"


def names(folder: Path) -> list[str]:
    return sorted(os.path.relpath(path, folder) for path in look([folder]))


def test_all_files_are_seen_but_hidden_ones_and_compiled_modules(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git/HEAD").write_text("main")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__/a.pyc").write_text("")
    (folder / ".swp").write_text("")

    assert names(folder) == ["articles/one.md", "site.yaml"]


def test_a_link_is_seen_as_a_link_and_not_followed(folder: Path) -> None:
    (folder.parent / "elsewhere").mkdir()
    (folder.parent / "elsewhere/secret.md").write_text("secret")
    (folder / "events").symlink_to(folder.parent / "elsewhere")

    assert names(folder) == ["articles/one.md", "events", "site.yaml"]
    assert digest(str(folder / "events")) != digest(str(folder / "site.yaml"))


def test_a_folder_that_is_not_there_has_nothing_in_it(tmp_path: Path) -> None:
    assert look([tmp_path / "themes"]) == {}


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "site.yaml").write_text("title: Other"),
        lambda folder: (folder / "site.yaml").unlink(),
        lambda folder: (folder / "events").write_text("new"),
        lambda folder: os.utime(folder / "site.yaml", ns=(1, 1)),
        lambda folder: (folder / "articles/one.md").rename(folder / "articles/two.md"),
    ],
    ids=["words", "gone", "new", "time", "name"],
)
def test_every_change_shows(folder: Path, change: object) -> None:
    before = look([folder])

    change(folder)  # type: ignore[operator]

    assert look([folder]) != before


def test_a_stamp_is_that_of_the_look(folder: Path) -> None:
    path = str(folder / "site.yaml")

    assert stamp_of(path) == look([folder])[path]
    assert stamp_of(path + "x") is None


def test_the_program_is_known_by_its_packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = program()
    (tmp_path / "markdown-99.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)

    assert program() != before
