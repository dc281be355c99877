"""What goes through a library itself is counted, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.builds import Request
from timeline.commands.long_ways import long_ways
from timeline.pipeline import understand

PLAIN = {
    "site.yaml": "title: Test\n",
    "articles/a.md": (
        "---\ntitle: A headline\npublisher: Press\npublished: 2025-03-06\nlanguage: {language}\n"
        "events:\n  - event: pause\n    said: {said}{more}\n---\n{notes}\n"
    ),
    "events/pause.md": "---\ntitle: Aid is paused\n---\nIt was paused.[^a]\n",
}


@pytest.mark.parametrize(
    ("language", "said", "more", "notes", "expected"),
    [
        ("en", "on Thursday", "", "Plain *words*.", "0 of 3 files, 0 of 2 texts, 0 of 2 dates"),
        ("en", "on Thursday", "", "|a|b|\n|-|-|\n|1|2|", "0 of 3 files, 1 of 2 texts, 0 of 2 dates"),
        ("en", "on Thursday", "\nx: {own: [{deep: key}]}", "Plain.", "1 of 3 files, 0 of 2 texts, 0 of 2 dates"),
        ("sv", "6 mars 2025", "", "Plain.", "0 of 3 files, 0 of 2 texts, 1 of 2 dates"),
    ],
)
def test_each_long_way_is_counted(tmp_path: Path, language, said, more, notes, expected):
    for name, text in PLAIN.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        filled = text.format(language=language, said=said, more=more, notes=notes) if "{notes}" in text else text
        (tmp_path / name).write_text(filled, encoding="utf-8")

    told = long_ways(understand(Request(content=tmp_path, output=tmp_path / "_site")))

    for library in (" through PyYAML", " through Python-Markdown", " through dateparser"):
        assert library in told
        told = told.replace(library, "")
    assert told == f"the long way: {expected}\n"


def test_of_what_could_not_be_read_nothing_is_told(tmp_path: Path):
    assert long_ways(understand(Request(content=tmp_path, output=tmp_path / "_site"))) == ""
