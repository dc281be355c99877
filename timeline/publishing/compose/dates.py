"""Dates and their derivations to views: words, the value for machines, and the shape in which they are drawn."""

from __future__ import annotations

from functools import lru_cache

from timeline.core.edtf import EdtfDate, NotEdtf, Precision, parse_edtf
from timeline.core.model.dated import Derivation
from timeline.publishing.compose.labels import spoken
from timeline.publishing.compose.site import Here
from timeline.publishing.views.shared import DateView, Fact, Shape
from timeline.publishing.words.dates import date_words, datetime_attribute, weekday_name
from timeline.publishing.words.derivations import part_of_day_in_words, reason_in_words, rule_in_words, zone_in_words

_DAY_OR_FINER = frozenset({Precision.DAY, Precision.MINUTE, Precision.SECOND})

_GREGORIAN_SINCE = 1583
"""Before it EDTF counts days that nobody then counted so: their weekdays would mislead."""


@lru_cache(maxsize=50_000)  # pure, and asked again wherever an event or an article is named
def date_view(date: EdtfDate, language: str, *, contested: bool = False, zone: str | None = None) -> DateView:
    """A date as it is shown; *zone* is that of a time of day which states none."""
    return DateView(
        words=date_words(date, language, zone_words=zone),
        machine=datetime_attribute(date),
        edtf=date.text,
        shape=shape_of(date),
        dashed=date.approximate or date.uncertain,
        contested=contested,
    )


def shape_of(date: EdtfDate) -> Shape:
    """How a date is drawn."""
    if date.earliest is None and date.latest is None:
        return "unknown"
    if date.form == "point":
        return "day" if date.precision in _DAY_OR_FINER and date.earliest == date.latest else "period"
    if date.form == "one-of":
        single = len(date.members) == 1
        return _of_bounds(date, "by", "from", "within") if single else "choice"
    return _of_bounds(date, "until", "since", "span")


def _of_bounds(date: EdtfDate, open_start: Shape, open_end: Shape, closed: Shape) -> Shape:
    if date.earliest is None:
        return open_start
    return open_end if date.latest is None else closed


def weekday_of(date: EdtfDate, language: str) -> str:
    """`Monday` for a date that is one certain day of the calendar that was then in use."""
    if shape_of(date) != "day" or date.earliest is None or date.approximate or date.uncertain:
        return ""
    if date.earliest.year < _GREGORIAN_SINCE:
        return ""
    return weekday_name(date.earliest, language)


def capitalised(words: str) -> str:
    """With a capital at the beginning, the rest as it is."""
    return words[:1].upper() + words[1:]


def edtf_in_words(text: str, language: str, zone: str | None = None) -> str:
    """An EDTF text in words, as it stands where it is none; *zone* is that of a time of day which states none."""
    date = parse_edtf(text)
    return text if isinstance(date, NotEdtf) else date_words(date, language, zone_words=zone)


def derivation_steps(here: Here, derivation: Derivation, *, language: str) -> tuple[Fact, ...]:
    """From the words as written to the date, one step after the other; *language* is that of the words."""
    words, site_language = here.words, here.site.language
    steps: list[Fact] = []
    if derivation.expression:
        marked, direction = spoken(derivation.expression, derivation.language or language, site_language)
        quoted = Fact(
            term=words.say("Words"), words=derivation.expression, language=marked, direction=direction, quoted=True
        )
        steps.append(quoted)
    if derivation.anchor:
        steps.append(Fact(term=words.say("Counted from"), words=edtf_in_words(derivation.anchor, site_language)))
    if zone := zone_in_words(derivation, words):
        steps.append(Fact(term=words.say("Time zone"), words=zone))
    if rule := rule_in_words(derivation, words):
        steps.append(Fact(term=words.say("Rule"), words=rule))
    if derivation.part_of_day:
        steps.append(Fact(term=words.say("Part of the day"), words=part_of_day_in_words(derivation.part_of_day, words)))
    if derivation.edtf:
        result = edtf_in_words(derivation.edtf, site_language, derivation.zone)
        steps.append(Fact(term=words.say("Result"), words=result))
        steps.append(Fact(term="EDTF", words=derivation.edtf))
    elif derivation.reason:
        steps.append(Fact(term=words.say("No date"), words=reason_in_words(derivation, words)))
    return tuple(steps)
