"""Passages that two texts share."""

from __future__ import annotations

from timeline.reasoning.borrowing.overlap import overlaps

SHARED = (
    "allies are weighing the move because of concerns about safeguarding foreign assets whose identities could be known"
)
OTHER = "nothing at all in this text was taken from anywhere else and every word of it is the writer's own work indeed"


def test_a_shared_passage_is_found_whatever_its_marks_and_capitals():
    (found,) = overlaps({"a": f"Intro. {SHARED}.", "b": f"“{SHARED.upper()}”, they said", "c": OTHER})

    assert (found.first, found.second) == ("a", "b")
    assert found.share > 0.7
    assert found.passage == SHARED


def test_seven_words_alike_are_no_borrowing():
    assert overlaps({"a": f"{OTHER} one two three four five six seven", "b": "one two three four five six seven"}) == ()


def test_furniture_that_every_page_has_says_nothing():
    assert overlaps({f"a{n}": f"{SHARED} {n}" for n in range(20)}) == ()


def test_the_order_of_the_texts_changes_nothing():
    texts = {"a": SHARED, "b": f"x {SHARED}", "c": f"{SHARED} y"}

    assert overlaps(texts) == overlaps(dict(reversed(texts.items())))
