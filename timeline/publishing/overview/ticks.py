"""An axis to what is written under it: days, months or years at even steps, the years around them, and the breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from timeline.core.edtf import Day, day_date, ordinal
from timeline.core.struct import Struct
from timeline.publishing.overview.axis import WIDTH, Axis, Part
from timeline.publishing.overview.extents import day_of
from timeline.publishing.words.dates import date_short, month_short, year_short
from timeline.publishing.words.messages import Words
from timeline.publishing.words.overview import stretch_in_words

Unit = Literal["day", "month", "year"]
Shown = Literal["always", "wide", "zoomed", "never"]
"""On which widths a label has room: on all, from a desk on, only when zoomed in, nowhere."""

NARROW, WIDE = 280, 760
"""The widths in pixels for which room is reckoned: those of the drawing on the narrowest phone and desk."""
_LETTER, _BOLD = 8.3, 9.1
"""Pixels that a character takes, and one of the years around, in the widest of the fonts that systems have."""
_APART = 6
"""Pixels between two labels."""
_CLOSEST = 8.0
"""Ticks stand at least so far apart, in hundredths of the width."""
_ZOOM = 5
"""Finer ticks for a reader who zooms in stand so much closer."""
_MOST_FINE = 120
_BEFORE_ALL = 10**12
_STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("day", 1, 1), ("day", 2, 2), ("day", 7, 7), ("day", 14, 14), ("month", 1, 30.4), ("month", 2, 60.9),
    ("month", 3, 91.3), ("month", 6, 182.6), *(("year", n, 365.25 * n) for n in (1, 2, 5)),
    *(("year", n * 10**power, 365.25 * n * 10**power) for power in range(1, 9) for n in (1, 2, 5)),
)  # fmt: skip
_WEEKDAY_ZERO = 1
"""Ordinal 1 is a Monday: steps of weeks begin on Mondays."""


class Tick(Struct, frozen=True, kw_only=True):
    """A line, with or without a label."""

    at: float
    label: str
    shown: Shown
    """Where the label has room."""
    fine: bool = False
    """Only for those who zoom in, line and label."""


class Ticks(Struct, frozen=True, kw_only=True):
    """Two lines of labels."""

    ticks: tuple[Tick, ...]
    around: tuple[Tick, ...]
    """The years, where the ticks are finer."""
    breaks: tuple[Tick, ...]
    """What each break leaves out."""


def make_ticks(axis: Axis, words: Words) -> Ticks:
    """At the smallest even step that leaves room for labels."""
    language = words.language
    unit, number, days = _step(axis, _CLOSEST)
    broad = [part for part in axis.parts if part.right - part.left >= _CLOSEST]
    regular = [(axis.at(day), _label(day, unit, language)) for part in broad for day in _days(part, unit, number)]
    bare = [part for part in axis.parts if part not in broad or not any(_days(part, unit, number))]
    starts, breadths = ([], []) if unit == "year" else _year_starts(axis, language)
    if unit == "year":
        regular += [(part.left, year_short(day_of(part.first), language)) for part in bare]
    left_out = [(at, stretch_in_words(days, words)) for at, days in axis.gaps()]
    taken = sorted(regular)
    lengths = [-days for _, days in axis.gaps()]
    breaks = _with_room(left_out, centred=True, order=lengths, around=taken)
    return Ticks(
        ticks=(*_with_room(taken), *_fine(axis, days, {round(at, 3) for at, _ in taken}, language)),
        around=_with_room(starts, order=breadths, letter=_BOLD),
        breaks=breaks,
    )


def _step(axis: Axis, closest: float) -> tuple[Unit, int, float]:
    return next((step for step in _STEPS if step[2] * axis.scale >= closest), _STEPS[-1])


def _days(part: Part, unit: Unit, number: int) -> Iterator[int]:
    """The days of a part at which an even step begins."""
    if unit == "day":
        first = part.first + (_WEEKDAY_ZERO - part.first) % number
        yield from range(first, part.last + 1, number)
        return
    start, step = day_of(part.first), number if unit == "month" else 12 * number
    month = (start.year * 12 + start.month - 1) // step * step
    while (day := ordinal(Day(month // 12, month % 12 + 1, 1))) <= part.last:
        if day >= part.first:
            yield day
        month += step


def _fine(axis: Axis, coarse: float, taken: set[float], language: str) -> Iterator[Tick]:
    """Ticks between the others, for those who zoom in."""
    unit, number, days = _step(axis, _CLOSEST / _ZOOM)
    if days >= coarse:
        return
    places = [day for part in axis.parts for day in _days(part, unit, number)]
    for day in places if len(places) <= _MOST_FINE else ():
        at = axis.at(day)
        if round(at, 3) not in taken:
            yield Tick(at=at, label=_label(day, unit, language), shown="zoomed", fine=True)


def _year_starts(axis: Axis, language: str) -> tuple[list[tuple[float, str]], list[int]]:
    """
    The year at the beginning of each part that begins in another one, and where a year begins within a part.

    And its rank: the year that fills most comes first, as most ticks are its own; then where all begins; then by days.
    """
    found: list[tuple[float, str]] = []
    days: dict[str, int] = {}
    for part in axis.parts:
        for day in dict.fromkeys((part.first, *_days(part, "year", 1))):
            date = day_of(day)
            label = year_short(date, language)
            if not found or found[-1][1] != label:
                found.append((axis.at(day), label))
            following = min(part.last, ordinal(Day(date.year, 12, 31))) - day + 1
            days[label] = days.get(label, 0) + following
    if not found:
        return [], []
    ranks = {label: -number for label, number in days.items()}
    ranks |= {found[0][1]: -_BEFORE_ALL, max(days, key=days.__getitem__): -2 * _BEFORE_ALL}
    return found, [ranks[label] for _, label in found]


def _label(day: int, unit: Unit, language: str) -> str:
    date = day_of(day)
    if unit == "day":
        return date_short(day_date(date), language)
    return month_short(date.month, language) if unit == "month" else year_short(date, language)


def _with_room(
    labels: Sequence[tuple[float, str]],
    *,
    centred: bool = False,
    order: Sequence[int] = (),
    around: Sequence[tuple[float, str]] = (),
    letter: float = _LETTER,
) -> tuple[Tick, ...]:
    """
    Each label with the widths at which it is whole and touches none that has precedence.

    Precedence has what is *around*, then the earlier, or the lower in *order*. *letter* is what a character takes.
    """
    shown: dict[int, Shown] = {}
    ranks = sorted(range(len(labels)), key=lambda place: (order[place] if order else 0, place))
    for width, word in ((NARROW, "always"), (WIDE, "wide")):
        apart = _APART * WIDTH / width
        boxes = [_box(at, label, width) for at, label in around]
        boxes += [_box(*labels[place], width, letter, centred=centred) for place in shown]
        for place in ranks:
            low, high = _box(*labels[place], width, letter, centred=centred)
            free = all(high + apart <= begin or low >= end + apart for begin, end in boxes)
            fits = free and low >= 0 and high <= WIDTH
            if place not in shown and fits:
                shown[place] = "always" if word == "always" else "wide"
                boxes.append((low, high))
    return tuple(Tick(at=at, label=label, shown=shown.get(place, "never")) for place, (at, label) in enumerate(labels))


def _box(at: float, label: str, width: int, letter: float = _LETTER, *, centred: bool = False) -> tuple[float, float]:
    """What a label takes of the width: from a tick on, or about the middle of a break."""
    share = len(label) * letter * WIDTH / width
    return (at - share / 2, at + share / 2) if centred else (at, at + share)
