"""Tokens and a lexicon to everything that the words can be, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.reasoning.expressions.clean import Token
from timeline.reasoning.expressions.counts import Found, digits_at, is_initial, number_word, spelt_at
from timeline.reasoning.expressions.lexicon import Lexicon, forms
from timeline.reasoning.expressions.numerals import roman
from timeline.reasoning.expressions.numeric import found_at, letter_part

LAST_DAY = 31

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
            yield from digits_at(found, place, lexicon)
            yield from _placed(found_at(text, token.start, lexicon), place, at_end)
        elif token.kind == "mark":
            if token.text in _MARKS:
                yield place, place + 1, _MARKS[token.text], token.text, 0.0
            if token.text == "'" and not _is_elision(found, place, lexicon):
                yield from _placed(found_at(text, token.start, lexicon), place, at_end)
        yield from spelt_at(found, place, lexicon)


def _placed(found: Iterator[tuple[int, str, Any]], place: int, at_end: dict[int, int]) -> Iterator[Found]:
    for end, kind, value in found:
        if end in at_end:
            yield place, at_end[end], kind, value, 0.0


def _is_suffix(found: tuple[Token, ...], place: int, lexicon: Lexicon) -> bool:
    """Whether a word belongs to the number before it, as in `8-й`, where й is no and, and in the name `11-S`."""
    if place < 2:
        return False
    number, mark, suffix = found[place - 2 : place + 1]
    tied = number.end == mark.start and mark.end == suffix.start and mark.text == "-" and number.kind == "number"
    return tied and (suffix.folded in lexicon.ordinal_suffixes or is_initial(number, suffix))


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
    number = number_word(token, lexicon)
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
