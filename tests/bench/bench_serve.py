"""
How long an editor waits: from the save of an article to the moment when a browser shows it.

    python tests/bench/bench_serve.py CONTENT [--edits N]

CONTENT is a folder of content, of which a copy is served. Milliseconds, as the browser's own clock tells them.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium")
PAINTED = """() => new Promise(told => {
    const look = () => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        if (paint) told(performance.timeOrigin + paint.startTime);
        else setTimeout(look, 10);
    };
    look();
})"""
"""When the page at hand was first painted, in milliseconds since 1970."""
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path)
    parser.add_argument("--edits", type=int, default=5, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        content = Path(root) / "content"
        shutil.copytree(options.content, content)
        words = [sys.executable, "-m", "timeline", "serve", "--port", "0", "--quiet", "--content", str(content)]
        started = time.perf_counter()
        told = Path(root) / "told"
        with told.open("w") as out:
            server = subprocess.Popen([*words, "--output", f"{root}/_site"], stdout=out)
        try:
            while not (lines := [line for line in told.read_text().splitlines() if line.startswith("http")]):
                time.sleep(0.01)
            line = lines[0]
            sys.stdout.write(f"ready to be visited after {time.perf_counter() - started:.2f} s\n")
            waited = seen(line.split(" ", 1)[0], content, options.edits)
            sys.stdout.write(f"save to visible: {', '.join(f'{one:.0f}' for one in waited)}; {median(waited):.0f} ms\n")
        finally:
            server.kill()


def seen(address: str, content: Path, edits: int) -> list[float]:
    """Milliseconds from each of so many saves until the page of the article shows it."""
    articles = sorted((content / "articles").iterdir())
    article = articles[len(articles) // 2]
    found = []
    with sync_playwright() as driver:
        page = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page()
        page.goto(f"{address}articles/{article.stem}/")
        for edit in range(edits):
            time.sleep(2)
            text = article.read_text(encoding="utf-8")
            title = next(line for line in text.splitlines() if line.startswith("title:"))
            article.write_text(text.replace(title, f"title: Edition {edit} of a headline"), encoding="utf-8")
            saved = time.time()
            page.get_by_role("heading", name=f"Edition {edit} of a headline").first.wait_for(timeout=120_000)
            found.append(page.evaluate(PAINTED) - saved * 1000)
    return found


if __name__ == "__main__":
    main()
