"""How a date is known, to the words of a reader."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.core.model.chronology import DateAgreement, EventDate
from timeline.core.model.dated import Derivation
from timeline.publishing.words.date_steps import PARTS_OF_DAY, REASONS, rule_message
from timeline.publishing.words.labels import BASES
from timeline.publishing.words.languages import city_of_zone
from timeline.publishing.words.messages import Words, message

_AGREEMENTS: Mapping[DateAgreement, str] = {
    "supports": message("agrees with the date above"),
    "contradicts": message("gives another date"),
    "same-moment": message("another day, but may be the same moment"),
    "silent": "",
}

_RULES = {
    "EDTF": message("written as a date"),
    "edtf": message("written as a date"),
    "iso": message("written as a date"),
    "no-date": message("no date is given"),
    "report-bound": message("bounded by the day of the earliest report"),
    "rivals": "",
    "editor": message("read by an editor"),
}

_SOURCES = {
    "editor": message("Decided by the editors of this chronology."),
    "report": message(
        "No source says when it happened; a report cannot be older than what it tells, so its day is the bound."
    ),
    "rivals": message("The sources name different dates, and nothing settles which is right: all of them are kept."),
    "mention": message("The most precise date that agrees with all the other sources."),
}


def doubt_about(date: EventDate, words: Words) -> str:
    """What a reader of a list must know beside the date: `day of the report`, `sources disagree`; mostly nothing."""
    if date.source == "report":
        return words.say("day of the report")
    if date.contested:
        return words.say("sources disagree")
    return _same_moment(date, words) if all(rival.same_moment for rival in date.rivals) else ""


def _same_moment(date: EventDate, words: Words) -> str:
    """That other days, or other hours of one day, may be the same moment; empty without any."""
    if not date.rivals:
        return ""
    dates = (*(rival.date for rival in date.rivals), *(() if date.source == "rivals" else (date.date,)))
    days = {one.earliest for one in dates}
    if len(days) > 1:
        return words.say("another day in another time zone")
    return words.say("another hour in another time zone")


def moment_of(date: EventDate, words: Words) -> str:
    """Which moment of the event the date is, where it is another than when it happened: `when it was signed`."""
    return words.say(BASES[date.basis]) if date.basis is not None and date.basis != "occurred" else ""


def date_note(date: EventDate, words: Words) -> str:
    """Both of these, as they stand beside the date."""
    return words.comma.join(note for note in (doubt_about(date, words), moment_of(date, words)) if note)


def source_of_date(date: EventDate, words: Words) -> str:
    """Where an event's date comes from, in one sentence."""
    return words.say(_SOURCES[date.source])


def agreement_in_words(agreement: DateAgreement, date: EventDate, words: Words) -> str:
    """How a source's own date stands to the event's; of several that are all kept, each agrees with itself alone."""
    if date.source == "rivals" and agreement == "supports":
        return ""
    return words.say(_AGREEMENTS[agreement])


def rule_in_words(derivation: Derivation, words: Words) -> str:
    """The rule that read the words for a date; empty where that says nothing to a reader."""
    known = _RULES.get(derivation.rule)
    if known is not None:
        return words.say(known)
    return words.say_or(rule_message(derivation.rule.replace("-", " ")), message("read by the rules for dates"))


def zone_in_words(derivation: Derivation, words: Words) -> str:
    """The zone in which an anchor's day is meant, and whether the source says so itself; empty without an anchor."""
    if not derivation.zone or not derivation.anchor:
        return ""
    if not derivation.zone_assumed:
        return derivation.zone
    return words.say("%(zone)s (the publisher’s; the source names none)", zone=derivation.zone)


def reason_in_words(derivation: Derivation, words: Words) -> str:
    """Why words name no date, without the code that programs tell reasons by: `vague: the words name no date`."""
    code, _, told = derivation.reason.partition(": ")
    if not told or " " in code:
        return words.say(derivation.reason)
    return words.say_or(told, REASONS.get(code, told))


def note_in_words(note: str, words: Words) -> str:
    """A step or a warning of the reading; what an editor wrote in it stays as it is."""
    by_editor = "read by an editor: "
    if note.startswith(by_editor):
        return words.say("read by an editor: %(because)s", because=note.removeprefix(by_editor))
    return words.say(note)


def part_of_day_in_words(part: str, words: Words) -> str:
    """`morning`; as it stands where the part has no words."""
    return words.say(PARTS_OF_DAY[part][0]) if part in PARTS_OF_DAY else part


def reading_in_words(derivation: Derivation, anchor: str, words: Words) -> str:
    """How words were read, on one line; *anchor* is the day from which they count, in words."""
    zone = zone_in_words(derivation, words)
    counted_from = ""
    if derivation.anchor and zone:
        counted_from = words.say("counted from %(day)s, %(zone)s", day=anchor, zone=zone)
    elif derivation.anchor:
        counted_from = words.say("counted from %(day)s", day=anchor)
    how = "; ".join(note_in_words(note, words) for note in derivation.notes) or rule_in_words(derivation, words)
    part = derivation.part_of_day
    of_day = words.say(PARTS_OF_DAY[part][1]) if part in PARTS_OF_DAY else part
    return words.semicolon.join(told for told in (counted_from, how, of_day) if told)


def same_moment_in_words(zones: tuple[str, ...], words: Words) -> str:
    """`may be the same moment: New York time against that of Kyiv and Paris`; the event's zone comes first."""
    if len(zones) < 2:
        return words.say("may be the same moment")
    event, *others = (city_of_zone(zone, words.language) for zone in zones)
    return words.say(
        "may be the same moment: %(zone)s time against that of %(others)s", zone=event, others=words.listed(others)
    )
