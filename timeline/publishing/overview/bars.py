"""Many events to bars: how many there are in each day, month, year or longer period; each is in exactly one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.core.edtf import Day, EdtfDate, ordinal
from timeline.core.model.chronology import Event
from timeline.core.once import once
from timeline.core.struct import Struct
from timeline.publishing.compose.dates import shape_of
from timeline.publishing.overview.axis import Axis, Stretch, make_axis
from timeline.publishing.overview.extents import day_of, stretch_of

MOST = 130
"""More bars than these are not read any more."""
THINNEST = 0.5
"""A thinner bar, in hundredths of the width, cannot be hit."""
STEPS = (0, 1, 12, 120, 1_200, 12_000, 120_000, 1_200_000, 12_000_000, 120_000_000)
"""Months in a bar, from fine to coarse; 0: a day."""
UNITS = {0: "day", 1: "month", 12: "year"}


class Bar(Struct, frozen=True, kw_only=True):
    """The events of a period, in order."""

    first: int
    last: int
    events: tuple[Event, ...]
    undated: bool = False
    soft: bool = False
    """They are known no more precisely than to it, and it is longer than other bars."""


class Bars(Struct, frozen=True, kw_only=True):
    """Bars and the axis on which they stand."""

    bars: tuple[Bar, ...]
    axis: Axis
    unit: str
    """What most of them stand for: `month`."""


@once(most=2)  # asked on every page of a long list
def bars_of(events: Sequence[Event]) -> Bars:
    """At the finest step at which there are not too many and none is too thin."""
    reaches = [_reach(event.date.date) for event in events]
    for step in STEPS:
        places = {reach: _place(*reach, step) for reach in set(reaches)}
        if len(set(places.values())) > MOST and step != STEPS[-1]:
            continue
        bars = _bars(events, [places[reach] for reach in reaches])
        dated = [bar for bar in bars if not bar.undated]
        axis = make_axis(((bar.first, bar.last) for bar in dated), undated=len(dated) < len(bars))
        thinnest = min((bar.last - bar.first + 1 for bar in dated), default=1) * axis.scale
        if len(bars) <= MOST and thinnest >= THINNEST:
            break
    return Bars(bars=bars, axis=axis, unit=UNITS.get(step, "period"))


def _reach(date: EdtfDate) -> tuple[Stretch | None, bool]:
    """The days of a date, and whether it is drawn as a period."""
    return stretch_of(date), shape_of(date) == "period"


def _bars(events: Iterable[Event], places: Iterable[tuple[Stretch | None, bool]]) -> tuple[Bar, ...]:
    """Of events, each with its place."""
    gathered: dict[tuple[Stretch | None, bool], list[Event]] = {}
    for event, place in zip(events, places, strict=True):
        gathered.setdefault(place, []).append(event)
    return tuple(
        Bar(
            first=place[0] if place else 0,
            last=place[1] if place else 0,
            events=tuple(found),
            undated=place is None,
            soft=soft,
        )
        for (place, soft), found in sorted(gathered.items(), key=_order)
    )


def _order(item: tuple[tuple[Stretch | None, bool], list[Event]]) -> tuple[bool, int, int]:
    """By the first day; the longer before those that it holds; what is not dated at the end."""
    place = item[0][0]
    return (place is None, *((place[0], -place[1]) if place else (0, 0)))


def _place(stretch: Stretch | None, is_period: bool, step: int) -> tuple[Stretch | None, bool]:
    """The days of the bar, and whether it is longer than the step."""
    if stretch is None:
        return None, False
    around = _period(stretch[0], step)
    if is_period and stretch[1] > around[1]:
        return stretch, True
    return around, False


def _period(number: int, step: int) -> Stretch:
    """The period of so many months that holds a day."""
    if step == 0:
        return number, number
    day = day_of(number)
    month = (day.year * 12 + day.month - 1) // step * step
    return ordinal(_first_of(month)), ordinal(_first_of(month + step)) - 1


def _first_of(month: int) -> Day:
    return Day(month // 12, month % 12 + 1, 1)
