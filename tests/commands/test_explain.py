"""Why a page was written, or left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import main
from timeline.commands.explain import page_file

EVENT = "---\ntitle: {title}\ndate: 2025-03-06\nsources: [gazette]\n---\n"
ARTICLE = "---\ntitle: Closed\npublisher: The Gazette\npublished: 2025-03-06\n---\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "site.yaml": "title: A harbour\n",
        "articles/gazette.md": ARTICLE,
        "events/closure.md": EVENT.format(title="The harbour closes"),
    }.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(text, encoding="utf-8")
    return tmp_path


def told(*words: str) -> list[str]:
    ended = CliRunner().invoke(main, ["build", "--quiet", *words], catch_exceptions=False)
    assert ended.exit_code == 0, ended.output
    return ended.stdout.splitlines()


def test_a_new_page_is_new(desk: Path) -> None:
    assert told("--explain", "events/closure/") == [
        "events/closure/: it is new",
        "Nothing is known of a build before this one.",
    ]


def test_a_page_that_differs_is_shown_where_it_differs(desk: Path) -> None:
    told()
    (desk / "content/events/closure.md").write_text(EVENT.format(title="The harbour is shut"), encoding="utf-8")

    found = told("--explain", "events/closure/")

    assert found[0].startswith("events/closure/: it was written, for it differs from line ")
    assert "The harbour closes" in found[1]
    assert "The harbour is shut" in found[2]
    assert found[3] == "Changed since the last build: content/events/closure.md."


def test_a_page_of_a_section_may_be_called_as_in_the_whole_site(desk: Path) -> None:
    (desk / "content/site.yaml").write_text("title: A harbour\nsections: [events]\n", encoding="utf-8")

    assert told("--section", "events", "--explain", "events/closure/")[0] == "closure/: it is new"


def test_a_page_that_does_not_is_left(desk: Path) -> None:
    told()
    (desk / "content/events/closure.md").write_text(EVENT.format(title="The harbour is shut"), encoding="utf-8")

    found = told("--explain", "404.html")
    assert found[0] == "404.html: it was left as it was, for nothing that it is made from has changed"


def test_a_page_that_was_made_again_in_vain_is_left_too(desk: Path) -> None:
    named = ARTICLE.replace("The Gazette", "The Herald")
    (desk / "content/articles/herald.md").write_text(named, encoding="utf-8")
    told()
    (desk / "content/articles/herald.md").write_text(named.replace("title: ", "title: New ", 1), encoding="utf-8")

    found = told("--explain", "data/publishers.csv")

    assert found[0] == "data/publishers.csv: it was left as it was, for its bytes are the same"


def test_that_nothing_has_changed_is_said(desk: Path) -> None:
    told()

    assert told("--explain", "events/closure")[1] == "No file that goes into the site has changed since the last build."


def test_a_page_that_is_gone_is_gone(desk: Path) -> None:
    (desk / "content/events/other.md").write_text(EVENT.format(title="Another"), encoding="utf-8")
    told()
    (desk / "content/events/other.md").unlink()

    assert told("--explain", "events/other/")[0].startswith("events/other/: it is gone")
    assert told("--explain", "events/other/")[0] == "events/other/: there is no such page"


def test_what_a_page_says_cannot_steer_a_terminal(desk: Path) -> None:
    told("--explain", "events/closure/")
    page = desk / "_site/events/closure/index.html"
    page.write_text("\x1b[2J", encoding="utf-8")

    assert "\x1b" not in "".join(told("--explain", "events/closure/"))


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("", "index.html"),
        ("/", "index.html"),
        ("events/x/", "events/x/index.html"),
        ("/events/x", "events/x/index.html"),
        ("feed.atom", "feed.atom"),
    ],
)
def test_a_page_is_named_by_its_path_or_its_file(tmp_path: Path, page: str, file: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text("", encoding="utf-8")

    assert page_file(tmp_path, page) == tmp_path / file
