"""What a page says to the server that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.serve.handlers import BuildOutcome, Shown, said_in


def test_what_the_script_says_is_understood() -> None:
    assert said_in('{"command": "hello", "snipver": 7}') == {"command": "hello", "snipver": 7}


@pytest.mark.parametrize(
    "message",
    ["", "{}", "[]", "null", '"hello"', '{"command": 5}', "{", "[" * 50_000, b"\xff", "9" * 5_000],
    ids=["nothing", "no command", "list", "null", "text", "number", "cut off", "deep", "no text", "endless"],
)
def test_what_it_would_never_say_is_passed_over(message: str | bytes) -> None:
    assert said_in(message) == {}


def test_the_page_that_is_looked_at_is_made_before_the_browser_asks_for_it_again() -> None:
    made: list[str] = []
    shown = Shown(Path("_site"), "127.0.0.1")
    outcome = BuildOutcome(ok=True, page=lambda path: made.append(path) or b"x")

    shown.show(outcome)
    assert made == []
    shown.looked_at = "a/index.html"
    shown.show(outcome)
    assert made == ["a/index.html"]
