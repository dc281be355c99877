"""What the page on the reading of dates says in words of its own."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.publishing.words.messages import Words, message

TITLE = message("How dates are read")
DESCRIPTION = message("The rules by which the words of a source become a date, each with an example.")

CONVENTIONS = (
    message(
        "A date is never more precise than the words. “March 2025” stays a month, “in 2017” a year, “the 1990s” a "
        "decade."
    ),
    message(
        "Relative words count from the day on which the article was published, in the publisher's own time zone. "
        "Without that day they are not read."
    ),
    message(
        "A bare weekday in a report is that day itself or the latest one before it; words about the future turn it "
        "round."
    ),
    message("Early, mid and late are thirds, and approximate."),
    message("“Two weeks ago” is a week, “five months ago” a month, “three years ago” a year: the day is not known."),
    message("A night belongs to two days. A winter is named by its first year."),
    message("Morning, evening and night stand beside the day, for a date cannot hold them."),
    message("“Recently” and “now” name no date: then the day of the report is all that is known."),
    message(
        "A span that lasted and a day somewhere within a span are told apart: 4–6 March is the one, between 4 and 6 "
        "March the other."
    ),
    message("Years before Christ are counted as astronomers count them in the data: 44 BC is −43."),
    message("Numbers such as 03/06/2025 are read only where the publisher's order of day and month is known."),
    message("A day that does not exist is refused. A weekday that does not fit its date leaves the date in doubt."),
)
"""One sentence or two each."""

FAMILIES: Mapping[str, str] = {
    "days": message("Days"),
    "relative": message("Counted from another day"),
    "counted": message("Counted within a month or a year"),
    "years": message("Years, decades and centuries"),
    "spans": message("From, until, between"),
    "shades": message("About, early, late"),
    "amounts": message("Amounts of time"),
    "hedged": message("Amounts of time that are not exact"),
    "times": message("Times of day"),
    "nights": message("Nights"),
}
"""The headings of the groups, in their order."""


def lead(published: str, words: Words) -> str:
    """Under which circumstances the examples are read."""
    return words.say("Every example is read as if it had been published on %(day)s.", day=published)
