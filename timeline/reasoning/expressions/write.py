"""A resolved span of days to EDTF text."""

from __future__ import annotations

from timeline.core.edtf import Day, add_days, ordinal
from timeline.reasoning.expressions.span import Span

_CODES = {"season": (21, 3), "quarter": (33, 3), "quadrimester": (37, 4), "half": (40, 6)}
_WEEK, _YEAR = 7, 366
"""Days; the thirds of what is longer are told by months, by years."""


def edtf_text(span: Span) -> str:
    """`a/b` for what lasts, `[a..b]` for one day in between, else the unit itself."""
    if span.choice or span.every:
        members = ",".join(_plain(member) + _mark(member) for member in span.members)
        return f"[{members}]" if span.choice else f"{{{members}}}"
    mark = _mark(span)
    if span.grain == "open":
        return _open(span, mark)
    if (unit := _unit(span)) is not None:
        return unit + mark
    assert span.first is not None and span.last is not None
    start, end = _ends(span)
    if span.rough_ends:
        mark = "%" if span.uncertain else "~"
    if start == end:
        return start + mark
    return f"{start}{mark}/{end}{mark}" if span.lasting else f"[{start}{mark}..{end}{mark}]"


def _mark(span: Span) -> str:
    if span.approximate or (span.grain == "open" and _is_rough(span)):
        return "%" if span.uncertain else "~"
    return "?" if span.uncertain else ""


def _open(span: Span, mark: str) -> str:
    limit = _limit(span) + mark
    if span.lasting:
        return f"../{limit}" if span.first is None else f"{limit}/.."
    return f"[..{limit}]" if span.first is None else f"[{limit}..]"


def _limit(span: Span) -> str:
    """The end that is named; of a third of something, or of a week, a unit that is no finer, or its edge."""
    if _is_rough(span):
        return _rough_limit(span.members[0], span.first is not None)
    if span.members and (unit := _unit(span.members[0])) is not None:
        return unit
    day = span.first or span.last
    assert day is not None
    return end_text(day, day if span.first is not None else None)


def _is_rough(span: Span) -> bool:
    """Whether the end of an open span is not known to the day: it is a convention, or what lasts has its end in it."""
    return span.rough_ends or (span.lasting and any(_has_no_unit(member) for member in span.members))


def _has_no_unit(span: Span) -> bool:
    """Whether it is several days for which EDTF has no unit, such as a week."""
    return span.first != span.last and _unit(span) is None


def _rough_limit(limit: Span, begins: bool) -> str:
    assert limit.first is not None and limit.last is not None
    days = ordinal(limit.last) - ordinal(limit.first)
    text = day_text(limit.first if begins else limit.last)
    return text[:-6] if days > _YEAR else text[:-3] if days > _WEEK else text


def _plain(span: Span) -> str:
    unit = _unit(span)
    if unit is not None:
        return unit
    assert span.first is not None and span.last is not None
    return "..".join(_ends(span))


def _ends(span: Span) -> tuple[str, str]:
    """Both ends, at the precision of the dates that were named, else as coarse as the days allow."""
    first, last = span.first, span.last
    assert first is not None and last is not None
    if len(span.members) == 2:
        return _end(span.members[0], 0, span.lasting), _end(span.members[1], 1, span.lasting)
    return bounds_text(first, last)


def _end(member: Span, place: int, lasting: bool) -> str:
    """
    One end as it was named; of a member that has no text of its own the edge.

    It is approximate where it is rough, or where what lasted began or ended on some day of the member.
    """
    if (unit := _unit(member)) is not None:
        return unit + _mark(member)
    assert member.first is not None and member.last is not None
    mark = _mark(member)
    if member.rough_ends or (lasting and _has_no_unit(member)):
        mark = "%" if member.uncertain else "~"
    return bounds_text(member.first, member.last)[place] + mark


def bounds_text(first: Day, last: Day) -> tuple[str, str]:
    """Both ends as years, months or days, whichever is coarsest and exact."""
    after = add_days(last, 1)
    if first.day == after.day == 1:
        if first.month == after.month == 1:
            return year_text(first.year), year_text(last.year)
        return day_text(first)[:-3], day_text(last)[:-3]
    return day_text(first), day_text(last)


def end_text(day: Day, first: Day | None) -> str:
    """One end of an open span: a whole year or month where the day is its edge."""
    if first is not None:
        return day_text(day)
    after = add_days(day, 1)
    if after.day == 1:
        return year_text(day.year) if after.month == 1 else day_text(day)[:-3]
    return day_text(day)


def _unit(span: Span) -> str | None:
    """The text of one calendar unit; None: EDTF has none for it."""
    first, grain = span.first, span.grain
    if first is None or (grain in ("decade", "century") and first.year < 0):
        return None
    if grain in _CODES:
        code, months = _CODES[grain]
        number = first.month // 3 - 1 if grain == "season" else (first.month - 1) // months
        return f"{year_text(first.year)}-{code + number}"
    clock = f"T{span.clock}{span.zone}" if span.clock else ""
    texts = {
        "day": day_text(first) + clock,
        "month": day_text(first)[:-3],
        "year": year_text(first.year),
        "decade": f"{first.year // 10:03d}X",
        "century": f"{first.year // 100:02d}XX",
    }
    return texts.get(grain)


def year_text(year: int) -> str:
    """Four digits, a minus before year 0, `Y` where four are too few."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def day_text(day: Day) -> str:
    """A day as ISO 8601 writes it."""
    return f"{year_text(day.year)}-{day.month:02d}-{day.day:02d}"


def precision_of(span: Span) -> str:
    """The unit of a span: its own, or for spans of several units the finest that is written."""
    if span.grain not in ("part", "range", "choice", "open"):
        return "minute" if span.clock else span.grain
    pieces = edtf_text(span).replace("..", "/").replace(",", "/").split("/")
    longest = max(len(piece.strip("[]{}~?%")) for piece in pieces)
    return "minute" if longest > 11 else "day" if longest > 8 else "month" if longest > 6 else "year"
