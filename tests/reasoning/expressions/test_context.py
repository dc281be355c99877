"""The sentence tells its tense where it has a cue, and nothing where it has none."""

from __future__ import annotations

import pytest

from timeline.reasoning.expressions.context import tense_of
from timeline.reasoning.expressions.lexicon import lexicon


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The minister said on Friday that aid would resume.", -1),
        ("The leaders will meet on Friday in Brussels.", 1),
        ("The talks, which began in May, are scheduled to end on Friday.", 1),
        ("The offer had been due to expire Friday.", -1),
        ("On Friday, the government announced a plan.", -1),
        ("They have until Friday to answer.", 1),
        ("Friday", 0),
        ("A gloomy Friday in Kyiv", 0),
    ],
)
def test_the_nearest_cue_decides(sentence: str, tense: int) -> None:
    english = lexicon("en")
    assert english is not None

    assert tense_of(sentence, sentence.index("Friday"), "Friday", english) == tense


def test_words_that_are_not_in_the_sentence_have_no_tense() -> None:
    english = lexicon("en")
    assert english is not None

    assert tense_of("Nothing here will help.", None, "Friday", english) == 0
