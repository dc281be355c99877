"""What two records share, to one proposal that they are the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.core.struct import Struct
from timeline.core.text import Text

MOST_PER_RECORD = 3
"""In so many proposals a record stands at most: the best; merging one brings up what is left."""


class Component(Struct, frozen=True, kw_only=True):
    """One thing that speaks for or against two records being one."""

    name: str
    """`title`, `date`, `entities`, `articles`, `place`, `turn`, `kind`; `address`; `name`."""
    value: float
    """How far they agree, from 0 to 1."""
    words: str
    """The same to an editor: `3 of 4 participants are the same`."""


class Proposal(Struct, frozen=True, kw_only=True):
    """Two records that may be one; never acted on by the program itself."""

    keep: Text
    """Id of the one that would stay."""
    drop: Text
    score: float
    """From 0 to 1."""
    components: tuple[Component, ...]


def best(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """The highest scores first, each record in a few of them only: a heap of copies stays a short list."""
    times: dict[str, int] = {}
    for proposal in sorted(proposals, key=lambda one: (-round(one.score, 6), one.keep, one.drop)):
        pair = (str(proposal.keep), str(proposal.drop))
        if all(times.get(one, 0) < MOST_PER_RECORD for one in pair):
            for one in pair:
                times[one] = times.get(one, 0) + 1
            yield proposal
