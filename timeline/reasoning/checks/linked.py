"""What the rules look at, and where in it a finding stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from timeline.core.diagnostics import Diagnostic
from timeline.core.each import Each
from timeline.core.model.chronology import Chronology, Event
from timeline.core.model.records import Article, Records
from timeline.core.struct import Struct
from timeline.core.text import Span, Text

T = TypeVar("T")


class Linked(Struct, frozen=True, kw_only=True):
    """The content as it was written and as it was understood."""

    records: Records
    chronology: Chronology
    each: Each = map

    def found_in(self, items: Iterable[T], rule: Callable[[T], Iterable[Diagnostic]]) -> Iterator[Diagnostic]:
        """What a *rule* on one item finds in each of them; only in those that are new, where the others are known."""
        return chain.from_iterable(self.each(rule, items))


def place_of(event: Event) -> Span:
    """Where an event is written down: the id of its record, else its first mention."""
    return event.record.id.span if event.record is not None else event.citations[0].mention.mention.span


def is_doubted(article: Article) -> bool:
    """An editor has already said that the article is not to be relied on."""
    return article.unverifiable or article.status == "retracted"


def part_of(value: Text, start: int, end: int) -> Span:
    """Where *value*[*start*:*end*] stands; the whole value where it is not written as it reads, on one line."""
    span = value.span
    marks = span.end - span.column - len(value)
    if marks not in {0, 2}:  # neither plain nor in quotation marks: folded, or with escapes
        return span
    first = span.column + marks // 2
    return Span(path=span.path, line=span.line, column=first + start, end=first + end)


def places_in(text: str, begins: Span) -> Callable[[int, int], Span]:
    """
    Tells where *text*[start:end] stands, up to the end of its first line.

    The lines of *text* stand in the file as they are, the first of them at *begins*.
    """
    starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(start: int, end: int) -> Span:
        number = bisect_right(starts, start) - 1
        column = start - starts[number] + (begins.column if number == 0 else 1)
        stop = min(end, starts[number + 1] - 1) if number + 1 < len(starts) else end
        return Span(path=begins.path, line=begins.line + number, column=column, end=column + stop - start)

    return place
