"""Bars to what a template draws: a column in each lane, as one link to the period."""

from __future__ import annotations

from timeline.core.edtf import days_in_month
from timeline.publishing import urls
from timeline.publishing.compose.dates import capitalised, edtf_in_words
from timeline.publishing.compose.periods import year_text
from timeline.publishing.compose.site import Here
from timeline.publishing.overview.axis import Axis
from timeline.publishing.overview.bars import Bar, Bars
from timeline.publishing.overview.extents import day_of
from timeline.publishing.overview.given import Given
from timeline.publishing.overview.layout import Layout
from timeline.publishing.views.overview import BarView, ColumnView
from timeline.publishing.words.overview import NOT_DATED, bar_in_words


def bar_views(given: Given, bars: Bars, layout: Layout) -> tuple[BarView, ...]:
    """The bars in order; in each lane their heights are to the same scale."""
    if len(given.lanes) == 1:
        counted = [{0: len(bar.events)} for bar in bars.bars]
    else:
        lane_of = {event.id: number for number, lane in enumerate(given.lanes) for event in lane.events}
        counted = [_by_lane(bar, lane_of) for bar in bars.bars]
    most = max(number for of_bar in counted for number in of_bar.values())
    return tuple(
        BarView(
            href=_href(given, bar),
            words=bar_in_words(_when(given.here, bar), len(bar.events), given.here.words),
            x=given.pen.begin(*_ends(bar, bars.axis)),
            width=given.pen.across(*_ends(bar, bars.axis)),
            columns=tuple(_column(layout, lane, number / most) for lane, number in sorted(of_bar.items())),
            soft=bar.soft,
            events=len(bar.events),
        )
        for bar, of_bar in zip(bars.bars, counted, strict=True)
    )


def _by_lane(bar: Bar, lane_of: dict[str, int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for event in bar.events:
        found[lane_of[event.id]] = found.get(lane_of[event.id], 0) + 1
    return found


def _column(layout: Layout, lane: int, part: float) -> ColumnView:
    height = max(2, round((layout.heights[lane] - 4) * part))
    return ColumnView(lane=lane, y=layout.tops[lane] + layout.heights[lane] - height, height=height)


def _ends(bar: Bar, axis: Axis) -> tuple[float, float]:
    if bar.undated:
        at = axis.undated or 0.0
        return at - 1, at + 1
    return axis.at(bar.first), axis.at(bar.last) + axis.scale


def _href(given: Given, bar: Bar) -> str:
    """The page of its month or year, unless it is this one; else its first event."""
    path = _path(bar)
    if not path or path == given.here.path:
        return given.href(bar.events[0])
    return given.here.link(path)


def _path(bar: Bar) -> str:
    text = "" if bar.undated else _edtf(bar)
    year, _, month = text.partition("-") if not text.startswith("-") else ("", "", "")
    if "/" in text or text.count("-") > 1 or not year.isdigit():
        return ""
    return urls.period_path(year, int(month or 0))


def _when(here: Here, bar: Bar) -> str:
    return here.words.say(NOT_DATED) if bar.undated else capitalised(edtf_in_words(_edtf(bar), here.site.language))


def _edtf(bar: Bar) -> str:
    """`2025-03-06`, `2025-03`, `2025`, `1940/1949`."""
    first, last = day_of(bar.first), day_of(bar.last)
    year = year_text(first.year)
    if bar.first == bar.last:
        return f"{year}-{first.month:02d}-{first.day:02d}"
    whole_months = first.day == 1 and last.day == days_in_month(last.year, last.month)
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{year}-{first.month:02d}"
    if whole_months and first.month == 1 and last.month == 12:
        return year if first.year == last.year else f"{year}/{year_text(last.year)}"
    return f"{year}-{first.month:02d}/{year_text(last.year)}-{last.month:02d}"
