"""A build is taken for the one before only when it would be the same."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.cache import last
from timeline.cache.last import COARSEST_CLOCK, NAME, Last, Start, folder_for, read_last, write_last
from timeline.cache.looking import look

LONG_AGO = 1_700_000_000_000_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"content/site.yaml": "title: A", "_site/index.html": "<p>A", "_site/.mark": "1"}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return tmp_path


def start(folder: Path, asked: str = "build") -> Start:
    places = (folder / "content", folder / "themes")
    return Start(
        folder=folder / "cache/_site",
        asked=asked,
        places=places,
        package=places[0],
        seen=look(places),
        now=time.time_ns(),
    )


def built(folder: Path) -> Last:
    last = start(folder).ended(folder / "_site", ".mark", ["index.html"], "said")
    assert last is not None
    return last


def is_current(folder: Path, last: Last, asked: str = "build") -> bool:
    return start(folder, asked).again(last, folder / "_site", ".mark")


def write(path: Path, text: str, when: int) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    os.utime(path, ns=(when, when))


def test_what_is_written_down_is_read_back(folder: Path) -> None:
    last = built(folder)

    write_last(folder / "cache/_site", last)

    assert read_last(folder / "cache/_site") == last
    assert is_current(folder, last)
    assert (folder / "cache/.gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"format":0}', '{"format":1,"asked":"a","inputs":{"a":[1]},"mark":[1,1,1]}', "\ud800"],
)
def test_what_cannot_be_read_is_nothing(folder: Path, text: str) -> None:
    (folder / NAME).write_bytes(text.encode("utf-8", errors="surrogatepass"))

    assert read_last(folder) is None


def test_without_a_folder_nothing_is_remembered(folder: Path) -> None:
    assert read_last(folder / "nowhere") is None


def test_each_output_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert folder_for(tmp_path / "a/_site") == tmp_path / "a/.timeline-cache/_site"
    assert folder_for(tmp_path / "a/other") != folder_for(tmp_path / "a/_site")


@pytest.mark.parametrize(
    ("path", "text", "when"),
    [
        ("content/site.yaml", "title: B", LONG_AGO + 1),
        ("content/site.yaml", "title: Long", LONG_AGO),
        ("content/articles/new.md", "new", LONG_AGO),
        ("themes/own.css", "new", LONG_AGO),
        ("_site/index.html", "<p>Longer", LONG_AGO),
        ("_site/.mark", "1", LONG_AGO + 1),
    ],
)
def test_whatever_changes_makes_a_build(folder: Path, path: str, text: str, when: int) -> None:
    last = built(folder)

    write(folder / path, text, when)

    assert not is_current(folder, last)


@pytest.mark.parametrize("path", ["content/site.yaml", "_site/index.html", "_site/.mark"])
def test_whatever_goes_makes_a_build(folder: Path, path: str) -> None:
    last = built(folder)

    (folder / path).unlink()

    assert not is_current(folder, last)


def test_another_question_makes_a_build(folder: Path) -> None:
    assert not is_current(folder, built(folder), asked="build --drafts")


def test_the_same_words_at_another_time_are_no_change(folder: Path) -> None:
    """As after `git checkout` to and fro."""
    last = built(folder)

    write(folder / "content/site.yaml", "title: A", LONG_AGO + 5)

    assert is_current(folder, last)


def test_a_fresh_file_is_known_by_its_words_alone(folder: Path) -> None:
    """Two writes may bear one time: of a file just written the time proves nothing."""
    now = time.time_ns()
    write(folder / "content/site.yaml", "title: A", now)
    last = built(folder)
    stamp = (folder / "content/site.yaml").stat()

    with (folder / "content/site.yaml").open("r+") as file:
        file.write("title: B")
    os.utime(folder / "content/site.yaml", ns=(stamp.st_mtime_ns, stamp.st_mtime_ns))

    assert (folder / "content/site.yaml").stat().st_size == stamp.st_size
    assert not is_current(folder, last)
    assert last.inputs[str(folder / "content/site.yaml")][1] == 0


def test_an_old_file_is_known_by_its_time(folder: Path) -> None:
    last = built(folder)

    assert last.inputs[str(folder / "content/site.yaml")][1] == LONG_AGO
    assert time.time_ns() - LONG_AGO > COARSEST_CLOCK


def test_a_file_that_stands_as_it_stood_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_last(folder / "cache/_site", built(folder))
    write(folder / "content/articles/new.md", "new", LONG_AGO)
    read: list[str] = []
    monkeypatch.setattr(last, "digest", lambda path: read.append(Path(path).name) or "digest")

    ended = built(folder)

    assert read == ["new.md"]
    assert {len(entry[3]) for path, entry in ended.inputs.items() if path.endswith("site.yaml")} == {32}


def test_a_build_during_which_something_changed_is_not_written_down(folder: Path) -> None:
    begun = start(folder)
    write(folder / "content/site.yaml", "title: B", LONG_AGO + 1)

    assert begun.ended(folder / "_site", ".mark", ["index.html"], "said") is None


def test_a_site_that_lacks_one_of_its_files_is_not_written_down(folder: Path) -> None:
    assert start(folder).ended(folder / "_site", ".mark", ["index.html", "gone.html"], "said") is None


def test_nothing_written_down_takes_away_what_was(folder: Path) -> None:
    write_last(folder / "cache/_site", built(folder))
    write_last(folder / "cache/_site", None)

    assert read_last(folder / "cache/_site") is None
    assert replace(built(folder), said="other") != built(folder)


def test_where_nothing_can_be_written_down_the_build_goes_on(folder: Path) -> None:
    (folder / "cache/_site" / NAME).mkdir(parents=True)
    write_last(folder / "cache/_site", built(folder))

    assert read_last(folder / "cache/_site") is None


def test_nothing_is_written_through_a_link(folder: Path) -> None:
    precious = folder / "precious"
    precious.write_text("precious", encoding="utf-8")
    (folder / "cache/_site").mkdir(parents=True)
    for name in (".gitignore", f"_site/{NAME}.{os.getpid()}"):
        (folder / "cache" / name).symlink_to(precious)
    write_last(folder / "cache/_site", built(folder))

    assert precious.read_text(encoding="utf-8") == "precious"
    assert read_last(folder / "cache/_site") is not None
