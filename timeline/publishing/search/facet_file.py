"""Facets and dates to the file from which the script counts and filters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.publishing.search.bits import Bits
from timeline.publishing.search.documents import Json
from timeline.publishing.search.facets import Facet, Span

Days = int | None | list[int | None]
"""A day as its distance from another one; a list: first and last day, either may be open; None: nothing is known."""


def facet_file(
    facets: Sequence[Facet], spans: Sequence[Span], published_of: Sequence[Sequence[Span]]
) -> dict[str, object]:
    """
    Each facet as its values, and the events of all its values as bits, one value after the other.

    `dates`: of each event its days (*spans*), from the first day known of the one before; `published`: the days of its
    articles (*published_of*), from the first day known of the event itself. What is said of events here goes for
    anything else that is filtered.
    """
    dates: list[Days] = []
    published: list[list[Days]] = []
    anchor = 0
    for span, of_articles in zip(spans, published_of, strict=True):
        dates.append(_days(span, anchor))
        anchor = next((day for day in span if day is not None), anchor)
        published.append([_days(one, anchor) for one in of_articles])
    return {
        "facets": [_facet(facet, len(spans)) for facet in facets],
        "dates": dates,
        "published": published,
    }


def _facet(facet: Facet, events: int) -> dict[str, Json]:
    return {
        "key": facet.key,
        "label": facet.label,
        "values": [[value.id, value.label] if value.id != value.label else value.id for value in facet.values],
        "bits": _bits((value.events for value in facet.values), events),
    }


def _bits(values: Iterable[Sequence[int]], events: int) -> str:
    bits = Bits()
    for numbers in values:
        bits.gaps(numbers, events)
    return bits.text()


def _days(span: Span, anchor: int) -> Days:
    first, last = (None if day is None else day - anchor for day in span)
    if first is None and last is None:
        return None
    return first if first == last else [first, last]
