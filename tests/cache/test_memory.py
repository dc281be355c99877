"""What is remembered is what would be made anew, or it is made anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline.cache.memory import NAME, TURNS, Memory
from timeline.processes import shared_out


def recalled(folder: Path, item: object, value: str, code: str = "1") -> tuple[str, int]:
    """What a run of its own gets, and how often it had to make it."""
    memory = Memory(folder, code)
    found = memory.recall("upper", item, lambda: value)
    memory.save()
    return found, memory.made


def changed(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / NAME)) as database, database:
        database.execute(statement)


def test_what_was_made_once_is_not_made_again(tmp_path: Path) -> None:
    assert recalled(tmp_path, "a", "A") == ("A", 1)
    assert recalled(tmp_path, "a", "never") == ("A", 0)


@pytest.mark.parametrize("item", [("a", 1), ("a", "1"), "b", None])
def test_another_item_is_made(tmp_path: Path, item: object) -> None:
    recalled(tmp_path, "a", "A")

    assert recalled(tmp_path, item, "other") == ("other", 1)


def test_other_code_meets_nothing_of_the_old(tmp_path: Path) -> None:
    recalled(tmp_path, "a", "A")

    assert recalled(tmp_path, "a", "new", code="2") == ("new", 1)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE remembered SET value = 'forged'",
        "UPDATE remembered SET proof = x'00'",
        "UPDATE remembered SET value = x'00'",
        "DROP TABLE remembered",
    ],
)
def test_what_was_tampered_with_is_made_anew(tmp_path: Path, damage: str) -> None:
    recalled(tmp_path, "a", "A")

    changed(tmp_path, damage)

    assert recalled(tmp_path, "a", "A anew") == ("A anew", 1)
    assert recalled(tmp_path, "a", "never") == ("A anew", 0)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 2000])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)

    assert recalled(tmp_path, "a", "A") == ("A", 1)
    recalled(tmp_path, "a", "A")
    assert recalled(tmp_path, "a", "never") == ("A", 0)


def test_what_nobody_asks_for_any_more_is_forgotten(tmp_path: Path) -> None:
    recalled(tmp_path, "old", "OLD")
    recalled(tmp_path, "a", "A")
    for turn in range(TURNS + 1):
        memory = Memory(tmp_path, "1")
        assert memory.recall("upper", "a", lambda: "made anew") == "A"
        memory.recall("upper", f"item {turn}", lambda: "new")
        memory.save()

    assert recalled(tmp_path, "old", "made") == ("made", 1)
    assert recalled(tmp_path, "a", "never") == ("A", 0)


def test_what_copies_of_the_process_learn_is_kept(tmp_path: Path) -> None:
    memory = Memory(tmp_path, "1")
    shared_out(300, lambda numbers: [memory.recall("n", n, lambda n=n: str(n)) for n in numbers], 2, last=memory.save)

    later = Memory(tmp_path, "1")
    assert [later.recall("n", number, lambda: "made") for number in range(300)] == [str(n) for n in range(300)]
    assert later.made == 0


def test_where_nothing_can_be_written_down_all_is_made_again(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    memory = Memory(tmp_path, "code")

    assert memory.recall("name", "item", lambda: "value") == "value"
    memory.save()
    assert memory.made == 1
