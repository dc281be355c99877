"""
CPU seconds of looking for look-alikes among made-up events: `python tests/bench/bench_lookalikes.py [COUNT ...]`.

Events lie over ten years, or all on one day with one participant, which is the worst that blocking can meet; one in
fifty is told twice, in other words. Same seed, same events.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from timeline.core.edtf import Day, add_days, day_date
from timeline.core.text import Span, Text
from timeline.reasoning.lookalikes.events import event_lookalikes
from timeline.reasoning.lookalikes.subject import Subject

SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"]
WORDS = [first + second + third for first in SYLLABLES for second in SYLLABLES for third in SYLLABLES][:2_000]
NAMES = [f"person-{number}" for number in range(400)]
FIRST = Day(2015, 1, 1)
TWICE = 50
SEED = 20250306


def subjects(count: int, *, days: int, names: int) -> Iterator[Subject]:
    """So many events within so many days, whose participants are among so many."""
    made = random.Random(SEED)
    for number in range(count):
        words = made.sample(WORDS, 8)
        day = add_days(FIRST, made.randrange(days))
        who = made.sample(NAMES[:names], min(names, 3))
        yield _subject(f"event-{number}", words, day, who, made)
        if number % TWICE == 0:
            yield _subject(f"event-{number}-again", [*words[1:], made.choice(WORDS)], day, who[:2], made)


def _subject(identifier: str, words: list[str], day: Day, who: list[str], made: random.Random) -> Subject:
    return Subject(
        id=Text(identifier, Span(path="content/events/all.yaml")),
        title=" ".join(words),
        date=day_date(day),
        entities={name: name for name in who},
        articles={f"article-{made.randrange(100_000)}": frozenset()},
    )


def measure(count: int, *, days: int, names: int) -> str:
    """What is found among *count* events, and in how many seconds."""
    given = tuple(subjects(count, days=days, names=names))
    begun = time.process_time()
    found = event_lookalikes(given)
    seconds = time.process_time() - begun
    right = sum(f"{one.keep}-again" == one.drop for one in found)
    told_twice = len(given) - count
    return (
        f"{len(given):>7,} events over {days:>5,} days: {seconds:6.2f} s CPU,"
        f" {len(found):,} proposed, {right:,} of {told_twice:,} told twice found\n"
    )


def main() -> None:
    """The usual sizes, or those of the command line."""
    for count in [int(size) for size in sys.argv[1:]] or [2_000, 20_000]:
        sys.stdout.write(measure(count, days=3_650, names=400))
        sys.stdout.write(measure(count, days=1, names=1))


if __name__ == "__main__":
    main()
