"""What the reading of dates says of its steps, as messages: publishing cannot see where they are said."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.publishing.words.messages import message, message_in

RULE = "rule for dates"
"""The context of the names of rules."""

PARTS_OF_DAY: Mapping[str, tuple[str, str]] = {
    "morning": (message("morning"), message("morning of the day")),
    "midday": (message("midday"), message("midday of the day")),
    "afternoon": (message("afternoon"), message("afternoon of the day")),
    "evening": (message("evening"), message("evening of the day")),
    "night": (message("night"), message("night of the day")),
}
"""By itself, and as a part of a day that is named beside it."""

REASONS: Mapping[str, str] = {
    "no-date": message("the words name no date"),
    "vague": message("the words name no date"),
    "needs-anchor": message("the words count from another date, which is not given"),
    "ambiguous": message("the words can be read in more than one way"),
    "impossible": message("the calendar has no such date"),
}
"""In a language that has no words for the reason itself, by its code."""

STEPS = (
    message("the publication date"),
    message("the date before it in the text"),
    message("the time of publication"),
    message("the number before it in the sentence"),
    message("the story goes on from its last date"),
    message("the year in which the weekday fits"),
    message("looking forward"),
    message("the latest one up to the publication date"),
    message("the one nearest to the publication date"),
    message("the sentence speaks of the future"),
    message("the sentence speaks of the past"),
    message("read by an editor"),
    message("read by an editor: %(because)s"),
    message("weekday: the day of the week does not fit the date"),
    message("ambiguous: day and month can be read in either order"),
    message("remark: what stands behind the comma is not read"),
    message("the words count from the publication date, which is not given"),
    message("the words count from an earlier date in the text, which is not given"),
    message("hours count from a time of publication, which is not given"),
    message("the calendar has no such day"),
    message("there are not so many"),
    message("the end comes before the beginning"),
    message("day and month can be read in either order"),
    message("on its first day a bare unit may be the one that begins or the one just over"),
    message("languages read it differently, and its own is not given"),
    message("an open span has no thirds"),
    message("there are no words"),
    message("an idiom"),
    message("an amount"),
    message("EDTF writes months and days of four-digit years only"),
    message("the sources disagree"),
    message("the source gives no date"),
    message("no source gives a date: it cannot be later than the first report"),
)
"""Notes and reasons."""


def rule_message(name: str) -> str:
    """The name of a rule of the reading of dates."""
    return message_in(RULE, name)
