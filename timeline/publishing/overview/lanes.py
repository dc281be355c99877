"""Events to lanes, one for each thread, and the marks of a lane to rows in which they do not touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap

from timeline.core.model.chronology import Event
from timeline.core.model.registries import Thread
from timeline.core.struct import Struct
from timeline.publishing.words.messages import Words
from timeline.publishing.words.overview import NO_THREAD, OTHER_THREADS

MOST = 7
"""More lanes than these cannot be told apart; the smallest threads share the last."""
_LONGEST_LINE = 20
"""Characters that fit into the rail."""


class Lane(Struct, frozen=True, kw_only=True):
    """The events of a thread; an event of several stands in the lane of its first."""

    name: str
    """Empty: there is but one lane."""
    events: tuple[Event, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The name in two lines at most, between words; what goes beyond them is cut."""
        return tuple(wrap(self.name, _LONGEST_LINE, max_lines=2, placeholder="…"))


def lanes_of(events: Sequence[Event], threads: Mapping[str, Thread], words: Words) -> tuple[Lane, ...]:
    """In the order of *threads*; what has no thread comes last. Every event is in exactly one lane."""
    if not threads:
        return (Lane(name="", events=tuple(events)),)
    gathered: dict[str, list[Event]] = {thread: [] for thread in threads}
    for event in events:
        thread = next((thread for thread in event.threads if thread in threads), "")
        gathered.setdefault(thread, []).append(event)
    filled = {thread: found for thread, found in gathered.items() if found}
    if len(filled) < 2:
        return (Lane(name="", events=tuple(events)),)
    kept = sorted((thread for thread in filled if thread), key=lambda thread: -len(filled[thread]))
    shared = set(kept[MOST - 2 :]) if len(filled) > MOST else set()
    lanes = [
        Lane(name=str(threads[thread].title), events=tuple(found))
        for thread, found in filled.items()
        if thread and thread not in shared
    ]
    others = tuple(event for event in events if _thread_of(event, threads) in shared)
    bare = tuple(filled.get("", ()))
    rest = (Lane(name=words.say(OTHER_THREADS), events=others), Lane(name=words.say(NO_THREAD), events=bare))
    return (*lanes, *(lane for lane in rest if lane.events))


def _thread_of(event: Event, threads: Mapping[str, Thread]) -> str:
    return next((thread for thread in event.threads if thread in threads), "")


def rows_of(boxes: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """The row of each box, which come in any order: the first in which it touches none before it."""
    rows: list[list[tuple[float, float]]] = []
    found = []
    for left, right in boxes:
        row = next(
            (number for number, taken in enumerate(rows) if all(right <= one or left >= two for one, two in taken)),
            len(rows),
        )
        if row == len(rows):
            rows.append([])
        rows[row].append((left, right))
        found.append(row)
    return tuple(found)
