"""What a filter means, in the plainest words: the events for which an address of the search page stands."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Days = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What can be chosen of one event."""

    values: Mapping[str, frozenset[str]]
    """By facet."""
    dates: tuple[Days, ...]
    """Its days as ordinals; none where nothing bounds it."""
    published: tuple[Days, ...]
    """Those of its articles."""


Parameters = Sequence[tuple[str, str]]


def events_for(parameters: Parameters, events: Sequence[Found], facets: Sequence[str]) -> list[int]:
    """Any of the values of a facet, all of the facets, none of what is excluded, within the period."""
    return [number for number, event in enumerate(events) if _stays(parameters, event, facets)]


def _stays(parameters: Parameters, event: Found, facets: Sequence[str]) -> bool:
    for facet in facets:
        chosen = {value for key, value in parameters if key == facet}
        excluded = {value for key, value in parameters if key == f"-{facet}"}
        if chosen and not chosen & event.values.get(facet, frozenset()):
            return False
        if excluded & event.values.get(facet, frozenset()):
            return False
    given = dict(parameters)
    first, last = _first(given.get("from", "")), _last(given.get("to", ""))
    if (first, last) == (float("-inf"), float("inf")):
        return True
    spans = event.published if given.get("dates") == "published" else event.dates
    return first <= last and any(begin <= last and end >= first for begin, end in spans)


def _first(text: str) -> float:
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1).toordinal() if year else float("-inf")


def _last(text: str) -> float:
    year, month, day = _parts(text)
    if not year:
        return float("inf")
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1]).toordinal()


def _parts(text: str) -> tuple[int, int, int]:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    return tuple(int(part or 0) for part in match.groups()) if match else (0, 0, 0)


def counts_for(
    parameters: Parameters, events: Sequence[Found], facets: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, int]]:
    """Of each value, how many events there would be with it alone chosen in its facet."""
    return {
        facet: {
            value: len(
                events_for([*(one for one in parameters if one[0] != facet), (facet, value)], events, list(facets))
            )
            for value in values
        }
        for facet, values in facets.items()
    }
