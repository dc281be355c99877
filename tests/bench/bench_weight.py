"""
What a page of the chronology weighs in a browser, beside other programs that show the same events.

    python -m tests.bench.bench_weight CONTENT [CONTENT ...]
        [--peers NODE_MODULES] [--lighthouse NODE_MODULES] [--runs N]

Each CONTENT is built and its first page opened in Chromium, from a server that compresses. NODE_MODULES is a folder in
which `@knight-lab/timelinejs` and `vis-timeline` are installed; they show the first hundred and the first thousand
events of the last CONTENT. Beside them stand what no page here can be quicker than: an empty page, and the words of the
last CONTENT's page without style or script. Kilobytes are those that were sent; milliseconds and counts are medians. At
the end the last CONTENT's page is scrolled, searched and filtered, and the longest task of each is told. With
`--lighthouse`, a folder in which `lighthouse` is installed, each CONTENT's page is given the median of its scores for
performance, on a phone as Lighthouse imagines one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.lighthouse import audited
from timeline.pipeline import Request, build

CHROMIUM = shutil.which("chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
TYPES |= {".svg": "image/svg+xml", ".mjs": "text/javascript"}
OUTPUTS = ("chronology", "periods", "events", "search", "data", "assets")
WATCH = """
    window.seen = {paint: 0, shift: 0, blocked: 0, longest: 0};
    const watch = (type, look) => new PerformanceObserver(list => list.getEntries().forEach(look))
        .observe({type, buffered: true});
    watch("largest-contentful-paint", one => { seen.paint = one.startTime; });
    watch("layout-shift", one => { if (!one.hadRecentInput) seen.shift += one.value; });
    watch("longtask", one => {
        seen.blocked += Math.max(0, one.duration - 50);
        seen.longest = Math.max(seen.longest, one.duration);
    });
"""
PLAIN = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>'
TIMELINEJS = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="/peers/@knight-lab/timelinejs/dist/css/timeline.css">
<script src="/peers/@knight-lab/timelinejs/dist/js/timeline.js"></script></head>
<body><div id="t" style="width:100%;height:600px"></div>
<script>new TL.Timeline("t", "/events.json", {});</script></body></html>"""
VIS = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="/peers/vis-timeline/styles/vis-timeline-graph2d.min.css">
<script src="/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script></head><body><div id="t"></div>
<script>fetch("/events.json").then(got => got.json()).then(got => new vis.Timeline(document.getElementById("t"),
got.events.map((one, id) => ({id, content: one.text.headline,
start: new Date(one.start_date.year, (one.start_date.month || 1) - 1, one.start_date.day || 1)})), {}));</script>
</body></html>"""

Figures = tuple[float, float, float, float, float, float]
"""Kilobytes of HTML and CSS, of scripts, of all; milliseconds to the largest paint; milliseconds blocked; elements."""


class Compressed(BaseHTTPRequestHandler):
    """Files of some folders by the beginning of their path, compressed."""

    def __init__(self, folders: dict[str, Path], *rest: Any) -> None:  # as the server calls it
        self.folders = folders
        super().__init__(*rest)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        prefix = max((prefix for prefix in self.folders if path.startswith(prefix)), key=len)
        file = self.folders[prefix] / path.removeprefix(prefix)
        file = file / "index.html" if file.is_dir() else file
        content = gzip.compress(file.read_bytes(), 6) if file.is_file() else b""
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Encoding", "gzip" if content else "identity")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@contextmanager
def served(folders: dict[str, Path]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, folders)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path, nargs="+")
    parser.add_argument("--peers", type=Path, metavar="NODE_MODULES")
    parser.add_argument("--lighthouse", type=Path, metavar="NODE_MODULES")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    options = parser.parse_args()
    head = ("", "HTML+CSS kB", "script kB", "all kB", "paint ms", "blocked ms", "elements", "shift")
    sys.stdout.write("{:<28}{:>13}{:>11}{:>9}{:>10}{:>12}{:>10}{:>8}\n".format(*head))
    with tempfile.TemporaryDirectory() as root, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        sites = [built(content, Path(root) / str(number)) for number, content in enumerate(options.content)]
        for site in sites:
            with served({"/": site}) as address:
                told(f"Timeline, {counted(site):,} events", browser, address, options.runs)
        floor(browser, sites[-1], Path(root), options.runs)
        if options.peers:
            beside(browser, site, options.peers.resolve(), Path(root), options.runs)
        with served({"/": site}) as address:
            for name, longest in tasks(browser, address, options.runs):
                sys.stdout.write(f"longest task while one {name}: {longest:.0f} ms\n")
        browser.close()
        for site in sites if options.lighthouse else ():
            with served({"/": site}) as address:
                score = scored(address, options.lighthouse.resolve(), Path(root), options.runs)
                sys.stdout.write(f"Lighthouse, performance, {counted(site):,} events: {score:.0f}\n")


def built(content: Path, output: Path) -> Path:
    assert build(Request(content=content, output=output, base_url="https://site.example/", outputs=OUTPUTS)).written
    return output


def scored(address: str, node_modules: Path, folder: Path, runs: int) -> float:
    """The median score for performance, of 100."""
    reports = (audited(address, node_modules, folder, ["performance"]) for _ in range(runs))
    return 100 * median(float(report["categories"]["performance"]["score"]) for report in reports)


def counted(site: Path) -> int:
    return len(json.loads((site / "data/events.json").read_text("utf-8"))["events"])


def floor(browser: Browser, site: Path, root: Path, runs: int) -> None:
    """An empty page, and one of the same words."""
    page = (site / "index.html").read_text("utf-8")
    lines = re.sub(r"<[^>]+>", " ", page[page.index("<body") :]).split("\n")
    words = "".join(f"<p>{line.strip()}</p>" for line in lines if line.strip())
    for name, body in (("an empty page", "<p>x</p>"), ("the same words, plain", words)):
        folder = root / name
        folder.mkdir()
        (folder / "index.html").write_text(PLAIN + body, encoding="utf-8")
        with served({"/": folder}) as address:
            told(name, browser, address, runs)


def beside(browser: Browser, site: Path, peers: Path, root: Path, runs: int) -> None:
    """Others with the same events, from the file that is made for the first of them."""
    whole = json.loads((site / "data/timeline.json").read_text("utf-8"))
    for name, page, number in (("TimelineJS", TIMELINEJS, 100), ("TimelineJS", TIMELINEJS, 1_000), ("vis", VIS, 1_000)):
        folder = root / f"{name}-{number}"
        folder.mkdir()
        (folder / "index.html").write_text(page, encoding="utf-8")
        (folder / "events.json").write_text(json.dumps({"events": whole["events"][:number]}), encoding="utf-8")
        with served({"/": folder, "/peers/": peers}) as address:
            told(f"{name}, {number:,} events", browser, address, runs)


def told(name: str, browser: Browser, address: str, runs: int) -> None:
    found = [opened(browser, address) for _ in range(runs)]
    middle = [median(column) for column in zip(*found, strict=True)]
    sys.stdout.write("{:<28}{:>13.1f}{:>11.1f}{:>9.1f}{:>10.0f}{:>12.0f}{:>10.0f}{:>8.3f}\n".format(name, *middle))


def opened(browser: Browser, address: str) -> tuple[float, ...]:
    """The figures of one visit, with nothing kept from an earlier one; and how far the page shifted."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    sent: dict[str, float] = {}
    kinds: dict[str, str] = {}
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.responseReceived", lambda one: kinds.update({one["requestId"]: one["type"]}))
    wire.on(
        "Network.loadingFinished",
        lambda one: sent.update({one["requestId"]: one["encodedDataLength"] / 1000}),
    )
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(1500)
    seen = page.evaluate("() => ({...seen, elements: document.querySelectorAll('*').length})")
    context.close()
    of = {kind: sum(size for number, size in sent.items() if kinds.get(number) == kind) for kind in kinds.values()}
    text = of.get("Document", 0.0) + of.get("Stylesheet", 0.0)
    everything = sum(sent.values())
    return text, of.get("Script", 0.0), everything, seen["paint"], seen["blocked"], seen["elements"], seen["shift"]


def tasks(browser: Browser, address: str, runs: int) -> Iterator[tuple[str, float]]:
    """The longest task, in milliseconds, of each thing that a reader does; the median of all runs."""
    for name, path, act in (
        ("scrolls", "", scrolled),
        ("searches", "search/", searched),
        ("filters", "search/", filtered),
    ):
        found = []
        for _ in range(runs):
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            page = context.new_page()
            page.add_init_script(WATCH)
            page.goto(f"{address}{path}", wait_until="networkidle")
            page.evaluate("() => { seen.longest = 0; }")
            act(page)
            found.append(page.evaluate("() => seen.longest"))
            context.close()
        yield name, median(found)


def scrolled(page: Page) -> None:
    for _ in range(30):
        page.mouse.wheel(0, 1200)
        page.wait_for_timeout(50)


def searched(page: Page) -> None:
    box = page.locator("main input[type=search]").first
    for letters in ("a", "co", "min", "report"):
        box.fill(letters)
        box.press("Enter")
        page.wait_for_timeout(800)


def filtered(page: Page) -> None:
    for number in (0, 1):
        box = page.locator("main input[type=checkbox]:visible").nth(number)
        box.check()
        page.wait_for_timeout(800)


if __name__ == "__main__":
    main()
