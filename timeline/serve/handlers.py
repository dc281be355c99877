"""
A request to a page of the site, which reloads itself when there is a newer one.

Of livereload only the WebSocket handler and the script are used: its own watcher drops changes that follow one another
closely, its server does not answer while it builds, and what it injects is refused by a strict content security policy.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.escape import json_decode
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

from timeline.core.struct import Struct
from timeline.serve.hosts import is_own_host, port_of
from timeline.serve.pages import content_type, find_file, inject, read

_BANNER_PATH = "/livereload-banner.css"
_BANNER_STYLE = """\
.livereload-banner { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 45vh; overflow: auto;
  padding: 12px 20px; border-top: 4px solid #b3261e; background: #fff; color: #1b1a17; font: 15px/1.5 system-ui; }
.livereload-banner ol { margin: 0; padding-left: 24px; }
.livereload-banner pre { margin: 0 0 8px; overflow-x: auto; font: 14px/1.4 ui-monospace, monospace; }
"""
_EMPTY_PAGE = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No such page</title></head>'
    b"<body><p>There is no such page.</p></body></html>"
)
_RELOAD = {"command": "reload", "path": "/", "liveCSS": False, "liveImg": False}


class BuildOutcome(Struct, frozen=True, kw_only=True):
    """What a build tells the server."""

    ok: bool
    """The output holds what the content now says, or will when the rest is done."""
    findings: str = ""
    """For a build that failed: what is wrong, as an HTML fragment without scripts and styles."""
    page: Callable[[str], bytes | None] | None = None
    """A file of the new site by its path, made when it is asked for; None for what only the rest makes."""
    rest: Callable[[Callable[[], bool]], BuildOutcome | None] | None = None
    """Makes all that is left, as long as what it is given says that it is wanted; None: it was not."""


class Shown:
    """What the browsers are to show; the only thing here that changes."""

    def __init__(self, site: Path, bound: str) -> None:
        self.site = site
        self.bound = bound
        self.outcome = BuildOutcome(ok=True)
        self.edition = time.time_ns() // 1_000_000
        """Another one after every build and every start; a page that tells of an old one is reloaded."""
        self.complete = asyncio.Event()
        """The output holds the whole site."""
        self.looked_at = ""
        """The page that was asked for last."""
        self._page: Callable[[str], bytes | None] = _no_page

    def page(self, path: str) -> bytes | None:
        """What stands at *path* in a site that is not yet complete."""
        return self._page(path)

    def finish(self, outcome: BuildOutcome) -> None:
        """The rest is done; a fault that came to light on the way is shown."""
        self._page = _no_page
        if outcome.ok:
            self.complete.set()
        else:
            self.show(outcome)

    def show(self, outcome: BuildOutcome) -> None:
        """Have every open page reloaded; a build that failed leaves the last good pages."""
        self.outcome = outcome
        if outcome.ok:
            self._page = outcome.page or _no_page
        if outcome.rest is None:
            self.complete.set()
        else:
            self.complete.clear()
        self.edition += 1
        for waiter in tuple(LiveReloadHandler.waiters):
            waiter.send_message(_RELOAD)
        if self.looked_at:
            self._page(self.looked_at)  # so that it is made by the time the browser asks for it


def _no_page(_: str) -> None:
    """All that there is stands in the output."""


def http_server(shown: Shown, base_path: str) -> HTTPServer:
    """The site under *base_path*, with the script, the socket and the stylesheet for its reloading beside it."""
    own = {"shown": shown}
    pages = Application(
        [
            ("/livereload", _ReloadSocket, own),
            ("/livereload.js", _ReloadScript, own),
            (_BANNER_PATH, _BannerStyle, own),
            (f"{re.escape(base_path)}(.*)", _SitePage, own),
            ("/()", _ToBasePath, {**own, "base_path": base_path}),
            ("/.*()", _NoPage, own),
        ],
        log_function=lambda _: None,
    )
    return HTTPServer(pages)


class _Guarded(RequestHandler):
    """Answers only who asks for this server by an address of its own: no foreign page may read what it shows."""

    def initialize(self, shown: Shown, base_path: str = "/") -> None:
        self.shown = shown
        self.base_path = base_path

    def prepare(self) -> None:
        if not is_own_host(self.request.host, self.shown.bound):
            self.set_status(421)
            self.finish("This server does not answer to that name.\n")

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Content-Security-Policy", "frame-ancestors 'self'")  # who frames a page can ask how high it is

    def compute_etag(self) -> None:
        """None: a page is always sent whole, for the banner and the edition in it are not its own."""


class _ReloadSocket(_Guarded, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """Tells a page to reload: when something new is shown, or at once when the page was loaded before that."""

    loaded: Any = None
    """The edition that the page tells of."""

    def check_origin(self, origin: str) -> bool:
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        said = said_in(message)
        if not said:
            return
        super().on_message(message)
        if said["command"] == "hello":
            self.loaded = said.get("snipver")
        elif said["command"] == "info" and self.loaded not in (None, self.shown.edition):
            self.send_message(_RELOAD)  # only from now on is it told of new ones


def said_in(message: str | bytes) -> dict[str, Any]:
    """The object that a page sends; empty where it is nothing that livereload's script would say."""
    try:
        said = json_decode(message)
    except (ValueError, RecursionError):
        return {}
    expected = isinstance(said, dict) and isinstance(said.get("command"), str)
    return said if expected else {}


class _ReloadScript(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """The script that livereload brings along."""


class _BannerStyle(_Guarded):
    """A stylesheet of our own, for pages whose policy allows no inline style."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(_BANNER_STYLE)


class _ToBasePath(_Guarded):
    """Leads from the root to the site."""

    def get(self, _: str) -> None:
        self.redirect(self.base_path)


class _SitePage(_Guarded):
    """A file of the site, or its 404 page."""

    async def get(self, path: str) -> None:
        edition = self.shown.edition  # before the file is read: what is built meanwhile makes this page stale
        name = path if path.rpartition("/")[2] else f"{path}index.html"
        if (page := self.shown.page(name)) is not None:
            if name.endswith(".html"):
                self.shown.looked_at = name
            self.send(page, content_type(name), edition)
            return
        if self.shown.page(f"{path}/index.html") is not None:
            self.redirect(f"{self.request.path}/", permanent=True)
            return
        await self.shown.complete.wait()
        file = find_file(self.shown.site, path)
        if file is not None and file.is_dir():
            self.redirect(f"{self.request.path}/", permanent=True)
            return
        content = read(file) if file is not None else None
        if file is None or content is None:
            self.missing(edition)
        else:
            self.send(content, content_type(file.name), edition)

    async def head(self, path: str) -> None:
        await self.get(path)

    def missing(self, edition: int) -> None:
        self.set_status(404)
        self.send(read(self.shown.site / "404.html") or _EMPTY_PAGE, content_type("404.html"), edition)

    def send(self, content: bytes, kind: str, edition: int) -> None:
        self.set_header("Content-Type", kind)
        self.finish(self._with_reload(content, edition) if kind.startswith("text/html") else content)

    def _with_reload(self, page: bytes, edition: int) -> bytes:
        address = f"/livereload.js?port={port_of(self.request.host)}&amp;snipver={edition}&amp;maxdelay=1000"
        script = f'<script defer src="{address}"></script>'
        if self.shown.outcome.ok:
            return inject(page, script, "")
        banner = (
            '<div class="livereload-banner" role="alert"><p>The content has errors; this is the last good page.</p>'
            f"{self.shown.outcome.findings}</div>"
        )
        return inject(page, f'<link rel="stylesheet" href="{_BANNER_PATH}">{script}', banner)


class _NoPage(_SitePage):
    """Whatever lies beside the site."""

    async def get(self, _: str) -> None:
        self.missing(self.shown.edition)
