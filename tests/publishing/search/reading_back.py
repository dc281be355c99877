"""The files of the index, read back as the script does it, but in Python."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any


class BitReader:
    """A string of bits in base64, read from its beginning."""

    def __init__(self, text: str) -> None:
        self.bits = "".join(f"{byte:08b}" for byte in base64.b64decode(text, validate=True))
        self.at = 0

    def plain(self, length: int) -> int:
        found = self.bits[self.at : self.at + length]
        assert len(found) == length
        self.at += length
        return int(found or "0", 2)

    def _run(self, bit: str) -> int:
        begun = self.at
        while self.bits[self.at] == bit:
            self.at += 1
        self.at += 1
        return self.at - 1 - begun

    def rice(self, k: int) -> int:
        return (self._run("1") << k) + self.plain(k)

    def gamma(self) -> int:
        zeros = self._run("0")
        return (1 << zeros) + self.plain(zeros)

    def gaps(self, of: int) -> list[int]:
        count = self.gamma() - 1
        k = max(0, (of * 69 // (max(count, 1) * 100)).bit_length() - 1)
        numbers, before = [], -1
        for _ in range(count):
            before += self.rice(k) + 1
            numbers.append(before)
        return numbers


def read_words(words: str, bits: str, events: int, common: int) -> dict[str, dict[int, list[int]]]:
    """The places of each word in each of its events; none where the word is common."""
    reader, before, found = BitReader(bits), "", {}
    for line in words.split("\n"):
        before = before[: int(line[0], 36)] + line[1:]
        numbers = reader.gaps(events)
        found[before] = {number: [] for number in numbers}
        if len(numbers) <= common:
            repeated = set(reader.gaps(len(numbers)))
            k = reader.plain(3)
            for position, number in enumerate(numbers):
                found[before][number] = _places(reader, k, repeated=position in repeated)
    return found


def _places(reader: BitReader, k: int, *, repeated: bool) -> list[int]:
    places = [reader.rice(k)]
    while repeated and reader.plain(1):
        places.append(places[-1] + reader.rice(k) + 1)
    return places


def read_facets(file: Mapping[str, Any], events: int) -> dict[str, dict[str, list[int]]]:
    """By facet and value, the events."""
    found: dict[str, dict[str, list[int]]] = {}
    for facet in file["facets"]:
        reader = BitReader(facet["bits"])
        ids = [value if isinstance(value, str) else value[0] for value in facet["values"]]
        found[facet["key"]] = {identifier: reader.gaps(events) for identifier in ids}
    return found
