"""What is drawn on the overview, to words."""

from __future__ import annotations

from timeline.publishing.words.counting import counted

_DAYS_OF_YEAR = 365.25
_DAYS_OF_MONTH = _DAYS_OF_YEAR / 12


def stretch_in_words(days: int) -> str:
    """About how long an empty stretch is: `71 years`, `5 months`, `12 days`."""
    if days >= 2 * _DAYS_OF_YEAR:
        return counted(round(days / _DAYS_OF_YEAR), "year")
    if days >= 2 * _DAYS_OF_MONTH:
        return counted(round(days / _DAYS_OF_MONTH), "month")
    return counted(days, "day")


def overview_name(events: int, first: str, last: str) -> str:
    """What the overview is, for those who do not see it: `Overview of 49 events, 1946 to 2025`."""
    between = f", {first} to {last}" if first != last else f", {first}" if first else ""
    return f"Overview of {counted(events, 'event')}{between}"


def marks_note(breaks: int) -> str:
    """How a drawing of marks is to be read."""
    return f"A mark for each event, to scale{_cut(breaks)}."


def bars_note(breaks: int, unit: str, tallest: int) -> str:
    """How a drawing of bars is to be read; *unit* is the period of most of them."""
    return f"A bar for the events of each {unit}, to scale{_cut(breaks)}; the tallest stands for {tallest:,}."


def _cut(breaks: int) -> str:
    return "; a double stroke leaves out empty time" if breaks else ""


def shown_in_words(events: int, *, all_here: bool) -> str:
    """What is said when a reader has narrowed the list; the script fills in what stands in braces."""
    whole = counted(events, "event") if all_here else f"the {counted(events, 'event')} on this page"
    return f"{{n}} of {whole}: {{from}} to {{to}}"


def bar_in_words(when: str, events: int) -> str:
    """`March 2025: 14 events`."""
    return f"{when}: {counted(events, 'event')}"


def mark_in_words(when: str, title: str, rivals: str) -> str:
    """`6 March 2025: Lecornu speaks`; with *rivals*, the other dates that sources give."""
    return f"{when}{f' (or {rivals})' if rivals else ''}: {title}"


OTHER_THREADS = "Other threads"
NO_THREAD = "No thread"
NOT_DATED = "Not dated"
