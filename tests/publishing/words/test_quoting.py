"""Quotes, stances and outcomes in words."""

from __future__ import annotations

import pytest

from tests.publishing.sample import ENGLISH
from timeline.core.model.chronology import OriginRef, Verification
from timeline.publishing.words.quoting import attribution_in_words, is_verified, outcome_in_words, stance_in_words

NBC = OriginRef(id="nbc", name="NBC News", kind="publisher")
CALIBER = OriginRef(id="caliber-az", name="Caliber.Az", kind="publisher")


@pytest.mark.parametrize(
    ("outcome", "words", "verified"),
    [
        ("exact", "as printed by M10 News", True),
        ("omissions", "as printed by M10 News, with omissions marked", True),
        ("restored", "as printed by M10 News, damaged characters restored", True),
        ("near", "differs from the text of M10 News", False),
        ("absent", "not found in the text of M10 News", False),
        ("no-capture", "not verified", False),
    ],
)
def test_an_outcome_says_whose_text_was_found(outcome, words, verified):
    assert outcome_in_words(Verification(outcome=outcome), "M10 News", ENGLISH) == words
    assert is_verified(outcome) is verified


@pytest.mark.parametrize(
    ("speaker", "publisher", "origins", "words"),
    [
        ("CSIS", "Caliber.Az", [NBC], "CSIS, quoted by Caliber.Az from NBC News"),
        ("CSIS", "Caliber.Az", [CALIBER], "CSIS, quoted by Caliber.Az"),
        ("", "Caliber.Az", [NBC], "Caliber.Az, from NBC News"),
        ("", "Caliber.Az", [], ""),
        ("CSIS", "", [NBC], "CSIS from NBC News"),
        ("", "", [NBC], "From NBC News"),
    ],
)
def test_a_quote_says_through_how_many_hands_it_went(speaker, publisher, origins, words):
    assert words == attribution_in_words(
        speaker=speaker, publisher=publisher, origins=origins, publisher_id="caliber-az", words=ENGLISH
    )


@pytest.mark.parametrize(
    ("stance", "by", "words"),
    [
        ("contradicts", "the US Department of Defense", "Denied by the US Department of Defense (in Meduza)"),
        ("contradicts", "", "Contradicted by Meduza"),
        ("supports", "", ""),
        ("supports", "the Pentagon", "Said by the Pentagon (in Meduza)"),
        ("background", "", "Mentioned in passing"),
    ],
)
def test_a_stance_belongs_to_the_speaker_not_to_the_carrier(stance, by, words):
    assert stance_in_words(stance, attributed_to=by, publisher="Meduza", words=ENGLISH) == words
