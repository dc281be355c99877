"""What is drawn on the overview, to words."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.publishing.words.messages import Words, message

_DAYS_OF_YEAR = 365.25
_DAYS_OF_MONTH = _DAYS_OF_YEAR / 12

OTHER_THREADS = message("Other threads")
NO_THREAD = message("No thread")
NOT_DATED = message("Not dated")

_BARS: Mapping[str, str] = {
    "day": message("A bar for the events of each day, to scale"),
    "month": message("A bar for the events of each month, to scale"),
    "year": message("A bar for the events of each year, to scale"),
    "period": message("A bar for the events of each period, to scale"),
}


def stretch_in_words(days: int, words: Words) -> str:
    """About how long an empty stretch is: `71 years`, `5 months`, `12 days`."""
    if days >= 2 * _DAYS_OF_YEAR:
        return words.counted("%(number)s year", "%(number)s years", round(days / _DAYS_OF_YEAR))
    if days >= 2 * _DAYS_OF_MONTH:
        return words.counted("%(number)s month", "%(number)s months", round(days / _DAYS_OF_MONTH))
    return words.counted("%(number)s day", "%(number)s days", days)


def overview_name(events: int, first: str, last: str, words: Words) -> str:
    """What the overview is, for those who do not see it: `Overview of 49 events, 1946 to 2025`."""
    if not first:
        return words.counted("Overview of %(number)s event", "Overview of %(number)s events", events)
    if first == last:
        return words.counted(
            "Overview of %(number)s event, %(when)s", "Overview of %(number)s events, %(when)s", events, when=first
        )
    return words.counted(
        "Overview of %(number)s event, %(first)s to %(last)s",
        "Overview of %(number)s events, %(first)s to %(last)s",
        events,
        first=first,
        last=last,
    )


def marks_note(breaks: int, words: Words) -> str:
    """How a drawing of marks is to be read."""
    if breaks:
        return words.say("A mark for each event, to scale; a double stroke leaves out empty time.")
    return words.say("A mark for each event, to scale.")


def bars_note(breaks: int, unit: str, tallest: int, words: Words) -> str:
    """How a drawing of bars is to be read; *unit* is the period of most of them."""
    note = words.say(_BARS[unit])
    if breaks:
        note = words.say("%(note)s; a double stroke leaves out empty time", note=note)
    return words.say("%(note)s; the tallest stands for %(number)s.", note=note, number=tallest)


def shown_in_words(events: int, words: Words, *, all_here: bool) -> str:
    """What is said when a reader has narrowed the list; the script fills in what stands in braces."""
    if all_here:
        return words.counted(
            "{n} of %(number)s event: {from} to {to}", "{n} of %(number)s events: {from} to {to}", events
        )
    return words.counted(
        "{n} of the %(number)s event on this page: {from} to {to}",
        "{n} of the %(number)s events on this page: {from} to {to}",
        events,
    )


def bar_in_words(when: str, events: int, words: Words) -> str:
    """`March 2025: 14 events`."""
    return words.counted("%(when)s: %(number)s event", "%(when)s: %(number)s events", events, when=when)


def mark_in_words(when: str, title: str, rivals: str, words: Words) -> str:
    """`6 March 2025: Lecornu speaks`; with *rivals*, the other dates that sources give."""
    if rivals:
        return words.say("%(when)s (or %(rivals)s): %(title)s", when=when, rivals=rivals, title=title)
    return words.say("%(when)s: %(title)s", when=when, title=title)
