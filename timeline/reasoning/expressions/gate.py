"""A cleaned text to the reason why it can be no date, before anything is parsed; empty: it may be one."""

from __future__ import annotations

import re

from timeline.reasoning.expressions.numeric import may_end_years

_AMOUNT = re.compile(r"[$£€¥₴₽₺₼%#&=*\\^_{}|]|\d,\d{3}\b|\bper ?cent\b", re.IGNORECASE)
_IDIOM = re.compile(r"24/7|9/11|7/7|50/50", re.IGNORECASE)
_SHORT_END = re.compile(r"(\d{3})(\d) ?[-/] ?(\d)")


def refused(cleaned: str) -> str:
    """Why the text is no date: nothing in it, an amount, an idiom in digits, a month or a year one cannot tell."""
    if not cleaned:
        return "no-date: there are no words"
    if _IDIOM.fullmatch(cleaned):
        return "no-date: an idiom"
    if _AMOUNT.search(cleaned) and not cleaned.startswith(("[", "{")) and not cleaned.endswith("%"):
        return "no-date: an amount"
    if cleaned.endswith("%") and "-" not in cleaned:
        return "no-date: an amount"
    if (short := _SHORT_END.fullmatch(cleaned)) and may_end_years(int(short[2]), short[3]):
        year, end = short[1] + short[2], short[1] + short[3]
        return f"ambiguous: a month of {year} or the years to {end}; write `{year}-0{short[3]}` or `{year}/{end}`"
    return ""
