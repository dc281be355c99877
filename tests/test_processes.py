"""Each piece of work is done once, whoever does it, and what goes wrong in a copy goes wrong here."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from timeline import processes
from timeline.processes import shared_out, usable_processors

needs_copies = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="this system makes no copies of a process"
)


def taken(numbers: Iterator[int]) -> tuple[int, list[int]]:
    return os.getpid(), list(numbers)


@pytest.mark.parametrize("pieces", [0, 1, 2, 49, 50, 51, 449, 450, 451, 20_000])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_number_is_given_to_one_process(pieces: int, number: int) -> None:
    results = shared_out(pieces, taken, number)

    assert sorted(number for _, numbers in results for number in numbers) == list(range(pieces))
    assert results[0][0] == os.getpid()


def said_by(script: str) -> subprocess.CompletedProcess[str]:
    """What a program of its own says, in which no other test has left a thread."""
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)


@needs_copies
def test_copies_are_other_processes() -> None:
    ended = said_by(
        "import os\nfrom timeline.processes import shared_out\n"
        "print(len(set(shared_out(1_000, lambda numbers: (list(numbers), os.getpid())[1], 2))))"
    )

    assert (ended.stdout, ended.stderr) == ("2\n", "")


REFUSED = """
import os
from timeline.processes import shared_out
here = os.getpid()
def work(numbers):
    if os.getpid() != here: raise OSError(28, "No space left on device", "a/page.html")
    return sum(numbers)
try: shared_out(100, work, 2)
except OSError as error: print(error.strerror, error.filename)
"""


@needs_copies
def test_what_the_system_refuses_a_copy_is_raised_here() -> None:
    ended = said_by(REFUSED)

    assert (ended.stdout, ended.stderr) == ("No space left on device a/page.html\n", "")


SCRIPT = """
import os
from timeline.processes import shared_out
here = os.getpid()
def work(numbers):
    for number in numbers:
        if os.getpid() != here: raise ZeroDivisionError("in a copy")
        {own}
print("before", end="")
shared_out(10_000, work, 2)
print("after")
"""


@needs_copies
def test_a_fault_of_ours_in_a_copy_ends_the_program_with_its_traceback() -> None:
    ended = said_by(SCRIPT.format(own="import time; time.sleep(0.001)"))  # long enough for the copy to get its turn

    assert (ended.returncode, ended.stdout) == (1, "before")
    assert "ZeroDivisionError: in a copy" in ended.stderr


def test_with_another_thread_at_work_nothing_is_copied() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert len(shared_out(1_000, taken, 2)) == 1
    finally:
        done.set()
        thread.join()


@pytest.fixture
def starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system without copies that are safe."""
    monkeypatch.setattr(processes, "must_start", lambda: True)
    monkeypatch.setattr(processes, "_WORTH_A_START", 1)


@pytest.mark.usefixtures("starts_anew")
@pytest.mark.parametrize("pieces", [2, 49, 50, 51, 451, 20_000])
def test_each_number_is_given_to_one_process_that_was_started_anew(pieces: int) -> None:
    results = shared_out(pieces, taken, 3)

    assert len({process for process, _ in results}) == 3
    assert sorted(number for _, numbers in results for number in numbers) == list(range(pieces))
    assert results[0][0] == os.getpid()


def refused_elsewhere(here: int, numbers: Iterator[int]) -> int:
    if os.getpid() != here:
        raise OSError(28, "No space left on device", "a/page.html")
    return len(list(numbers))


@pytest.mark.usefixtures("starts_anew")
def test_what_the_system_refuses_a_process_that_was_started_anew_is_raised_here() -> None:
    with pytest.raises(OSError, match="No space left on device") as raised:
        shared_out(100, partial(refused_elsewhere, os.getpid()), 2)

    assert raised.value.filename == "a/page.html"


def noted(folder: Path) -> None:
    (folder / str(os.getpid())).touch()


@pytest.mark.usefixtures("starts_anew")
def test_the_last_thing_is_done_in_each_process(tmp_path: Path) -> None:
    results = shared_out(100, taken, 3, last=partial(noted, tmp_path))

    assert {path.name for path in tmp_path.iterdir()} == {str(process) for process, _ in results}


FAILS_ELSEWHERE = """
import os
from timeline import processes
def work(numbers):
    return sum(numbers) if __name__ == "__main__" else 1 / 0
if __name__ == "__main__":
    processes.must_start, processes._WORTH_A_START = lambda: True, 1
    print("before", flush=True)
    processes.shared_out(100, work, 2)
    print("after")
"""


def test_a_fault_of_ours_in_a_process_that_was_started_anew_ends_the_program(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(FAILS_ELSEWHERE, encoding="utf-8")

    words = [sys.executable, str(tmp_path / "script.py")]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)

    assert (ended.returncode, ended.stdout) == (1, "before\n")
    assert "ZeroDivisionError" in ended.stderr


def test_there_is_a_processor() -> None:
    assert usable_processors() >= 1
