"""A text that is no EDTF date to the reason, in words that help an editor to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"([0-9]{4})([./-])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


def no_such_month(month: str, *, alone: bool) -> str:
    """Why *month*, which is neither 01 to 12 nor 21 to 41, cannot be; *alone*: no day follows it."""
    return f"there is no month {month}" + ("; 21 to 41 are parts of a year" if alone and month > "12" else "")


def no_such_day(year: int, month: int, day: str, last: int) -> str:
    """Why *day* cannot be in that month."""
    if day == "00":
        return "there is no day 00"
    return f"{MONTHS[month - 1]} {year} has {last} days"


def why_not(text: str) -> str:
    """What is wrong with *text*, which does not look like a date of EDTF."""
    for explain in (_order_of_parts, _spelling, _marks):
        reason = explain(text)
        if reason:
            return reason
    return "not an EDTF date, such as 2025-03-06, 2025-03 or 2025-03-04/2025-03-06"


def why_no_interval(text: str) -> str:
    """What is wrong with *text*, which has more than one stroke or ends that are no dates."""
    return _order_of_parts(text) or "an interval has one stroke between two dates: 2025-03-04/2025-03-06"


def _order_of_parts(text: str) -> str:
    if found := _YEAR_FIRST.fullmatch(text):
        year, _, month, day = found.groups()
        return f"year, month and day are written with two digits and hyphens: {year}-{month:0>2}-{day:0>2}"
    if found := _YEAR_LAST.fullmatch(text):
        one, two, year = found.groups()
        readings = [f"{year}-{m:0>2}-{d:0>2}" for m, d in ((two, one), (one, two)) if 1 <= int(m) <= 12]
        return "a date begins with its year: " + " or ".join(dict.fromkeys(readings)) if readings else ""
    if found := _COMPACT.fullmatch(text):
        return f"year, month and day are joined by hyphens: {'-'.join(found.groups())}"
    if found := _WEEK.fullmatch(text):
        return _week(int(found[1]), int(found[2]))
    return ""


def _week(year: int, week: int) -> str:
    try:
        monday = date.fromisocalendar(year, week, 1)
        return f"EDTF has no weeks: write {monday}/{monday + timedelta(days=6)}"
    except (ValueError, OverflowError):
        return f"there is no week {week} in {year}"


def _spelling(text: str) -> str:
    for pattern, explain in _MISSPELT:
        if pattern.fullmatch(text):
            return explain(text)
    return ""


_MISSPELT: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r"-?[0-9]{5,}"), lambda text: f"a year of more than four digits begins with Y: Y{text[:20]}"),
    (
        re.compile(r"(?=.{4}$)[0-9]{1,3}[xuU]{1,3}"),
        lambda text: f"an unspecified digit is a capital X: {re.sub('[xuU]', 'X', text)}",
    ),
    (re.compile(r"[0-9]{3}0s"), lambda text: f"a decade is written {text[:3]}X"),
    (
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ t][0-9].{0,30}"),
        lambda text: f"T stands between the day and the time: {text[:10]}T{text[11:]}",
    ),
    (
        re.compile(r"open|unknown|now|present", re.IGNORECASE),
        lambda _: "an open end is written with two dots and an unknown end is left empty: 2025-03-03/..",
    ),
    (
        re.compile(r"[0-9]{1,4}-[0-9]{1,2}(-[0-9]{1,2})?"),
        lambda _: "a date has a year of four digits, a month and a day of two: 2024-03-06",
    ),
)


def _marks(text: str) -> str:
    if ".." in text:
        return "one day inside a span is written [2025-03-04..2025-03-06], what lasted 2025-03-04/2025-03-06"
    if "–" in text or "—" in text or "−" in text:
        return "a date is written with plain hyphens: 2025-03-06"
    if "(" in text:
        return "EDTF has no brackets around components: write 2004-06?-11"
    if re.search(r"[?~%]{2}", text):
        return "one mark only: ? is uncertain, ~ approximate, % both"
    if re.search(r"[][{}]", text):
        return "a set begins with [ and ends with ], or begins with { and ends with }"
    return ""
