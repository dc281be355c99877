"""
A build and the folder it writes, to a site in the browser of whoever edits: every saved change is shown at once.

A build that fails leaves the last good pages in place under a banner that names the fault.
"""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from timeline.serve.handlers import BuildOutcome, Shown, http_server
from timeline.serve.hosts import is_loopback
from timeline.serve.watch import Notices, Seen, changed, look, look_at, pause_after

__all__ = ["BuildOutcome", "serve"]

_PERIOD = 0.1
"""Seconds between two looks at whether the rest of a build is wanted."""
_QUIET = 1.0
"""Seconds without a change after which the rest of a build is worth its while."""


def serve(
    build: Callable[[Sequence[Path] | None], BuildOutcome],
    output: Path,
    watched: Sequence[Path],
    *,
    announce: Callable[[str], None],
    host: str = "127.0.0.1",
    port: int = 8000,
    base_path: str = "/",
) -> str:
    """
    Serve *output* until interrupted; build at the start and whenever a file under *watched* changes.

    *build* is called in a thread of its own, never twice at a time, with the full paths of the files that have changed
    since the last time, None at the start. Its rest follows in another one when nothing has
    been saved for a moment, and is given up at the next save. *announce* gets a line with the address once the site can
    be visited, and warnings. The site stands under *base_path*. Port 0 means any free one. Returns why serving is not
    possible, in one line; a crash of *build* is raised.
    """
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = str(error.strerror).partition(" (while")[0]
        return f"cannot listen on {host}:{port}: {reason}; choose another port or address"
    listener.setblocking(False)
    if not is_loopback(host):
        announce(f"warning: whoever can reach {host} over the network can read this site, unpublished drafts included")
    base_path = f"/{base_path.strip('/')}/".replace("//", "/")
    name = f"[{host}]" if ":" in host else host
    places = [place.absolute() for place in watched]
    address = f"http://{name}:{listener.getsockname()[1]}{base_path}"

    async def keep_serving() -> str:
        notices = Notices(places)
        listening = asyncio.create_task(notices.listen())  # to the end: a task that nobody holds may be thrown away
        seen: Mapping[str, Seen] = look(places, {}, time.time())
        shown = Shown(output.resolve(), host)
        work = _Work(build, shown)
        await work.begin(None)
        http_server(shown, base_path).add_socket(listener)
        announce(f"{address} shows every change you save; Ctrl-C ends it")
        due = time.monotonic()
        while True:
            told = await notices.wait(due - time.monotonic())
            began = time.monotonic()
            if began < due:
                now = await asyncio.to_thread(look_at, told, places, seen, time.time())
            else:
                now = await asyncio.to_thread(look, places, seen, time.time())
                due = time.monotonic() + pause_after(time.monotonic() - began, told=notices.told)
            if paths := changed(seen, now):  # looked at before the build: what is saved during it is the next change
                await work.begin(paths)
            seen = now
            work.look_after()
            if listening.done():
                listening.result()

    return asyncio.run(keep_serving())


class _Work:
    """One build after another, and between them the rest of the last one."""

    def __init__(self, build: Callable[[Sequence[Path] | None], BuildOutcome], shown: Shown) -> None:
        self._build = build
        self._shown = shown
        self._wanted = threading.Event()
        """Of the rest that is at work."""
        self._rest: asyncio.Task[None] | None = None

    async def begin(self, changed: Sequence[Path] | None) -> None:
        """Build what has been saved, and show it; its rest follows by itself."""
        self._wanted.clear()
        outcome = await asyncio.to_thread(self._build, changed)
        self._shown.show(outcome)
        self._wanted = threading.Event()
        self._wanted.set()
        self._rest = asyncio.create_task(self._follow(self._rest, outcome, self._wanted))

    def look_after(self) -> None:
        """Raise what the rest has raised."""
        if self._rest is not None and self._rest.done():
            self._rest.result()

    async def _follow(self, last: asyncio.Task[None] | None, outcome: BuildOutcome, wanted: threading.Event) -> None:
        """Do the rest of a build once the *last* one has given up, unless the next save is there before."""
        if last is not None:
            await last
        quiet_until = time.monotonic() + _QUIET
        while wanted.is_set() and time.monotonic() < quiet_until:
            await asyncio.sleep(_PERIOD)
        if outcome.rest is None or not wanted.is_set():
            return
        finished = await asyncio.to_thread(outcome.rest, wanted.is_set)
        if finished is not None and wanted.is_set():
            self._shown.finish(finished)
