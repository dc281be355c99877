"""Numbers in digits and in words to what they can be: amounts, ordinals, days of a month, years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.reasoning.expressions.clean import Token
from timeline.reasoning.expressions.lexicon import Lexicon, forms
from timeline.reasoning.expressions.numerals import spelt
from timeline.reasoning.expressions.numeric import EARLIEST_YEAR, LATEST_YEAR

Found = tuple[int, int, str, Any, float]
"""The first token, the one after the last, the kind, the value, the cost."""

LONGEST_NUMBER = 6
"""Digits; a longer number counts no days and names no year."""


def digits_at(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> Iterator[Found]:
    """What a number in digits counts or names."""
    token = found[place]
    if len(token.text) > LONGEST_NUMBER:
        return
    number = int(token.text)
    after = found[place + 1] if place + 1 < len(found) else None
    if _inside_amount(found, place):
        return
    yield from number_edges(place, place + 1, number, len(token.text))
    yield place, place + 1, "figure", number, 0.0
    if place and _is_the_week(found[place - 1], lexicon):
        yield place, place + 1, "week_number", number, 0.0
    if len(token.text) == 2 and place and _is_the_hour(found[place - 1], lexicon):
        yield place, place + 1, "mm", number, 0.0
    if lexicon.plain_days and 1 <= number <= 31 and len(token.text) <= 2:
        yield place, place + 1, "pdn", number, 0.0
    if after is None:
        return
    if lexicon.ordinal_dot and after.text == "." and after.start == token.end and number < 100:
        yield from ordinal_edges(place, place + 2, number, 0.0)
    suffix_place = place + 1
    if after.text in "-'" and after.start == token.end:
        suffix_place += 1
    suffix = found[suffix_place] if suffix_place < len(found) else None
    close = suffix is not None and suffix.start - token.end <= suffix_place - place - 1
    if suffix is not None and after.text == "-" and is_initial(token, suffix):
        return
    if suffix is not None and close and suffix.folded in lexicon.ordinal_suffixes:
        yield from ordinal_edges(place, suffix_place + 1, number, 0.0)
        if len(token.text) == 4:
            yield from number_edges(place, suffix_place + 1, number, 4)
    elif suffix is not None and close and after.text in "-'" and _is_case_ending(suffix.folded, number, lexicon):
        yield from number_edges(place, suffix_place + 1, number, len(token.text))


def is_initial(number: Token, token: Token) -> bool:
    """Whether a word is a single capital, which behind a day names what happened on it: `11-S`, `1-O`."""
    return token.kind == "word" and len(token.text) == 1 and token.text.isupper() and len(number.text) <= 2


def _is_the_week(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is that for the week, directly behind which a number may be that of a week."""
    kinds = lexicon.words.get(token.folded, ())
    return any(kind == "unit" and value == ("week", False) for rest, kind, value in kinds if not rest)


def _is_the_hour(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word stands between hours and minutes, as in `20h30`."""
    return any(kind == "oclock" for rest, kind, _ in lexicon.words.get(token.folded, ()) if not rest)


def _is_case_ending(suffix: str, number: int, lexicon: Lexicon) -> bool:
    """Whether a suffix says nothing of the number: `2025'te`; `2012's` is a year, as `1990's` is a decade."""
    return suffix in lexicon.endings or (suffix in lexicon.decade_suffixes and number % 10 != 0)


def _inside_amount(found: tuple[Token, ...], place: int) -> bool:
    """Whether a comma or a dot ties the digits to others, as in 1,850 or 47.3."""
    for gap in (place - 1, place + 1):
        if 0 < gap < len(found) - 1 and found[gap].text in ",":
            before, after = found[gap - 1], found[gap + 1]
            tied = before.end == found[gap].start and after.start == found[gap].end
            if tied and before.kind == after.kind == "number" and len(after.text) == 3:
                return True
    return False


def number_edges(place: int, end: int, number: int, width: int) -> Iterator[Found]:
    """A number as an amount, as a day of the month, as a year."""
    yield place, end, "num", number, 0.0
    if 1 <= number <= 31 and width <= 2:
        yield place, end, "dn", number, 0.0
    if width == 4 and EARLIEST_YEAR <= number <= LATEST_YEAR:
        yield place, end, "year", number, 0.0


def ordinal_edges(place: int, end: int, number: int, cost: float, *, digits: bool = True) -> Iterator[Found]:
    """An ordinal as such and as a day of the month."""
    yield place, end, "ord", number, cost
    if not digits:
        yield place, end, "spelt_ord", number, cost
    if 1 <= number <= 31:
        yield place, end, "dn", number, cost
        if digits or number >= 20:
            yield place, end, "odn", number, cost


def spelt_at(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> Iterator[Found]:
    """Number words: `twenty-two`, `dos mil dieciocho`, `nineteen ninety-six`."""
    values: list[int] = []
    end = place
    while end < len(found) and len(values) < 8:
        token = found[end]
        known = number_word(token, lexicon)
        if known is None:
            if not values or token.folded not in lexicon.joiners:
                return
            end += 1
            continue
        value, ordinal = known
        values.append(value)
        end += 1
        total = spelt(values)
        if total is None:
            return
        if ordinal:
            yield from ordinal_edges(place, end, total, 0.0, digits=False)
            return
        width = 4 if total >= 1000 and len(values) > 1 else 2
        edges = number_edges(place, end, total, width)
        if place and _is_the_week(found[place - 1], lexicon):
            yield place, end, "week_number", total, 0.0
        one = len(values) == 1 and token.folded in lexicon.articles  # `a May evening` is not on the first
        yield from (edge for edge in edges if not one or edge[2] != "dn")


def number_word(token: Token, lexicon: Lexicon) -> tuple[int, bool] | None:
    """The number that a word is, and whether it is an ordinal."""
    if token.kind != "word":
        return None
    for form, _ in forms(token.folded, lexicon):
        if form in lexicon.numbers:
            return lexicon.numbers[form]
    return None
