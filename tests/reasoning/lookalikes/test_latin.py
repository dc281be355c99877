"""Text in any script, in plain Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reasoning.lookalikes.latin import latin, readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sébastien Lecornu", ("sebastien lecornu",)),
        ("RZESZÓW ŁÓDŹ", ("rzeszow lodz",)),
        ("Straße, Søren, Œuvre", ("strasse, soren, oeuvre",)),
        ("Zürich", ("zurich",)),
        ("Валерій", ("valerii",)),
        ("Сергій", ("serhii", "sergii")),
        ("Горбачёв", ("gorbachev",)),
        ("Ельцын", ("eltsyn",)),
        ("Москва", ("moskva",)),
        ("Лавров", ("lavrov",)),
        ("Гагарин", ("gagarin", "haharyn", "gagaryn")),
        ("Щука", ("shchuka",)),
        ("دونالد", ("دونالد",)),
        ("東京", ("東京",)),
        ("", ("",)),
    ],
)
def test_a_text_is_read_in_latin_letters(text, expected):
    assert readings(text) == expected


def test_a_decomposed_letter_is_read_like_a_composed_one():
    assert readings("Залужний") == readings("Залужний")


@given(st.text())
def test_any_text_has_a_reading_and_a_reading_is_its_own(text):
    assert latin(latin(text)) == latin(text)
