"""A page and its events to the overview that stands on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.core.model.chronology import Event
from timeline.publishing import urls
from timeline.publishing.assets import asset_path
from timeline.publishing.compose.dates import capitalised, edtf_in_words
from timeline.publishing.compose.periods import year_text
from timeline.publishing.compose.site import Here
from timeline.publishing.overview.axis import Axis, make_axis
from timeline.publishing.overview.bars import bars_of
from timeline.publishing.overview.columns import bar_views
from timeline.publishing.overview.draw import Pen
from timeline.publishing.overview.extents import day_of, stretch_of, stretches_of
from timeline.publishing.overview.given import Given
from timeline.publishing.overview.lanes import lanes_of, rows_of
from timeline.publishing.overview.layout import AXIS, AXIS_ALONE, Layout, layout_of, layout_of_bars
from timeline.publishing.overview.marks import Stroke, strokes_of
from timeline.publishing.overview.ticks import Ticks, make_ticks
from timeline.publishing.views.overview import BarView, DensityView, LaneView, MarkView, OverviewView
from timeline.publishing.words.cldr import calendar_words
from timeline.publishing.words.dates import date_words
from timeline.publishing.words.messages import Words
from timeline.publishing.words.overview import (
    bars_note,
    mark_in_words,
    marks_note,
    overview_name,
    shown_in_words,
)
from timeline.publishing.words.scripts import direction_of

SCRIPT = "overview.js"
MOST_MARKS = 300
"""Above this there are bars."""
_FEWEST_FOR_SCRIPT = 8
_HALF_A_MARK = 0.55
"""Half a mark, in hundredths of the width of a desk."""


def overview_of(
    here: Here,
    events: Sequence[Event],
    href: Callable[[Event], str],
    *,
    threads: bool,
    listed: int = 0,
    asked: str = "",
) -> OverviewView | None:
    """
    The overview of *events*, with a lane for each thread if *threads*; None where it would show no more than one date.

    *listed* is how many of them stand on the page; 0: all. *asked* is what the search is asked to find them, a period
    left aside.
    """
    if all(event.date.date.text == events[0].date.date.text for event in events):
        return None
    known = here.site.chronology.threads if threads else {}
    pen = Pen(mirrored=direction_of(here.site.language) == "rtl")
    lanes = lanes_of(events, known, here.words)
    given = Given(here=here, events=tuple(events), href=href, lanes=lanes, pen=pen, listed=listed, asked=asked)
    marks = _with_marks(given) if len(events) <= MOST_MARKS else None
    return marks or _with_bars(given)


def _with_marks(given: Given) -> OverviewView | None:
    """None where so many events share a day that their marks would not fit."""
    stretches = [stretch for event in given.events for stretch in stretches_of(event)]
    axis = make_axis(stretches, undated=any(stretch_of(event.date.date) is None for event in given.events))
    strokes = {event.id: strokes_of(event, axis) for event in given.events}
    rows = [rows_of([_box(strokes[event.id]) for event in lane.events]) for lane in given.lanes]
    layout = layout_of([max(of_lane) + 1 for of_lane in rows], [len(lane.lines) for lane in given.lanes])
    if not layout.fits:
        return None
    place = {
        event.id: (number, layout.y(number, row))
        for number, (lane, of_lane) in enumerate(zip(given.lanes, rows, strict=True))
        for event, row in zip(lane.events, of_lane, strict=True)
    }
    marks = tuple(
        MarkView(
            href=given.href(event),
            words=_mark_words(given.here, event),
            lane=place[event.id][0],
            strokes=tuple(given.pen.stroke(stroke, place[event.id][1]) for stroke in strokes[event.id]),
        )
        for event in given.events
    )
    days = [stretch[0] for event in given.events if (stretch := stretch_of(event.date.date)) is not None]
    density = given.pen.density(axis, days, layout)
    radius = "3.5" if layout.pitch > 7 else f"{max(layout.pitch / 2 - 0.2, 2):g}"
    return _framed(given, axis, layout, marks=marks, density=density, radius=radius)


def _box(strokes: Sequence[Stroke]) -> tuple[float, float]:
    left = min(stroke.left for stroke in strokes)
    return left - _HALF_A_MARK, max(stroke.right for stroke in strokes) + _HALF_A_MARK


def _mark_words(here: Here, event: Event) -> str:
    language, words = here.site.language, here.words
    rivals = [date_words(one.date, language) for one in event.date.rivals if not one.same_moment]
    return mark_in_words(
        capitalised(date_words(event.date.date, language)),
        event.title,
        words.comma.join(rivals) if event.date.contested else "",
        words,
    )


def _with_bars(given: Given) -> OverviewView:
    bars = bars_of(given.events)
    layout = layout_of_bars([len(lane.lines) for lane in given.lanes])
    views = bar_views(given, bars, layout)
    return _framed(given, bars.axis, layout, bars=views, unit=bars.unit)


def _year(here: Here, day: int) -> str:
    return edtf_in_words(year_text(day_of(day).year), here.site.language)


def _framed(
    given: Given,
    axis: Axis,
    layout: Layout,
    *,
    marks: tuple[MarkView, ...] = (),
    bars: tuple[BarView, ...] = (),
    density: tuple[DensityView, ...] = (),
    radius: str = "3.5",
    unit: str = "",
) -> OverviewView:
    here, pen = given.here, given.pen
    ticks = make_ticks(axis, here.words) if axis.parts else Ticks(ticks=(), around=(), breaks=())
    number = len(given.events)
    ends = [_year(here, day) for day in (axis.parts[0].first, axis.parts[-1].last)] if axis.parts else ["", ""]
    useful = bool(axis.parts) and (given.listed or number) >= _FEWEST_FOR_SCRIPT
    return OverviewView(
        name=overview_name(number, ends[0], ends[1], here.words),
        note=_note(bars, unit, len(ticks.breaks), here.words),
        height=layout.floor + (AXIS if ticks.around else AXIS_ALONE),
        floor=layout.floor,
        lanes=tuple(
            LaneView(
                lines=lane.lines,
                title=lane.name,
                top=top,
                middle=round(top + height / 2),
            )
            for lane, top, height in zip(given.lanes, layout.tops, layout.heights, strict=True)
        ),
        lines=pen.lines(axis),
        ticks=tuple(pen.tick(tick) for tick in ticks.ticks),
        around=tuple(pen.tick(tick) for tick in ticks.around),
        breaks=tuple(pen.tick(tick) for tick in ticks.breaks),
        density=density,
        radius=radius,
        thick=layout.thick,
        marks=marks,
        bars=bars,
        undated=pen.at(axis.undated) if axis.undated is not None else "",
        script=here.link(asset_path(here.site.publication.theme, SCRIPT)) if useful else "",
        days=pen.days(axis),
        locale=calendar_words(here.site.language).locale.replace("_", "-"),
        shown=shown_in_words(given.listed or number, here.words, all_here=not given.listed),
        search=_search(given) if given.listed and here.site.is_searched else "",
    )


def _search(given: Given) -> str:
    page = given.here.link(urls.SEARCH)
    return f"{page}?{given.asked}" if given.asked else page


def _note(bars: Sequence[BarView], unit: str, breaks: int, words: Words) -> str:
    return bars_note(breaks, unit, max(bar.events for bar in bars), words) if bars else marks_note(breaks, words)
