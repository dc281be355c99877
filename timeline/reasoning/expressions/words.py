"""Tokens and a lexicon to everything that the words can be, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.reasoning.expressions.clean import Token
from timeline.reasoning.expressions.lexicon import Lexicon
from timeline.reasoning.expressions.numerals import roman, spelt
from timeline.reasoning.expressions.numeric import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    found_at,
    letter_part,
)

Found = tuple[int, int, str, Any, float]
"""The first token, the one after the last, the kind, the value, the cost."""

LAST_DAY = 31
LONGEST_NUMBER = 6
"""Digits; a longer number counts no days and names no year."""

_PASSED_OVER = frozenset(".,،;:()[]\"'-/")
_MARKS = {
    "-": "to", "~": "about", "?": "maybe", "/": "slash", "<": "before", ">": "after", "+": "plus", "@": "at",
    ",": "comma",
}  # fmt: skip


def lexical(text: str, found: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Found]:
    """All readings of all words, marks and numbers."""
    at_end = {token.end: number + 1 for number, token in enumerate(found)}
    for place, token in enumerate(found):
        if token.kind == "word" and not _is_suffix(found, place, lexicon):
            yield from _word(found, place, lexicon)
            if len(token.text) == 1 and token.text in "qQhH":
                yield from _placed(letter_part(text, token.start), place, at_end)
        if token.kind == "number":
            if token.text in lexicon.words:
                yield from _word(found, place, lexicon)
            yield from _digits(found, place, lexicon)
            yield from _placed(found_at(text, token.start, lexicon), place, at_end)
        elif token.kind == "mark":
            if token.text in _MARKS:
                yield place, place + 1, _MARKS[token.text], token.text, 0.0
            if token.text == "'" and not _is_elision(found, place, lexicon):
                yield from _placed(found_at(text, token.start, lexicon), place, at_end)
        yield from _spelt_number(found, place, lexicon)


def _placed(found: Iterator[tuple[int, str, Any]], place: int, at_end: dict[int, int]) -> Iterator[Found]:
    for end, kind, value in found:
        if end in at_end:
            yield place, at_end[end], kind, value, 0.0


def _is_suffix(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    """Whether a word only says that the number before it is an ordinal, as in `8-й`, where й is no and."""
    if place < 2 or found[place].folded not in lexicon.ordinal_suffixes:
        return False
    number, mark, suffix = found[place - 2 : place + 1]
    tied = number.end == mark.start and mark.end == suffix.start
    return tied and number.kind == "number" and mark.text == "-"


def _word(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> Iterator[Found]:
    token = found[place]
    known = False
    for form, cost in forms(token.folded, lexicon):
        for rest, kind, value in lexicon.words.get(form, ()):
            end = place + 1
            if rest:
                if not _follows(found, end, rest, lexicon):
                    continue
                end += len(rest)
            elif _is_another_word(found, place, form, lexicon) or _is_no_hour(found, end, kind, lexicon):
                continue
            known = True
            yield place, end, kind, value, cost
        if known:
            break
    numeral = token.text.rstrip("".join(lexicon.ordinal_suffixes)) if token.text[:1].isupper() else ""
    suffix = token.folded[len(numeral) :]
    if (number := roman(numeral)) and (not suffix or suffix in lexicon.ordinal_suffixes):
        yield place, place + 1, "ord", number, 0.5


def forms(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The word, then what is left of it without an elided article or a case ending, at a cost."""
    yield word, 0.0
    if "'" in word:
        before, _, after = word.partition("'")
        if before in lexicon.elided:
            yield after, 0.1
        yield before, 0.2
    for ending in lexicon.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            yield word[: -len(ending)], 0.3


def _follows(found: tuple[Token, ...], place: int, rest: tuple[str, ...], lexicon: Lexicon) -> bool:
    if place + len(rest) > len(found):
        return False
    for number, word in enumerate(rest):
        folded = found[place + number].folded
        if folded != word and not (number == len(rest) - 1 and any(form == word for form, _ in forms(folded, lexicon))):
            return False
    return True


def _is_another_word(found: tuple[Token, ...], place: int, form: str, lexicon: Lexicon) -> bool:
    """Whether `may` is a verb and `fall` no season: nothing beside it speaks of dates."""
    if form in lexicon.only_with_numbers and not _beside_number(found, place, lexicon):
        return True
    if form in lexicon.capitalised and found[place].text.islower() and not _beside_number(found, place, lexicon):
        before = found[place - 1].folded if place else ""
        return not any(kind in ("rel", "part") for _, kind, _ in lexicon.words.get(before, ()))
    return form in lexicon.not_alone and sum(token.kind != "mark" for token in found) == 1


def _is_no_hour(found: tuple[Token, ...], after: int, kind: str, lexicon: Lexicon) -> bool:
    """Whether the word for the hour stands before an article: `в одно воскресенье`."""
    return kind == "hour" and after < len(found) and found[after].folded in lexicon.no_hours


def _beside_number(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    near = found[max(0, place - 2) : place] + found[place + 1 : place + 3]
    return any(token.kind == "number" or lexicon.numbers.get(token.folded, (0, False))[1] for token in near)


def _is_elision(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    """Whether an apostrophe ties an article to a day, as in `l'11 marzo`: the word before it is no month."""
    if not lexicon.elided or place in (0, len(found) - 1):
        return False
    before, after = found[place - 1], found[place + 1]
    tied = before.kind == "word" and before.end == found[place].start
    return tied and after.text.isdecimal() and int(after.text) <= LAST_DAY and "month" not in _kinds(before, lexicon)


def _begins_a_year(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    """Whether a token is the apostrophe of `March '24`, which names no day."""
    if place in (0, len(found) - 1) or found[place].text != "'" or _is_elision(found, place, lexicon):
        return False
    after = found[place + 1]
    return after.kind == "number" and len(after.text) == 2 and after.start == found[place].end


def is_noise(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    """Whether a token may be passed over: a mark, an article or the like, or an adjective that changes no date."""
    token = found[place]
    if token.kind == "mark":
        return token.text in _PASSED_OVER and not _begins_a_year(found, place, lexicon)
    return token.folded in lexicon.noise or _is_adjective(found, place, lexicon)


def may_end(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token may stand behind the last thing that was read: a mark, or a word that says nothing."""
    return token.text in _PASSED_OVER if token.kind == "mark" else token.folded in lexicon.behind


def _is_adjective(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    """`this crucial week`, `a flat second quarter`: an unknown small word behind this or an article, before a date."""
    if not 0 < place < len(found) - 1 or found[place].kind != "word" or not found[place].text.islower():
        return False
    before, after = _kinds(found[place - 1], lexicon), _kinds(found[place + 1], lexicon)
    if _kinds(found[place], lexicon) or not after & {"ord", "rec", "unit", "month", "wday"}:
        return False
    return "rel" in before or (found[place - 1].folded in lexicon.articles and "ord" in after)


def _kinds(token: Token, lexicon: Lexicon) -> set[str]:
    kinds = {
        kind for form, _ in forms(token.folded, lexicon) for rest, kind, _ in lexicon.words.get(form, ()) if not rest
    }
    number = _number_word(token, lexicon)
    return kinds | ({"ord" if number[1] else "num"} if number else set())


def split_compounds(found: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens, with each unknown word that is two known ones written together as two."""
    if not lexicon.compounds:
        return found
    return tuple(part for token in found for part in _split(token, lexicon))


def _split(token: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    if (
        token.kind != "word"
        or len(token.text) < 7
        or any(form in lexicon.words for form, _ in forms(token.folded, lexicon))
    ):
        return (token,)
    word = token.folded
    for cut in range(len(word) - 3, 2, -1):
        for left in (word[:cut], word[:cut].removesuffix("s")):
            if left in lexicon.words and any(form in lexicon.words for form, _ in forms(word[cut:], lexicon)):
                middle = token.start + cut
                return (
                    Token(token.text[:cut], left, token.start, middle, "word"),
                    Token(token.text[cut:], word[cut:], middle, token.end, "word"),
                )
    return (token,)


def _digits(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> Iterator[Found]:
    token = found[place]
    if len(token.text) > LONGEST_NUMBER:
        return
    number = int(token.text)
    after = found[place + 1] if place + 1 < len(found) else None
    if _inside_amount(found, place):
        return
    yield from number_edges(place, place + 1, number, len(token.text))
    yield place, place + 1, "figure", number, 0.0
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
    if suffix is not None and close and suffix.folded in lexicon.ordinal_suffixes:
        yield from ordinal_edges(place, suffix_place + 1, number, 0.0)
        if len(token.text) == 4:
            yield from number_edges(place, suffix_place + 1, number, 4)
    elif suffix is not None and close and after.text in "-'" and _is_case_ending(suffix.folded, number, lexicon):
        yield from number_edges(place, suffix_place + 1, number, len(token.text))


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
    if 1 <= number <= 31:
        yield place, end, "dn", number, cost
        if digits or number >= 20:
            yield place, end, "odn", number, cost


def _spelt_number(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> Iterator[Found]:
    """Number words: `twenty-two`, `dos mil dieciocho`, `nineteen ninety-six`."""
    values: list[int] = []
    end = place
    while end < len(found) and len(values) < 8:
        token = found[end]
        known = _number_word(token, lexicon)
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
        one = len(values) == 1 and token.folded in lexicon.articles  # `a May evening` is not on the first
        yield from (edge for edge in edges if not one or edge[2] != "dn")


def _number_word(token: Token, lexicon: Lexicon) -> tuple[int, bool] | None:
    if token.kind != "word":
        return None
    for form, _ in forms(token.folded, lexicon):
        if form in lexicon.numbers:
            return lexicon.numbers[form]
    return None
