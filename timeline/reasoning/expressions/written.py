"""EDTF and ISO 8601 as an editor or a machine writes them, to a reading; running text is left to the grammar."""

from __future__ import annotations

import re

from timeline.core.edtf import Day, EdtfDate, parse_edtf
from timeline.reasoning.expressions.reading import Reading
from timeline.reasoning.expressions.span import Span

_TIME = r"[T ]\d{2}:?\d{2}(?::?\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?"
_SIDE = rf"(?:-?\d{{4}}(?:-\d{{2}}(?:-\d{{2}}(?:{_TIME})?)?)?|\d{{3}}X|\d{{2}}XX|Y-?\d{{5,}})[~?%]?"
_LOOKS_WRITTEN = re.compile(
    rf"\d{{4}}-\d{{2}}-\d{{2}}(?:{_TIME})?[~?%]?|-\d{{4}}(?:-\d{{2}}(?:-\d{{2}})?)?[~?%]?"
    r"|\d{4}-(?:0[1-9]|1[0-2]|2[1-9]|3\d|4[01])[~?%]|\d{4}-(?:2[1-9]|3\d|4[01])|\d{4}[~?%]|Y-?\d{5,}"
    r"|\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-[\dX]{2}-XX"
    rf"|[\[{{][\dXT.,~?%:Z+-]+[\]}}]|{_SIDE}/{_SIDE}|(?:\.\.)?/{_SIDE}|{_SIDE}/(?:\.\.)?"
)
_WHOLE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}.*")
_OLD_SPAN_OF_YEARS = re.compile(r"1\d(\d{2})-(\d{2})")
_TWO_YEARS = re.compile(r"\d\d(\d{2})-(\d{2})")
_TWO_TIMES = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}-\d{2}:\d{2}")
_PUBLISHED_AT = re.compile(r"\d{4}-\d{2}-\d{2}[T ](\d{2}):?(\d{2})?(?::\d{2})?(Z|[+-]\d{2}:\d{2})?")


def as_written(cleaned: str, *, quoted: bool = False) -> Reading | None:
    """
    The reading of an EDTF text; None: it is none. A whole date that the calendar does not have is refused.

    What is *quoted* was not written as EDTF: `2023-24` are two years there, though 24 is also the code of a winter, and
    `2025-03-05 08:00-09:00` are two times.
    """
    if not _LOOKS_WRITTEN.fullmatch(cleaned):
        return None
    years = _OLD_SPAN_OF_YEARS.fullmatch(cleaned)
    if years and int(years[2]) > max(12, int(years[1])):
        return None  # 1910-30 is a span of years in running text, though 30 is also a code of EDTF
    following = _TWO_YEARS.fullmatch(cleaned) if quoted else None
    if (following and int(following[2]) == int(following[1]) + 1) or (quoted and _TWO_TIMES.fullmatch(cleaned)):
        return None
    parsed = parse_edtf(cleaned.replace(" ", "T"))
    if isinstance(parsed, EdtfDate):
        return Reading(
            edtf=parsed.text, rule="EDTF", precision=str(parsed.precision), qualifiers=_qualifiers(parsed), zone=""
        )
    return Reading(edtf=None, reason=f"impossible: {parsed.reason}") if _WHOLE_DATE.fullmatch(cleaned) else None


def _qualifiers(parsed: EdtfDate) -> tuple[str, ...]:
    return ("approximate",) * parsed.approximate + ("uncertain",) * parsed.uncertain


def publication(dct: str | None) -> tuple[Day | None, int | None, str]:
    """The day of publication, the minutes after its midnight and their offset, from an ISO day or date and time."""
    if not dct:
        return None, None, ""
    parsed = parse_edtf(dct[:10])
    day = parsed.earliest if isinstance(parsed, EdtfDate) and parsed.earliest == parsed.latest else None
    match = _PUBLISHED_AT.match(dct)
    return (day, int(match[1]) * 60 + int(match[2] or 0), match[3] or "") if match else (day, None, "")


def previous_date(prev: str | None) -> Span | None:
    """The date before the words in the document; an open or unknown end makes it no anchor."""
    parsed = parse_edtf(prev) if prev else None
    if not isinstance(parsed, EdtfDate) or parsed.earliest is None or parsed.latest is None:
        return None
    grain = "day" if parsed.earliest == parsed.latest else str(parsed.precision) if parsed.form == "point" else "range"
    return Span(first=parsed.earliest, last=parsed.latest, grain=grain)
