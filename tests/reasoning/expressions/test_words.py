"""Words and numbers give all that they can be."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.clean import tokens
from timeline.reasoning.expressions.lexicon import Lexicon, lexicon
from timeline.reasoning.expressions.numerals import roman, spelt
from timeline.reasoning.expressions.words import lexical, split_compounds


def pack(code: str) -> Lexicon:
    """The lexicon of a language that has one."""
    found = lexicon(code)
    assert found is not None
    return found


def kinds(text: str, code: str = "en") -> set[str]:
    """The kinds of thing that cover the whole text."""
    found = tokens(text)
    return {kind for start, end, kind, _, _ in lexical(text, found, pack(code)) if (start, end) == (0, len(found))}


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ([20, 2], 22),
        ([2, 1000, 18], 2018),
        ([1000, 9, 100, 80, 4], 1984),
        ([19, 90, 6], 1996),
        ([20, 20, 5], 2025),
        ([10, 8], 18),
        ([3, 5], None),
        ([100, 5], 105),
    ],
)
def test_number_words_add_up(values: list[int], number: int | None) -> None:
    assert spelt(values) == number


@pytest.mark.parametrize(("text", "number"), [("XX", 20), ("XIX", 19), ("IV", 4), ("xx", 0), ("MAY", 0), ("I", 1)])
def test_roman_numerals_are_capitals(text: str, number: int) -> None:
    assert roman(text) == number


def test_a_verb_is_no_month_and_a_month_is() -> None:
    assert "month" not in kinds("may")
    assert "month" in kinds("May")
    assert any(kind == "month" for _, _, kind, _, _ in lexical("6 may", tokens("6 may"), pack("en")))


def test_digits_tied_by_a_comma_are_an_amount() -> None:
    assert not kinds("1,850")


def test_compounds_are_parted_where_both_parts_are_known() -> None:
    parted = split_compounds(tokens("Dienstagabend"), pack("de"))

    assert [token.folded for token in parted] == ["dienstag", "abend"]
    assert [token.folded for token in split_compounds(tokens("Dienstagxyz"), pack("de"))] == ["dienstagxyz"]


@pytest.mark.parametrize(("text", "code"), [("1er", "fr"), ("3-го", "ru"), ("15th", "en"), ("2025-ci", "az")])
def test_ordinal_suffixes_belong_to_their_numbers(text: str, code: str) -> None:
    assert "ord" in kinds(text, code)
