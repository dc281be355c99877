"""Whatever comes between the words of a page and of the server, the page is told to reload if there is a newer one."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tornado.websocket import websocket_connect

SOON = 10.0
"""Seconds within which an answer comes, however busy the machine."""


async def heard_by_a_page(site: Any, *, saved: str) -> list[str]:
    """The commands that a page hears, if "new" is saved at that moment of the greeting."""
    edition = int(re.search(r"snipver=(\d+)", site.get("/")[1])[1])
    socket = await websocket_connect(f"ws://127.0.0.1:{site.port}/livereload")
    heard: list[str] = []

    async def hear_until(command: str) -> None:
        while command not in heard[-1:]:
            heard.append(json.loads(await asyncio.wait_for(socket.read_message(), SOON))["command"])

    async def say(command: str, **more: object) -> None:
        await socket.write_message(json.dumps({"command": command, **more}))

    async def save(moment: str) -> None:
        if saved == moment:
            (site.content / "index.md").write_text("new")
            while "new" not in (await asyncio.to_thread(site.get, "/"))[1]:
                await asyncio.sleep(0.02)

    await say("hello", snipver=edition)
    await hear_until("hello")
    await save("before the page is known")
    await say("info", url=site.address)
    await save("after that")
    if saved:
        await hear_until("reload")
    socket.close()
    while (message := await socket.read_message()) is not None:
        heard.append(json.loads(message)["command"])
    return heard


def heard(site: Any, saved: str) -> list[str]:
    """In a thread of its own: in this one the loop of the browser's driver may stand still."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(heard_by_a_page(site, saved=saved))).result()


@pytest.mark.parametrize("saved", ["before the page is known", "after that"])
def test_a_save_at_any_moment_of_the_greeting_is_told(start: Callable[..., Any], saved: str) -> None:
    assert heard(start(index="old"), saved) == ["hello", "reload"]


def test_a_page_that_is_the_newest_is_not_told_to_reload(start: Callable[..., Any]) -> None:
    assert heard(start(index="old"), "") == ["hello"]
