"""Text in, findings out on the characters that no content may hold, or that nobody can see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from timeline.core.diagnostics import Diagnostic, error, warning
from timeline.core.text import Span

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Control characters (C0 and C1) but tab and line feed, Unicode line separators, and what is no character at all."""
_UNPRINTED = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f"
)
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters and marks, as Unicode counts them, that print nothing."""
INVISIBLE = re.compile(f"[{_UNPRINTED}{_FILLERS}]")
"""
Characters without width and those that change the direction of text.

Not the joiners that some scripts need, nor the selectors that choose how the character before them is drawn. Source:
Unicode, Default_Ignorable_Code_Point and the general category Cf.
"""


def name_of(character: str) -> str:
    """The character as an editor can look it up: `U+200B ZERO WIDTH SPACE`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def shown(text: str) -> str:
    """The text as a message quotes it: not longer than an editor needs to find it."""
    return text if len(text) <= 60 else f"{text[:57]}..."


def characters_are_plain(text: str, path: str) -> tuple[Diagnostic, ...]:
    """
    What is wrong with the characters of a whole file.

    A character that occurs often is reported once, at its first place, with the number of the others:
    a file full of them yields a handful of findings.
    """
    if text.replace("\n", "").isprintable() and (text.isascii() or not any(map(text.__contains__, _FILLERS))):
        return ()
    found: list[Diagnostic] = []
    for span, character, count in _first_places(FORBIDDEN.finditer(text), text, path):
        message = f"the character {name_of(character)} cannot stand in a content file{_elsewhere(count)}"
        found.append(
            error("control-character", span, message, hint="delete it; a copy from a web page may have brought it")
        )
    for span, character, count in _first_places(INVISIBLE.finditer(text), text, path):
        message = f"the invisible character {name_of(character)} stands here{_elsewhere(count)}"
        found.append(warning("invisible-character", span, message, hint="delete it, unless the words need it"))
    return tuple(found)


def _first_places(matches: Iterable[re.Match[str]], text: str, path: str) -> list[tuple[Span, str, int]]:
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for match in matches:
        first.setdefault(match.group(), match.start())
        count[match.group()] = count.get(match.group(), 0) + 1
    return [(place(text, path, start), character, count[character]) for character, start in first.items()]


def place(text: str, path: str, start: int, length: int = 1) -> Span:
    """The place of the *length* characters of a file's text that begin at the offset *start*."""
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Span(path=path, line=line, column=column, end=column + length)


def _elsewhere(count: int) -> str:
    return "" if count == 1 else f", and in {count - 1} more place{'' if count == 2 else 's'}"
