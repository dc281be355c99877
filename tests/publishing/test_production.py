"""However many processes make a site, it is the same, and so is what they find wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest

from tests.publishing.sample import publication, theme
from timeline import processes
from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import replace
from timeline.processes import shared_out
from timeline.publishing import production
from timeline.publishing.outputfile import OutputFile
from timeline.publishing.outputs import parts_of
from timeline.publishing.parts import Part
from timeline.publishing.production import Workshop, produce
from timeline.publishing.publication import Publication
from timeline.publishing.rendering import all_made, site_of
from timeline.publishing.templating import renderer
from timeline.publishing.theme import Template
from timeline.publishing.write import Stage, publish


class Half:
    """Remembers every other part."""

    def __init__(self) -> None:
        self.known: dict[str, Mapping[str, str]] = {}
        self.own: dict[str, Mapping[str, str]] = {}

    def outcome(self, name: str, _: object) -> Mapping[str, str] | None:
        return self.known.get(name)

    def done(self, name: str, _: object, work: Callable[[], Mapping[str, str] | None]) -> None:
        files = work()
        if files is not None and sum(map(ord, name)) % 2:
            self.own[name] = files

    def learnt(self) -> bytes:
        return json.dumps(self.own).encode()

    def learn(self, learnt: bytes) -> None:
        self.known |= json.loads(learnt)


def site(
    given: Publication, output: Path, number: int, remembering: Half | None = None
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    problems: tuple[Diagnostic, ...] = ()

    def fill(stage: Stage) -> bool:
        nonlocal problems
        problems = produce(workshop(given, remembering), stage, shared_out, number).problems
        return True

    written = publish(fill, output)
    assert written.fault == ""
    files = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert written.files == written.written == len(files) - 1  # and the manifest
    return files, problems


def workshop(given: Publication, remembering: Half | None = None) -> Workshop:
    return Workshop(
        parts=tuple(parts_of(site_of(given))),
        render=renderer(given.theme, given.words),
        remembering=remembering,
        again=partial(workshop, given, remembering),
    )


@pytest.fixture(autouse=True)
def however_few_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(production, "FEW", 1)


@pytest.mark.parametrize("number", [2, 3])
def test_several_processes_make_the_same_bytes_as_one(tmp_path: Path, number: int) -> None:
    assert site(publication(), tmp_path / "a", 1) == site(publication(), tmp_path / "b", number)


def test_a_process_that_is_started_anew_makes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = site(publication(), tmp_path / "a", 1)
    monkeypatch.setattr(processes, "must_start", lambda: True)
    monkeypatch.setattr(processes, "_WORTH_A_START", 1)

    assert site(publication(), tmp_path / "b", 2) == alone


@pytest.mark.parametrize("number", [1, 3])
def test_what_is_remembered_is_found_again_beside_what_is_made(tmp_path: Path, number: int) -> None:
    half, names = Half(), [part.name for part in workshop(publication()).parts]
    fresh = site(publication(), tmp_path / "a", number, half)
    assert half.known.keys() == {name for name in names if sum(map(ord, name)) % 2}

    again = site(publication(), tmp_path / "a", number, half)

    assert again == fresh == site(publication(), tmp_path / "b", 1)


@pytest.mark.parametrize("number", [1, 2])
def test_what_tells_of_sizes_is_made_when_they_are_known(tmp_path: Path, number: int) -> None:
    def told(sizes: tuple[int, ...]) -> Iterator[OutputFile]:
        yield OutputFile(path="sizes.txt", content=repr(sizes).encode())

    def parts(content: bytes) -> tuple[Part, ...]:
        last = Part(name="sizes.txt", make=told, sizes_of=("a.txt", "b.txt"))
        return last, *(Part(name=f"{name}.txt", make=partial(files, name, content), given=(content,)) for name in "ab")

    def files(name: str, content: bytes) -> Iterator[OutputFile]:
        yield OutputFile(path=f"{name}.txt", content=content * (1 + (name == "b")))

    def made(content: bytes) -> bytes:
        shop = Workshop(parts=parts(content), render=lambda *_: "")

        def fill(stage: Stage) -> bool:
            return not produce(shop, stage, shared_out, number).problems

        assert publish(fill, tmp_path / "_site").fault == ""
        return (tmp_path / "_site/sizes.txt").read_bytes()

    assert (made(b"four"), made(b"")) == (b"(4, 8)", b"(0, 0)")
    *_, last = all_made(parts(b"four"), lambda *_: "")
    assert last == OutputFile(path="sizes.txt", content=b"(4, 8)")


def test_several_processes_tell_the_same_faults_in_the_same_order(tmp_path: Path) -> None:
    broken = {
        name: Template(path=f"themes/x/{name}", source="{{ view.gone }}") for name in ("event.html", "article.html")
    }
    given = publication(theme=replace(theme(), templates={**theme().templates, **broken}))

    alone, together = site(given, tmp_path / "a", 1), site(given, tmp_path / "b", 3)

    assert [one.span.path for one in alone[1]] == ["themes/x/event.html", "themes/x/article.html"]
    assert alone == together
