"""A piece of work is left alone exactly as long as everything that it read reads the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from timeline.cache.fingerprint import Fingerprints
from timeline.cache.memory import Memory
from timeline.cache.reads import Reads
from timeline.cache.traces import Traces


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Something within the shared value."""

    name: str = "Kyiv"
    streets: tuple[str, ...] = ("a", "b")
    houses: Mapping[str, int] = field(default_factory=lambda: {"one": 1, "two": 2})


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What pieces of work share."""

    town: Town = field(default_factory=Town)
    people: Mapping[str, str] = field(default_factory=lambda: {"ann": "Ann", "bo": "Bo"})
    age: int = 7
    tool: Callable[[], None] = print

    @property
    def title(self) -> str:
        return f"{self.town.name}, {self.age}"


def lent(world: World) -> Reads[World]:
    return Reads(world, Fingerprints(), within=(Town,), constant=("tool",))


def work_of(world: World, folder: Path, piece: Callable[[World], object]) -> bool:
    """Whether a run of its own has to do a piece, in a *world* and with what earlier runs left in *folder*."""
    reads, memory = lent(world), Memory(folder, "1")
    traces = Traces(memory, reads, Fingerprints(), "common")
    if traces.outcome("piece", ("given",)) is not None:
        return False

    def work() -> dict[str, str]:
        piece(reads.lent)
        return {"index.html": "digest"}

    traces.done("piece", ("given",), work)
    memory.save()
    return True


WORLD = World()
PIECES: dict[str, tuple[Callable[[World], object], set[str]]] = {
    "nothing": (lambda world: world.tool, set()),
    "a field": (lambda world: world.age, {"age"}),
    "a field of what lies within": (lambda world: world.town.name, {"name"}),
    "a property": (lambda world: world.title, {"name", "age"}),
    "a sequence": (lambda world: world.town.streets[0], {"streets"}),
    "one key": (lambda world: world.people["ann"], {"ann"}),
    "a key by get": (lambda world: world.people.get("bo"), {"bo"}),
    "a key that is not there": (lambda world: world.people.get("cy"), {"another"}),
    "whether there is a key": (lambda world: "cy" in world.people, {"another"}),
    "all keys": (lambda world: list(world.people), {"ann", "bo", "another"}),
    "how many": (lambda world: len(world.people), {"ann", "bo", "another"}),
    "all items": (lambda world: dict(world.people.items()), {"ann", "bo", "another"}),
    "all values": (lambda world: list(world.people.values()), {"ann", "bo", "another"}),
    "whether it is equal": (lambda world: world.people == {}, {"ann", "bo", "another"}),
    "whether there are any": (lambda world: bool(world.people), {"ann", "bo", "another"}),
    "a mapping within": (lambda world: world.town.houses["one"], {"one"}),
}
CHANGES: dict[str, World] = {
    "age": replace(WORLD, age=8),
    "name": replace(WORLD, town=Town(name="Odesa")),
    "streets": replace(WORLD, town=Town(streets=("b", "a"))),
    "ann": replace(WORLD, people={"ann": "Anna", "bo": "Bo"}),
    "bo": replace(WORLD, people={"ann": "Ann"}),
    "another": replace(WORLD, people={"ann": "Ann", "bo": "Bo", "cy": "Cy"}),
    "one": replace(WORLD, town=Town(houses={"one": 9, "two": 2})),
}


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("change", CHANGES)
def test_a_piece_is_done_again_where_something_that_it_read_has_changed(
    tmp_path: Path, piece: str, change: str
) -> None:
    does, reads = PIECES[piece]
    assert work_of(WORLD, tmp_path, does)
    assert not work_of(World(), tmp_path, does)

    assert work_of(CHANGES[change], tmp_path, does) == (change in reads)
    assert not work_of(CHANGES[change], tmp_path, does)


def test_what_is_lent_is_as_good_as_the_value() -> None:
    found = lent(WORLD).lent

    assert isinstance(found, World)
    assert (found.title, found.age, found.tool) == ("Kyiv, 7", 7, print)
    assert (found.town.name, found.town.streets, found.town.houses) == ("Kyiv", ("a", "b"), WORLD.town.houses)
    assert found.people == WORLD.people
    assert found.people.get("cy", "nobody") == "nobody"
    with pytest.raises(KeyError):
        found.people["cy"]


def test_only_what_is_read_meanwhile_is_noted() -> None:
    reads = lent(WORLD)
    reads.lent.people["ann"]
    with reads.noted() as noted:
        _ = reads.lent.town.name
    _ = reads.lent.age

    assert list(noted) == [("town.name", None)]


@pytest.mark.parametrize("named", [("other", ("given",)), ("piece", ("other",)), ("piece", ("given", 1))])
def test_another_name_or_gift_is_another_piece(tmp_path: Path, named: tuple[str, tuple[object, ...]]) -> None:
    work_of(WORLD, tmp_path, lambda world: world.age)

    traces = Traces(Memory(tmp_path, "1"), lent(WORLD), Fingerprints(), "common")
    assert traces.outcome("piece", ("given",)) == {"index.html": "digest"}
    assert traces.outcome(*named) is None
    assert Traces(Memory(tmp_path, "1"), lent(WORLD), Fingerprints(), "x").outcome("piece", ("given",)) is None
    assert Traces(Memory(tmp_path, "2"), lent(WORLD), Fingerprints(), "common").outcome("piece", ("given",)) is None


def test_a_piece_of_which_nothing_holds_is_done_again(tmp_path: Path) -> None:
    for _ in range(2):
        memory = Memory(tmp_path, "1")
        traces = Traces(memory, lent(WORLD), Fingerprints(), "common")
        assert traces.outcome("piece", ()) is None
        traces.done("piece", (), lambda: None)
        memory.save()
