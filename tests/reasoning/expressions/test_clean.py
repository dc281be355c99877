"""Text as written becomes plain text, and plain text becomes tokens with their places."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.clean import clean, fold, tokens


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("  6\u00a0March\n2025 ", "6 March 2025"),
        ("3\u20135 March", "3-5 March"),
        ("the \u201990s", "the '90s"),
        ("\u0666 \u0645\u0627\u0631\u0633", "6 \u0645\u0627\u0631\u0633"),
        ("10 p.m.", "10 pm"),
        ("44 B.C.", "44 BC"),
        ("\u201cFriday\u201d,", "Friday"),
        ("Fri\u00adday", "Friday"),
    ],
    ids=["spaces", "dash", "apostrophe", "Arabic digits", "meridiem", "era", "quotation marks", "soft hyphen"],
)
def test_marks_and_digits_are_made_plain(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned


@pytest.mark.parametrize(
    ("word", "folded"), [("März", "marz"), ("İyul", "iyul"), ("ağustos", "agustos"), ("MAY", "may")]
)
def test_folding_drops_case_and_accents(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_tokens_know_their_places() -> None:
    found = tokens("6-8 l'été")

    assert [(token.text, token.folded, token.start, token.end, token.kind) for token in found] == [
        ("6", "6", 0, 1, "number"),
        ("-", "-", 1, 2, "mark"),
        ("8", "8", 2, 3, "number"),
        ("l'été", "l'ete", 4, 9, "word"),
    ]
