"""The parts of a site to files on its stage, made by one process or by several, with the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from timeline.core.diagnostics import Diagnostic
from timeline.core.struct import Struct
from timeline.publishing.parts import Part
from timeline.publishing.rendering import made
from timeline.publishing.templating import Render
from timeline.publishing.write import Stage

FEW = 200
"""Up to so many parts one process is as quick as two."""


class Share(Struct, frozen=True, kw_only=True):
    """What one process has made."""

    digests: Mapping[str, str]
    """SHA-256 by path, of every file that it put on the stage."""
    written: int
    """How many of them were not there already."""
    problems: tuple[tuple[int, Diagnostic], ...]
    """What is wrong, each with the number of its part."""
    fault: str
    learnt: bytes = b""
    """What is to be remembered of it."""


class Produced(Struct, frozen=True, kw_only=True):
    """What became of the parts of a site."""

    problems: tuple[Diagnostic, ...]
    """What is wrong with the theme or the prose, in the order of the parts."""
    kept: frozenset[str]
    """The paths of the files that were not made, but found again."""


class Remembering(Protocol):
    """What became of parts earlier; see `timeline.cache.traces.Traces`."""

    def outcome(self, name: str, given: object, /) -> Mapping[str, str] | None:
        """The SHA-256 of each file of a part, by path, if they would be the same again."""

    def done(self, name: str, given: object, work: Callable[[], Mapping[str, str] | None], /) -> None:
        """Do *work* and remember what came of it; None: nothing that holds."""

    def learnt(self) -> bytes:
        """All that this process has done since it was last asked."""

    def learn(self, learnt: bytes, /) -> None:
        """Take what a process has done, be it this one or another."""


class SharedOut(Protocol):
    """How pieces of work are divided; see `timeline.processes.shared_out`."""

    def __call__(self, pieces: int, work: Callable[[Iterator[int]], Share], processes: int, /) -> list[Share]: ...


class Workshop(Struct, frozen=True, kw_only=True):
    """What a site is made with."""

    parts: Sequence[Part]
    render: Render
    remembering: Remembering | None = None
    """None: all is made anew, and nothing remembered."""
    again: Callable[[], Workshop] | None = None
    """Furnishes another one like it in a process that begins from nothing; None: there is no need."""


class _Work:
    """The parts that are due, to a share of their files; as `pickle` sends it, it is furnished again where it comes."""

    def __init__(self, workshop: Workshop, due: Sequence[int], stage: Stage) -> None:
        self._workshop = workshop
        self._due = due
        """Numbers of parts."""
        self._stage = stage

    def __call__(self, numbers: Iterator[int]) -> Share:
        stage, kept, written = self._stage, frozenset(self._stage.digests), self._stage.written
        problems: list[tuple[int, Diagnostic]] = []
        for number in numbers:
            found = _put(self._workshop.parts[self._due[number]], self._workshop, stage)
            problems += [(number, problem) for problem in found]
        own = {path: found for path, found in stage.digests.items() if path not in kept}
        remembering = self._workshop.remembering
        return Share(
            digests=own,
            written=stage.written - written,
            problems=tuple(problems),
            fault=stage.fault,
            learnt=remembering.learnt() if remembering else b"",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self._workshop.again, self._due, self._stage.folder, self._stage.standing)


def _again(again: Callable[[], Workshop], due: Sequence[int], folder: Path, standing: Path) -> _Work:
    return _Work(again(), due, Stage(folder, standing))


def produce(workshop: Workshop, stage: Stage, shared_out: SharedOut, processes: int) -> Produced:
    """
    Put the files of all parts on the *stage*; those that are remembered, and found again, are not made.

    Those that tell the sizes of others come last, when these are there; they are few, and one process makes them. A
    template that fails for one page fails for others in the same way, and is told once.
    """
    parts, remembering = workshop.parts, workshop.remembering
    due = [
        number
        for number, part in enumerate(parts)
        if not (part.sizes_of or (remembering and _stands(part, stage, remembering)))
    ]
    kept = set(stage.digests)
    own, *others = shared_out(len(due), _Work(workshop, due, stage), processes if len(due) > FEW else 1)
    for share in others:
        stage.adopt(share.digests, share.written)
        stage.fault = stage.fault or share.fault
    if remembering:
        for share in (own, *others):
            remembering.learn(share.learnt)
    problems = sorted((*own.problems, *(one for share in others for one in share.problems)), key=lambda pair: pair[0])
    found = [problem for _, problem in problems]
    if not stage.fault:
        for part in (part.with_sizes(stage.size) for part in parts if part.sizes_of):
            before = frozenset(stage.digests)
            if remembering and _stands(part, stage, remembering):
                kept |= stage.digests.keys() - before
                continue
            found += _put(part, workshop, stage)
            if remembering:
                remembering.learn(remembering.learnt())
    return Produced(problems=tuple(dict.fromkeys(found)), kept=frozenset(kept))


def _stands(part: Part, stage: Stage, remembering: Remembering) -> bool:
    files = remembering.outcome(part.name, part.given)
    return files is not None and stage.keep(files)


def _put(part: Part, workshop: Workshop, stage: Stage) -> list[Diagnostic]:
    """Make a part; what is wrong with it. A part with faults is never remembered: they name places in files."""
    problems: list[Diagnostic] = []

    def work() -> Mapping[str, str] | None:
        paths = []
        for one in made(part, workshop.render):
            if isinstance(one, Diagnostic):
                problems.append(one)
            else:
                stage.put(one)
                paths.append(one.path)
        return None if problems or stage.fault else {path: stage.digests[path] for path in paths}

    if workshop.remembering:
        workshop.remembering.done(part.name, part.given, work)
    else:
        work()
    return problems
