"""Each piece of work is done once, whoever does it, and what goes wrong in a copy goes wrong here."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from timeline.processes import can_fork, shared_out, usable_processors

needs_copies = pytest.mark.skipif(not can_fork(), reason="this system makes no copies of a process")


def taken(numbers: Iterator[int]) -> tuple[int, list[int]]:
    return os.getpid(), list(numbers)


@pytest.mark.parametrize("pieces", [0, 1, 2, 49, 50, 51, 449, 450, 451, 20_000])
@pytest.mark.parametrize("processes", [1, 2, 3])
def test_each_number_is_given_to_one_process(pieces: int, processes: int) -> None:
    results = shared_out(pieces, taken, processes)

    assert sorted(number for _, numbers in results for number in numbers) == list(range(pieces))
    assert results[0][0] == os.getpid()


@needs_copies
def test_copies_are_other_processes() -> None:
    results = shared_out(1_000, taken, 2)

    assert len({process for process, _ in results}) == 2


@needs_copies
def test_what_the_system_refuses_a_copy_is_raised_here() -> None:
    here = os.getpid()

    def work(numbers: Iterator[int]) -> int:
        if os.getpid() != here:
            raise OSError(28, "No space left on device", "a/page.html")
        return sum(numbers)

    with pytest.raises(OSError, match="No space left") as raised:
        shared_out(100, work, 2)
    assert raised.value.filename == "a/page.html"


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
@pytest.mark.parametrize("own", ["pass", "import time; time.sleep(0.0001)"])
def test_a_fault_of_ours_in_a_copy_ends_the_program_with_its_traceback(own: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(own=own)], capture_output=True, text=True, timeout=60, check=False
    )

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


def test_there_is_a_processor() -> None:
    assert usable_processors() >= 1
