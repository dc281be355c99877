"""The words of a date, with their publication date, to a reading: clean, gate, EDTF, grammar, resolution."""

from __future__ import annotations

from functools import lru_cache

from timeline.core.edtf import NotEdtf, parse_edtf
from timeline.core.struct import replace
from timeline.reasoning.expressions.calendars import of_another_calendar
from timeline.reasoning.expressions.chart import Edge, lexical_edges
from timeline.reasoning.expressions.clean import LONGEST, MOST_TOKENS, clean, tokens
from timeline.reasoning.expressions.context import tense_of
from timeline.reasoning.expressions.ellipsis import completed
from timeline.reasoning.expressions.foreign import FOREIGN, foreign_date
from timeline.reasoning.expressions.gate import refused
from timeline.reasoning.expressions.grammar import GOALS, GRAMMAR
from timeline.reasoning.expressions.lexicon import Lexicon, languages, lexicon, without_words
from timeline.reasoning.expressions.numeric import whole_year
from timeline.reasoning.expressions.phrase import before_remark, year_in_phrase
from timeline.reasoning.expressions.reading import Reading
from timeline.reasoning.expressions.region import day_first
from timeline.reasoning.expressions.resolve import resolve
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.span import Span, settled, writable
from timeline.reasoning.expressions.words import is_noise, lexical, may_end, split_compounds
from timeline.reasoning.expressions.write import edtf_text, precision_of
from timeline.reasoning.expressions.written import as_written, previous_date, publication

NO_DATE = "no-date: the words name no date"


def normalise_date(  # noqa: PLR0913 - each of these may change the answer, and nothing else does
    text: str,
    *,
    dct: str | None,
    lang: str | None = None,
    region: str | None = None,
    prefer: str = "past",
    context: str | None = None,
    offset: int | None = None,
    prev: str | None = None,
    mode: str = "news",
    quoted: bool = False,
) -> Reading:
    """
    The date that *text* names, published on *dct* (an ISO day, or an ISO date and time in the publisher's zone).

    *lang* is a two-letter code; *region* the publisher's country; *prefer* is `past` or `future`; *context* is the
    sentence, in which *text* begins at *offset*; *prev* is the EDTF of the date before it in the document; *mode* is
    `news` or `narrative`; *quoted*: the words are a source's, so that `2023-24` are two years and no season of EDTF.
    Nothing else enters: no clock, no time zone, no locale.
    """
    cleaned = clean(text[: LONGEST + 1])
    if (early := _before_grammar(cleaned, quoted=quoted)) is not None:
        return early
    today, minutes, offset_of_time = publication(dct)
    setting = Setting(
        today=today,
        minutes=minutes,
        zone=offset_of_time,
        previous=previous_date(prev),
        future=prefer == "future",
        narrative=mode == "narrative",
    )
    if lang is None:
        return _in_some_language(cleaned, setting, region)
    spoken = lang.lower().partition("-")[0]
    if reason := of_another_calendar(cleaned, spoken):
        return Reading(edtf=None, reason=reason)
    language = lexicon(spoken)
    if language is None:
        return _in_foreign_language(cleaned, setting, lang, region)
    if context is not None:
        if short := _completed(cleaned, context, offset, setting):
            return _reading(short, "completed by the sentence")
        setting = replace(setting, tense=tense_of(context, offset, text, language))
    return _read(cleaned, setting, language, region)


def _before_grammar(cleaned: str, *, quoted: bool) -> Reading | None:
    """What the gate refuses, and what is written as EDTF."""
    if len(cleaned) > LONGEST:
        return Reading(edtf=None, reason=f"no-date: longer than {LONGEST} characters")
    reason = refused(cleaned)
    return Reading(edtf=None, reason=reason) if reason else as_written(cleaned, quoted=quoted)


def _read(cleaned: str, setting: Setting, language: Lexicon, region: str | None) -> Reading:
    """The reading in one language."""
    edge = parse(cleaned, language)
    if edge is None:
        return _in_phrase(cleaned, language)
    there = replace(setting, day_first=day_first(region, language.day_first), region=(region or "").upper())
    return _reading(resolve(edge.value, there), edge.rule)


def _in_some_language(cleaned: str, setting: Setting, region: str | None) -> Reading:
    """English, else the only reading that the other languages give; where they differ, a refusal."""
    readings: dict[str | None, Reading] = {}
    for code in ("en", *(code for code in languages() if code != "en")):
        language = lexicon(code)
        assert language is not None
        reading = _read(cleaned, setting, language, region)
        if reading.reason != NO_DATE:
            readings.setdefault(reading.edtf, reading)
        if readings and code == "en":
            break
    if len(readings) > 1:
        return Reading(edtf=None, reason="ambiguous: languages read it differently, and its own is not given")
    return next(iter(readings.values()), Reading(edtf=None, reason=NO_DATE))


def _in_foreign_language(cleaned: str, setting: Setting, lang: str, region: str | None) -> Reading:
    """Digits in a language that has no pack, and dates with the name of a month."""
    digits = without_words()
    if parse(cleaned, digits) is None and (meaning := foreign_date(cleaned, lang)) is not None:
        return _reading(resolve(meaning, setting), FOREIGN)
    return _read(cleaned, setting, digits, region)


def _in_phrase(cleaned: str, language: Lexicon) -> Reading:
    """A year inside a phrase, or a whole date before a remark; nothing that would need an anchor."""
    if (year := year_in_phrase(tokens(cleaned), language)) is not None:
        return _reading(resolve(whole_year(year), Setting(today=None)), "year in a phrase")
    head = before_remark(cleaned)
    edge = parse(head, language) if head else None
    found = resolve(edge.value, Setting(today=None)) if edge is not None else None
    if edge is None or found is None or isinstance(found, Refusal):
        return Reading(edtf=None, reason=NO_DATE)
    remark = "remark: what stands behind the comma is not read"
    return _reading(replace(found, warnings=(*found.warnings, remark)), edge.rule)


def _completed(cleaned: str, context: str, offset: int | None, setting: Setting) -> Span | None:
    if offset is None or setting.previous is None or not cleaned.isdecimal():
        return None
    return completed(cleaned, context, offset, setting.previous, setting.narrative)


@lru_cache(maxsize=4096)
def parse(cleaned: str, language: Lexicon) -> Edge | None:
    """The cheapest meaning of a cleaned text; it depends on nothing but the words."""
    return parse_counted(cleaned, language)[0]


def parse_counted(cleaned: str, language: Lexicon) -> tuple[Edge | None, int]:
    """As `parse`, with the number of steps that it took."""
    found = split_compounds(tokens(cleaned), language)
    if not found or len(found) > MOST_TOKENS:
        return None, 0
    noise = [is_noise(found, place, language) for place in range(len(found))]
    behind = [may_end(token, language) for token in found]
    edges = lexical_edges(lexical(cleaned, found, language), len(found))
    return GRAMMAR.parse(edges, noise, behind, GOALS)


@lru_cache(maxsize=4096)  # pure, and a day is named by many articles
def _reading(found: Span | Refusal, rule: str) -> Reading:
    if isinstance(found, Refusal):
        return Reading(edtf=None, reason=found.reason, rule=rule)
    if not writable(found):
        return Reading(edtf=None, reason="impossible: EDTF writes months and days of four-digit years only", rule=rule)
    found = settled(found)
    text = edtf_text(found)
    if isinstance(parsed := parse_edtf(text), NotEdtf):
        return Reading(edtf=None, reason=f"impossible: {parsed.reason}", rule=rule)
    approximate = found.approximate or found.rough_ends
    return Reading(
        edtf=text,
        rule=rule,
        precision=precision_of(found),
        qualifiers=("approximate",) * approximate + ("uncertain",) * found.uncertain,
        part_of_day=found.part_of_day,
        zone=found.zone,
        alternatives=tuple(edtf_text(member) for member in found.members) if found.choice else (),
        warnings=found.warnings,
        basis=found.basis,
    )
