"""What is recorded, and what readers are told of it afterwards."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from timeline.builds import Request
from timeline.commands import record
from timeline.pipeline import prepare

EVENT = (
    "---\ntitle: {title}\ndate: {date}\nstatus: {status}\n{more}"
    "sources:\n  - {{id: a, title: A headline, publisher: The Press, published: 2025-03-06}}\n---\n"
)
FIRST = {"title": "Aid is paused", "date": "2025-03-05", "status": "confirmed", "more": ""}


def write(folder: Path, name: str = "pause", **fields: str) -> None:
    path = folder / "content/events" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EVENT.format(**{**FIRST, **fields}), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    (tmp_path / "content/site.yaml").write_text("title: Test\n", encoding="utf-8")
    return tmp_path


def do_record(folder: Path, day: str) -> int:
    return record.run(
        day=day, content=folder / "content", output=folder / "_site", theme="", base_url="", strict=False,
        drafts=True, quiet=None, form="text",
    )  # fmt: skip


def changes(folder: Path) -> list[dict[str, str]]:
    text = (folder / "content/history/changes.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def site(folder: Path) -> dict[str, str]:
    understood, files = prepare(Request(content=folder / "content", output=folder / "_site"))
    assert not understood.faulty, understood.diagnostics
    return {file.path: file.content.decode("utf-8", "replace") for file in files}


def test_the_first_record_corrects_nothing(folder):
    assert do_record(folder, "2025-11-01") == 0
    assert not (folder / "content/history/changes.jsonl").exists()


def test_what_changed_since_is_added_at_the_end(folder):
    do_record(folder, "2025-11-01")
    write(folder, date="2025-03-04", more="correction: The evening before.\n")
    do_record(folder, "2025-11-02")
    first = changes(folder)
    write(folder, date="2025-03-04", status="disputed", more="correction: The evening before.\n")
    write(folder, "later")
    do_record(folder, "2025-11-03")

    assert first == [
        {
            "on": "2025-11-02", "event": "pause", "field": "date", "old": "2025-03-05", "new": "2025-03-04",
            "because": "The evening before.",
        }
    ]  # fmt: skip
    assert changes(folder) == [
        *first,
        {"on": "2025-11-03", "event": "later", "field": "added", "new": "Aid is paused"},
        {"on": "2025-11-03", "event": "pause", "field": "status", "old": "confirmed", "new": "disputed"},
    ]


def test_a_record_of_nothing_new_changes_nothing(folder):
    do_record(folder, "2025-11-01")
    write(folder, title="Aid is halted")
    do_record(folder, "2025-11-02")
    before = changes(folder)

    do_record(folder, "2025-11-03")

    assert changes(folder) == before


def test_a_record_cannot_be_older_than_the_last_one(folder, capsys):
    do_record(folder, "2025-11-02")

    assert do_record(folder, "2025-11-01") == 2
    assert "The last record is of 2025-11-02" in capsys.readouterr().err


def test_a_record_is_of_a_day_that_exists(folder, capsys):
    assert do_record(folder, "2025-02-30") == 2
    assert "--on takes a day such as 2026-11-23, not `2025-02-30`" in capsys.readouterr().err


def test_drafts_are_not_recorded_as_published(folder):
    write(folder, "draft", more="draft: true\n")

    do_record(folder, "2025-11-01")

    assert "draft" not in (folder / "content/ids.lock").read_text(encoding="utf-8")


def test_readers_see_corrections_on_the_event_on_their_page_in_their_feed_and_in_the_data(folder):
    do_record(folder, "2025-11-01")
    write(folder, title="Aid is <halted>", more="correction: It ended.\n")
    do_record(folder, "2025-11-02")

    files = site(folder)

    for page in ("events/pause/index.html", "corrections/index.html"):
        assert "now <ins>Aid is &lt;halted&gt;</ins>; before <del>Aid is paused</del>" in files[page]
        assert "It ended." in files[page]
    entries = ElementTree.fromstring(files["corrections/feed.atom"]).findall("{http://www.w3.org/2005/Atom}entry")
    assert [entry.findtext("{http://www.w3.org/2005/Atom}updated") for entry in entries] == ["2025-11-02T00:00:00Z"]
    data = json.loads(files["data/events.json"])["events"][0]["corrections"]
    assert [(one["on"], one["field"], one["old"], one["new"]) for one in data] == [
        ("2025-11-02", "title", "Aid is paused", "Aid is <halted>")
    ]


def test_a_policy_stands_above_the_corrections(folder):
    path = folder / "content/pages/corrections.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: How we correct\n---\nAs soon as we can.\n", encoding="utf-8")

    page = site(folder)["corrections/index.html"]

    places = [page.index(words) for words in ("How we correct</bdi></h1>", "As soon as", "Nothing has been corrected")]
    assert places == sorted(places)


def write_page(folder: Path, name: str, more: str = "") -> None:
    path = folder / "content/pages" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\ntitle: About & more\n{more}---\nWords.\n", encoding="utf-8")


def test_a_page_that_was_published_goes_on_resolving(folder):
    write_page(folder, "about")
    do_record(folder, "2025-11-01")
    (folder / "content/pages/about.md").unlink()
    lost, _ = prepare(Request(content=folder / "content", output=folder / "_site"))
    write_page(folder, "ueber", "former-ids: [about]\n")

    moved = site(folder)["about/index.html"]

    assert [(one.code, one.span.path, one.span.line) for one in lost.diagnostics if one.code == "lost-id"] == [
        ("lost-id", "content/ids.lock", 2)
    ]
    assert "This page has moved to About &amp; more." in moved
    assert 'url=../ueber/"' in moved


def test_a_page_may_have_its_first_id_again(folder):
    write_page(folder, "ueber", "former-ids: [about]\n")
    do_record(folder, "2025-11-01")
    (folder / "content/pages/ueber.md").unlink()
    write_page(folder, "about", "former-ids: [ueber]\n")

    assert 'url=../about/"' in site(folder)["ueber/index.html"]


def test_corrections_stand_where_their_policy_stood(folder):
    do_record(folder, "2025-11-01")
    write(folder, title="Aid is halted")
    do_record(folder, "2025-11-02")
    write_page(folder, "policy", "former-ids: [corrections]\n")

    assert "<del>Aid is paused</del>" in site(folder)["corrections/index.html"]


def test_without_corrections_and_policy_there_is_no_page(folder):
    assert "corrections/index.html" not in site(folder)


ARTICLE = (
    "---\ntitle: Aid stops\npublisher: The Post\npublished: 2025-03-06\n{more}"
    "events: [{{event: pause, quotes: [aid is paused]}}]\n---\n"
)


def test_an_article_that_was_renamed_keeps_its_receipts(folder):
    articles, captures = folder / "content/articles", folder / "content/captures"
    articles.mkdir()
    captures.mkdir()
    (articles / "n1.md").write_text(ARTICLE.format(more=""), encoding="utf-8")
    (captures / "n1.txt").write_text("They say that aid is paused.", encoding="utf-8")
    do_record(folder, "2025-11-01")
    lock = folder / "content/captures.lock"
    before = lock.read_text(encoding="utf-8")
    (articles / "n1.md").unlink()
    (articles / "nn1.md").write_text(ARTICLE.format(more="former-ids: [n1]\n"), encoding="utf-8")
    (captures / "n1.txt").unlink()

    understood, _ = prepare(Request(content=folder / "content", output=folder / "_site"))
    do_record(folder, "2025-11-02")

    assert [one for one in understood.diagnostics if one.code == "unverified-quote"] == []
    assert lock.read_text(encoding="utf-8") == before.replace("\nn1 ", "\nnn1 ")
    assert "\nn1 " in before
