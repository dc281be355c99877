"""Whether a capture has a passage word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reasoning.quotes import check_passage, normalised, passage_hash

CAPTURE = (
    "They told NBC News that the allies are weighing the move.\n\n“People are very worried,” a former official said. "
    "The U.S. is the UK’s closest ally — and we will continue to co\u00adoperate closely on defence, intelligence and "
    "security matters. He paused... then went on."
)


@pytest.mark.parametrize(
    ("passage", "outcome"),
    [
        ("the allies are weighing the move", "exact"),
        ('"People are very worried,"', "exact"),
        ("the UK's closest ally - and we will", "exact"),
        ("continue to cooperate closely", "exact"),
        ("the  allies\nare weighing", "exact"),
        ("He paused... then went on", "exact"),
        ("we will continue [...] on defence", "omissions"),
        ("we will continue […] on defence", "omissions"),
        ("we will continue (...) on defence", "omissions"),
        ("we will continue … on defence", "omissions"),
        ("[The] allies are weighing the move", "omissions"),
        ("told NBC News that [Washington's] allies are weighing", "omissions"),
        ("[T]he allies are weighing the move", "omissions"),
        ("the allies [are] weighing", "omissions"),
        ("on defence [...] we will continue", "absent"),
        ("the allies were weighing the move", "near"),
        ("the allies are weigh", "near"),
        ("a sentence of another article altogether", "absent"),
        ("", "absent"),
        ("[...]", "absent"),
    ],
)
def test_outcomes(passage, outcome):
    assert check_passage(passage, CAPTURE).outcome == outcome


def test_a_piece_of_a_word_is_no_quote_of_it():
    assert check_passage("art", "an article on a cart").outcome != "exact"


@pytest.mark.parametrize(
    ("passage", "capture"),
    [
        ("able to win [this war]", "We are unable to win."),
        ("he is [an] honest man", "he is dishonest man"),
        ("he is an honest [old] man", "he is an honest mankind"),
        ("[He will] a [resign tomorrow in disgrace]", "a man"),
        ("we paid 10² dollars", "we paid 102 dollars"),
        ("1½ years", "11⁄2 years"),
        ("102 dollars", "10² dollars"),
    ],
)
def test_what_says_something_else_is_not_printed_so(passage, capture):
    assert check_passage(passage, capture).outcome in {"near", "absent"}


def test_a_raised_number_is_found_as_it_is_printed():
    assert check_passage("10² dollars", "we paid 10² dollars").outcome == "exact"
    assert check_passage("ﬁve", "five").outcome == "exact"


def test_a_passage_of_many_pages_is_not_compared_with_all_that_is_alike():
    passage = "word " * 4_000 + "end"

    assert check_passage(passage, "word " * 200_000).outcome == "absent"
    assert check_passage(passage, f"{passage} of it").outcome == "exact"


def test_scripts_without_spaces_need_no_bounds_of_words():
    assert check_passage("北京", "在北京市").outcome == "exact"


def test_the_position_counts_in_the_normalised_capture():
    found = check_passage("the allies", CAPTURE)

    assert found.position is not None
    assert normalised(CAPTURE)[found.position :].startswith("the allies are")


def test_a_near_miss_says_which_words_differ():
    found = check_passage("told NBC News that the allies were weighing the very move.", CAPTURE)

    assert found.difference == "told NBC News that the allies [-are-] {+were+} weighing the {+very+} move."


@pytest.mark.parametrize(
    ("printed", "alteration", "difference"),
    [
        ("Here: NO DECISION WAS TAKEN. More.", "case only",
         "[-NO-] {+No+} [-DECISION-] {+decision+} [-WAS-] {+was+} [-TAKEN.-] {+taken+}"),
        ("Here: NO DECISION IS TAKEN. More.", "word changed",
         "[-NO-] {+No+} [-DECISION-] {+decision+} [-IS-] {+was+} [-TAKEN.-] {+taken+}"),
        ("Here: No Decision was taken. More.", "case only", "No [-Decision-] {+decision+} was taken"),
    ],
)  # fmt: skip
def test_words_in_other_letters_are_altered_and_not_absent(printed, alteration, difference):
    found = check_passage("No decision was taken", printed)

    assert (found.outcome, found.alteration, found.difference) == ("near", alteration, difference)
    assert printed[found.position :].lstrip().startswith("N")


def test_letters_that_become_two_when_small_shift_no_place():
    assert check_passage("No decision was taken", "Here İ: NO DECISION WAS TAKEN.").outcome == "absent"


@pytest.mark.parametrize("words", ["US", "our"])
def test_case_and_words_are_never_normalised_away(words):
    assert normalised(words) == words
    assert passage_hash(words) != passage_hash(words.swapcase())


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(words):
    assert normalised(normalised(words)) == normalised(words)


@given(st.text(alphabet="ab [].…", max_size=60), st.text(alphabet="ab .", max_size=200))
def test_no_passage_is_too_strange_to_be_checked(passage, capture):
    assert check_passage(passage, capture).outcome in {"exact", "omissions", "near", "absent"}


def test_many_insertions_cost_no_more_than_their_number():
    passage = " ".join(["a [x]"] * 300) + " b"

    assert check_passage(passage, "a " * 5000).outcome in {"near", "absent"}
