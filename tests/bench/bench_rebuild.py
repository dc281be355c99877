"""
What a build costs as a whole process: cold, with nothing changed, and after one edit, beside the peers at hand.

    python tests/bench/bench_rebuild.py CONTENT [--outputs NAMES] [--peer NAME=SITE]... [--runs N] [--worst]

CONTENT is a folder of content, of which a copy is built, with `--worst` after it was changed so that nothing takes a
short way. NAME is hugo, pelican, eleventy or mkdocs, which is looked for on the PATH and, for one of Node's, in SITE;
SITE is a site of its with the same articles, prepared beforehand, that it builds into `out`. All are measured in turns,
in CPU seconds, wall seconds and megabytes at the peak; the figures are medians, and each CPU time is given as a part of
the cold one of the first peer, too.
"""

from __future__ import annotations

import argparse
import os
import re
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

PEERS = {
    "hugo": ("hugo", "--quiet", "--destination", "out"),
    "pelican": ("pelican", "-q", "-s", "pelicanconf.py"),
    "eleventy": ("node", "node_modules/.bin/eleventy", "--quiet"),
    "mkdocs": ("mkdocs", "build", "-q"),
}
SWEDISH = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
PUBLISHED = re.compile(r"(?m)^published: (\d{4})-(\d\d)-(\d\d)")
LEFT_BEHIND = ("out", "resources", ".hugo_build.lock", "cache", ".cache", "__pycache__")
"""What a peer's cold build must not find."""

Figures = tuple[float, float, float]
"""CPU seconds, wall seconds, megabytes."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path)
    parser.add_argument("--outputs", default=COMPARABLE)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=SITE")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--worst", action="store_true")
    options = parser.parse_args()
    peers = [(name, Path(site)) for name, _, site in (peer.partition("=") for peer in options.peer)]
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        shutil.copytree(options.content, folder / "content")
        if options.worst:
            for article in (folder / "content/articles").glob("*.md"):
                article.write_text(at_its_worst(article.read_text(encoding="utf-8")), encoding="utf-8")
        found: dict[str, list[Figures]] = {}
        for turn in range(options.runs):
            for name, figures in ours(folder, options.outputs, turn):
                found.setdefault(name, []).append(figures)
            for name, site in peers:
                found.setdefault(f"{name}, cold", []).append(of_peer(name, site))
    middle = {name: tuple(median(column) for column in zip(*figures, strict=True)) for name, figures in found.items()}
    whole = middle[f"{peers[0][0]}, cold"][0] if peers else 0.0
    for name, (cpu, wall, peak) in middle.items():
        ratio = f", {cpu / whole:.3f} of {peers[0][0]}'s cold build" if whole else ""
        sys.stdout.write(f"{name:<22} {cpu:7.2f} CPU s {wall:7.2f} s {peak:6.0f} MB{ratio}\n")


def at_its_worst(article: str) -> str:
    """With front matter in flow form, a table in the notes, and dates in a language that has no pack of ours."""
    year, month, day = PUBLISHED.search(article).groups()
    said = f"said: {int(day)} {SWEDISH[int(month) - 1]} {year}"
    article = re.sub("(?m)^language: .*$", "language: sv", re.sub("(?m)said: .*$", said, article))
    return article.replace("---", "---\nx: {own: [{deep: key}]}", 1) + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


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


def of_peer(name: str, site: Path) -> Figures:
    for left in LEFT_BEHIND:
        if (site / left).is_dir():
            shutil.rmtree(site / left)
        else:
            (site / left).unlink(missing_ok=True)
    return measured(PEERS[name], site)


def measured(words: Sequence[str], folder: Path) -> Figures:
    started = time.monotonic()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(HERE)
    process = subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(words)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
