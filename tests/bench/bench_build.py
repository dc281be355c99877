"""
What a cold build costs at each size: CPU and wall seconds of each step, and peak memory.

    python tests/bench/bench_build.py [SIZE ...] [--content DIR] [--against DIR] [--runs N]

The articles are made up: the same seed, the same articles. Each build is a process of its own, with an empty folder for
its output; the figures are medians. *--against* names a checkout of an earlier commit, which builds the same content
in turns with this one, so that both meet the same machine; then ratios are printed, and whether the files are equal.
*--content* measures a folder of content instead of made-up articles.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent.parent.parent
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"]
WORDS = [first + second + third for first in SYLLABLES for second in SYLLABLES for third in SYLLABLES][:2_000]
SAID = ("yesterday", "last Tuesday", "three days ago", "last month", "on Monday", "6 March 2021", "in spring 2021")
PUBLISHERS = 60
FIRST, DAYS = date(2021, 1, 1), 5 * 365
SEED = 20250306

Figures = Mapping[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000], metavar="SIZE")
    parser.add_argument("--content", type=Path, metavar="DIR")
    parser.add_argument("--against", type=Path, metavar="DIR")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--build", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.build:
        json.dump(built(*options.build), sys.stdout)
        return
    with tempfile.TemporaryDirectory() as root:
        for name, content in contents(options.sizes, options.content, Path(root)):
            compare(name, content, Path(root), options.against, options.runs)


def contents(sizes: Sequence[int], given: Path | None, root: Path) -> Iterator[tuple[str, Path]]:
    if given is not None:
        yield str(given), given.resolve()
        return
    for size in sizes:
        content = root / f"content-{size}"
        for path, text in corpus(size):
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, encoding="utf-8")
        yield f"{size} articles", content


def corpus(size: int) -> Iterator[tuple[str, str]]:
    """The files of a content folder with so many articles and as many events, of which each tells two or three."""
    made = random.Random(SEED)
    titles = {f"event-{number}": sentence(made, 9) for number in range(size)}
    yield "site.yaml", "title: A measured chronology\nlanguage: en\n"
    yield "publishers.yaml", "".join(f"- id: paper-{n}\n  name: The {WORDS[n].title()}\n" for n in range(PUBLISHERS))
    for number in range(size):
        told = made.sample(sorted(titles)[max(0, number - 20) : number + 20], min(size, made.choice((2, 3, 3))))
        published = FIRST + timedelta(days=number * DAYS // size)
        yield f"articles/article-{number}.md", article(made, number, published, {one: titles[one] for one in told})


def article(made: random.Random, number: int, published: date, told: Mapping[str, str]) -> str:
    paper = made.randrange(PUBLISHERS)
    lines = [
        f'---\ntitle: "{sentence(made, 10)}"\nurl: https://{WORDS[paper]}.example/{published:%Y/%m}/story-{number}',
        f"publisher: paper-{paper}\nauthors: [{made.choice(WORDS).title()} {made.choice(WORDS).title()}]",
        f"published: {published}\nlanguage: en\ntype: report\ntags: [{made.choice(WORDS[:40])}]\nevents:",
    ]
    for event, title in told.items():
        lines.append(f'  - event: {event}\n    title: "{title}"\n    said: {made.choice(SAID)}')
        lines.append(f'    quotes:\n      - "{sentence(made, 14)}."\n    summary: "{sentence(made, 20)}."')
    paragraphs = [f"{sentence(made, 20)}. {sentence(made, 25)}." for _ in range(4)]
    listed = "\n".join(f"- {sentence(made, 8)}, [{made.choice(WORDS)}](https://a.example/{number})" for _ in range(2))
    body = [
        paragraphs[0],
        f"## {sentence(made, 4)}",
        *paragraphs[1:3],
        f"> {sentence(made, 12)}.",
        listed,
        paragraphs[3],
    ]
    return "\n".join([*lines, "---\n", "\n\n".join(body), ""])


def sentence(made: random.Random, number: int) -> str:
    return " ".join(made.choices(WORDS, k=number)).capitalize()


def compare(name: str, content: Path, root: Path, against: Path | None, runs: int) -> None:
    """Build in turns, and print the medians."""
    checkouts = [("here", HERE), *([("against", against.resolve())] if against else [])]
    figures: dict[str, list[Figures]] = {label: [] for label, _ in checkouts}
    trees: dict[str, str] = {}
    for turn in range(runs):
        for label, checkout in checkouts:
            output = root / f"{label}-{turn}" / "_site"
            figures[label].append(run(checkout, content, output))
            trees[label] = hash_of(output)
    medians = {label: {key: median(one[key] for one in found) for key in found[0]} for label, found in figures.items()}
    sys.stdout.write(f"{name}, median of {runs}\n")
    for key, value in medians["here"].items():
        line = f"  {key:<22}{value:10.2f}"
        if against and medians["against"].get(key):
            earlier = medians["against"][key]
            line += f"   against {earlier:10.2f}   ratio {value / earlier:5.2f}"
        sys.stdout.write(f"{line}\n")
    if against:
        sys.stdout.write(f"  the same files: {'yes' if len(set(trees.values())) == 1 else 'no'}\n")
    sys.stdout.flush()


def run(checkout: Path, content: Path, output: Path) -> Figures:
    """Build with the program in *checkout*, in a process of its own."""
    output.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, str(Path(__file__).resolve()), "--build", str(content), str(output)]
    environment = {**os.environ, "PYTHONPATH": str(checkout), "SOURCE_DATE_EPOCH": "0"}
    finished = subprocess.run(command, env=environment, cwd=output.parent, check=True, stdout=subprocess.PIPE)
    figures: Figures = json.loads(finished.stdout)
    return figures


def built(content: str, output: str) -> Figures:
    """The figures of one build in this process; worker processes count."""
    from timeline.pipeline import Request, build  # noqa: PLC0415  # the one of the checkout that is measured

    marks = [("start", cpu_seconds(), time.perf_counter())]
    made = build(
        Request(content=Path(content), output=Path(output), epoch=0),
        step=lambda step: marks.append((step, cpu_seconds(), time.perf_counter())),
    )
    marks.append(("end", cpu_seconds(), time.perf_counter()))
    if made.written is None:
        sys.exit(f"{content} has errors: {made.understood.diagnostics[0]}")
    figures = {"start-up, CPU s": marks[0][1]}
    for (name, before, _), (_, after, _) in pairwise(marks[1:]):
        figures[f"{name}, CPU s"] = after - before
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    kilobytes = memory / 1024 if sys.platform == "darwin" else memory
    return {
        **figures,
        "all, CPU s": marks[-1][1],
        "all, wall s": marks[-1][2] - marks[0][2],
        "largest process, MB": kilobytes / 1024,
        "files": made.written.files,
    }


def cpu_seconds() -> float:
    """Of this process and those that it started and that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def hash_of(tree: Path) -> str:
    """Of the paths and the bytes of all files in it."""
    found = hashlib.sha256()
    for file in sorted(one for one in tree.rglob("*") if one.is_file()):
        found.update(f"{file.relative_to(tree).as_posix()}\0".encode())
        found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


if __name__ == "__main__":
    main()
