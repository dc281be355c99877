"""Names and values to the content lines of iCalendar. Source: RFC 5545, 3.1 and 3.3.11."""

from __future__ import annotations

import re

_LONGEST_LINE = 75
"""In octets of UTF-8, without the line break."""
_CONTINUES, _CONTINUED = 0b1100_0000, 0b1000_0000
"""How UTF-8 marks an octet that goes on with the character before it."""
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Whatever some program takes for the end of a line."""
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def text(value: str) -> str:
    """A text as the value of a property: a line break is written as `\\n`."""
    return "\\n".join(_CONTROL.sub("", line.translate(_ESCAPED)) for line in _BREAK.split(value))


def line(name: str, value: str) -> bytes:
    """
    One property, folded; *name* may carry parameters, *value* is already in the form of its type.

    No control character gets through, so that no value can begin another property.
    """
    whole = _CONTROL.sub("", f"{name}:{value}")
    return b"\r\n ".join(_folded(whole)) + b"\r\n"


def _folded(whole: str) -> list[bytes]:
    """The pieces of a line, cut between characters; each but the first stands after a space."""
    octets = whole.encode("utf-8", errors="replace")
    pieces: list[bytes] = []
    start, room = 0, _LONGEST_LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & _CONTINUES == _CONTINUED:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, _LONGEST_LINE - 1
    return [*pieces, octets[start:]]
