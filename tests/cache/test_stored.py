"""A file is believed only as it was written, by the program that wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cache.stored import read_stored, write_stored


def test_what_was_stored_is_read(tmp_path: Path) -> None:
    write_stored(tmp_path / "folder/kept", "code", [b"one"])
    write_stored(tmp_path / "folder/kept", "code", [b"two", b"", b"three"])

    assert read_stored(tmp_path / "folder/kept", "code") == [b"two", b"", b"three"]
    assert [file.name for file in (tmp_path / "folder").iterdir()] == ["kept"]


def test_nothing_is_read_where_there_is_no_file(tmp_path: Path) -> None:
    assert read_stored(tmp_path / "kept", "code") is None


def test_what_another_program_stored_is_not_read(tmp_path: Path) -> None:
    write_stored(tmp_path / "kept", "code", [b"one"])

    assert read_stored(tmp_path / "kept", "later code") is None


@pytest.mark.parametrize("position", [0, 10, 25, 40, -1])
def test_a_damaged_file_is_not_read(tmp_path: Path, position: int) -> None:
    write_stored(tmp_path / "kept", "code", [b"twenty ", b"characters ..."])
    content = bytearray((tmp_path / "kept").read_bytes())
    content[position] ^= 1
    (tmp_path / "kept").write_bytes(content)

    assert read_stored(tmp_path / "kept", "code") is None


def test_a_truncated_file_is_not_read(tmp_path: Path) -> None:
    write_stored(tmp_path / "kept", "code", [b"twenty ", b"characters ..."])
    content = (tmp_path / "kept").read_bytes()

    for length in range(len(content)):
        (tmp_path / "kept").write_bytes(content[:length])
        assert read_stored(tmp_path / "kept", "code") is None
