"""Entries of a registry that may be one."""

from __future__ import annotations

import pytest

from tests.making import entity, text, texts
from timeline.core.model.registries import Entity, Name, Place, Publisher
from timeline.reasoning.lookalikes.proposal import Proposal
from timeline.reasoning.lookalikes.registry import entity_lookalikes, place_lookalikes, publisher_lookalikes

NOBODY: frozenset[str] = frozenset()


def pairs(found: tuple[Proposal, ...]) -> list[tuple[str, str, float]]:
    """Which stays, which goes, and the score."""
    return [(str(one.keep), str(one.drop), one.score) for one in found]


def of(*entities: Entity) -> list[tuple[str, str, float]]:
    """What is proposed of entities that nothing names."""
    return pairs(entity_lookalikes(entities, {}, NOBODY))


ZALUZHNYI = entity("valerii-zaluzhnyi", "Valerii Zaluzhnyi", type="person", aliases=texts("Valery Zaluzhny"))


@pytest.mark.parametrize(
    ("other", "score"),
    [
        (entity("z", "Zaluzhny Valery", registered=False), 0.95),
        (entity("z", "Валерій Залужний", registered=False), 1.0),
        (entity("z", "Zaluzhny", registered=False), 0.75),
        (entity("z", "Z.", names=(Name(text="Валерий Залужный", language="ru"),), type="person"), 0.95),
        (entity("z", "Valerii Zaluzhny Foundation", type="organisation"), None),
        (entity("z", "Valery Zaluzhny", type="organisation"), None),
        (entity("z", "Valery Zaluzhny", type="person", distinct_from=texts("valerii-zaluzhnyi")), None),
        (entity("z", "Oleksandr Syrskyi", type="person"), None),
    ],
    ids=[
        "order",
        "script",
        "surname",
        "a name in Russian",
        "longer",
        "another type",
        "known to be two",
        "another person",
    ],
)
def test_an_entry_under_another_name_is_proposed(other, score):
    assert of(ZALUZHNYI, other) == ([("valerii-zaluzhnyi", "z", score)] if score else [])
    assert of(other, ZALUZHNYI) == of(ZALUZHNYI, other)


def test_a_surname_that_two_have_tells_nothing():
    smiths = entity("jack-smith", "Jack Smith", type="person"), entity("julie-smith", "Julie Smith", type="person")

    assert of(*smiths, entity("smith", "Smith", registered=False)) == []


def test_the_wikidata_item_decides():
    one, other = entity("a", "Ministry of Defence", wikidata="Q1"), entity("b", "Ministry of Defense", wikidata="Q2")
    same = entity("c", "Whitehall", wikidata="Q1")

    assert of(one, other) == []
    assert of(one, same) == [("a", "c", 1.0)]


def test_a_former_id_tells_two_apart_too():
    one = entity("a", "Ministry of Defence", former_ids=texts("old"))

    assert of(one, entity("b", "Ministry of Defense", distinct_from=texts("old"))) == []


def test_the_published_then_the_registered_then_the_one_in_use_stays():
    one, other = entity("a", "The Guardian"), entity("b", "Guardian")

    assert pairs(entity_lookalikes([one, other], {"b": 3}, NOBODY)) == [("b", "a", 1.0)]
    assert pairs(entity_lookalikes([one, other], {"b": 3}, frozenset({"a"}))) == [("a", "b", 1.0)]
    assert of(entity("a", "Guardian", registered=False), entity("b", "The Guardian")) == [("b", "a", 1.0)]


def test_a_proposal_says_which_names_are_alike_and_how():
    (found,) = entity_lookalikes([ZALUZHNYI, entity("z", "Залужний", registered=False)], {}, NOBODY)

    assert [part.words for part in found.components] == [
        "the names `Valerii Zaluzhnyi` and `Залужний` have one surname, and no one else has it"
    ]
    assert found.drop.span == text("z").span


def named_place(identifier: str, name: str, **fields: object) -> Place:
    """A place of that name."""
    return Place(id=text(identifier), name=text(name), **fields)


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        (named_place("kyiv", "Kyiv"), named_place("k", "Київ"), 0.95),
        (named_place("miami", "Miami, Florida"), named_place("m", "Miami"), 0.85),
        (named_place("miami", "Miami, Florida"), named_place("m", "Miami, Ohio"), None),
        (named_place("paris", "Paris", country="France"), named_place("p", "Paris", country="United States"), None),
        (named_place("paris", "Paris", country="France"), named_place("p", "Paris"), 1.0),
        (named_place("iceland", "Iceland"), named_place("ireland", "Ireland"), None),
    ],
    ids=["script", "what follows a comma", "two Miamis", "two countries", "no country", "a letter"],
)
def test_a_place_under_another_name_is_proposed_unless_it_lies_elsewhere(one, other, score):
    found = pairs(place_lookalikes([one, other], {}, NOBODY))

    assert [value for _, _, value in found] == ([score] if score else [])


def named_publisher(identifier: str, name: str, homepage: str = "") -> Publisher:
    """A publisher of that name."""
    return Publisher(id=text(identifier), name=text(name), homepage=text(homepage) if homepage else None)


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        (named_publisher("a", "NBC News"), named_publisher("b", "NBC"), 0.85),
        (named_publisher("a", "Il Foglio", "https://a.it/"), named_publisher("b", "Giornale", "http://www.a.it"), 1.0),
        (named_publisher("a", "NBC", "https://nbc.com/"), named_publisher("b", "NBC News", "https://nbc.org/"), None),
        (named_publisher("a", "POLITICO"), named_publisher("b", "POLITICO Europe"), None),
    ],
    ids=["a lesser word", "one homepage", "two homepages", "another edition"],
)  # fmt: skip
def test_a_publisher_under_another_name_is_proposed(one, other, score):
    assert pairs(publisher_lookalikes([one, other], {}, NOBODY)) == ([("a", "b", score)] if score else [])
