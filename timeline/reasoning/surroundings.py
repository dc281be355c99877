"""A passage and its place in a capture, to the fewest words around it that tell it from its like."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from operator import attrgetter

from timeline.core.fragments import ends_of, has_letters
from timeline.core.struct import Struct
from timeline.reasoning.quotes import Finding, bounded_places, normalised

MOST_WORDS = 6
"""How many words of a capture, which is private, a link may show on each side of a quote."""


class Surroundings(Struct, frozen=True, kw_only=True):
    """The words just before and after a passage, as the capture prints them; empty: it needs none."""

    prefix: str = ""
    suffix: str = ""


NONE_NEEDED = Surroundings()
_beginning, _line = attrgetter("begins"), attrgetter("line")


def surroundings(passage: str, finding: Finding, capture: str) -> Surroundings:
    """
    What a text fragment must say beside *passage* so that a browser finds the place of *finding*, and no other.

    As browsers compare, without regard to case. Nothing where the passage is the only one of its like, or where no
    `MOST_WORDS` words tell it from the others. Source: WICG, URL Fragment Text Directives, `prefix` and `suffix`.
    """
    if finding.position is None or finding.end is None:
        return NONE_NEEDED
    printed = _printed(capture)
    start, end = map(normalised, ends_of(passage))
    begins = printed.text.find(start, finding.position) if start else -1
    if begins < 0:
        return NONE_NEEDED
    starts = (begins, begins + len(start))
    if not end:
        return _around(printed, starts)
    closes = printed.text.rfind(end, starts[1], finding.end)
    prefix = _around(printed, starts, after=False).prefix
    suffix = _after(printed, starts[1], (closes, closes + len(end))) if closes >= 0 else ""
    return Surroundings(prefix=prefix, suffix=suffix)


class _Word(Struct, frozen=True, kw_only=True):
    """A word of a capture, its line, and where it begins and ends in the normalised text."""

    printed: str
    line: int
    begins: int
    ends: int

    def cut(self, place: int) -> tuple[str, str]:
        """What is printed of it before *place* in the normalised text, and from there on."""
        plain = normalised(self.printed)
        whole, at = self.printed if len(self.printed) == len(plain) else plain, max(place - self.begins, 0)
        return whole[:at], whole[at:]


class _Printed(Struct, frozen=True, kw_only=True):
    """A capture in the form in which its passages are compared."""

    capture: str
    text: str
    """As normalised; places are counted in it."""
    folded: str
    """Without regard to case."""

    def count(self, begins: int, ends: int) -> int:
        """How often what stands from *begins* to *ends* stands anywhere."""
        return sum(1 for _ in bounded_places(self.folded[begins:ends], self.folded))

    def _line_at(self, place: int) -> Sequence[_Word]:
        """The words of the line at *place*: Chromium finds no prefix and no suffix in another paragraph."""
        words = _words_of(self.capture)
        at = bisect_right(words, place, key=_beginning) - 1
        if at < 0 or place >= words[at].ends:
            return ()
        line = words[at].line
        return words[bisect_left(words, line, key=_line) : bisect_right(words, line, key=_line)]

    def before(self, place: int) -> Iterator[tuple[int, str]]:
        """Ever more words of its line before *place*, each time with where they begin."""
        earlier = [word for word in self._line_at(place) if word.begins < place][-MOST_WORDS:]
        for number in range(1, len(earlier) + 1):
            *others, last = earlier[-number:]
            words = [*(word.printed for word in others), last.cut(place)[0]]
            if has_letters(words[0]):
                yield earlier[-number].begins, " ".join(words)

    def after(self, place: int) -> Iterator[tuple[int, str]]:
        """Ever more words of its line after *place*, each time with where they end."""
        later = [word for word in self._line_at(place - 1) if word.ends > place][:MOST_WORDS]
        for number in range(1, len(later) + 1):
            first, *others = later[:number]
            words = [first.cut(place)[1], *(word.printed for word in others)]
            if has_letters(words[-1]):
                yield later[number - 1].ends, " ".join(words)


@lru_cache(maxsize=16)
def _printed(capture: str) -> _Printed:
    text = normalised(capture)
    folded = text.lower()
    return _Printed(capture=capture, text=text, folded=folded if len(folded) == len(text) else text)


@lru_cache(maxsize=16)
def _words_of(capture: str) -> tuple[_Word, ...]:
    """Each word in order; none where they do not make up the normalised text, so that they have no places in it."""
    found: list[_Word] = []
    begins = 0
    for line, printed in ((line, word) for line, words in enumerate(capture.splitlines()) for word in words.split()):
        if plain := normalised(printed):
            found.append(_Word(printed=printed, line=line, begins=begins, ends=begins + len(plain)))
            begins += len(plain) + 1
    same = " ".join(normalised(word.printed) for word in found) == normalised(capture)
    return tuple(found) if same else ()


def _around(printed: _Printed, place: tuple[int, int], *, after: bool = True) -> Surroundings:
    """The fewest words before the passage at *place*, and *after* it, with which it stands only once."""
    if printed.count(*place) < 2:
        return NONE_NEEDED
    lefts = [(place[0], ""), *printed.before(place[0])]
    rights = [(place[1], ""), *(printed.after(place[1]) if after else ())]
    for (left, prefix), (right, suffix) in sorted(product(lefts, rights), key=_words_shown):
        if printed.count(left, right) == 1:
            return Surroundings(prefix=prefix, suffix=suffix)
    return NONE_NEEDED


def _words_shown(pair: tuple[tuple[int, str], tuple[int, str]]) -> int:
    return sum(len(words.split()) for _, words in pair)


def _after(printed: _Printed, start: int, end: tuple[int, int]) -> str:
    """The fewest words after *end* that lead past the like of it that stand between *start* and it."""
    for right, suffix in ((end[1], ""), *printed.after(end[1])):
        if next(bounded_places(printed.folded[end[0] : right], printed.folded, start), None) == end[0]:
            return suffix
    return ""
