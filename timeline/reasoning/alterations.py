"""A quoted passage and what the capture prints, to the name of what was altered and the difference in words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable

SPLICED = "two passages joined without a mark of omission"
_LEAST_PIECE = 3
"""Words that each of two joined passages must have, so that chance does not make a splice."""
_PUNCTUATION = "\"'.,;:!?()[]-"
_WORD = re.compile(r"\w+")


def alteration(quoted: str, printed: str) -> tuple[str, int]:
    """
    What was done to the printed words, and to how many: `case only`, `word dropped`, `2 words changed`, ...

    Both texts are normalised; words of *printed* before the first and after the last common one do not count.
    """
    if re.search(rf"(?<!\w){re.escape(quoted.casefold())}(?!\w)", printed.casefold()):
        return "case only", 0
    left, right = _WORD.findall(printed.casefold()), _WORD.findall(quoted.casefold())
    steps = _steps(left, right)
    dropped = sum(b - a for operation, a, b, _, _ in steps if operation == "delete")
    added = sum(d - c for operation, _, _, c, d in steps if operation == "insert")
    changed = sum(max(b - a, d - c) for operation, a, b, c, d in steps if operation == "replace")
    named = [
        f"{number} word{'s' if number > 1 else ''} {what}" if number > 1 else f"word {what}"
        for number, what in ((dropped, "dropped"), (added, "added"), (changed, "changed"))
        if number
    ]
    return ", ".join(named) or "punctuation only", dropped + added + changed


def word_difference(quoted: str, printed: str) -> str:
    """
    How a quoted passage differs from the printed one, word by word: `[-in print only-] {+in the quote only+}`.

    Marks of punctuation before the first and after the last word are not part of the passage.
    """
    left, right = printed.split(), quoted.split()
    words: list[str] = []
    for operation, a, b, c, d in _steps(
        [_bare(word).casefold() for word in left], [_bare(word).casefold() for word in right]
    ):
        if operation == "equal":
            edges = {0, len(right) - 1}
            words += [
                mine if _is_printed(mine, theirs, at_edge=place in edges) else f"[-{theirs}-] {{+{mine}+}}"
                for place, theirs, mine in zip(range(c, d), left[a:b], right[c:d], strict=True)
            ]
            continue
        if b > a:
            words.append(f"[-{' '.join(left[a:b])}-]")
        if d > c:
            words.append(f"{{+{' '.join(right[c:d])}+}}")
    return " ".join(words)


def _is_printed(mine: str, theirs: str, *, at_edge: bool) -> bool:
    return mine == theirs or (at_edge and _bare(mine) == _bare(theirs))


def _bare(word: str) -> str:
    """A word without the punctuation around it; punctuation alone is a word."""
    return word.strip(_PUNCTUATION) or word


def splice(quoted: str, find: Callable[[str], int | None]) -> tuple[int, str] | None:
    """
    Where the first of two passages stands that *quoted* joins, and the two with a mark between them.

    *find* gives the place of an exact passage. None: the quote is no two such passages.
    """
    words = quoted.split(" ")
    longest = None
    for cut in range(_LEAST_PIECE, len(words) - _LEAST_PIECE + 1):
        place = find(" ".join(words[:cut]))
        if place is None:
            break  # a longer beginning is not there either
        if find(" ".join(words[cut:])) is not None:
            longest = place, f"{' '.join(words[:cut])} [...] {' '.join(words[cut:])}"
    return longest


def _steps(left: list[str], right: list[str]) -> list[tuple[str, int, int, int, int]]:
    """The edits from *left* to *right*, without what *left* has before and after the passage."""
    steps = list(difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes())
    edges = {0, len(steps) - 1}
    return [step for number, step in enumerate(steps) if not (step[0] == "delete" and number in edges)]
