"""Work that falls into pieces, done by this process and copies of it side by side; knows nothing of what is done."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import struct
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # costly to import, and needed on some systems alone
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from multiprocessing.sharedctypes import Synchronized

R = TypeVar("R")

_TURN = struct.Struct("=II")
_SINGLY = 50
"""So many pieces are handed out one by one, as the largest should come first; the rest in lots."""
_LOTS = 400
"""With the former they fit into a pipe before anybody reads: 8 bytes each, and no system has less than 4 KiB."""
_WORTH_A_START = 1_000
"""Up to so many pieces are done before a process that begins from nothing has read the program."""


def can_fork() -> bool:
    """
    Whether copies of this process are safe to make.

    A copy has only the thread that made it, so there must be no other; on macOS the system's own libraries do not
    survive it; Windows has no copies.
    """
    return not must_start() and threading.active_count() == 1


def must_start() -> bool:
    """Whether this system has no copies that are safe, so that another process begins from nothing."""
    return not hasattr(os, "fork") or sys.platform == "darwin"


def usable_processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def shared_out(
    pieces: int,
    work: Callable[[Iterator[int]], R],
    processes: int,
    *,
    last: Callable[[], None] | None = None,
) -> list[R]:
    """
    What *work* makes of the numbers below *pieces*, each of which exactly one process is given, in no fixed order.

    *work* is called once in each process, with the numbers that fall to it as it asks for them. Results come back by
    pickle from copies of this very process; this one's own is the first. *last* is called in each when its work is
    done, before what it has learnt is lost with it. An OSError in a copy is raised here; any other exception ends the
    program after its traceback. Where a system must start its processes anew, *work* and *last* are sent to them by
    pickle, in one piece.
    """
    if processes > 1 and pieces > _WORTH_A_START and must_start():
        return _started_anew(pieces, work, last, processes)
    work = _closed(work, last)
    if processes <= 1 or pieces <= 1 or not can_fork():
        return [work(iter(range(pieces)))]
    turns = _queue(pieces)
    others: list[tuple[int, int]] = []
    gc.freeze()  # what stands already is not to be gone through, and so copied, by each process
    try:
        for _ in range(min(processes, pieces) - 1):
            others.append(_started(turns, work))
        results: list[R | OSError] = [work(_numbers(turns))]
        while others:
            results.append(_result(*others[0]))
            others.pop(0)
    finally:
        _end(process for process, _ in others)
        gc.unfreeze()
        os.close(turns)
    return _without_faults(results)


def _without_faults(results: Iterable[R | OSError]) -> list[R]:
    sound = []
    for result in results:
        if isinstance(result, OSError):
            raise result
        sound.append(result)
    return sound


def _closed(work: Callable[[Iterator[int]], R], last: Callable[[], None] | None) -> Callable[[Iterator[int]], R]:
    """The work, with what is to be done last, if anything."""
    if last is None:
        return work

    def done(numbers: Iterator[int]) -> R:
        result = work(numbers)
        last()
        return result

    return done


def _queue(pieces: int) -> int:
    """A pipe full of turns, each a first number and how many follow: whoever reads from it is given the next."""
    reader, writer = os.pipe()
    turns = [_TURN.pack(number, 1) for number in range(min(_SINGLY, pieces))]
    lot = _lot(pieces)
    turns += [_TURN.pack(first, min(lot, pieces - first)) for first in range(_SINGLY, pieces, lot)]
    os.write(writer, b"".join(turns))
    os.close(writer)
    return reader


def _lot(pieces: int) -> int:
    return max(pieces - _SINGLY, 0) // _LOTS + 1


def _numbers(turns: int) -> Iterator[int]:
    while turn := os.read(turns, _TURN.size):
        first, number = _TURN.unpack(turn)
        yield from range(first, first + number)


def _started(turns: int, work: Callable[[Iterator[int]], R]) -> tuple[int, int]:
    """A copy of this process at work: its id, and where its result will come from."""
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        return process, reader
    code = 1
    try:
        os.close(reader)
        with os.fdopen(writer, "wb") as out:
            pickle.dump(_outcome(turns, work), out, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:  # whatever happened, the copy must not go on as if it were the first process
        if code and not isinstance(sys.exception(), KeyboardInterrupt):
            traceback.print_exc()
        os._exit(code)


def _outcome(turns: int, work: Callable[[Iterator[int]], R]) -> R | OSError:
    try:
        return work(_numbers(turns))
    except OSError as error:
        return error


def _result(process: int, reader: int) -> R | OSError:
    """What the copy sends, once it has ended."""
    with os.fdopen(reader, "rb") as found:
        sent = found.read()
    _, status = os.waitpid(process, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(1)  # it has told why
    return pickle.loads(sent)  # type: ignore[no-any-return]  # from a copy of this very process


def _end(processes: Iterable[int]) -> None:
    """Copies that are still at work when this process gives up do not outlive it."""
    for process in processes:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _started_anew(
    pieces: int, work: Callable[[Iterator[int]], R], last: Callable[[], None] | None, processes: int
) -> list[R]:
    context = multiprocessing.get_context("spawn")
    turn = context.Value("q", 0)
    others: list[tuple[SpawnProcess, Connection]] = []
    try:
        for _ in range(processes - 1):
            receiver, sender = context.Pipe(duplex=False)
            other = context.Process(target=_at_work, args=(sender, turn, pieces, work, last), daemon=True)
            other.start()
            sender.close()
            others.append((other, receiver))
        results: list[R | OSError] = [_closed(work, last)(_numbers_from(turn, pieces))]
        results += [_received(receiver) for _, receiver in others]
    finally:
        for other, receiver in others:
            receiver.close()
            other.kill()  # those that are done have sent what they had to send
            other.join()
    return _without_faults(results)


def _at_work(
    sender: Connection,
    turn: Synchronized[int],
    pieces: int,
    work: Callable[[Iterator[int]], R],
    last: Callable[[], None] | None,
) -> None:
    """What a process does that has begun from nothing."""
    try:
        sender.send(_closed(work, last)(_numbers_from(turn, pieces)))
    except OSError as error:
        sender.send(error)
    except KeyboardInterrupt:
        return  # the first process says so


def _numbers_from(turn: Synchronized[int], pieces: int) -> Iterator[int]:
    lot = _lot(pieces)
    while True:
        with turn.get_lock():
            first = turn.value
            turn.value = end = first + (1 if first < _SINGLY else lot)
        if first >= pieces:
            return
        yield from range(first, min(end, pieces))


def _received(receiver: Connection) -> Any:  # Any: what the work comes to
    try:
        return receiver.recv()
    except EOFError:
        sys.exit(1)  # it has told why
