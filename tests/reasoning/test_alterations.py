"""What was done to a quotation."""

from __future__ import annotations

import pytest

from timeline.reasoning.quotes import check_passage

CAPTURE = (
    "“President Trump is clear-eyed on all threats our adversaries pose to our national security, and he will work "
    "with any ally or partner who understands the dangerous world.” Later: “Those discussions are already happening,” "
    "said a source with direct knowledge of the discussions."
)


@pytest.mark.parametrize(
    ("quoted", "alteration"),
    [
        ("president trump is clear-eyed on all threats", "case only"),
        ("resident Trump is clear-eyed on all threat", "4 words changed"),
        (
            "clear-eyed on all threats our adversaries pose to our national security and he will work",
            "punctuation only",
        ),
        ("pose to national security, and he will work", "word dropped"),
        ("pose to national security, and will work with any ally", "2 words dropped"),
        ("threats our many adversaries pose to our national security", "word added"),
        ("threats our enemies pose to our national security", "word changed"),
        ("pose to our national security, who understands the dangerous world", None),
        (
            "is clear-eyed on all threats direct knowledge of the discussions",
            "two passages joined without a mark of omission",
        ),
    ],
)
def test_alterations_are_named(quoted, alteration):
    found = check_passage(quoted, CAPTURE)

    assert found.outcome == "near"
    assert found.alteration == (alteration or "two passages joined without a mark of omission")


def test_a_splice_is_shown_with_the_mark_that_it_lacks():
    found = check_passage("is clear-eyed on all threats direct knowledge of the discussions", CAPTURE)

    assert found.difference == "is clear-eyed on all threats [...] direct knowledge of the discussions"
