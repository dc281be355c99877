"""What hangs on an article, as an editor is told."""

from __future__ import annotations

import json

import pytest

from timeline.commands import impact

EVENT = (
    "---\ntitle: Aid is paused\n"
    "sources: [{id: a, title: A headline, publisher: The Press, published: 2025-03-06}]\n---\n"
)


@pytest.fixture
def options(tmp_path):
    (tmp_path / "content/events").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: Test\n", encoding="utf-8")
    (tmp_path / "content/events/pause.md").write_text(EVENT, encoding="utf-8")
    return {
        "content": tmp_path / "content", "output": tmp_path / "_site", "theme": "", "base_url": "", "strict": False,
        "drafts": False, "quiet": None, "form": "text",
    }  # fmt: skip


def test_the_losses_are_listed_in_words(options, capsys):
    assert impact.run(article="a", **options) == 0
    assert capsys.readouterr().out == (
        "Without `a` 1 event would lose something:\n\npause: Aid is paused\n  its only citation\n"
        "  its only origin: The Press\n  its date: [..2025-03-06] would become unknown\n"
    )


def test_the_losses_are_listed_as_json(options, capsys):
    assert impact.run(article="a", **{**options, "form": "json"}) == 0

    found = json.loads(capsys.readouterr().out)
    assert (found["article"], found["others"]) == ("a", [])
    assert found["losses"][0]["only_citation"] is True


def test_an_unknown_article_is_refused(options, capsys):
    assert impact.run(article="aa", **options) == 2
    assert "no article has the id `aa`" in capsys.readouterr().err


def test_what_was_asked_for_cannot_steer_the_terminal(options, capsys):
    assert impact.run(article="\x1b[2Jaa", **options) == 2
    assert "`\\x1b[2Jaa`" in capsys.readouterr().err
