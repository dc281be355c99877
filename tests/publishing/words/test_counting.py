"""How well an event is sourced, in one line."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.publishing.sample import ENGLISH
from timeline.core.model.chronology import OriginRef, Support
from timeline.publishing.words.counting import articles_counted, support_in_words

NBC = OriginRef(id="nbc", name="NBC News", kind="publisher")
EMAIL = OriginRef(id="email", name="CSIS e-mail", kind="origin")
STATEMENT = OriginRef(id="jeddah", name="joint statement", kind="origin")


def event(nature="claim", articles=0, origins=(), not_counted=None, origin=None, articles_of=None):
    support = Support(
        articles=articles,
        origins=tuple(origins),
        articles_of=articles_of or {},
        not_counted=not_counted or {},
        independent_origins=len(origins) if nature == "claim" else None,
    )
    return SimpleNamespace(nature=nature, support=support, origin=origin)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            event(articles=4, origins=[NBC], not_counted={"unverifiable": 1}),
            "4 articles, 1 independent origin: NBC News; 1 not counted: unverifiable",
        ),
        (event(articles=1, origins=[NBC]), "1 article, 1 independent origin: NBC News"),
        (event(articles=2, origins=[NBC, EMAIL]), "2 articles, 2 independent origins: NBC News and CSIS e-mail"),
        (
            event(not_counted={"unverifiable": 1, "copy": 2}),
            "No article that counts as support; 3 not counted: 2 a copy, 1 unverifiable",
        ),
        (event("public-act", 3, origin=STATEMENT), "On record: joint statement; 3 articles"),
        (event("public-act", 1), "On record; 1 article"),
        (event("report", 7, [NBC], articles_of={"nbc": ()}), "NBC News’s report, relayed by 7 articles"),
        (
            event("report", 8, [NBC], articles_of={"nbc": ("nbc-own", "other")}),
            "NBC News’s report, relayed by 7 articles",
        ),
        (event("report", 2), "A report, relayed by 2 articles"),
        (event("report", 2, origin=EMAIL), "CSIS e-mail, relayed by 2 articles"),
    ],
    ids=["single", "one", "two", "none", "public-act", "no-name", "report", "own-article", "nobody", "origin"],
)
def test_the_line_says_what_the_nature_of_the_event_asks_for(given, words):
    assert support_in_words(given, {"nbc-own": "nbc", "other": "else"}, ENGLISH) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C", "D"], "A, B, C and D"),
        (["A", "B", "C", "D", "E"], "A, B, C and 2 more"),
    ],
)
def test_long_lists_are_counted(names, words):
    assert ENGLISH.listed(names) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0 articles"), (1, "1 article"), (1204, "1,204 articles")])
def test_numbers_agree_with_their_nouns(number, words):
    assert articles_counted(number, ENGLISH) == words
