"""A passage and the captured text of its article, to what can be said of the passage's wording."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from timeline.core.model.chronology import Outcome
from timeline.core.struct import Struct
from timeline.reasoning.alterations import SPLICED, alteration, splice, word_difference
from timeline.reasoning.similarity import most_alike

NORMALISATION = 1
"""Version of `normalised`: a receipt made under another one is void."""

NEAR = 0.8
"""Likeness from which an absent passage is called altered instead."""
FEW_WORDS = 3
"""Up to how many differing words a passage is called altered, not joined from two."""
INSERTION_REACH = 60
"""How many characters of the capture an editorial insertion such as `[he]` may stand for."""
MOST_INSERTIONS = 20
"""In one piece of a passage."""
MOST_BEGINNINGS = 1_000
"""How often the beginning of a piece with insertions is tried where it is found."""
LONGEST_LIKE = 3_000
"""Characters of the longest passage for which the most alike one is sought: to find it takes as long as both are."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_NUMBERS_OF_THEIR_OWN = re.compile("([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215f\u2189]+)")
_SPACE = re.compile(r"\s+")
_BRACKETED_OMISSION = re.compile(r"\s*(?:\[\.{3}\]|\(\.{3}\))\s*")
_BARE_OMISSION = re.compile(r"\s*\.{3}\s*")
_INSERTION = re.compile(r"\[[^\[\]]{1,60}\]")
_LAST_SCRIPT_WITH_SPACES = "\u2e80"


class Finding(Struct, frozen=True, kw_only=True):
    """What a check found, apart from the capture that it was made against."""

    outcome: Outcome
    position: int | None = None
    end: int | None = None
    """Where the passage ends in the normalised capture; None: it is not there word for word."""
    difference: str = ""
    """For `near`: what differs, word by word."""
    alteration: str = ""
    """For `near`: what was done to the words, such as `word dropped`."""


@lru_cache(maxsize=64)
def normalised(text: str) -> str:
    """
    The text in the form in which passages are compared; nothing but its appearance is changed.

    Unicode NFKC, but for raised and lowered digits and fractions, which are numbers of their own; curly and angled
    quotation marks as straight ones; every dash as a hyphen; runs of white space as one space; soft hyphens, invisible
    and bidirectional controls left out. Case and punctuation stay.
    """
    if text.isascii():
        plain = text
    else:
        pieces = _NUMBERS_OF_THEIR_OWN.split(text)
        pieces[::2] = (unicodedata.normalize("NFKC", piece) for piece in pieces[::2])
        plain = _INVISIBLE.sub("", "".join(pieces)).translate(_SAME)
    return _SPACE.sub(" ", plain).strip()


def passage_hash(passage: str) -> str:
    """SHA-256 of the normalised passage, by which its receipt is found."""
    return hashlib.sha256(normalised(passage).encode()).hexdigest()


def check_passage(passage: str, capture: str) -> Finding:
    """
    Whether *capture* has *passage* word for word.

    Literally first; then with its marked omissions (`[...]`, `(...)`, bare `...`) and editorial insertions (`[he]`)
    as gaps between pieces that must follow in order. Pieces begin and end at the bounds of words, but for an insertion
    that stands within a word (`[T]he`), and no piece may be more of the editor's words than of the source's.
    """
    wanted, text = normalised(passage), normalised(capture)
    position = _find(wanted, text, 0)
    if position is not None:
        return Finding(outcome="exact", position=position, end=position + len(wanted))
    for marks in (_BRACKETED_OMISSION, re.compile(f"{_BRACKETED_OMISSION.pattern}|{_BARE_OMISSION.pattern}")):
        place = _find_pieces(marks.split(wanted), text)
        if place is not None:
            return Finding(outcome="omissions", position=place[0], end=place[1])
    return _nearest(wanted, text)


def _find(piece: str, text: str, start: int) -> int | None:
    return next(bounded_places(piece, text, start), None)


def bounded_places(
    piece: str,
    text: str,
    start: int = 0,
    stop: int | None = None,
    *,
    begins_within: bool = False,
    ends_within: bool = False,
) -> Iterator[int]:
    """Where *piece* stands in *text*, from *start* to *stop*, as whole words but where it may be *within* one."""
    at = text.find(piece, start, stop) if piece else -1
    while at >= 0:
        end = at + len(piece)
        begins = begins_within or not _joined(text[at - 1 : at], piece[0])
        if begins and (ends_within or not _joined(piece[-1], text[end : end + 1])):
            yield at
        at = text.find(piece, at + 1, stop)


def _joined(left: str, right: str) -> bool:
    """Two neighbours that belong to one word."""
    return all(one.isalnum() and one < _LAST_SCRIPT_WITH_SPACES for one in (left or " ", right or " "))


def _find_pieces(pieces: list[str], text: str) -> tuple[int, int] | None:
    """Where the first of *pieces* begins and the last ends, if all follow in order; a piece may hold insertions."""
    first, start = None, 0
    for piece in pieces:
        if not piece.strip():
            continue
        found = _find_with_insertions(piece, text, start)
        if found is None:
            return None
        at, start = found
        first = at if first is None else first
    return None if first is None else (first, start)


def _find_with_insertions(piece: str, text: str, start: int) -> tuple[int, int] | None:
    """Where *piece* begins and ends, each `[insertion]` in it standing for a few characters or none."""
    pieces = _INSERTION.split(piece)
    if len(pieces) == 1:
        at = _find(piece, text, start)
        return None if at is None else (at, at + len(piece))
    parts = [_Part.of(own, number, len(pieces)) for number, own in enumerate(pieces) if own.strip()]
    own_words = sum(len(part.text.split()) for part in parts)
    if not parts or len(pieces) - 1 > MOST_INSERTIONS or own_words < len(" ".join(_INSERTION.findall(piece)).split()):
        return None
    for first in islice(parts[0].places(text, start), MOST_BEGINNINGS):
        end = first + len(parts[0].text)
        for part in parts[1:]:
            at = next(part.places(text, end, end + INSERTION_REACH + len(part.text)), None)
            if at is None:
                break
            end = at + len(part.text)
        else:
            return first, end
    return None


class _Part(Struct, frozen=True, kw_only=True):
    """What a piece has between its insertions."""

    text: str
    begins_within: bool
    """An insertion touches its first letter: `[T]he`."""
    ends_within: bool

    @classmethod
    def of(cls, own: str, number: int, of: int) -> _Part:
        """The part with that *number* among so many, as it stands between the brackets."""
        return cls(
            text=own.strip(),
            begins_within=number > 0 and not own[0].isspace(),
            ends_within=number < of - 1 and not own[-1].isspace(),
        )

    def places(self, text: str, start: int, stop: int | None = None) -> Iterator[int]:
        """Where it stands between two places, as whole words but where an insertion touches it."""
        return bounded_places(
            self.text, text, start, stop, begins_within=self.begins_within, ends_within=self.ends_within
        )


def _nearest(wanted: str, text: str) -> Finding:
    """`near` with what was altered, or `absent`; a few altered words are named before a joint of two passages."""
    if len(wanted) > LONGEST_LIKE:
        return Finding(outcome="absent")
    altered, extent = _altered(wanted, text)
    if altered is not None and extent <= FEW_WORDS:
        return altered
    joined = splice(wanted, lambda piece: _find(piece, text, 0))
    if joined is not None:
        return Finding(outcome="near", position=joined[0], difference=joined[1], alteration=SPLICED)
    return altered or Finding(outcome="absent")


def _alike_in_small_letters(wanted: str, text: str) -> tuple[int, int] | None:
    """For words in capitals; none where small letters are more in number, as of an I with a dot: places would shift."""
    small = text.lower()
    return most_alike(wanted.lower(), small, at_least=NEAR) if len(small) == len(text) else None


def _altered(wanted: str, text: str) -> tuple[Finding | None, int]:
    """The place that is most like *wanted*, if it is like enough, and how many words differ."""
    alike = most_alike(wanted, text, at_least=NEAR) or _alike_in_small_letters(wanted, text)
    if alike is None:
        return None, 0
    begins, ends = alike
    slack = len(wanted) // 3  # what was dropped from the quote makes the printed passage longer than it
    start = text.rfind(" ", 0, max(begins - slack, 0) + 1) + 1
    end = text.find(" ", ends - 1 + slack)
    printed = text[start : end if end >= 0 else len(text)]
    named, extent = alteration(wanted, printed)
    difference = word_difference(wanted, printed)
    return Finding(outcome="near", position=begins, difference=difference, alteration=named), extent
