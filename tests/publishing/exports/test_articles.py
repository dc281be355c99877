"""Articles in the data, and what of them is kept from readers."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.builds import Request
from timeline.pipeline import prepare

ARTICLE = "---\ntitle: {title}\npublisher: {title} Press\npublished: 2025-03-06\n{more}---\n"
CONTENT = {
    "site.yaml": "title: Test\n",
    "articles/held-back.md": ARTICLE.format(title="A draft", more="draft: true\n"),
    "articles/drawing.md": ARTICLE.format(
        title="Drawing", more="type: rewrite\nvia: [held-back, act]\nevents: [{event: pause, title: Aid is paused}]\n"
    ),
    "articles/copying.md": ARTICLE.format(title="Copying", more="copy-of: held-back\nevents: [{event: pause}]\n"),
    "articles/newer.md": ARTICLE.format(title="Newer", more="version-of: held-back\nevents: [{event: pause}]\n"),
    "articles/other.md": ARTICLE.format(title="Other", more="translation-of: held-back\nevents: [{event: pause}]\n"),
    "origins.yaml": "- {id: act, name: The act, article: held-back}\n",
    "events/pause.md": "---\ntitle: Aid is paused\ndate: 2025-03-05\ndisagreements:\n"
    "  - {about: scope, positions: [{says: all of it, by: [held-back]}, {says: some, by: [newer]}]}\n---\n",
}


def test_no_file_names_a_draft(tmp_path: Path):
    for name, text in CONTENT.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    understood, made = prepare(Request(content=tmp_path, output=tmp_path / "_site"))
    files = {file.path: file.content for file in made}

    assert not understood.faulty, understood.diagnostics
    assert [path for path, content in files.items() if b"held-back" in content] == []
    articles = {one["id"]: one for one in json.loads(files["data/articles.json"])["articles"]}
    assert articles["drawing"]["via"] == ["act"]
    assert files["data/article_via.csv"].decode().splitlines() == ["article,via", "drawing,act"]
