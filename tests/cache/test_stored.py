"""A file is believed only as it was written, by the program that wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cache.stored import _digest_for, read_stored, write_stored


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


@pytest.mark.parametrize("content", [b"", b"abc", b"abc" + bytes([5, 0, 0, 0, 0, 0, 0, 0])])
def test_a_digest_alone_is_not_believed(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "kept"
    proof = _digest_for("1")
    proof.update(content)
    place.write_bytes(content + proof.digest())

    assert read_stored(place, "1") is None


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    other, place = tmp_path / "other", tmp_path / "kept"
    other.write_bytes(b"precious")
    place.with_name("kept.new").symlink_to(other)
    write_stored(place, "1", [b"a"])

    assert other.read_bytes() == b"precious"
    assert not place.is_symlink()
    assert [bytes(piece) for piece in read_stored(place, "1") or ()] == [b"a"]


def test_nothing_is_read_through_a_link(tmp_path: Path) -> None:
    """It might lead to a device that never ends."""
    write_stored(tmp_path / "other", "1", [b"a"])
    (tmp_path / "kept").symlink_to(tmp_path / "other")

    assert read_stored(tmp_path / "kept", "1") is None
