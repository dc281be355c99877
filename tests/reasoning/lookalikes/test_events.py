"""Events that may be one, and those that are not proposed."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from tests.making import edtf, place, text
from tests.reasoning.lookalikes.golden import EVENTS
from tests.reasoning.lookalikes.retold import RETOLD
from timeline.builds import Request
from timeline.core.struct import replace
from timeline.pipeline import understand
from timeline.reasoning.lookalikes.events import event_lookalikes, subjects_of
from timeline.reasoning.lookalikes.proposal import MOST_PER_RECORD
from timeline.reasoning.lookalikes.subject import Subject

ROOT = Path(__file__).parents[3]
MINISTER = {"minister": "the minister", "envoy": "the envoy"}


def subject(identifier: str, title: str, date: str = "2025-03-06", **fields: object) -> Subject:
    """An event of which nothing else is known."""
    return Subject(
        **{"id": text(identifier), "title": title, "date": edtf(date), "entities": {}, "articles": {}, **fields}
    )


def proposed(*subjects: Subject) -> list[tuple[str, str]]:
    """The pairs that are proposed."""
    return [(str(one.keep), str(one.drop)) for one in event_lookalikes(subjects)]


GOLDEN = tuple(
    subject(f"{number:02}-{one.event}", one.title, one.date, entities={name: name for name in one.who})
    for number, one in enumerate(EVENTS)
)
LABEL = {str(made.id): telling.event for made, telling in zip(GOLDEN, EVENTS, strict=True)}


def test_of_what_was_labelled_by_hand_most_is_found_and_little_else():
    right = {pair for pair in combinations(sorted(LABEL), 2) if LABEL[pair[0]] == LABEL[pair[1]]}

    found = {tuple(sorted(pair)) for pair in proposed(*GOLDEN)}

    assert len(found & right) / len(found) >= 0.95, sorted(found - right)
    assert len(found & right) / len(right) >= 0.9, sorted(right - found)


def test_of_a_site_told_again_in_other_words_the_most_is_found_and_nothing_else():
    site = understand(Request(content=ROOT / "content", output=ROOT / "_site")).chronology
    assert site is not None
    told = subjects_of(site)
    names = {name: shown for one in told for name, shown in one.entities.items()}
    again = [
        subject(f"again-{event}", title, date, entities={name: names[name] for name in who.split()})
        for event, title, date, who in RETOLD
    ]
    right = {(event, f"again-{event}") for event, *_ in RETOLD}

    found = {tuple(sorted(pair, key=lambda name: name.startswith("again-"))) for pair in proposed(*told, *again)}

    assert found <= right
    assert len(found) / len(right) >= 0.6, sorted(right - found)


def test_an_event_of_no_kind_may_be_one_of_any():
    (found,) = event_lookalikes([replace(ONE, kind="decision"), AGAIN])
    (others,) = event_lookalikes([replace(ONE, kind="decision"), replace(AGAIN, kind="vote")])

    assert [part.name for part in found.components] == ["title", "date", "entities"]
    assert [part.name for part in others.components] == ["title", "date", "entities", "kind"]


def test_the_order_of_events_changes_nothing():
    shuffled = list(GOLDEN)
    Random(1).shuffle(shuffled)

    assert event_lookalikes(shuffled) == event_lookalikes(GOLDEN)


ONE = subject("a", "The minister resigns after the harbour inquiry", entities=MINISTER, rank=(1,))
AGAIN = subject("b", "Minister resigns over harbour inquiry", entities=MINISTER, rank=(1,))


def test_a_proposal_names_its_score_and_what_speaks_for_it():
    (found,) = event_lookalikes([ONE, AGAIN])

    assert (found.keep, found.drop, round(found.score, 2)) == ("a", "b", 1.0)
    assert [(part.name, part.words) for part in found.components] == [
        ("title", "their titles share harbour, inquiry, minister, resigns"),
        ("date", "both are dated 2025-03-06"),
        ("entities", "2 of 2 participants are the same: the envoy, the minister"),
    ]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (AGAIN, [("a", "b")]),
        (replace(AGAIN, date=edtf("2025-03-07")), [("a", "b")]),
        (replace(AGAIN, date=edtf("2025-03")), [("a", "b")]),
        (replace(AGAIN, date=edtf("[..2025-03-10]")), [("a", "b")]),
        (replace(AGAIN, date=edtf("2025-03-10")), []),
        (replace(AGAIN, date=edtf("2024")), []),
        (replace(AGAIN, known_others=frozenset({"a"})), []),
        (replace(AGAIN, rank=(0,)), [("b", "a")]),
        (subject("b", "Parliament votes on the budget", entities=MINISTER), []),
        (subject("b", "Envoy leaves the city", entities={}), []),
        (subject("b", "", entities=MINISTER), []),
    ],
    ids=[
        "the same day", "a day later", "the month", "by a day", "four days later", "another year", "known to be two",
        "the other one stays", "the same people on one day", "nothing in common", "no title",
    ],
)  # fmt: skip
def test_two_events_are_proposed_if_what_is_known_of_them_agrees(other, expected):
    assert proposed(ONE, other) == expected


def test_places_far_from_each_other_make_two_of_what_has_one_title():
    oslo = place("oslo", latitude=59.9, longitude=10.7)
    rome = place("rome", latitude=41.9, longitude=12.5)
    title = "Police fire tear gas at a peaceful march"

    assert proposed(subject("a", title, place=oslo), subject("b", title, place=oslo)) == [("a", "b")]
    assert proposed(subject("a", title, place=oslo), subject("b", title, place=rome)) == []


def test_one_passage_cited_for_both_tells_more_than_their_titles():
    shared = {"nbc": frozenset({"we will leave"})}
    one = subject("a", "Minister resigns", entities=MINISTER, articles=shared)
    other = subject("b", "Cabinet shaken by departure", entities=MINISTER, articles=shared)

    (found,) = event_lookalikes([one, other])

    assert found.components[-1].words == "one article tells of both, and the same passage is cited for both"
    assert proposed(one, replace(other, articles={})) == []


def test_a_heap_of_copies_stays_a_short_list():
    heap = [subject(f"copy-{number:02}", "The minister resigns after the harbour inquiry") for number in range(12)]

    found = proposed(*heap)

    times = [sum(f"copy-{number:02}" in pair for pair in found) for number in range(12)]
    assert max(times) == MOST_PER_RECORD
    assert len(found) <= 12 * MOST_PER_RECORD / 2
