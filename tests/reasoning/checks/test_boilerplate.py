"""What belongs to the page around an article is told from the article."""

from __future__ import annotations

import pytest

from tests.test_sites import findings_in

ARTICLE = "-- articles/{name}.md --\n---\ntitle: {name}\npublisher: {publisher}\npublished: 2025-03-06\n---\n"


def found(captures: dict[str, str], folder, publishers=("P", "P")) -> list[tuple[str, int, int]]:
    """Path, line and last column of what is said of *captures*."""
    articles = (
        ARTICLE.format(name=name, publisher=publisher) for name, publisher in zip(captures, publishers, strict=False)
    )
    texts = (f"-- captures/{name}.txt --\n{text}\n" for name, text in captures.items())
    findings = findings_in("".join([*articles, *texts]), folder / "content")
    return [(one.span.path, one.span.line, one.span.end) for one in findings if one.code == "boilerplate"]


@pytest.mark.parametrize(
    "line",
    ["Facebook", "Share on Twitter", "  Share this article", "We use cookies to improve your visit.", "© 2025 P",
     "Related", "SUBSCRIBE NOW", "Поделиться"],
)  # fmt: skip
def test_the_furniture_of_a_page_is_found(line, tmp_path):
    assert found({"a": f"The text.\n{line}"}, tmp_path) == [("content/captures/a.txt", 2, len(line) + 1)]


@pytest.mark.parametrize(
    "line",
    ["Facebook said that it was shut.", "They share this article of faith.", "Related events took place.", "",
     "Menu prices rose."],
)  # fmt: skip
def test_a_sentence_is_none(line, tmp_path):
    assert found({"a": f"The text.\n{line}"}, tmp_path) == []


def test_a_line_that_captures_of_one_publisher_share_is_found_in_both(tmp_path):
    line = "Any use of our materials needs our leave in writing"

    assert found({"a": f"One.\n{line}", "b": f"Two.\n{line}"}, tmp_path) == [
        ("content/captures/a.txt", 2, len(line) + 1),
        ("content/captures/b.txt", 2, len(line) + 1),
    ]


def test_a_line_that_two_publishers_share_is_a_matter_of_borrowing(tmp_path):
    line = "Any use of our materials needs our leave in writing"

    assert found({"a": f"One.\n{line}", "b": f"Two.\n{line}"}, tmp_path, ("P", "Q")) == []


def test_many_lines_are_one_finding(tmp_path):
    assert len(found({"a": "Facebook\nTwitter\nThe text.\nRelated"}, tmp_path)) == 1
