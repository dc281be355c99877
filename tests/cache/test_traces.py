"""A piece of work is left alone exactly as long as everything that it read reads the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest

from timeline.cache.fingerprint import Fingerprints
from timeline.cache.reads import Reads
from timeline.cache.stored import write_stored
from timeline.cache.traces import NAME, Traces
from timeline.core.struct import packed
from timeline.processes import shared_out


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
    reads = lent(world)
    traces = Traces(folder, "1", reads, Fingerprints(), "common")
    if traces.outcome("piece", ("given",)) is not None:
        traces.save()
        return False

    def work() -> dict[str, str]:
        piece(reads.lent)
        return {"index.html": "digest"}

    traces.done("piece", ("given",), work)
    traces.learn(traces.learnt())
    traces.save()
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
    name, noted = reads.noting(lambda: reads.lent.town.name)
    _ = reads.lent.age

    assert name == "Kyiv"
    assert [reads.table[number] for number in noted] == [("town.name", None)]


def traces_in(folder: Path, *, code: str = "1", common: str = "common", world: World = WORLD) -> Traces:
    """As a run of its own has them."""
    return Traces(folder, code, lent(world), Fingerprints(), common)


@pytest.mark.parametrize("named", [("other", ("given",)), ("piece", ("other",)), ("piece", ("given", 1))])
def test_another_name_or_gift_is_another_piece(tmp_path: Path, named: tuple[str, tuple[object, ...]]) -> None:
    work_of(WORLD, tmp_path, lambda world: world.age)

    assert traces_in(tmp_path).outcome("piece", ("given",)) == {"index.html": "digest"}
    assert traces_in(tmp_path).outcome(*named) is None
    assert traces_in(tmp_path, common="x").outcome("piece", ("given",)) is None
    assert traces_in(tmp_path, code="2").outcome("piece", ("given",)) is None


def test_a_piece_of_which_nothing_holds_is_done_again(tmp_path: Path) -> None:
    for _ in range(2):
        traces = traces_in(tmp_path)
        assert traces.outcome("piece", ()) is None
        traces.done("piece", (), lambda: None)
        traces.learn(traces.learnt())
        traces.save()


def run(folder: Path, world: World, pieces: Mapping[str, Callable[[World], object]], processes: int = 1) -> set[str]:
    """The pieces that a run of its own has to do."""
    reads = lent(world)
    traces = Traces(folder, "1", reads, Fingerprints(), "common")
    due = [name for name in pieces if traces.outcome(name, ()) is None]

    def does(name: str) -> dict[str, str]:
        pieces[name](reads.lent)
        return {f"{name}/index.html": name}

    def work(numbers: Iterator[int]) -> bytes:
        for number in numbers:
            traces.done(due[number], (), partial(does, due[number]))
        return traces.learnt()

    for learnt in shared_out(len(due), work, processes):
        traces.learn(learnt)
    traces.save()
    return set(due)


ASKED: dict[str, Callable[[World], object]] = {name: piece for name, (piece, _) in PIECES.items()}


@pytest.mark.parametrize("change", CHANGES)
def test_what_stands_goes_on_standing_whatever_is_done_beside_it(tmp_path: Path, change: str) -> None:
    touched = {name for name, (_, reads) in PIECES.items() if change in reads}
    assert run(tmp_path, WORLD, ASKED) == set(PIECES)

    assert run(tmp_path, CHANGES[change], ASKED) == touched
    assert run(tmp_path, CHANGES[change], ASKED) == set()
    assert run(tmp_path, WORLD, ASKED) == touched


def test_a_piece_that_is_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    run(tmp_path, WORLD, ASKED)
    rest = {name: ASKED[name] for name in ("a field", "one key")}

    assert run(tmp_path, WORLD, rest) == set()
    assert run(tmp_path, WORLD, ASKED) == ASKED.keys() - rest.keys()


def test_what_no_piece_reads_any_more_is_forgotten(tmp_path: Path) -> None:
    pieces = {"a": lambda world: world.people["ann"], "b": lambda world: world.people["bo"]}
    run(tmp_path, WORLD, pieces)
    run(tmp_path, CHANGES["ann"], {**pieces, "a": lambda world: world.age})

    assert b"ann" not in (tmp_path / NAME).read_bytes()
    assert run(tmp_path, CHANGES["ann"], pieces) == set()


MANY = replace(WORLD, people={f"{number:03d}": "one" for number in range(300)})
OF_MANY: dict[str, Callable[[World], object]] = {
    name: lambda world, name=name: world.people[name] for name in MANY.people
}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_what_copies_of_the_process_do_is_remembered(tmp_path: Path, number: int) -> None:
    assert len(run(tmp_path, MANY, OF_MANY, number)) == 300

    changed = replace(MANY, people={**MANY.people, "007": "another", "299": "another"})
    assert run(tmp_path, changed, OF_MANY, number) == {"007", "299"}
    assert run(tmp_path, changed, OF_MANY, number) == set()


def test_each_process_counts_what_it_reads_in_its_own_way(tmp_path: Path) -> None:
    """As processes that were started anew do, and which know nothing of each other."""
    learnt = []
    for order in (("ann", "bo", "cy"), ("cy", "bo", "ann")):
        reads = lent(WORLD)
        traces = Traces(tmp_path, "1", reads, Fingerprints(), "common")
        for name in order:
            traces.done(f"{order[0]} {name}", (), partial(looked_up, reads.lent, name))
        learnt.append(traces.learnt())
    traces = traces_in(tmp_path)
    for one in learnt:
        traces.learn(one)
    traces.save()

    later = traces_in(tmp_path, world=CHANGES["ann"])
    names = [f"{first} {name}" for first in ("ann", "cy") for name in ("ann", "bo", "cy")]
    stands = [name for name in names if later.outcome(name, ()) is not None]
    assert stands == ["ann bo", "ann cy", "cy bo", "cy cy"]


def looked_up(world: World, name: str) -> dict[str, str]:
    return {"index.html": world.people.get(name, "nobody")}


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda book: book[:-1],
    "cut to its head": lambda book: book[:80],
    "a bit": lambda book: book[:-9] + bytes([book[-9] ^ 1]) + book[-8:],
    "more": lambda book: book + b" ",
    "another format": lambda book: b"T" + book[1:],
    "something else": lambda _: b"SQLite format 3",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_book_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    run(tmp_path, WORLD, ASKED)
    (tmp_path / NAME).write_bytes(DAMAGES[damage]((tmp_path / NAME).read_bytes()))

    assert run(tmp_path, WORLD, ASKED) == set(PIECES)
    assert run(tmp_path, WORLD, ASKED) == set()


def test_a_book_that_is_gone_is_written_anew(tmp_path: Path) -> None:
    run(tmp_path, WORLD, ASKED)
    (tmp_path / NAME).unlink()

    assert run(tmp_path, WORLD, ASKED) == set(PIECES)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "written",
    [[], [b"\x91"], [packed("x")], [packed([[[], [["x", b"", [5], {}]]], []])], [packed([[[["age", None]], []], []])]],
    ids=["nothing", "cut", "something-else", "a-read-too-many", "no-digests"],
)
def test_what_other_hands_have_written_counts_for_nothing(tmp_path: Path, written: list[bytes]) -> None:
    code = f"1 {Fingerprints().of('common').hex()}"
    write_stored(tmp_path / NAME, code, written)

    assert work_of(WORLD, tmp_path, lambda world: world.age)
    assert not work_of(WORLD, tmp_path, lambda world: world.age)


def test_where_nothing_can_be_written_down_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    assert work_of(WORLD, tmp_path, lambda world: world.age)
