"""Where sentences of a narrative begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import text
from timeline.reasoning.checks.sentences import sentences_in


def sentences(body: str) -> list[str]:
    return [body[start:end] for start, end in sentences_in(text(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It was shut.[^a] Nobody knew.", ["It was shut.[^a]", "Nobody knew."]),
        ("It was shut.[^a]\n[^b] Nobody knew.", ["It was shut.[^a]\n[^b]", "Nobody knew."]),
        ("It was shut[^a] at noon. And then?", ["It was shut[^a] at noon.", "And then?"]),
        ("He said “it is shut.” She left.", ["He said “it is shut.”", "She left."]),
        ("The U.S. Navy came. It left.", ["The U.S. Navy came.", "It left."]),
        ("On 3. März geschah es. Dann nicht.", ["On 3. März geschah es.", "Dann nicht."]),
        ("Gen. Caine spoke. No. 10 did not.", ["Gen. Caine spoke.", "No. 10 did not."]),
        ("It closed in 2025. Then it opened.", ["It closed in 2025.", "Then it opened."]),
        ("It closed ... and opened.", ["It closed ... and opened."]),
        ("Порт закрыт. Никто не знал.", ["Порт закрыт.", "Никто не знал."]),
        ("# Heading\n\nText here.", ["Text here."]),
        ("Text.\n\n```\nCode here. More.\n```\n\nMore text.", ["Text.", "More text."]),
        ("- One thing.\n- Another thing.", ["One thing.", "Another thing."]),
        ("One line\nand its end.\n\nNext", ["One line\nand its end.", "Next"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", []),
        ("***\n", []),
        ("", []),
    ],
    ids=[
        "footnote behind the stop", "footnote on the next line", "footnote within", "quotation mark", "initials",
        "ordinal number", "abbreviations", "year", "omission", "Cyrillic", "heading", "code", "list", "paragraphs",
        "table", "rule", "nothing",
    ],
)  # fmt: skip
def test_a_narrative_falls_into_its_sentences(body, expected):
    assert sentences(body) == expected


@given(st.text('aA.!? \n[^]-#`|*"“1', max_size=80))
def test_sentences_follow_each_other_and_hold_a_word(body):
    places = list(sentences_in(text(body)))

    assert places == sorted(places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(any(letter.isalnum() for letter in body[start:end]) for start, end in places)


def test_a_long_text_takes_no_long_time():
    assert len(sentences("A sentence here.[^a] " * 5000)) == 5000
    assert sentences(". " * 20_000) == []
    assert len(sentences("a" + "[^a]" * 10_000)) == 1


@pytest.mark.parametrize("marks", ["." * 60_000, "." * 30_000 + "*" * 30_000, "?!" * 30_000])
def test_endless_marks_are_gone_through_once(marks):
    assert len(sentences(f"One{marks}two. Three.")) == 2
