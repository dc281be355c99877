"""Names of one person, body or place."""

from __future__ import annotations

import pytest

from timeline.reasoning.lookalikes.names import EXACT, OF_BODIES, OF_PERSONS, Match, Reason, forms, match


def best(one: str, other: str, reasons: tuple[Reason, ...]) -> Match | None:
    """The best match of two names in all their readings."""
    found = [match(mine, theirs, reasons) for mine in forms(one) for theirs in forms(other)]
    return max((each for each in found if each is not None), key=lambda each: each.value, default=None)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("Sébastien Lecornu", "Sebastien Lecornu", 1.0),
        ("Sébastien Lecornu", "Lecornu Sébastien", 0.95),
        ("J. D. Vance", "JD Vance", 1.0),
        ("Valerii Zaluzhnyi", "Валерій Залужний", 1.0),
        ("Valerii Zaluzhnyi", "Валерий Залужный", 0.95),
        ("Valerii Zaluzhnyi", "Valery Zaluzhny", 0.95),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", 0.95),
        ("Volodymyr Zelenskyy", "Владимир Зеленский", 0.8),
        ("Mikhail Gorbachev", "Михаил Горбачёв", 1.0),
        ("Tulsi Gabbard", "Тулсі Габбард", 1.0),
        ("Sergey Lavrov", "Сергій Лавров", 0.8),
        ("Mike Waltz", "Michael Waltz", 0.8),
        ("Don Bacon", "Donald Bacon", 0.75),
        ("J. Smith", "Jack Smith", 0.75),
        ("John F. Kennedy", "John Kennedy", 0.85),
        ("Radosław Sikorski", "Radoslaw Sikorsky", 0.95),
        ("Erik Akerboom", "Erik Akerbom", 0.95),
        ("Peter Reesink", "Peter Reesing", 0.8),
    ],
)
def test_two_names_of_one_person_match(one, other, value):
    found = best(one, other, OF_PERSONS)

    assert found is not None
    assert found.value == value
    assert best(other, one, OF_PERSONS) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jack Smith", "Julie Smith"), ("Henry VII", "Henry VIII"), ("Edward IV", "Edward V"),
        ("John Healey", "John Ratcliffe"),
        ("Aleksandr Ivanov", "Aleksandra Ivanova"), ("Donald Trump", "Ivanka Trump"), ("Marco Rubio", ""), ("Xi", "Li"),
    ],
)  # fmt: skip
def test_names_of_two_persons_do_not(one, other):
    assert best(one, other, OF_PERSONS) is None


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("U.S. Department of Justice", "US Department of Justice", 1.0),
        ("United States Department of Justice", "U. S. Department of Justice", 1.0),
        ("Department of Justice", "US Department of Justice", 0.85),
        ("Ministry of Defence", "Ministry of Defense", 0.8),
        ("The Guardian", "Guardian", 1.0),
        ("Caliber.Az", "CaliberAz", 0.95),
        ("NBC News", "NBC", 0.85),
        ("National Security Agency", "NSA", 0.75),
        ("НАТО", "NATO", 1.0),
        ("NВC News", "NBC News", 1.0),
        ("ΝBC Neᴡs", "NBC News", 1.0),
        ("АСЕ", "ACE", 1.0),
        ("Maxar Technologies", "Maxar", 0.85),
    ],
)
def test_two_names_of_one_body_match(one, other, value):
    found = best(one, other, OF_BODIES)

    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US Department of Defense", "US Department of Justice"),
        ("National Security Agency", "National Security Council"),
        ("CBS News", "NBC News"), ("CNN", "CNA"), ("US", "UK"), ("Unit 731", "Unit 732"),
        ("Kyiv Post", "Kyiv Independent"),
        ("The", "And"),
    ],
)  # fmt: skip
def test_names_of_two_bodies_do_not(one, other):
    assert best(one, other, OF_BODIES) is None


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Kyiv", "Київ", True), ("Odesa", "Odessa", True), ("Rzeszów", "Rzeszow", True), ("Ireland", "Iceland", False),
        ("Austria", "Australia", False), ("Slovakia", "Slovenia", False), ("Niger", "Nigeria", False),
    ],
)  # fmt: skip
def test_names_of_countries_and_places_are_not_guessed_by_a_letter(one, other, alike):
    assert (best(one, other, EXACT) is not None) is alike
