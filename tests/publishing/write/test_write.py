"""Whatever happens on the way, the folder holds all of one site, and nothing that is not ours is ever replaced."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write import Written, exchange, refusal, write
from timeline.publishing.write.lock import locked
from timeline.publishing.write.manifest import MANIFEST


def site(**pages: str) -> list[OutputFile]:
    return [OutputFile(path=f"{name}/index.html", content=text.encode()) for name, text in pages.items()]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_files_of_a_site_are_written_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    written = write(site(a="one", b="two"), tmp_path / "deep" / "_site")

    assert written == Written(paths=["a/index.html", "b/index.html"], changed=2, written=2)
    assert tree(tmp_path / "deep" / "_site") == {"a/index.html": b"one", "b/index.html": b"two"}
    assert names(tmp_path / "deep") == ["_site"]


def test_a_second_build_replaces_the_first_whole_and_says_what_changed(tmp_path: Path) -> None:
    write(site(a="one", b="two", c="three"), tmp_path / "_site")

    written = write(site(a="one", b="other"), tmp_path / "_site")

    assert written == Written(paths=["a/index.html", "b/index.html"], changed=1, removed=1, written=2)
    assert tree(tmp_path / "_site") == {"a/index.html": b"one", "b/index.html": b"other"}
    assert names(tmp_path) == ["_site"]


def test_two_builds_of_one_site_leave_the_same_bytes(tmp_path: Path) -> None:
    write(site(a="one", b="two"), tmp_path / "first")
    write(reversed(site(a="one", b="two")), tmp_path / "second")

    assert (tmp_path / "first" / MANIFEST).read_bytes() == (tmp_path / "second" / MANIFEST).read_bytes()


def test_an_empty_folder_may_be_published_to(tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()

    assert not write(site(a="one"), tmp_path / "_site").fault
    assert not write(site(a="two"), tmp_path / "_site").fault


def test_what_a_file_manager_leaves_in_a_site_is_no_obstacle(tmp_path: Path) -> None:
    write(site(a="one"), tmp_path / "_site")
    (tmp_path / "_site" / "a" / ".DS_Store").write_bytes(b"")

    assert not write(site(a="two"), tmp_path / "_site").fault


class TestRefused:
    """A folder is refused when it could not be replaced without loss; it is then left untouched."""

    def test_a_folder_with_files_of_others(self, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "thesis.doc").write_text("years of work")

        written = write(site(a="one"), tmp_path / "out")

        assert "holds what timeline did not write, such as 'thesis.doc'" in written.fault
        assert tree(tmp_path / "out") == {"thesis.doc": b"years of work"}

    @pytest.mark.parametrize("stranger", ["a/notes.txt", "drafts/one.md", "empty/"])
    def test_a_site_into_which_somebody_put_a_file(self, tmp_path: Path, stranger: str) -> None:
        write(site(a="one"), tmp_path / "_site")
        path = tmp_path / "_site" / stranger
        path.parent.mkdir(exist_ok=True)
        path.mkdir() if stranger.endswith("/") else path.write_text("mine")

        written = write(site(a="two"), tmp_path / "_site")

        assert "such as '" + stranger.split("/", maxsplit=1)[0] in written.fault
        assert (tmp_path / "_site" / "a" / "index.html").read_text() == "one"
        assert path.exists()

    def test_a_site_in_which_a_page_became_a_link(self, tmp_path: Path) -> None:
        write(site(a="one"), tmp_path / "_site")
        (tmp_path / "elsewhere").write_text("keep")
        (tmp_path / "_site" / "a" / "index.html").unlink()
        (tmp_path / "_site" / "a" / "index.html").symlink_to(tmp_path / "elsewhere")

        assert "a symbolic link" in write(site(a="two"), tmp_path / "_site").fault
        assert (tmp_path / "elsewhere").read_text() == "keep"

    def test_a_foreign_manifest(self, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / MANIFEST).write_text("# by hand\n" + "0" * 64 + "  thesis.doc\n")
        (tmp_path / "out" / "thesis.doc").write_text("years of work")

        assert "thesis.doc" in write(site(a="one"), tmp_path / "out").fault

    def test_a_link_to_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "_site").symlink_to(tmp_path / "real", target_is_directory=True)

        assert "is a symbolic link" in write(site(a="one"), tmp_path / "_site").fault
        assert names(tmp_path / "real") == []

    def test_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "_site").write_text("a file")

        assert "is a file" in write(site(a="one"), tmp_path / "_site").fault
        assert (tmp_path / "_site").read_text() == "a file"

    def test_the_root_of_a_repository(self, tmp_path: Path) -> None:
        (tmp_path / "project" / ".git").mkdir(parents=True)

        assert "root of a repository" in write(site(a="one"), tmp_path / "project").fault

    def test_the_root_of_the_file_system(self) -> None:
        assert "root of the file system" in write(site(a="one"), Path("/")).fault

    @pytest.mark.parametrize("place", [".", ".."])
    def test_the_folder_you_are_in_and_those_above(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
    ) -> None:
        (tmp_path / "project").mkdir()
        monkeypatch.chdir(tmp_path / "project")

        assert "the folder you are in is in it" in write(site(a="one"), Path(place)).fault

    def test_the_home_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))

        assert "your home folder is in it" in refusal(tmp_path)

    @pytest.mark.parametrize(
        ("output", "reason"),
        [
            ("project", "is in it"),
            ("project/content", "is in it"),
            ("project/content/_site", "it lies in"),
        ],
    )
    def test_a_folder_that_holds_the_content_or_lies_in_it(self, tmp_path: Path, output: str, reason: str) -> None:
        (tmp_path / "project" / "content").mkdir(parents=True)

        written = write(site(a="one"), tmp_path / output, sources=[tmp_path / "project" / "content"])

        assert reason in written.fault
        assert "from which the site is made" in written.fault
        assert tree(tmp_path) == {}

    def test_a_site_inside_the_project_is_where_it_belongs(self, tmp_path: Path) -> None:
        (tmp_path / "content").mkdir()

        assert not write(site(a="one"), tmp_path / "_site", sources=[tmp_path / "content"]).fault


@pytest.mark.parametrize(
    ("paths", "fault"),
    [
        (["Same.html", "same.html"], "both 'Same.html' and 'same.html'"),
        (["a/STRASSE.html", "a/straße.html"], "both 'a/STRASSE.html' and 'a/straße.html'"),
        (["caf\u00e9", "cafe\u0301"], "some file systems hold them for one"),
        (["events", "events/index.html"], "both 'events' and 'events/'"),
        (["Events/a", "events/b"], "both 'Events/' and 'events/'"),
        (["a", "a"], "'a' twice"),
        (["../x"], "not a plain path"),
        (["/etc/x"], "not a plain path"),
        (["a//b"], "not a plain path"),
        (["a/./b"], "not a plain path"),
        (["a\\b"], "not a plain path"),
        (["a\nb"], "not a plain path"),
        ([""], "not a plain path"),
        ([".Timeline-Manifest"], "'.timeline-manifest'"),
    ],
)
def test_paths_that_some_system_would_confuse_are_refused_and_the_old_site_stays(
    tmp_path: Path, paths: list[str], fault: str
) -> None:
    write(site(a="one"), tmp_path / "_site")

    written = write([OutputFile(path=path, content=b"") for path in paths], tmp_path / "_site")

    assert fault in written.fault
    assert tree(tmp_path / "_site") == {"a/index.html": b"one"}
    assert names(tmp_path) == ["_site"]


def test_a_fault_in_what_makes_the_files_leaves_the_old_site_and_no_stage(tmp_path: Path) -> None:
    write(site(a="one"), tmp_path / "_site")

    def broken() -> Iterator[OutputFile]:
        yield OutputFile(path="b", content=b"")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(broken(), tmp_path / "_site")

    assert tree(tmp_path / "_site") == {"a/index.html": b"one"}
    assert names(tmp_path) == ["_site"]


@pytest.mark.parametrize("left", ["_site.stage-999999", "_site.stage-12-old"])
def test_what_a_killed_build_left_is_cleared(tmp_path: Path, left: str) -> None:
    write(site(a="one"), tmp_path / "_site")
    (tmp_path / left / "a").mkdir(parents=True)
    (tmp_path / "_site.stage-mine").mkdir()

    write(site(a="two"), tmp_path / "_site")

    assert names(tmp_path) == ["_site", "_site.stage-mine"]


def test_a_site_that_a_killed_build_put_aside_comes_back(tmp_path: Path) -> None:
    write(site(a="one"), tmp_path / "_site.stage-7-old")

    written = write([OutputFile(path="../x", content=b"")], tmp_path / "_site")

    assert written.fault
    assert tree(tmp_path / "_site") == {"a/index.html": b"one"}


def test_the_lock_of_a_dead_process_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "_site.lock").write_text("999999\n")

    assert not write(site(a="one"), tmp_path / "_site").fault
    assert names(tmp_path) == ["_site"]


def test_without_an_exchange_of_two_names_the_old_site_moves_aside(tmp_path: Path) -> None:
    for name in ("stage", "target"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "was").write_text(name)

    exchange._moved_aside(tmp_path / "stage", tmp_path / "target")

    assert (tmp_path / "target" / "was").read_text() == "stage"
    assert (tmp_path / "stage" / "was").read_text() == "target"
    assert names(tmp_path) == ["stage", "target"]


def test_where_the_new_site_cannot_move_in_the_old_one_moves_back(tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "was").write_text("target")

    with pytest.raises(FileNotFoundError):
        exchange._moved_aside(tmp_path / "stage", tmp_path / "target")

    assert (tmp_path / "target" / "was").read_text() == "target"
    assert names(tmp_path) == ["target"]


WRITER = """
import resource, signal, sys
from pathlib import Path
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write import write

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have its background ignore it

def site(word, files=150):
    for number in range(files):
        yield OutputFile(path=f"{number % 10}/{number}.html", content=word.encode() * 200)

output = Path(sys.argv[1])
"""


def run(script: str, *arguments: object) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", WRITER + script, *map(str, arguments)]
    return subprocess.Popen(words, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process: subprocess.Popen[str]) -> str:
    told, complaint = process.communicate(timeout=60)
    assert complaint == ""
    return told


def expected(word: str) -> dict[str, bytes]:
    return dict(sorted((f"{number % 10}/{number}.html", word.encode() * 200) for number in range(150)))


def test_a_build_killed_at_any_moment_leaves_all_of_one_site(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    ended(run("write(site('old'), output)", output))
    whole = (expected("old"), expected("new"))
    script = "print(flush=True)\nwhile True:\n    for word in ('new', 'old'): write(site(word), output)"
    moment = random.Random(5)
    for _ in range(12):
        process = run(script, output)
        assert process.stdout
        process.stdout.readline()
        time.sleep(moment.uniform(0.0, 0.12))
        process.send_signal(signal.SIGKILL)
        process.communicate()

        assert tree(output) in whole

    assert not write(site(a="one"), output).fault
    assert names(tmp_path) == ["_site"]


def test_an_interrupted_build_leaves_no_stage(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    ended(run("write(site('old'), output)", output))
    process = run("print(flush=True)\nwhile True: write(site('new', 3000), output)", output)
    assert process.stdout
    process.stdout.readline()
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)

    assert complaint.rstrip().endswith("KeyboardInterrupt")
    assert names(tmp_path) == ["_site"]


def test_builds_at_the_same_moment_follow_one_another(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    script = "for _ in range(6): print(write(site(sys.argv[2]), output).fault, end='')"

    builds = [run(script, output, word) for word in ("old", "new")]

    assert [ended(build) for build in builds] == ["", ""]
    assert tree(output) in (expected("old"), expected("new"))
    assert names(tmp_path) == ["_site"]


def test_a_build_that_waits_too_long_names_the_process_it_waits_for(tmp_path: Path) -> None:
    script = """
from timeline.publishing.write.lock import locked
with locked(output) as holder:
    print(holder, flush=True)
    sys.stdin.readline()
"""
    words = [sys.executable, "-c", WRITER + script, str(tmp_path / "_site")]
    with subprocess.Popen(words, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == "None\n"

        with locked(tmp_path / "_site", patience=0.0) as holder:
            assert holder == other.pid
        other.communicate("done\n")

    assert names(tmp_path) == []


def test_a_full_disk_is_one_line_with_the_path_and_the_old_site_stays(tmp_path: Path) -> None:
    output = tmp_path / "_site"
    write(site(a="one"), output)
    script = "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\nprint(write(site('new'), output).fault)"

    told = ended(run(script, output))

    assert told.startswith(f"cannot write {output}.stage-")
    assert told.endswith(f"/0/0.html: File too large; the site in {output} is as it was\n")
    assert tree(output) == {"a/index.html": b"one"}
    assert names(tmp_path) == ["_site"]


def test_a_place_that_cannot_be_written_is_one_line_with_the_path(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    written = write(site(a="one"), tmp_path / "file" / "_site")

    assert written.fault.startswith(f"cannot write {tmp_path / 'file'}")
    assert "\n" not in written.fault


@contextmanager
def as_somebody_whom_permissions_bind() -> Iterator[None]:
    """They do not bind root, who acts as somebody who owns nothing meanwhile."""
    user = os.geteuid()
    os.seteuid(user or 65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.skipif(os.name != "posix", reason="permissions are others elsewhere")
def test_a_read_only_place_is_one_line_with_the_path() -> None:
    with tempfile.TemporaryDirectory() as folder:  # beside the folders of tests, which are their owner's alone
        place = Path(folder)
        write(site(a="one"), place / "_site")
        place.chmod(0o555)
        with as_somebody_whom_permissions_bind():
            written = write(site(a="two"), place / "_site")
        place.chmod(0o755)

        assert "Permission denied" in written.fault
        assert tree(place / "_site") == {"a/index.html": b"one"}
