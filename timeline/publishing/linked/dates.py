"""An EDTF date to what schema.org can say of it, or to nothing: never to more than is known."""

from __future__ import annotations

from timeline.core.edtf import EdtfDate
from timeline.publishing.words.dates import datetime_attribute


def plain_date(date: EdtfDate | None) -> str:
    """
    `2025`, `2025-03`, `2025-03-06`; a time of day only with its offset, else the day.

    Empty for what ISO 8601-1 cannot say: the approximate, uncertain, open and unspecified, seasons, sets, spans, years
    before 1 and after 9999.
    """
    if date is None or date.year is None or date.year > 9999:
        return ""
    written = datetime_attribute(date)
    return written if date.offset is not None else written[:10]


def coverage(date: EdtfDate) -> str:
    """For `temporalCoverage`: a date, or the interval of what lasted, its open end written as `..`."""
    if date.form == "point":
        return plain_date(date)
    if date.form != "interval":
        return ""
    ends = [plain_date(end) for end in (date.start, date.end) if end is not None]
    if not ends or not all(ends) or date.text.startswith("/") or date.text.endswith("/"):
        return ""
    return f"{plain_date(date.start) or '..'}/{plain_date(date.end) or '..'}"
