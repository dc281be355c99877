"""Numbers to a string of bits in base64, as short as their distribution allows, for the script to read back."""

from __future__ import annotations

import base64
from collections.abc import Sequence

_MANY = 512
"""So many bits wait before they are put away as bytes."""


class Bits:
    """
    A string of bits that grows; the one thing in the search that is not a value.

    `rice` is the code of Golomb and Rice: what exceeds 2^k in unary, then k bits.
    """

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._waiting = 0
        self._length = 0

    def plain(self, number: int, length: int) -> None:
        """*number* in *length* bits."""
        self._waiting = self._waiting << length | number
        self._length += length
        if self._length >= _MANY:
            self._put_away()

    def _put_away(self) -> None:
        """The whole bytes among the bits that wait."""
        rest = self._length & 7
        self._bytes += (self._waiting >> rest).to_bytes(self._length >> 3, "big")
        self._waiting &= (1 << rest) - 1
        self._length = rest

    def rice(self, number: int, k: int) -> None:
        """A number from 0 that is about 2^k."""
        above = number >> k
        while above >= 32:
            self.plain(0xFFFFFFFF, 32)
            above -= 32
        self.plain((1 << above + 1) - 2 << k | number & (1 << k) - 1, above + 1 + k)

    def gamma(self, number: int) -> None:
        """A number from 1, with its length before it (Elias)."""
        length = number.bit_length()
        self.plain(number, 2 * length - 1)

    def gaps(self, numbers: Sequence[int], of: int) -> None:
        """How many *numbers*, from 0, below *of* and ascending, there are, and the gaps between them."""
        self.gamma(len(numbers) + 1)
        k = gap_parameter(len(numbers), of)
        before = -1
        for number in numbers:
            self.rice(number - before - 1, k)
            before = number

    def extend(self, other: Bits) -> None:
        """With all bits of *other* after its own."""
        self.plain(int.from_bytes(other._bytes, "big"), 8 * len(other._bytes))
        self.plain(other._waiting, other._length)

    @property
    def size(self) -> int:
        """In bits."""
        return 8 * len(self._bytes) + self._length

    def text(self) -> str:
        """In base64, filled up with zeros."""
        self._put_away()
        rest = bytes([self._waiting << 8 - self._length]) if self._length else b""
        return base64.b64encode(bytes(self._bytes) + rest).decode("ascii")


def gap_parameter(count: int, of: int) -> int:
    """The best k for the gaps between *count* numbers below *of*, by Golomb's rule."""
    return max(0, (of * 69 // (max(count, 1) * 100)).bit_length() - 1)


def best_parameter(numbers: Sequence[int]) -> int:
    """The k, from 0 to 7, with which `rice` writes *numbers* in the fewest bits."""
    return min(range(8), key=lambda k: sum((number >> k) + k for number in numbers))
