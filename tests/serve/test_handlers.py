"""What a page says to the server that shows it."""

from __future__ import annotations

import pytest

from timeline.serve.handlers import said_in


def test_what_the_script_says_is_understood() -> None:
    assert said_in('{"command": "hello", "snipver": 7}') == {"command": "hello", "snipver": 7}


@pytest.mark.parametrize(
    "message",
    ["", "{}", "[]", "null", '"hello"', '{"command": 5}', "{", "[" * 50_000, b"\xff", "9" * 5_000],
    ids=["nothing", "no command", "list", "null", "text", "number", "cut off", "deep", "no text", "endless"],
)
def test_what_it_would_never_say_is_passed_over(message: str | bytes) -> None:
    assert said_in(message) == {}
