"""
Content folders to what a search costs their readers: files, bytes and processor time, for a list of 100 queries.

    python -m tests.bench.bench_search CONTENT ...

The queries are taken from the content by the rules of `queries_from`, so that anyone gets the same hundred. Each is
asked in a fresh browser, and then another one in the same page; bytes are those of the index as gzip leaves them. The
facets and the script are told apart: neither depends on the query.
"""

from __future__ import annotations

import gzip
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import served
from tests.conftest import QUIET
from timeline.core.model.chronology import Chronology
from timeline.core.struct import replace
from timeline.pipeline import Request, understand
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import parts_of
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import all_made, site_of
from timeline.publishing.search.folding import words
from timeline.publishing.templating import renderer
from timeline.publishing.theme import load_theme
from timeline.publishing.theme_folders import theme_folders
from timeline.publishing.words.messages import Words

PHONE = {"width": 360, "height": 780}


def main(folders: Iterable[str]) -> None:
    for folder in folders:
        chronology = understand(Request(content=Path(folder), output=Path("unused"))).chronology
        if chronology is None:
            sys.exit(f"{folder} cannot be read")
        with tempfile.TemporaryDirectory() as root:
            report(folder, chronology, Path(root))


def report(folder: str, chronology: Chronology, root: Path) -> None:
    """Build what the search needs into *root*, ask, and print."""
    started = time.process_time()
    files = list(files_of(chronology))
    seconds = time.process_time() - started
    for file in files:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (root / "404.html").write_text("")
    sizes = {file.path: len(gzip.compress(file.content, 9)) for file in files}
    index = {path: size for path, size in sizes.items() if path.endswith(".json")}
    apart = {
        name: sum(size for path, size in sizes.items() if name in path) for name in ("facets.json", "assets/search.")
    }
    queries = queries_from(chronology)
    first, later, unanswered = asked(root, queries, index)
    lines = (
        f"{folder}: {len(chronology.events)} events, index made in {seconds:.1f} CPU s",
        f"  index: {len(index)} files, {sum(index.values()) / 1000:.0f} kB; the largest {max(index.values())} bytes",
        f"  apart: facets {apart['facets.json']} bytes, script {apart['assets/search.']} bytes",
        f"  first query: {figures(first)}",
        f"  later query: {figures(later)}",
        f"  without an answer: {unanswered or 'none'}",
    )
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def files_of(chronology: Chronology) -> Iterator[OutputFile]:
    """The search page with its index, and the assets."""
    theme, _ = load_theme("default", theme_folders(Path("content")))
    if theme is None:
        sys.exit("the theme cannot be read")
    lone = replace(chronology, site=replace(chronology.site, outputs=("search", "assets")))
    publication = Publication(chronology=lone, theme=theme, words=Words(), built="2025-01-01", version="0")
    render = renderer(theme, publication.words)
    everything = all_made(parts_of(site_of(publication)), render)
    yield from (file for file in everything if isinstance(file, OutputFile))


def queries_from(chronology: Chronology) -> list[str]:
    """
    30 pairs of words with capitals (names, mostly), 15 such words alone, 25 words of titles, 10 words of a single
    event, 10 beginnings of words, 5 phrases of two words, 5 publishers: each kind spread over the content.
    """
    texts = [f"{event.title}. {event.summary}" for event in chronology.events]
    names = Counter(name for text in texts for name in re.findall(r"(?<=[a-z,] )[A-ZÀ-Þ][\w'-]+ [A-ZÀ-Þ][\w'-]+", text))
    capitals = Counter(word for text in texts for word in re.findall(r"(?<=[a-z,] )[A-ZÀ-Þ][\w'-]{3,}", text))
    titles = [word for event in chronology.events for word in words(event.title) if len(word) > 4]
    counts = Counter(word for text in texts for word in set(words(text)) if len(word) > 4)
    pairs = [f'"{one} {other}"' for text in texts for one, other in zip(text.split(), text.split()[1:], strict=False)]
    plain = [pair for pair in pairs if pair[1:-1].replace(" ", "").isalpha() and len(pair) > 14]
    return [
        *spread(sorted(names), 30),
        *spread(sorted(capitals), 15),
        *spread(titles, 25),
        *spread(sorted(word for word, number in counts.items() if number == 1), 10),
        *(word[:5] for word in spread(sorted(word for word in counts if len(word) > 7), 10)),
        *spread(plain, 5),
        *spread(sorted(str(one.name) for one in chronology.publishers.values()), 5),
    ]


def spread(values: list[str], number: int) -> list[str]:
    """*number* of the values, at equal distances."""
    return [values[position * len(values) // number] for position in range(number)]


def asked(root: Path, queries: list[str], sizes: dict[str, int]) -> tuple[list[int], list[int], list[str]]:
    """The bytes of the index that each query cost in a fresh browser, and after another; those that found nothing."""
    first, later, unanswered = [], [], []
    with served(root) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or playwright.chromium.executable_path, args=list(QUIET)
        )
        for query, following in zip(queries, [*queries[1:], queries[0]], strict=True):
            page, fetched = opened(chromium, address, sizes)
            page.goto(f"{address}search/?q={quote(query)}")
            if not answered(page):
                unanswered.append(query)
            first.append(sum(fetched))
            fetched.clear()
            page.fill("#q", following)
            page.press("#q", "Enter")
            page.wait_for_timeout(50)
            answered(page)
            later.append(sum(fetched))
            page.context.close()
        chromium.close()
    return first, later, unanswered


def opened(chromium: Browser, address: str, sizes: dict[str, int]) -> tuple[Page, list[int]]:
    """A page of its own, and the sizes of the files of the index that it fetches, the facets apart."""
    page = chromium.new_context(viewport=PHONE).new_page()  # type: ignore[arg-type]
    fetched: list[int] = []

    def note(url: str) -> None:
        path = url.removeprefix(address)
        if path in sizes and not path.endswith("facets.json"):
            fetched.append(sizes[path])

    page.on("request", lambda request: note(request.url))
    return page, fetched


def answered(page: Page) -> bool:
    """Wait for the answer; whether something was found."""
    page.wait_for_selector("#results[aria-busy]", state="detached")
    page.locator("#search-status", has_text=re.compile(r"\d")).wait_for()
    return page.locator(".result").count() > 0


def figures(sizes: list[int]) -> str:
    return f"median {median(sizes):.0f}, 95 of 100 at most {quantiles(sizes, n=20)[-1]:.0f}, most {max(sizes)} bytes"


if __name__ == "__main__":
    main(sys.argv[1:])
