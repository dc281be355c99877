"""Letters that look like others."""

from __future__ import annotations

import pytest

from timeline.core.confusables import disguised, mixed_words


@pytest.mark.parametrize(
    ("text", "seen"), [("АСЕ", "ACE"), ("NВC", "NBC"), ("NBC", ""), ("Київ", ""), ("Neᴡs", "News"), ("café", "")]
)
def test_a_text_is_taken_for_latin_where_all_of_its_letters_can_be(text, seen):
    assert disguised(text) == seen


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Gаzette", ["Gаzette"]),
        ("ΝBC and CВS News", ["ΝBC", "CВS"]),
        ("Wi-Fi-роутер", []),
        ("Київ and Kyiv", []),
        ("5 µm", []),
        ("5 μm, 47 kΩ, NFκB, Δt, 2×α", []),
        ("plain", []),
    ],
)
def test_words_of_two_alphabets_are_found(text, words):
    assert [text[start:end] for start, end in mixed_words(text)] == words


def test_a_word_of_any_length_is_gone_through_once():
    assert list(mixed_words("é" + "a" * 200_000)) == []
