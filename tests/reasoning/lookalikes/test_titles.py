"""How far two titles say the same."""

from __future__ import annotations

import pytest

from timeline.reasoning.lookalikes.titles import agreement, stems, turns, weighed

COMMON = ["the harbour opens"] * 40


def value(one: str, other: str) -> float:
    """The agreement of two titles among many others."""
    first, second, *_ = weighed([stems(title) for title in (one, other, *COMMON)])
    return agreement(first, second)[0]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Trump pauses U.S. aid", ("trump", "paus", "us", "aid")),
        ("Trump paused the aid of the United States", ("trump", "paus", "aid", "us")),
        ("Ukraine’s ambassadors", ("ukrain", "ambassador")),
        ("British intel", ("uk", "intelligenc")),
        ("Залужний заявив", ("zaluzhniy", "zayaviv")),
        ("東京都知事", ("東京", "京都", "都知", "知事")),
        ("the of and", ()),
        ("", ()),
    ],
    ids=[
        "abbreviation",
        "written out",
        "possessive",
        "shortened",
        "another script",
        "no spaces",
        "only small words",
        "",
    ],
)
def test_a_title_is_compared_by_its_stems(title, expected):
    assert stems(title) == expected


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("Zaluzhnyi speaks at Chatham House", "Zaluzhnyi speaks at Chatham House", 1.0, 1.0),
        ("Zaluzhnyi speaks at Chatham House", "Zaluzhny spoke in Chatham House", 0.5, 0.9),
        ("Zaluzhnyi speaks at Chatham House", "Parliament votes on the budget", 0.0, 0.0),
        ("The harbour opens", "The harbour opens", 0.0, 0.2),
        ("", "", 0.0, 0.0),
    ],
    ids=["the same", "other words", "nothing", "the same, but everybody's", "empty"],
)
def test_rare_words_make_titles_agree(one, other, low, high):
    assert low <= value(one, other) <= high
    assert value(one, other) == pytest.approx(value(other, one))


def test_an_ordinal_tells_one_of_several():
    first, second = weighed([stems("A round of talks"), stems("A second round of talks")])

    assert (turns(first, second), turns(second, second)) == (("second",), ())
