"""Events in brief to the JSON of TimelineJS (Knight Lab), with no part of a date that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from timeline.core.edtf import Day, EdtfDate, Precision
from timeline.publishing import urls
from timeline.publishing.briefs import Brief
from timeline.publishing.exports.parts import Json
from timeline.publishing.publication import Publication

_LONGEST_HUMAN_YEAR = 270_000
"""Beyond it a JavaScript date does not reach, and TimelineJS wants another scale, of years alone."""
_YEARS_ONLY = frozenset(
    {Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE, Precision.YEAR, Precision.SEASON}
)  # fmt: skip
_MONTHS = frozenset({Precision.HALF, Precision.QUADRIMESTER, Precision.QUARTER, Precision.MONTH})


def timeline_js(publication: Publication, briefs: Iterable[Brief]) -> dict[str, Json]:
    """
    The timeline; its texts are HTML, so ours are escaped.

    What nothing bounds cannot stand on its axis and is left out. What is open at one end stands at the other; every
    date is shown in our words, not in those that TimelineJS would make of it.
    """
    site = publication.chronology.site
    extents = [(brief, _extent(brief.event.date.date)) for brief in briefs]
    placed = [(brief, extent) for brief, extent in extents if extent is not None]
    years = [abs(point[0]) for _, extent in placed for point in extent]
    return {
        "title": {"text": {"headline": escape(site.title), "text": escape(site.deck)}},
        "events": [_event(publication, brief, extent) for brief, extent in placed],
        "scale": "cosmological" if max(years, default=0) > _LONGEST_HUMAN_YEAR else "human",
    }


_Parts = tuple[int, ...]
"""Year, month, day, hour, minute, as far as they are known."""
_KEYS = ("year", "month", "day", "hour", "minute")


def _event(publication: Publication, brief: Brief, extent: tuple[_Parts, _Parts]) -> Json:
    event = brief.event
    address = urls.absolute(publication.base_url, brief.path)
    sources = f'<p><a href="{escape(address)}">{escape(brief.support)}</a></p>' if address else escape(brief.support)
    made: dict[str, Json] = {
        "unique_id": event.id,
        "start_date": _date(extent[0]),
        "display_date": escape(brief.when),
        "text": {
            "headline": escape(event.title),
            "text": f"<p>{escape(brief.summary)}</p>{sources}" if brief.summary else sources,
        },
    }
    if extent[1] != extent[0]:
        made["end_date"] = _date(extent[1])
    threads = publication.chronology.threads
    known = [str(threads[thread].title) for thread in event.threads if thread in threads]
    if known:
        made["group"] = escape(known[0])
    return made


def _date(parts: _Parts) -> Json:
    return dict(zip(_KEYS, parts, strict=False))


def _extent(date: EdtfDate) -> tuple[_Parts, _Parts] | None:
    """The start and the end, which are the same for a point; None: nothing bounds it."""
    first, last = _outer(date, at_start=True), _outer(date, at_start=False)
    start, end = _known(first, date.earliest), _known(last, date.latest)
    if start is None or end is None:
        either = start or end
        return None if either is None else (either, either)
    return start, end


def _outer(date: EdtfDate, *, at_start: bool) -> EdtfDate | None:
    """The point at one end of a span or a set: the one whose bound is the whole's."""
    if date.form == "point":
        return date
    if date.form == "interval":
        part = date.start if at_start else date.end
        return _outer(part, at_start=at_start) if part else None
    bound = date.earliest if at_start else date.latest
    fitting = [one for one in date.members if (one.earliest if at_start else one.latest) == bound]
    return _outer(fitting[0], at_start=at_start) if fitting else None


def _known(point: EdtfDate | None, bound: Day | None) -> _Parts | None:
    """The parts of *bound* that *point* knows."""
    if point is None or bound is None:
        return None
    if point.precision in _YEARS_ONLY or point.unspecified:
        return (bound.year,)
    if point.precision in _MONTHS:
        return bound.year, bound.month
    if point.hour is not None and point.minute is not None and point.hour < 24:
        return bound.year, bound.month, bound.day, point.hour, point.minute
    return tuple(bound)
