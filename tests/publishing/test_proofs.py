"""A check that makes no pages finds what making them finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_sites import CASES, PLAIN, files_of
from timeline.builds import Request
from timeline.pipeline import examine, prepare

UNSAFE = "See [this](javascript:x) for more."
EVERYWHERE = {
    "site.yaml": "title: Test\ncitation-styles: [apa, no-such-style]\n",
    "articles/a.md": f"---\ntitle: A\npublisher: The Press\npublished: 2025-03-06\n---\n{UNSAFE}\n",
    "events/one.md": f"---\ntitle: One\ndate: 2025-03-06\nthreads: [all]\nsources: [a]\n---\nIt was.[^a] {UNSAFE}\n",
    "threads.yaml": f"- {{id: all, title: All, introduction: '{UNSAFE}'}}\n",
    "pages/about.md": f"---\ntitle: About\n---\n{UNSAFE} And so.[^nobody]\n",
    "pages/corrections.md": f"---\ntitle: Corrections\n---\n{UNSAFE}\n",
}
CASE_SITES = [(path.stem, PLAIN | files_of(path.read_text(encoding="utf-8"))) for path in sorted(CASES.glob("*.txt"))]


def request(files: dict[str, str], folder: Path) -> Request:
    for name, text in files.items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, encoding="utf-8")
    return Request(content=folder / "content", output=folder / "_site")


@pytest.mark.parametrize(
    "files", [EVERYWHERE, *(files for _, files in CASE_SITES)], ids=["everywhere", *(name for name, _ in CASE_SITES)]
)
def test_it_finds_what_a_build_finds(files, tmp_path):
    asked = request(files, tmp_path)

    assert set(examine(asked).diagnostics) == set(prepare(asked)[0].diagnostics)


def test_every_kind_of_prose_is_looked_at(tmp_path):
    found = examine(request(EVERYWHERE, tmp_path)).diagnostics

    assert sorted((one.span.path, one.code) for one in found if one.code in {"unsafe-link", "unknown-style"}) == [
        ("content/articles/a.md", "unsafe-link"),
        ("content/events/one.md", "unsafe-link"),
        ("content/pages/about.md", "unsafe-link"),
        ("content/pages/corrections.md", "unsafe-link"),
        ("content/site.yaml", "unknown-style"),
        ("content/threads.yaml", "unsafe-link"),
    ]


@pytest.mark.parametrize("name", ["default", "plain"])
def test_the_pages_of_a_theme_of_ones_own_are_made(name, tmp_path):
    event = "---\ntitle: One\ndate: 2025-03-06\nsources: [{title: A, publisher: P, published: 2025-03-06}]\n---\n"
    asked = request(PLAIN | {"site.yaml": f"title: Test\ntheme: {name}\n", "events/one.md": event}, tmp_path)
    template = tmp_path / "themes" / name / "templates" / "404.html"
    template.parent.mkdir(parents=True)
    template.write_text("{{ view.no_such_name }}", encoding="utf-8")

    found = {one.code for one in examine(asked).diagnostics}

    assert found == {one.code for one in prepare(asked)[0].diagnostics}
    if name == "plain":
        assert "template" in found
