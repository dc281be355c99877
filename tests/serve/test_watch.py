"""A look finds every change of content, however the file came to have it, and nothing else."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from timeline.serve.watch import Notices, changed, look, look_at, pause_after

LATER = 2e9
"""In seconds since 1970: long after the files of these tests were written."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.md").write_text("one")
    (tmp_path / "site.yaml").write_text("title: x")
    return tmp_path


def same_stamp(content: Path) -> None:
    """Another text of the same length, with the date of the first."""
    path = content / "articles" / "one.md"
    dates = (path.stat().st_atime_ns, path.stat().st_mtime_ns)
    path.write_text("two")
    os.utime(path, ns=dates)


def moved_in_with_an_old_date(content: Path) -> None:
    (content / "spare").write_text("new")
    os.utime(content / "spare", (1, 1))
    (content / "spare").replace(content / "articles" / "one.md")


def in_a_new_folder(content: Path) -> None:
    (content / "events").mkdir()
    (content / "events" / "one.md").write_text("one")


def folder_removed(content: Path) -> None:
    (content / "articles" / "one.md").unlink()
    (content / "articles").rmdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda content: (content / "articles" / "one.md").write_text("two, longer"),
    "edited, same size and date": same_stamp,
    "moved in with an old date": moved_in_with_an_old_date,
    "created": lambda content: (content / "articles" / "two.md").write_text("two"),
    "created in a new folder": in_a_new_folder,
    "renamed": lambda content: (content / "articles" / "one.md").rename(content / "articles" / "two.md"),
    "became a link": lambda content: (content / "articles" / "two.md").symlink_to("one.md"),
    "folder removed": folder_removed,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(content: Path, change: Callable[[Path], object]) -> None:
    now = (content / "articles" / "one.md").stat().st_mtime
    before = look([content], {}, now)

    change(content)

    assert changed(before, look([content], before, now))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_look_at_what_the_system_tells_of_sees_what_a_look_at_everything_sees(
    content: Path, change: Callable[[Path], object]
) -> None:
    now = (content / "articles" / "one.md").stat().st_mtime
    before = look([content], {}, now)

    told = run(told_of(content, change))

    assert told
    assert look_at(told, [content], before, now) == look([content], {}, now)


def run(told: Coroutine[object, object, set[Path]]) -> set[Path]:
    """In a thread of its own: the tests with a browser leave a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, told).result()


async def told_of(content: Path, change: Callable[[Path], object]) -> set[Path]:
    """What the system tells of a change."""
    notices = Notices([content])
    listening = asyncio.create_task(notices.listen())
    try:
        while not await notices.wait(0.2):  # until it listens
            (content / ".begin").touch()
        change(content)
        return await notices.wait(10)
    finally:
        listening.cancel()


def test_of_hidden_files_no_look_is_taken(content: Path) -> None:
    before = look([content], {}, LATER)
    (content / ".git").mkdir()
    (content / ".git" / "index").write_text("x")
    hidden = [content / ".git" / "index", content / ".git", content.parent / "elsewhere.md"]

    assert look_at(hidden, [content], before, LATER) == before


def test_where_the_system_tells_nothing_a_look_is_due(tmp_path: Path) -> None:
    async def listened() -> set[Path]:
        notices = Notices([tmp_path / "nowhere"])
        await notices.listen()
        return await notices.wait(0.01)

    assert run(listened()) == set()


NO_CHANGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda content: content,
    "touched": lambda content: os.utime(content / "site.yaml", (5, 5)),
    "written again": lambda content: (content / "site.yaml").write_text("title: x"),
    "an editor's spare copy": lambda content: (content / "site.yaml~").write_text("x"),
    "a hidden file": lambda content: (content / ".site.yaml.swp").write_text("x"),
}


@pytest.mark.parametrize("change", NO_CHANGES.values(), ids=NO_CHANGES)
def test_what_changes_no_content_is_no_change(content: Path, change: Callable[[Path], object]) -> None:
    before = look([content], {}, LATER)

    change(content)

    assert not changed(before, look([content], before, LATER))


def test_a_settled_file_is_not_read_again(content: Path) -> None:
    before = look([content], {}, LATER)
    same_stamp(content)

    assert look([content], before, LATER) == before


def test_a_single_file_may_be_watched_and_a_missing_place_holds_nothing(content: Path) -> None:
    assert list(look([content / "site.yaml", content / "nowhere"], {}, LATER)) == [str(content / "site.yaml")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_nobody_waits_for_a_pipe(content: Path) -> None:
    os.mkfifo(content / "articles" / "pipe.md")

    assert str(content / "articles" / "pipe.md") in look([content], {}, LATER)


def test_a_circle_of_links_ends(content: Path) -> None:
    (content / "again").symlink_to(content, target_is_directory=True)

    assert len(look([content], {}, LATER)) == 2


@pytest.mark.parametrize(("took", "pause"), [(0.0, 0.1), (0.02, 0.1), (0.1, 0.4), (3.0, 1.0)])
def test_looking_takes_a_fifth_of_the_time_but_no_save_waits_for_long(took: float, pause: float) -> None:
    assert pause_after(took) == pytest.approx(pause)
    assert pause_after(took, told=True) == max(1.0, 10 * took)
