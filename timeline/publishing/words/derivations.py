"""How a date is known, to the words of a reader."""

from __future__ import annotations

from timeline.core.model.chronology import DateAgreement, EventDate
from timeline.core.model.dated import Derivation
from timeline.publishing.words.counting import listed
from timeline.publishing.words.labels import BASES

SAME_MOMENT = "may be the same moment"

_AGREEMENTS: dict[DateAgreement, str] = {
    "supports": "agrees with the date above",
    "contradicts": "gives another date",
    "same-moment": f"another day, but {SAME_MOMENT}",
    "silent": "",
}

_RULES = {
    "EDTF": "written as a date",
    "edtf": "written as a date",
    "iso": "written as a date",
    "no-date": "no date is given",
    "report-bound": "bounded by the day of the earliest report",
    "rivals": "",
    "editor": "read by an editor",
}


def doubt_about(date: EventDate) -> str:
    """What a reader of a list must know beside the date: `day of the report`, `sources disagree`; mostly nothing."""
    if date.source == "report":
        return "day of the report"
    if date.contested:
        return "sources disagree"
    return "another day in another time zone" if date.rivals else ""


def moment_of(date: EventDate) -> str:
    """Which moment of the event the date is, where it is another than when it happened: `when it was signed`."""
    return BASES[date.basis] if date.basis is not None and date.basis != "occurred" else ""


def source_of_date(date: EventDate) -> str:
    """Where an event's date comes from, in one sentence."""
    if date.source == "editor":
        return "Decided by the editors of this chronology."
    if date.source == "report":
        return "No source says when it happened; a report cannot be older than what it tells, so its day is the bound."
    if date.source == "rivals":
        return "The sources name different dates, and nothing settles which is right: all of them are kept."
    return "The most precise date that agrees with all the other sources."


def agreement_in_words(agreement: DateAgreement) -> str:
    """How a source's own date stands to the event's."""
    return _AGREEMENTS[agreement]


def rule_in_words(derivation: Derivation) -> str:
    """The rule that read the words for a date; empty where that says nothing to a reader."""
    return _RULES.get(derivation.rule, derivation.rule.replace("-", " "))


def zone_in_words(derivation: Derivation) -> str:
    """The zone in which an anchor's day is meant, and whether the source says so itself; empty without an anchor."""
    if not derivation.zone or not derivation.anchor:
        return ""
    assumed = " (the publisher’s; the source names none)" if derivation.zone_assumed else ""
    return f"{derivation.zone.replace('_', ' ')}{assumed}"


def reason_in_words(derivation: Derivation) -> str:
    """Why words name no date, without the code that programs tell reasons by: `vague: the words name no date`."""
    code, _, words = derivation.reason.partition(": ")
    return words if words and " " not in code else derivation.reason


def reading_in_words(derivation: Derivation, anchor: str) -> str:
    """How words were read, on one line; *anchor* is the day from which they count, in words."""
    zone = zone_in_words(derivation)
    counted_from = f"counted from {anchor}{f', {zone}' if zone else ''}" if derivation.anchor else ""
    how = "; ".join(derivation.notes) or rule_in_words(derivation)
    part = f"{derivation.part_of_day} of the day" if derivation.part_of_day else ""
    return "; ".join(words for words in (counted_from, how, part) if words)


def same_moment_in_words(zones: tuple[str, ...]) -> str:
    """`may be the same moment: New York time against that of Kyiv and Paris`; the event's zone comes first."""
    if len(zones) < 2:
        return SAME_MOMENT
    event, *others = (zone.rpartition("/")[2].replace("_", " ") for zone in zones)
    return f"{SAME_MOMENT}: {event} time against that of {listed(others)}"
