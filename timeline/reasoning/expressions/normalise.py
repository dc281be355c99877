"""The words of a date with their publication date to a reading: clean, gate, EDTF, grammar, resolution, one stage after the other."""

import re
from dataclasses import replace
from functools import lru_cache

from timeline.core.edtf import Day, EdtfDate, parse_edtf
from timeline.reasoning.expressions.chart import Edge, lexical_edges, marks_are_noise
from timeline.reasoning.expressions.clean import LONGEST, MOST_TOKENS, clean, tokens
from timeline.reasoning.expressions.context import tense_of
from timeline.reasoning.expressions.ellipsis import completed
from timeline.reasoning.expressions.gate import refused
from timeline.reasoning.expressions.grammar import GOALS, GRAMMAR
from timeline.reasoning.expressions.lexicon import Lexicon, lexicon
from timeline.reasoning.expressions.meaning import Meaning, Span
from timeline.reasoning.expressions.numeric import whole_year
from timeline.reasoning.expressions.phrase import before_remark, year_in_phrase
from timeline.reasoning.expressions.reading import Reading
from timeline.reasoning.expressions.resolve import resolve
from timeline.reasoning.expressions.setting import Refusal, Setting
from timeline.reasoning.expressions.words import lexical, split_compounds
from timeline.reasoning.expressions.write import edtf_text

MONTH_FIRST = frozenset({"US", "AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "VI"})
"""Countries that write the month first. Source: Unicode CLDR, short date formats."""
EITHER_ORDER = frozenset({"CA", "KE", "ZA"})

_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}):?(\d{2})?")
_NO_DATE = Reading(edtf=None, reason="no-date: the words name no date")


def normalise_date(
    text: str, *, dct: str | None, lang: str | None = None, region: str | None = None, prefer: str = "past",
    context: str | None = None, offset: int | None = None, prev: str | None = None, mode: str = "news",
) -> Reading:  # fmt: skip
    """
    The date that *text* names, published on *dct* (an ISO day, or an ISO date and time in the publisher's zone).

    *prefer* is `past` or `future`; *context* is the sentence, in which *text* begins at *offset*; *prev* is the EDTF of
    the date before it in the document; *mode* is `news` or `narrative`. Nothing else enters: no clock, zone or locale.
    """
    if len(text) > LONGEST:
        return Reading(edtf=None, reason=f"no-date: longer than {LONGEST} characters")
    cleaned = clean(text)
    if reason := refused(cleaned):
        return Reading(edtf=None, reason=reason)
    if (written := _edtf(cleaned)) is not None:
        return written
    language = lexicon(lang or "en") or lexicon("en")
    assert language is not None
    previous = _previous(prev)
    if context and offset is not None and previous is not None and cleaned.isdecimal():
        short = completed(cleaned, context, offset, previous, mode == "narrative")
        if short is not None:
            return _reading(short, "completed by the sentence")
    edge = parse(cleaned, language)
    if edge is None:
        return _in_phrase(cleaned, language)
    today, minutes = _published(dct)
    setting = Setting(
        today=today, minutes=minutes, previous=previous, future=prefer == "future", narrative=mode == "narrative",
        tense=tense_of(context, offset, text, language) if context else 0,
        day_first=_day_first(region, language),
    )  # fmt: skip
    return _reading(resolve(edge.value, setting), edge.rule)


def _in_phrase(cleaned: str, language: Lexicon) -> Reading:
    """A year inside a phrase, or a whole date before a remark; nothing that would need an anchor."""
    if (year := year_in_phrase(tokens(cleaned), language)) is not None:
        return _reading(resolve(whole_year(year), Setting(today=None)), "year in a phrase")
    head = before_remark(cleaned)
    edge = parse(head, language) if head else None
    if edge is None:
        return _NO_DATE
    found = resolve(edge.value, Setting(today=None))
    if isinstance(found, Refusal):
        return _NO_DATE
    remark = "remark: what stands behind the comma is not read"
    return _reading(replace(found, warnings=(*found.warnings, remark)), edge.rule)


@lru_cache(maxsize=4096)
def parse(cleaned: str, language: Lexicon) -> Edge | None:
    """The cheapest meaning of a cleaned text; it depends on nothing but the words."""
    found = split_compounds(tokens(cleaned), language)
    if not found or len(found) > MOST_TOKENS:
        return None
    noise = [marks_are_noise(token) or token.folded in language.noise for token in found]
    edges = lexical_edges(lexical(cleaned, found, language), len(found))
    return GRAMMAR.parse(edges, noise, GOALS)[0]


def _edtf(cleaned: str) -> Reading | None:
    """EDTF as an editor or a machine writes it; what looks like running text is left to the grammar."""
    if not _LOOKS_LIKE_EDTF.fullmatch(cleaned):
        return None
    if (years := _SPAN_OF_YEARS.fullmatch(cleaned)) and int(years[2]) > max(12, int(years[1])):
        return None  # 1910-30 is a span of years in running text, though 30 is also a code of EDTF
    parsed = parse_edtf(cleaned.replace(" ", "T"))
    if not isinstance(parsed, EdtfDate):
        return Reading(edtf=None, reason=f"impossible: {parsed.reason}") if _IMPOSSIBLE.fullmatch(cleaned) else None
    qualifiers = (("approximate",) if parsed.approximate else ()) + (("uncertain",) if parsed.uncertain else ())
    return Reading(edtf=parsed.text, rule="EDTF", precision=str(parsed.precision), qualifiers=qualifiers)


_SIDE = r"(?:-?\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{3}X|\d{2}XX|Y-?\d{5,})[~?%]?"
_LOOKS_LIKE_EDTF = re.compile(
    r"\d{4}-\d{2}-\d{2}([T ]\d{2}:?\d{2}(:?\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?[~?%]?|-\d{4}(-\d{2}(-\d{2})?)?[~?%]?"
    r"|\d{4}-(2[1-9]|3\d|4[01]|0[1-9]|1[0-2])[~?%]|\d{4}-(2[1-9]|3\d|4[01])|\d{4}[~?%]|\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-[\dX]{2}-XX"
    rf"|[\[{{][\dXT.,~?%:Z+-]+[\]}}]|{_SIDE}/{_SIDE}|\.\./{_SIDE}|{_SIDE}/\.\."
)
_SPAN_OF_YEARS = re.compile(r"(?:1\d)(\d{2})-(\d{2})")
_IMPOSSIBLE = re.compile(r"\d{4}-\d{2}-\d{2}.*")


def _published(dct: str | None) -> tuple[Day | None, int | None]:
    if not dct:
        return None, None
    parsed = parse_edtf(dct[:10])
    day = parsed.earliest if isinstance(parsed, EdtfDate) and parsed.earliest == parsed.latest else None
    match = _ISO_TIME.match(dct)
    return day, (int(match[2]) * 60 + int(match[3] or 0) if match else None)


def _previous(prev: str | None) -> Span | None:
    parsed = parse_edtf(prev) if prev else None
    if not isinstance(parsed, EdtfDate) or parsed.earliest is None or parsed.latest is None:
        return None
    grain = str(parsed.precision) if parsed.form == "point" else "range"
    return Span(first=parsed.earliest, last=parsed.latest, grain="day" if parsed.earliest == parsed.latest else grain)


def _day_first(region: str | None, language: Lexicon) -> bool | None:
    if region is None:
        return language.day_first
    if region.upper() in EITHER_ORDER:
        return None
    return region.upper() not in MONTH_FIRST


def _reading(found: Span | Refusal, rule: str) -> Reading:
    if isinstance(found, Refusal):
        return Reading(edtf=None, reason=found.reason, rule=rule)
    qualifiers = (("approximate",) if found.approximate or found.rough_ends else ()) + (("uncertain",) if found.uncertain else ())
    return Reading(
        edtf=edtf_text(found), rule=rule, precision=found.grain, qualifiers=qualifiers, part_of_day=found.part_of_day, zone=found.zone,
        alternatives=tuple(edtf_text(member) for member in found.members) if found.choice else (),
        warnings=found.warnings, basis=found.basis,
    )  # fmt: skip


def meaning_of(text: str, language: Lexicon) -> Meaning | None:
    """The tree of operators that a text is read as, before it is resolved."""
    edge = parse(clean(text), language)
    return None if edge is None else edge.value
