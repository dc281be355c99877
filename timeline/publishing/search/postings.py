"""The texts of all events to the files of words: in which events each word stands, and where in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.core.struct import Struct
from timeline.publishing.search.bits import Bits, best_parameter
from timeline.publishing.search.fields import Field
from timeline.publishing.search.folding import common_beginnings, order, words

MOST_FILES = 204
"""Of words; with those of events, facets and the beginning they stay under 350."""
LEAST_BITS = 40_000
"""A file of words holds at least 5 kB, where there are so many."""
COMMON = 1_000
"""Of a word in more events than these, only the events are kept, not the places in them."""
_BITS_A_LETTER = 6
_BASE_36 = "0123456789abcdefghijklmnopqrstuvwxyz"

Places = dict[str, dict[int, list[int]]]
"""By word and number of the event, the places of the word in the event, ascending."""


class WordFile(Struct, frozen=True, kw_only=True):
    """Words that follow each other in the alphabet."""

    first: str
    """The first of them."""
    last: str
    words: str
    """One a line: how many characters it shares with the one before (in base 36), and the others."""
    bits: str
    """Of each word its events, and unless it is common its places in each; see `_written`."""


def places_of(texts: Sequence[Sequence[Field]]) -> Places:
    """
    Where each word stands: places count all words of an event from 0.

    Between two fields one place stays free, so that no phrase reaches from one into the next.
    """
    found: Places = {}
    for number, fields in enumerate(texts):
        place = 0
        for field in fields:
            for word in words(field.text):
                found.setdefault(word, {}).setdefault(number, []).append(place)
                place += 1
            place += 1
    return found


def word_files(places: Places, events: int) -> Iterator[WordFile]:
    """All words in files of about the same size."""
    ordered = sorted(places, key=order)
    written = [_written(places[word], events) for word in ordered]
    rests = [len(rest) for _, rest in common_beginnings(ordered)]
    sizes = [bits.size + _BITS_A_LETTER * rest for bits, rest in zip(written, rests, strict=True)]
    size = max(LEAST_BITS, sum(sizes) / MOST_FILES)
    begun, filled = 0, 0
    for number, own in enumerate(sizes):
        if filled + own / 2 > size and number > begun:
            yield _file(ordered[begun:number], written[begun:number])
            begun, filled = number, 0
        filled += own
    if ordered:
        yield _file(ordered[begun:], written[begun:])


def _file(ordered: list[str], written: list[Bits]) -> WordFile:
    bits = Bits()
    for one in written:
        bits.extend(one)
    lines = (f"{_BASE_36[shared]}{rest}" for shared, rest in common_beginnings(ordered))
    return WordFile(first=ordered[0], last=ordered[-1], words="\n".join(lines), bits=bits.text())


def _written(places: dict[int, list[int]], events: int) -> Bits:
    """
    The numbers of the events; then, unless the word is common, which of these have it more than once, three bits for
    the parameter of the places, and of each event the first place. Where it stands more than once, a bit follows each
    place that says whether there is a further one, and the distance to that, less one.
    """
    bits = Bits()
    bits.gaps(list(places), events)
    if len(places) > COMMON:
        return bits
    distances = [_distances(of_event) for of_event in places.values()]
    bits.gaps([number for number, of_event in enumerate(distances) if len(of_event) > 1], len(distances))
    k = best_parameter([number for of_event in distances for number in of_event])
    bits.plain(k, 3)
    for of_event in distances:
        bits.rice(of_event[0], k)
        for number in of_event[1:]:
            bits.plain(1, 1)
            bits.rice(number, k)
        if len(of_event) > 1:
            bits.plain(0, 1)
    return bits


def _distances(places: list[int]) -> list[int]:
    return places[:1] + [later - earlier - 1 for earlier, later in pairwise(places)]
