"""Dates as ISO 8601-2 (EDTF) writes them: text in, calendar bounds, order and comparison out."""

from __future__ import annotations

from timeline.core.edtf.build import bounded, day_date, one_of
from timeline.core.edtf.calendar import Day, add_days, days_in_month, is_leap_year, ordinal, weekday
from timeline.core.edtf.date import FINENESS, EdtfDate, Form, NotEdtf, Part, Precision
from timeline.core.edtf.order import SortKey, contains, instant, moment, overlaps, sort_key, width
from timeline.core.edtf.parse import parse_edtf

__all__ = [
    "FINENESS",
    "Day",
    "EdtfDate",
    "Form",
    "NotEdtf",
    "Part",
    "Precision",
    "SortKey",
    "add_days",
    "bounded",
    "contains",
    "day_date",
    "days_in_month",
    "instant",
    "is_leap_year",
    "moment",
    "one_of",
    "ordinal",
    "overlaps",
    "parse_edtf",
    "sort_key",
    "weekday",
    "width",
]
