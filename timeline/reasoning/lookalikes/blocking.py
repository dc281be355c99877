"""Many records to the few pairs worth a look: those that share a rare word, a name or an article, close in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

WINDOW = 12
"""
With so many of its neighbours in a block a record is compared.

Blocks are sorted so that the likeliest stand side by side; the number of pairs thus grows as the number of
records does, even where thousands share one day and one name.
"""


def pairs(
    items: Sequence[Item],
    keys: Callable[[Item], Iterable[Hashable]],
    order: Callable[[Item], tuple[object, ...]],
    reaches: Callable[[Item, Item], bool],
) -> Iterator[tuple[Item, Item]]:
    """
    Pairs of items with a common key, each once.

    In each block items stand in their *order*; one meets those behind it up to the first that it does not reach,
    at most `WINDOW`. Neither the order of *items* nor that of keys changes the answer.
    """
    ranks = sorted(range(len(items)), key=lambda number: order(items[number]))
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for rank, number in enumerate(ranks):
        for key in keys(items[number]):
            blocks[key].append(rank)
    met: set[tuple[int, int]] = set()
    for block in blocks.values():
        for place, rank in enumerate(block):
            for other in block[place + 1 : place + 1 + WINDOW]:
                if not reaches(items[ranks[rank]], items[ranks[other]]):
                    break
                met.add((rank, other))
    for rank, other in sorted(met):
        yield items[ranks[rank]], items[ranks[other]]
