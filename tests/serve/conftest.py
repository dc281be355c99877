"""A small site of one page for each file of a folder, served by a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

SERVER = '''
import html, signal, sys, time
from pathlib import Path
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.write import write
from timeline.serve import BuildOutcome, serve

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have its background ignore it

content, output, base_path, host = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'"

def page(text):
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<link rel="icon" href="data:,"></head><body><main>{html.escape(text)}</main></body></html>""".encode()

def build(changed):
    texts = {path.stem: path.read_text() for path in sorted(content.glob("*.md"))}
    broken = [name for name, text in texts.items() if "broken" in text]
    if "crash" in texts.get("index", ""):
        raise ZeroDivisionError
    if broken:
        return BuildOutcome(ok=False, findings=f"<pre>{html.escape(texts[broken[0]])} in {broken[0]}.md:3:7</pre>")
    if "soon" in texts.get("index", ""):
        pages = {f"{name}/index.html".replace("index/", ""): page(text) for name, text in texts.items()}
        return BuildOutcome(ok=True, page=pages.get, rest=lambda wanted: rest(texts, wanted))
    return written(texts)

def rest(texts, wanted):
    while "waits" in texts["index"] and wanted():
        time.sleep(0.01)
    (content.parent / "rests").open("a").write(f"{texts['index']} {wanted()}\\n")
    if not wanted():
        return None
    if "fails" in texts["index"]:
        return BuildOutcome(ok=False, findings="<p>a fault of a page</p>")
    if "breaks off" in texts["index"]:
        raise ZeroDivisionError
    return written(texts)

def written(texts):
    paths = {name: f"{name}/index.html".replace("index/", "") for name in texts}
    files = [OutputFile(path=paths[name], content=page(text)) for name, text in texts.items()]
    files.append(OutputFile(path="404.html", content=page("nowhere")))
    files.append(OutputFile(path="data/events.json", content=b"{}"))
    found = write(files, output)
    return BuildOutcome(ok=not found.fault, findings=found.fault)

def announce(line):
    print(line, flush=True)

sys.exit(serve(build, output, [content], announce=announce, port=0, base_path=base_path, host=host))
'''


class Site:
    """A served folder, and how to ask for a page of it."""

    def __init__(self, process: subprocess.Popen[str], folder: Path, announced: list[str]) -> None:
        self.process = process
        self.content = folder / "content"
        self.output = folder / "_site"
        self.announced = announced
        self.address = announced[-1].split(" ", maxsplit=1)[0]
        self.port = int(self.address.split(":")[2].split("/")[0])

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
        """The answer to a request whose path goes out exactly as given; underscores in names of headers are hyphens."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = "" if answer.status == 101 else answer.read().decode()
        connection.close()
        return answer, body


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Site]]:
    """A function that serves files, given by their name and text, until the end of the module."""
    running: list[subprocess.Popen[str]] = []

    def started(base_path: str = "/", host: str = "127.0.0.1", **texts: str) -> Site:
        folder = tmp_path_factory.mktemp("served")
        (folder / "content").mkdir()
        for name, text in texts.items():
            (folder / "content" / f"{name}.md").write_text(text)
        words = [sys.executable, "-c", SERVER, str(folder / "content"), str(folder / "_site"), base_path, host]
        process = subprocess.Popen(words, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        running.append(process)
        assert process.stdout
        announced = [process.stdout.readline()]
        while announced[-1].startswith("warning"):
            announced.append(process.stdout.readline())
        return Site(process, folder, announced)

    yield started
    for process in running:
        process.kill()
        process.communicate()
