"""
What a build costs as a whole process: cold, with nothing changed, and after one edit, beside Hugo where it is at hand.

    python tests/bench/bench_rebuild.py CONTENT [--outputs NAMES] [--hugo SITE] [--runs N]

CONTENT is a folder of content, of which a copy is built; SITE a site of Hugo's with the same articles, prepared
beforehand. All are measured in turns, in CPU seconds, wall seconds and megabytes at the peak; the figures are medians,
and each CPU time is given as a part of Hugo's cold one, too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent.parent.parent
COMPARABLE = "articles,periods,tags,feed,sitemap,assets"
"""What static site generators make of such content: a page an article, lists by month and tag, a feed, a map."""

Figures = tuple[float, float, float]
"""CPU seconds, wall seconds, megabytes."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path)
    parser.add_argument("--outputs", default=COMPARABLE)
    parser.add_argument("--hugo", type=Path, metavar="SITE")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        shutil.copytree(options.content, folder / "content")
        found: dict[str, list[Figures]] = {}
        for turn in range(options.runs):
            for name, figures in ours(folder, options.outputs, turn):
                found.setdefault(name, []).append(figures)
            if options.hugo:
                found.setdefault("hugo, cold", []).append(hugo(options.hugo))
    middle = {name: tuple(median(column) for column in zip(*figures, strict=True)) for name, figures in found.items()}
    whole = middle.get("hugo, cold", (0.0,))[0]
    for name, (cpu, wall, peak) in middle.items():
        ratio = f", {cpu / whole:.3f} of Hugo's cold build" if whole else ""
        sys.stdout.write(f"{name:<22} {cpu:7.2f} CPU s {wall:7.2f} s {peak:6.0f} MB{ratio}\n")


def ours(folder: Path, outputs: str, turn: int) -> list[tuple[str, Figures]]:
    """A cold build, one that finds nothing to do, and one after a paragraph was added to an article."""
    for left in ("_site", ".timeline-cache"):
        shutil.rmtree(folder / left, ignore_errors=True)
    words = [sys.executable, "-m", "timeline", "build", "--quiet", "--base-url", "https://site.example/"]
    words += ["--outputs", outputs] if outputs else []
    articles = sorted((folder / "content/articles").glob("*.md"))
    cold, nothing = measured(words, folder), measured(words, folder)
    with articles[len(articles) * (turn + 3) // 7 % len(articles)].open("a", encoding="utf-8") as article:
        article.write(f"\nAn edit, number {turn}.\n")
    return [("cold", cold), ("nothing changed", nothing), ("one article edited", measured(words, folder))]


def hugo(site: Path) -> Figures:
    shutil.rmtree(site / "out", ignore_errors=True)
    return measured(["hugo", "--quiet", "--destination", "out"], site)


def measured(words: Sequence[str], folder: Path) -> Figures:
    started = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    process = subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(words)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
