"""The texts of events to the files of words, and back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.search.reading_back import read_words
from timeline.publishing.search import postings
from timeline.publishing.search.fields import Field
from timeline.publishing.search.folding import order
from timeline.publishing.search.postings import places_of, word_files

TEXTS = st.lists(st.lists(st.text(alphabet="abcd é中 ", max_size=30), min_size=1, max_size=4), min_size=1, max_size=30)


def fields(texts: list[str]) -> list[Field]:
    return [Field(kind="quote", text=text) for text in texts]


def test_a_phrase_does_not_reach_from_one_text_into_the_next():
    places = places_of([fields(["five eyes", "see"]), fields(["eyes"])])

    assert places == {"five": {0: [0]}, "eyes": {0: [1], 1: [0]}, "see": {0: [3]}}


@given(TEXTS)
def test_every_word_is_found_in_its_events_and_at_its_places(texts):
    places = places_of([fields(one) for one in texts])
    read = {}
    for file in word_files(places, len(texts)):
        read |= read_words(file.words, file.bits, len(texts), postings.COMMON)

    assert read == places


def test_many_words_are_spread_over_files_in_alphabetical_order():
    texts = [fields([" ".join(f"w{number % 977:03d}x{place}" for place in range(60))]) for number in range(1_500)]

    files = list(word_files(places_of(texts), len(texts)))

    assert 10 < len(files) <= postings.MOST_FILES + 1
    assert all(order(one.last) < order(other.first) for one, other in pairwise(files))
    assert max(len(file.bits) for file in files) < 1.5 * min(len(file.bits) for file in files[:-1])


def test_of_a_common_word_only_the_events_are_kept():
    number = postings.COMMON + 1
    files = list(word_files(places_of([fields(["the the"])] * number), number))

    assert read_words(files[0].words, files[0].bits, number, postings.COMMON) == {"the": {n: [] for n in range(number)}}
